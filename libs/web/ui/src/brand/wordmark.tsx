import { shellCopy } from '../copy';
import { WORDMARK_PATH } from './wordmark-path';

/** A quarter of a disc over a line: a sail above the deck. */
export function Mark({ size = 24 }: { size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      <path d="M4 17.5A13.5 13.5 0 0 1 17.5 4v13.5Z" fill="var(--qd-ink)" />
      <path d="M3 20.5h18" stroke="var(--qd-brass-fill)" strokeWidth="2" strokeLinecap="round" />
    </svg>
  );
}

/** The name with its mark. */
export function Wordmark() {
  return (
    <svg width="146" height="24" viewBox="0 0 146 24" role="img" aria-label={shellCopy.product}>
      <path d="M2.5 17.5A13.5 13.5 0 0 1 16 4v13.5Z" fill="var(--qd-ink)" />
      <path d="M1.5 20.5h18" stroke="var(--qd-brass-fill)" strokeWidth="2" strokeLinecap="round" />
      <path d={WORDMARK_PATH} fill="var(--qd-ink)" transform="translate(29 .2)" />
    </svg>
  );
}
