import type { BlindProfilePartsFragment } from '@qd/web-graphql-client';
import { shortlistCopy } from '@qd/web-ui';
import styles from './evidence.module.css';

type Specialty = BlindProfilePartsFragment['specialties'][number];
type Level = Specialty['evidence'];

const LEVELS: readonly Level[] = ['VERIFIED_CASE', 'REFERENCED', 'CLAIMED'];
const SHOWN = 6;

/** An empty, half or full disc: how well a claim is proven. */
export function EvidenceMark({ level }: { level: Level }) {
  return (
    <svg width="14" height="14" viewBox="0 0 14 14" aria-hidden="true" focusable="false" className={styles.mark}>
      <circle
        cx="7"
        cy="7"
        r="5.6"
        fill={level === 'VERIFIED_CASE' ? 'var(--qd-brass-fill)' : 'none'}
        stroke="var(--qd-brass)"
        strokeWidth="1.4"
      />
      {level === 'REFERENCED' && <path d="M7 1.4a5.6 5.6 0 0 0 0 11.2Z" fill="var(--qd-brass-fill)" />}
      {level === 'VERIFIED_CASE' && (
        <path d="m4.4 7.2 1.8 1.8 3.4-3.8" fill="none" stroke="#14223d" strokeWidth="1.5" strokeLinecap="round" strokeLinejoin="round" />
      )}
    </svg>
  );
}

/** The leader's specialties, the best proven first. */
export function EvidenceList({ specialties }: { specialties: readonly Specialty[] }) {
  const ordered = [...specialties].sort((a, b) => LEVELS.indexOf(a.evidence) - LEVELS.indexOf(b.evidence));
  const rest = ordered.length - SHOWN;
  return (
    <ul className={styles.list} aria-label={shortlistCopy.evidence.title}>
      {ordered.slice(0, SHOWN).map(({ node, evidence }) => (
        <li key={node.code} title={`${shortlistCopy.evidence[evidence]}: ${shortlistCopy.evidenceHint[evidence]}`}>
          <EvidenceMark level={evidence} />
          {node.label}
          <span className="qd-hidden">, {shortlistCopy.evidence[evidence].toLowerCase()}</span>
        </li>
      ))}
      {rest > 0 && <li className={styles.rest}>{shortlistCopy.moreSpecialties(rest)}</li>}
    </ul>
  );
}

/** What the discs mean. */
export function EvidenceKey() {
  return (
    <ul className={`${styles.list} ${styles.key}`}>
      {LEVELS.map((level) => (
        <li key={level}>
          <EvidenceMark level={level} />
          {shortlistCopy.evidence[level]}: {shortlistCopy.evidenceHint[level]}
        </li>
      ))}
    </ul>
  );
}
