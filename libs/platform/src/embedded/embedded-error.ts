/** Why an embedded service could not be had; each has a way out that the message names. */
export type EmbeddedErrorKind =
  | 'binaries-missing'
  | 'binaries-broken'
  | 'no-unprivileged-user'
  | 'folder-closed'
  | 'already-running'
  | 'data-other-version'
  | 'data-corrupt'
  | 'password-lost'
  | 'port-taken'
  | 'start-failed'
  | 'start-timeout';

/** An embedded service did not start: what happened, and on the next line what to do. */
export class EmbeddedError extends Error {
  override readonly name = 'EmbeddedError';

  constructor(
    readonly kind: EmbeddedErrorKind,
    what: string,
    readonly wayOut: string,
  ) {
    super(`${what}\n  → ${wayOut}`);
  }
}

/** Takes one line of progress for people; no secrets are ever passed. */
export type Report = (line: string) => void;
