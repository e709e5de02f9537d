import { Button } from '@mantine/core';
import type { EvidenceLevel, PersonPartsFragment } from '@qd/web-graphql-client';
import { peopleCopy } from '@qd/web-ui';
import { wordOf, type Words } from '@qd/web-needs';
import { lazy, Suspense, useState } from 'react';
import styles from './person.module.css';
import type { Proven } from './raise-dialog';

const RaiseDialog = lazy(() => import('./raise-dialog').then((module) => ({ default: module.RaiseDialog })));

const words = peopleCopy.person;
const LEVELS = ['CLAIMED', 'REFERENCED', 'VERIFIED_CASE'] as const satisfies readonly EvidenceLevel[];

interface Props {
  readonly person: PersonPartsFragment;
  readonly lists: Words;
  readonly onDone: (said: string | null, trouble: string | null) => void;
}

/** Each specialty with its proof, and the way to raise it. */
export function Evidence({ person, lists, onDone }: Props) {
  const [raising, setRaising] = useState<Proven | null>(null);
  const { specialties } = person.profile;
  return (
    <section aria-labelledby="evidence" className={styles.card}>
      <h2 id="evidence">{words.evidence}</h2>
      <p className={styles.soft}>{specialties.length === 0 ? words.noSpecialties : words.evidenceNote}</p>
      <ul className={styles.evidence}>
        {specialties.map((proven) => (
          <li key={proven.node.code}>
            <span>
              {proven.node.label}
              <span className={styles.soft}> · {wordOf(lists.evidenceLevels, proven.evidence)}</span>
            </span>
            {proven.evidence === 'VERIFIED_CASE' ? (
              <span className={styles.soft}>{words.proven}</span>
            ) : (
              <Button
                variant="default"
                size="compact-md"
                aria-label={words.raiseNamed(proven.node.label)}
                onClick={() => setRaising(proven)}
              >
                {words.raise}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {raising && (
        <Suspense>
          <RaiseDialog
            person={person}
            proven={raising}
            levels={LEVELS.slice(LEVELS.indexOf(raising.evidence) + 1).map((level) => ({
              value: level,
              label: wordOf(lists.evidenceLevels, level),
            }))}
            onClose={() => setRaising(null)}
            onDone={(said, trouble) => {
              setRaising(null);
              onDone(said, trouble);
            }}
          />
        </Suspense>
      )}
    </section>
  );
}
