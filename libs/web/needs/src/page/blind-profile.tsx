import type { BlindProfilePartsFragment } from '@qd/web-graphql-client';
import { CapacityStrip } from '@qd/web-ui';
import { wordOf, type Words } from '../words';
import { EvidenceList } from './evidence';
import styles from './match.module.css';

/** What a leader is without a name, in a line: role, zone, languages, work in the code. */
export function profileLine(profile: BlindProfilePartsFragment, words: Words): string {
  return [
    wordOf(words.roles, profile.primaryRole),
    profile.timeZone.replaceAll('_', ' '),
    profile.languages.map((language) => wordOf(words.languages, language)).join(', '),
  ].join(' · ');
}

/** The nameless profile as companies see it, outside of a shortlist. */
export function BlindProfileView({
  profile,
  words,
  withSummary = false,
}: {
  profile: BlindProfilePartsFragment;
  words: Words;
  withSummary?: boolean;
}) {
  return (
    <div className={styles.profile}>
      <p className={styles.soft}>{profileLine(profile, words)}</p>
      {withSummary && <p>{profile.summary}</p>}
      <EvidenceList specialties={profile.specialties} />
      <CapacityStrip firstWeek={profile.firstWeek} freeHalfDays={profile.freeHalfDays} />
    </div>
  );
}
