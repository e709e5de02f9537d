import { Link } from '@tanstack/react-router';
import { AlertIcon, opportunitiesCopy } from '@qd/web-ui';
import { sectionAnchor, type SectionId } from '../profile/sections';
import styles from './opportunities.module.css';

const words = opportunitiesCopy.shut;
type Gate = keyof typeof words.opens;

/** Where a leader changes what a gate looks at. */
const SECTIONS: Partial<Record<Gate, SectionId>> = {
  RATE: 'terms',
  OVERLAP: 'terms',
  START: 'terms',
  LANGUAGE: 'terms',
  ROLE: 'offer',
  KIND: 'offer',
  OWNERSHIP: 'offer',
  NO_GO_INDUSTRY: 'noGo',
};

/** The gate that is shut, roughly how far away, what would open it and where. */
export function ShutGate({ gate, distance, sentence }: { gate: string | null; distance: number | null; sentence: string }) {
  const known = gate !== null && gate in words.opens ? (gate as Gate) : null;
  const section = known && SECTIONS[known];
  return (
    <div className={styles.shut} data-gate={gate ?? undefined} data-distance={distance ?? undefined}>
      <p>
        <AlertIcon />
        <span>{sentence}</span>
      </p>
      {known && (
        <p className={styles.soft}>
          {words.opens[known]} {known === 'CAPACITY' && <Link to="/capacity">{words.go.CAPACITY}</Link>}
          {section && (
            <Link to="/profile" hash={sectionAnchor(section)}>
              {words.go[known as keyof typeof words.go]}
            </Link>
          )}
        </p>
      )}
    </div>
  );
}
