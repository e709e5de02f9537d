/** What kind of contact data a finding is. */
export type ContactKind = 'EMAIL' | 'PHONE' | 'LINK' | 'HANDLE';

/** A finding in a folded text: units [start, end). */
export interface Span {
  readonly kind: ContactKind;
  readonly start: number;
  readonly end: number;
}
