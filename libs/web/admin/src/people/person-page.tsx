import { getRouteApi } from '@tanstack/react-router';
import { failureOf, PersonDocument, type PersonPartsFragment } from '@qd/web-graphql-client';
import { ActivityTimeline, announce, ErrorState, formatDay, LoadingPage, Notice, PageHead, peopleCopy, StandingChip } from '@qd/web-ui';
import { BlindProfileView, useWords, type Words } from '@qd/web-needs';
import { useState } from 'react';
import { useQuery } from 'urql';
import { CapacitySummary } from './capacity-summary';
import { Evidence } from './evidence';
import { PersonActions } from './person-actions';
import { PersonFacts } from './person-facts';
import styles from './person.module.css';

const words = peopleCopy.person;
const route = getRouteApi('/signed-in/framed/people/$leaderId');

/** A leader, whole: what is known, what companies see, what is proven, and what an administrator may do. */
export function PersonPage() {
  const { leaderId } = route.useParams();
  return <PersonRead key={leaderId} leaderId={leaderId} />;
}

function PersonRead({ leaderId }: { leaderId: string }) {
  const lists = useWords();
  const [{ data, error }, read] = useQuery({ query: PersonDocument, variables: { id: leaderId } });
  const reread = () => read({ requestPolicy: 'network-only' });
  if (error && !data) return <ErrorState failure={failureOf(error)} onRetry={reread} />;
  if (lists.failure) return <ErrorState failure={lists.failure} onRetry={lists.retry} />;
  if (!data || !lists.words) return <LoadingPage />;
  if (!data.leader) return <ErrorState failure="NOT_FOUND" />;
  return <Person person={data.leader} lists={lists.words} onDone={reread} />;
}

function Person({ person, lists, onDone }: { person: PersonPartsFragment; lists: Words; onDone: () => void }) {
  const [problem, setProblem] = useState<string | null>(null);
  // The timeline reads itself anew after each act of this page.
  const [acts, setActs] = useState(0);
  const finish = (said: string | null, trouble: string | null) => {
    setProblem(trouble);
    if (said) {
      announce(said);
      setActs(acts + 1);
    }
    onDone();
  };
  return (
    <>
      <PageHead
        title={person.displayName}
        lead={
          <span className={styles.lead}>
            <StandingChip standing={person.standing} />
            <span>{person.headline}</span>
          </span>
        }
        actions={<PersonActions person={person} onDone={finish} />}
      />
      {problem && <Notice tone="stop">{problem}</Notice>}
      {person.standingReason && (
        <Notice tone="wait" title={words.reason}>
          {person.standingReason}
        </Notice>
      )}
      <Dates person={person} />
      <div className={styles.columns}>
        <div className={styles.stack}>
          <section aria-labelledby="preview" className={styles.card}>
            <h2 id="preview">{words.preview}</h2>
            <h3>{person.blindPreview.headline}</h3>
            <BlindProfileView profile={person.blindPreview} words={lists} withSummary />
          </section>
          <PersonFacts person={person} lists={lists} />
        </div>
        <div className={styles.stack}>
          <Evidence person={person} lists={lists} onDone={finish} />
          <CapacitySummary weeks={person.capacity} />
          <Hidden person={person} />
          <section aria-labelledby="activity" className={styles.card}>
            <h2 id="activity">{words.activity}</h2>
            <ActivityTimeline key={acts} subjectId={person.id} />
          </section>
        </div>
      </div>
    </>
  );
}

function Dates({ person }: { person: PersonPartsFragment }) {
  return (
    <dl className={styles.dates}>
      <div>
        <dt>{words.applied}</dt>
        <dd>{formatDay(person.appliedAt)}</dd>
      </div>
      {person.standing === 'APPROVED' && person.standingUntil && (
        <div>
          <dt>{words.until}</dt>
          <dd>{formatDay(person.standingUntil)}</dd>
        </div>
      )}
      <div>
        <dt>{words.confirmed}</dt>
        <dd>{formatDay(person.confirmedOn)}</dd>
      </div>
    </dl>
  );
}

function Hidden({ person }: { person: PersonPartsFragment }) {
  const names = [...person.blockedCompanies.map(({ name }) => name), ...person.blockTerms.map(({ term }) => `“${term}”`)];
  return (
    <section aria-labelledby="blocks" className={styles.card}>
      <h2 id="blocks">{words.blocks}</h2>
      <p>{names.length > 0 ? names.join(', ') : words.noBlocks}</p>
    </section>
  );
}
