import type { Difference } from './differences';
import type { ProfileDraft } from './profile-draft';

/** Where the typed profile stands. */
export type SaveState =
  | { readonly kind: 'clean'; readonly savedAt: Date | null }
  | { readonly kind: 'dirty' }
  | { readonly kind: 'saving' }
  | { readonly kind: 'invalid'; readonly count: number }
  | { readonly kind: 'offline' }
  | { readonly kind: 'refused'; readonly message: string }
  /** Saved in another window meanwhile, with other words. */
  | { readonly kind: 'conflict'; readonly theirs: ProfileDraft; readonly differences: readonly Difference[] };
