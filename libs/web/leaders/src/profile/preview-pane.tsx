import type { LeaderProfilePartsFragment } from '@qd/web-graphql-client';
import { BlindProfileView, type Words } from '@qd/web-needs';
import { profileCopy } from '@qd/web-ui';
import { useDeferredValue, useMemo } from 'react';
import { previewOf } from './preview';
import type { ProfileDraft } from './profile-draft';
import styles from './profile.module.css';

const words = profileCopy.preview;

interface Props {
  readonly draft: ProfileDraft;
  /** Null for a person without a profile. */
  readonly leader: LeaderProfilePartsFragment | null;
  readonly dirty: boolean;
  readonly words: Words;
}

/** The blind profile as it stands, or as it would stand with what is typed. What is saved is shown as the server projects it. */
export function PreviewPane({ draft, leader, dirty, words: lists }: Props) {
  const later = useDeferredValue(draft);
  const shown = useMemo(() => {
    if (leader && !dirty) return leader.blindPreview;
    return previewOf(later, leader?.blindPreview ?? null, Date.now());
  }, [dirty, later, leader]);
  return (
    <div data-preview={dirty || !leader ? 'live' : 'saved'}>
      <p className={styles.soft}>{dirty || !leader ? words.live : leader.standing === 'APPROVED' ? words.saved : words.notYet}</p>
      <article className={styles.preview} aria-label={words.title}>
        <h3>{shown.headline || words.empty}</h3>
        <p className={styles.niches}>{shown.niches.map(({ label }) => label).join(' · ')}</p>
        <BlindProfileView profile={{ ...shown, summary: shown.summary || words.emptySummary }} words={lists} withSummary />
      </article>
      <p className={styles.soft}>{words.hidden}</p>
    </div>
  );
}
