import { formatClockTime, type BlindBrief } from '@qd/needs-domain';
import { daysFromHalfDays, formatDate } from '@qd/shared-domain';
import { formatDay, needsCopy, previewCopy as words } from '@qd/web-ui';
import type { ReactNode } from 'react';
import { wordOf, type Words } from '../../words';
import styles from './preview.module.css';

interface Props {
  /** What leaders may read of it, by the domain's own projection. */
  readonly brief: BlindBrief;
  /** The words for codes of the taxonomy. */
  readonly labelOf: (code: string) => string;
  readonly words: Words;
  /** Under a page that has the title already: what the brief says, without its head and note. */
  readonly bodyOnly?: boolean;
}

/** The brief as a leader will read it before both sides agree to meet, while it is being written; and as the leader then reads it. */
export function BriefPreview({ brief, labelOf, words: lists, bodyOnly = false }: Props) {
  const word = (list: keyof Omit<Words, 'currencies' | 'timeZones' | '__typename'>, code: string | null) =>
    code === null ? '' : wordOf(lists[list], code);
  const labels = (codes: readonly string[]) => codes.map(labelOf).join(', ');
  return (
    <article className={styles.preview} aria-labelledby={bodyOnly ? undefined : 'leader-view'}>
      {!bodyOnly && (
        <>
          <p className={styles.kicker} id="leader-view">
            {words.title}
          </p>
          <h2 className={styles.title} data-blank={brief.title === '' || undefined}>
            {brief.title || words.untitled}
          </h2>
        </>
      )}
      <p className={styles.shape}>
        {[word('roles', brief.role), word('engagementKinds', brief.kind), word('ownershipLevels', brief.ownership)]
          .filter(Boolean)
          .join(' · ') || words.blank}
      </p>
      <p className={styles.prose} data-blank={brief.situation === '' || undefined}>
        {brief.situation || words.blank}
      </p>
      <Lines label={needsCopy.summary.outcomes} lines={brief.outcomes} always />
      <dl className={styles.facts}>
        <Fact label={words.time}>{timeOf(brief)}</Fact>
        <Fact label={words.start}>{brief.startDay !== null && formatDay(formatDate(brief.startDay))}</Fact>
        <Fact label={words.place}>{hoursOf(brief)}</Fact>
        <Fact label={words.languages} quiet>
          {brief.languages.map((language) => word('languages', language)).join(', ')}
        </Fact>
        <Fact label={words.setting}>
          {[word('stages', brief.stage), word('growthPhases', brief.phase), brief.industryCode && labelOf(brief.industryCode), word('archetypes', brief.archetype)] // prettier-ignore
            .filter(Boolean)
            .join(' · ')}
        </Fact>
        <Fact label={words.expertise}>{labels(brief.nicheCodes)}</Fact>
        <Fact label={words.required} quiet>
          {brief.required
            .map(({ code, minEvidence }) =>
              minEvidence === 'CLAIMED' ? labelOf(code) : `${labelOf(code)} (${word('evidenceLevels', minEvidence).toLowerCase()})`,
            )
            .join(', ')}
        </Fact>
        <Fact label={words.nice} quiet>
          {labels(brief.niceToHaveCodes)}
        </Fact>
        <Fact label={words.stack} quiet>
          {labels(brief.stackCodes)}
        </Fact>
        <Fact label={words.duties} quiet>
          {brief.duties.map((duty) => word('duties', duty)).join(', ')}
        </Fact>
        <Fact label={words.handsOn}>{word('handsOnLevels', brief.handsOn)}</Fact>
        <Fact label={words.scope} quiet>
          {word('scopeStabilities', brief.scopeStability)}
        </Fact>
        <Fact label={words.sponsor} quiet>
          {brief.sponsorHoursPerWeek !== null && words.sponsorHours(brief.sponsorHoursPerWeek)}
        </Fact>
        <Fact label={words.missions} quiet>
          {brief.missions.map((mission) => word('missions', mission)).join(', ')}
        </Fact>
      </dl>
      <Lines label={needsCopy.summary.scopeIn} lines={brief.scopeIn} />
      <Lines label={needsCopy.summary.scopeOut} lines={brief.scopeOut} />
      {brief.cadence && (
        <dl className={styles.facts}>
          <Fact label={needsCopy.summary.cadence}>{brief.cadence}</Fact>
        </dl>
      )}
      {!bodyOnly && <p className={styles.note}>{words.note}</p>}
    </article>
  );
}

function timeOf({ halfDaysPerWeek, durationWeeks }: BlindBrief): string {
  return [
    halfDaysPerWeek !== null && needsCopy.summary.days(daysFromHalfDays(halfDaysPerWeek)),
    durationWeeks !== null && needsCopy.summary.weeks(durationWeeks),
  ]
    .filter(Boolean)
    .join(' ');
}

function hoursOf({ workStartMinute: from, workEndMinute: to, timeZone, minOverlapMinutes }: BlindBrief): string {
  return [
    from !== null && to !== null && timeZone && words.hours(formatClockTime(from), formatClockTime(to), timeZone.replaceAll('_', ' ')),
    minOverlapMinutes !== null && needsCopy.summary.overlap(minOverlapMinutes / 60),
  ]
    .filter(Boolean)
    .join(', ');
}

/** One line of the brief. `quiet`: left out while nothing is said, for what may stay unsaid. */
function Fact({ label, quiet = false, children }: { label: string; quiet?: boolean; children: ReactNode }) {
  if (!children && quiet) return null;
  return (
    <div data-blank={!children || undefined}>
      <dt>{label}</dt>
      <dd>{children || words.blank}</dd>
    </div>
  );
}

function Lines({ label, lines, always = false }: { label: string; lines: readonly string[]; always?: boolean }) {
  if (lines.length === 0 && !always) return null;
  return (
    <div className={styles.lines} data-blank={lines.length === 0 || undefined}>
      <h3>{label}</h3>
      {lines.length === 0 ? (
        <p>{words.blank}</p>
      ) : (
        <ul>
          {lines.map((line, index) => (
            <li key={index}>{line}</li>
          ))}
        </ul>
      )}
    </div>
  );
}
