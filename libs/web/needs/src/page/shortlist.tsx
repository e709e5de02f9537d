import { Button } from '@mantine/core';
import { shortlistCopy } from '@qd/web-ui';
import type { Words } from '../words';
import { EvidenceKey } from './evidence';
import { MatchCard } from './match-card';
import styles from './match.module.css';
import { RunFacts } from './run-facts';
import pageStyles from './need-page.module.css';
import type { ShownList } from './use-shortlist';

interface Props {
  readonly list: ShownList;
  readonly words: Words;
  readonly askedHalfDays: number | undefined;
  /** An older run's list, shown until the new one is there. */
  readonly previous?: boolean;
  readonly onMore: () => void;
}

/** The ranked list of one run. */
export function Shortlist({ list, words, askedHalfDays, previous = false, onMore }: Props) {
  return (
    <section aria-labelledby="shortlist">
      <div className={pageStyles.listHead}>
        <h2 id="shortlist" tabIndex={-1}>
          {previous ? shortlistCopy.previous : shortlistCopy.title}
        </h2>
        <p className={styles.soft}>{shortlistCopy.count(list.total)}</p>
      </div>
      <p className={styles.soft}>{previous ? shortlistCopy.previousNote : shortlistCopy.intro}</p>
      <div className={pageStyles.key}>
        <EvidenceKey />
      </div>
      <ol className={styles.list} data-previous={previous || undefined} data-run={list.run.id}>
        {list.matches.map((match) => (
          <MatchCard key={match.id} match={match} words={words} askedHalfDays={askedHalfDays} />
        ))}
      </ol>
      {list.hasMore && !previous && (
        <Button variant="default" mt={20} onClick={onMore}>
          {shortlistCopy.more}
        </Button>
      )}
      <RunFacts run={list.run} />
    </section>
  );
}
