import type { Draft } from './draft';

/** What was typed and not saved yet, kept on the device so that a crash or a closed lid loses nothing. */
export interface LocalCopy<T = Draft> {
  readonly draft: T;
  /** Version of the need the typing started from; null for a need that was never saved. */
  readonly baseVersion: number | null;
  readonly keptAt: string;
}

/** One copy per person and need; `new` for one that has no id yet. */
export const localKey = (viewerId: string, companyId: string, needId: string | null): string =>
  `qd.draft.${viewerId}.${needId ?? `new.${companyId}`}`;

export function keepLocal<T>(key: string, copy: LocalCopy<T>): void {
  try {
    localStorage.setItem(key, JSON.stringify(copy));
  } catch {
    // Full or closed storage: the form goes on without the net.
  }
}

export function dropLocal(key: string): void {
  try {
    localStorage.removeItem(key);
  } catch {
    // Closed storage has nothing to drop.
  }
}

/** @param like a whole draft, to fill fields an older release did not know */
export function readLocal<T extends object>(key: string, like: T): LocalCopy<T> | null {
  try {
    const copy = JSON.parse(localStorage.getItem(key) ?? 'null') as LocalCopy<T> | null;
    if (!copy || typeof copy.draft !== 'object' || typeof copy.keptAt !== 'string') return null;
    return { ...copy, draft: { ...like, ...copy.draft } };
  } catch {
    return null;
  }
}
