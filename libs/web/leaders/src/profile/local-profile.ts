import { dropLocal, keepLocal, readLocal } from '@qd/web-needs';
import { changedFields } from './changes';
import type { ProfileDraft } from './profile-draft';

/** What was typed and not saved, with what it was typed over: so that a later visit can tell whose change is whose. */
interface Kept {
  readonly mine: ProfileDraft;
  readonly base: ProfileDraft;
}

/** One draft of a profile per person on this device. */
export class LocalProfile {
  private readonly key: string;

  constructor(viewerId: string) {
    this.key = `qd.profile.${viewerId}`;
  }

  keep(mine: ProfileDraft, base: ProfileDraft, version: number | null): void {
    keepLocal<Kept>(this.key, { draft: { mine, base }, baseVersion: version, keptAt: new Date().toISOString() });
  }

  drop(): void {
    dropLocal(this.key);
  }

  /** @param saved the profile as it is now; fills fields an older release did not know
   * @returns null where nothing was kept that differs */
  read(saved: ProfileDraft): (Kept & { readonly keptAt: string }) | null {
    const copy = readLocal<Kept>(this.key, { mine: saved, base: saved });
    if (!copy) return null;
    const { mine, base } = copy.draft;
    if (typeof mine !== 'object' || typeof base !== 'object') return null;
    const kept = { mine: { ...saved, ...mine }, base: { ...saved, ...base }, keptAt: copy.keptAt };
    return changedFields(kept.base, kept.mine).length > 0 ? kept : null;
  }
}
