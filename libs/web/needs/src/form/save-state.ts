/** Where the typed text stands, told to the person at all times. */
export type SaveState =
  | { readonly kind: 'blank' }
  | { readonly kind: 'unsaved' }
  | { readonly kind: 'saving' }
  | { readonly kind: 'saved'; readonly at: Date }
  | { readonly kind: 'invalid'; readonly count: number }
  | { readonly kind: 'offline' }
  | { readonly kind: 'refused'; readonly message: string }
  /** Somebody else saved. `version` is null when the server did not tell the current one. */
  | { readonly kind: 'conflict'; readonly version: number | null; readonly closed: boolean };

/** A text the server refused for its contact details, with a cleaned copy. */
export interface ContactRefusal {
  readonly key: string;
  readonly redacted: string;
}
