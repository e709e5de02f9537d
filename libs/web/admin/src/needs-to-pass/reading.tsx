import { Button } from '@mantine/core';
import { failureOf, newKey, PassNeedDocument, type WaitingNeedFragment } from '@qd/web-graphql-client';
import {
  adminCopy as words,
  AlertIcon,
  CheckIcon,
  Chip,
  formatDay,
  formatInstant,
  formatMoney,
  LoadingRows,
  needsCopy,
  Notice,
  stateCopy,
  useStillHere,
} from '@qd/web-ui';
import { BriefWords, useWords, wordOf, type Words } from '@qd/web-needs';
import { useEffect, useRef, useState } from 'react';
import { useMutation } from 'urql';
import styles from './needs-to-pass.module.css';

/** What has become of a need. */
export interface Outcome {
  readonly said: string | null;
  readonly trouble: string | null;
  /** Whether it is still the one being read. */
  readonly read: boolean;
}

interface Props {
  readonly need: WaitingNeedFragment;
  /** Whether somebody opened it, and did not just find it open. */
  readonly asked: boolean;
  readonly onDone: (outcome: Outcome) => void;
}

/** A need as it is read before it is let in: what leaders will read, and apart from it what only we see. */
export function Reading({ need, asked, onDone }: Props) {
  const { words: lists, failure, retry } = useWords();
  const [{ fetching }, pass] = useMutation(PassNeedDocument);
  const [idempotencyKey] = useState(newKey);
  const stillHere = useStillHere();
  const heading = useRef<HTMLHeadingElement>(null);
  const title = need.brief.title || needsCopy.list.untitled;
  useEffect(() => {
    if (asked) heading.current?.focus({ preventScroll: true });
  }, [asked]);

  const send = async () => {
    const { data, error } = await pass({ input: { needId: need.id, version: need.version, idempotencyKey } });
    const refusal = data?.passNeed.errors[0];
    const done = (said: string | null, trouble: string | null) => onDone({ said, trouble, read: stillHere() });
    if (error) done(null, stateCopy[failureOf(error)].body);
    else if (refusal) done(null, refusal.__typename === 'ConflictError' ? words.gone : refusal.message);
    else done(words.passed(title), null);
  };

  return (
    <article className={styles.reading} aria-labelledby="reading">
      <div className={styles.head}>
        <h2 id="reading" ref={heading} tabIndex={-1}>
          {title}
        </h2>
        <Button onClick={() => void send()} loading={fetching} aria-label={words.passNamed(title)}>
          {words.pass}
        </Button>
      </div>
      <CompanyFacts need={need} lists={lists} />
      <section aria-labelledby="as-a-leader" className={styles.brief}>
        <h3 id="as-a-leader">{words.reading}</h3>
        <p className={styles.soft}>{words.readingNote}</p>
        {failure ? (
          <Notice
            tone="stop"
            actions={
              <Button size="sm" variant="default" onClick={retry}>
                {stateCopy.tryAgain}
              </Button>
            }
          >
            {stateCopy[failure].body}
          </Notice>
        ) : lists ? (
          <BriefFacts brief={need.brief} lists={lists} />
        ) : (
          <LoadingRows rows={4} height={28} />
        )}
        <BriefWords brief={need.brief} />
      </section>
    </article>
  );
}

function CompanyFacts({ need, lists }: { need: WaitingNeedFragment; lists: Words | null }) {
  const { company, brief } = need;
  const budget = [brief.dayBudgetMin, brief.dayBudgetMax].flatMap((money) => (money ? [formatMoney(money)] : [])).join(' – ');
  return (
    <section aria-labelledby="company" className={styles.company}>
      <h3 id="company">{words.companyFacts}</h3>
      <dl className={styles.facts}>
        <Fact label={words.company} value={company.name} />
        <div>
          <dt>{words.domain}</dt>
          <dd>
            {company.verifiedDomain ? (
              <Chip tone="go" Icon={CheckIcon} state="VERIFIED">
                {words.verified}
              </Chip>
            ) : (
              <Chip tone="wait" Icon={AlertIcon} state="UNVERIFIED">
                {words.unverified}
              </Chip>
            )}
          </dd>
        </div>
        <Fact label={words.companyStage} value={company.stage && lists ? wordOf(lists.stages, company.stage) : null} />
        <Fact label={words.companyZone} value={company.timeZone.replaceAll('_', ' ')} />
        <Fact label={words.companyCountry} value={company.countryCode} />
        <Fact label={words.handedIn} value={formatInstant(need.updatedAt)} />
        <Fact label={words.budget} value={budget || words.noBudget} />
      </dl>
      <p className={styles.soft}>{words.budgetNote}</p>
    </section>
  );
}

function BriefFacts({ brief, lists }: { brief: WaitingNeedFragment['brief']; lists: Words }) {
  const labels = needsCopy.summary;
  const zone = [
    brief.timeZone?.replaceAll('_', ' '),
    brief.workStart && brief.workEnd && `${brief.workStart}–${brief.workEnd}`,
    brief.minOverlapHours != null && labels.overlap(brief.minOverlapHours),
  ];
  const required = brief.required.map(({ node, minEvidence }) =>
    minEvidence === 'CLAIMED' ? node.label : `${node.label} (${wordOf(lists.evidenceLevels, minEvidence).toLowerCase()})`,
  );
  return (
    <dl className={styles.facts}>
      <Fact label={labels.role} value={brief.role && wordOf(lists.roles, brief.role)} />
      <Fact label={labels.kind} value={brief.kind && wordOf(lists.engagementKinds, brief.kind)} />
      <Fact label={labels.ownership} value={brief.ownership && wordOf(lists.ownershipLevels, brief.ownership)} />
      <Fact
        label={labels.time}
        value={[brief.daysPerWeek && labels.days(brief.daysPerWeek), brief.durationWeeks && labels.weeks(brief.durationWeeks)]
          .filter(Boolean)
          .join(' ')}
      />
      <Fact label={labels.start} value={brief.startDate && formatDay(brief.startDate)} />
      <Fact label={labels.zone} value={zone.filter(Boolean).join(', ')} />
      <Fact label={labels.languages} value={brief.languages.map((language) => wordOf(lists.languages, language)).join(', ')} />
      <Fact label={labels.niches} value={brief.niches.map(({ label }) => label).join(', ')} />
      <Fact label={labels.required} value={required.join(', ')} />
      <Fact label={labels.nice} value={brief.niceToHave.map(({ label }) => label).join(', ')} />
    </dl>
  );
}

function Fact({ label, value }: { label: string; value: string | null | undefined | false }) {
  if (!value) return null;
  return (
    <div>
      <dt>{label}</dt>
      <dd>{value}</dd>
    </div>
  );
}
