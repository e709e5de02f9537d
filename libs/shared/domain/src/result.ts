/** Outcome of an operation that can be refused for an expected reason.
 * A bug or a broken server throws instead; a `Result` never carries one. */
export type Result<T, F> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly failure: F };

/** Wraps a success. */
export const ok = <T>(value: T): { ok: true; value: T } => ({ ok: true, value });

/** Wraps an expected refusal. */
export const fail = <F>(failure: F): { ok: false; failure: F } => ({ ok: false, failure });

/** Marks a branch the compiler has proven unreachable.
 * @throws Error when it is reached all the same: a value escaped its type. */
export function unreachable(value: never): never {
  throw new Error(`Unreachable case: ${JSON.stringify(value)}`);
}
