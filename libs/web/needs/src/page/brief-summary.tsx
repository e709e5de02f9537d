import type { NeedPartsFragment } from '@qd/web-graphql-client';
import { formatDay, formatMoney, needsCopy } from '@qd/web-ui';
import { wordOf, type Words } from '../words';
import { BriefWords } from './brief-words';
import styles from './brief.module.css';

const words = needsCopy.summary;

function budget({ dayBudgetMin: min, dayBudgetMax: max }: NeedPartsFragment['brief']): string {
  return [min, max].flatMap((money) => (money ? [formatMoney(money)] : [])).join(' – ');
}

/** The brief at a glance, beside its shortlist. */
export function BriefSummary({ need, words: lists }: { need: NeedPartsFragment; words: Words }) {
  const { brief } = need;
  const facts: readonly (readonly [string, string | null | undefined | false])[] = [
    [words.role, brief.role && wordOf(lists.roles, brief.role)],
    [words.kind, brief.kind && wordOf(lists.engagementKinds, brief.kind)],
    [words.ownership, brief.ownership && wordOf(lists.ownershipLevels, brief.ownership)],
    [
      words.time,
      [brief.daysPerWeek && words.days(brief.daysPerWeek), brief.durationWeeks && words.weeks(brief.durationWeeks)]
        .filter(Boolean)
        .join(' '),
    ],
    [words.start, brief.startDate && formatDay(brief.startDate)],
    [words.budget, budget(brief)],
    [
      words.zone,
      brief.timeZone &&
        [brief.timeZone.replaceAll('_', ' '), brief.minOverlapHours !== null && words.overlap(brief.minOverlapHours)]
          .filter(Boolean)
          .join(', '),
    ],
    [words.languages, brief.languages.map((language) => wordOf(lists.languages, language)).join(', ')],
    [words.niches, brief.niches.map((node) => node.label).join(', ')],
    [
      words.required,
      brief.required
        .map(({ node, minEvidence }) =>
          minEvidence === 'CLAIMED' ? node.label : `${node.label} (${wordOf(lists.evidenceLevels, minEvidence).toLowerCase()})`,
        )
        .join(', '),
    ],
    [words.nice, brief.niceToHave.map((node) => node.label).join(', ')],
  ];
  return (
    <section aria-labelledby="brief" className={styles.summary}>
      <h2 id="brief">{words.title}</h2>
      <p className={styles.version}>{words.version(need.briefVersion)}</p>
      <dl className={styles.facts}>
        {facts.map(
          ([label, value]) =>
            value && (
              <div key={label} className={styles.row}>
                <dt>{label}</dt>
                <dd>{value}</dd>
              </div>
            ),
        )}
      </dl>
      <BriefWords brief={brief} />
    </section>
  );
}
