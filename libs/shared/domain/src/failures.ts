/** One broken field of an input. `path` is dotted from the input's root (`brief.budget.min`), `message` says what to do. */
export interface FieldError {
  readonly path: string;
  readonly message: string;
}

/** The refusals every scope shares; a use case adds its own kinds where it has them. */
export type Refusal =
  | { readonly kind: 'INVALID'; readonly errors: readonly FieldError[] }
  /** The id is unknown, not the actor's, or hidden from the actor: deliberately one answer. */
  | { readonly kind: 'NOT_FOUND' }
  /** The actor is known and may never do this. */
  | { readonly kind: 'FORBIDDEN' }
  /** Wrong state or stale version; the current ones are told so that the caller can go on. */
  | { readonly kind: 'CONFLICT'; readonly message: string; readonly state?: string; readonly version?: number };

/** Shorthand for a refusal with a single broken field. */
export const invalid = (path: string, message: string): Refusal => ({ kind: 'INVALID', errors: [{ path, message }] });
