/** What the suite asks of its client process. Instants are milliseconds since the epoch, with fractions. */
export type ClientCommand =
  | { readonly kind: 'prepare'; readonly url: string; readonly drafts: number; readonly seed: number }
  /** @property perSecond publications a second at fixed times, whether answers come or not; `null` for one after the other */
  | { readonly kind: 'publish'; readonly count: number; readonly perSecond: number | null };

/** One publication as the client saw it. */
export interface Publication {
  readonly needId: string;
  readonly startedAt: number;
  /** When the mutation's answer was there. */
  readonly answeredAt: number;
  /** When the first ten of the list were there. */
  readonly receivedAt: number;
}

export type ClientAnswer =
  | { readonly kind: 'ready' }
  | { readonly kind: 'published'; readonly publications: readonly Publication[] }
  | { readonly kind: 'failed'; readonly message: string };
