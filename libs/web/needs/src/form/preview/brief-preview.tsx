import { formatDay, needsCopy, previewCopy as words } from '@qd/web-ui';
import type { ReactNode } from 'react';
import { wordOf, type Words } from '../../words';
import { figure, type Draft } from '../draft';
import styles from './preview.module.css';

const said = (lines: readonly string[]): string[] => lines.map((line) => line.trim()).filter(Boolean);
const labels = (picks: readonly { readonly label: string }[]): string => picks.map(({ label }) => label).join(', ');
const known = (text: string): number | null => {
  const value = figure(text);
  return value === null || Number.isNaN(value) ? null : value;
};

/** The brief as a leader will read it before both sides agree to meet, while it is being written: neither company nor budget. */
export function BriefPreview({ draft, words: lists }: { draft: Draft; words: Words }) {
  const word = (list: keyof Omit<Words, 'currencies' | 'timeZones' | '__typename'>, code: string) => (code ? wordOf(lists[list], code) : '');
  return (
    <article className={styles.preview} aria-labelledby="leader-view">
      <p className={styles.kicker} id="leader-view">
        {words.title}
      </p>
      <h2 className={styles.title} data-blank={draft.title.trim() === '' || undefined}>
        {draft.title.trim() || words.untitled}
      </h2>
      <p className={styles.shape}>
        {[word('roles', draft.role), word('engagementKinds', draft.kind), word('ownershipLevels', draft.ownership)]
          .filter(Boolean)
          .join(' · ') || words.blank}
      </p>
      <p className={styles.prose} data-blank={draft.situation.trim() === '' || undefined}>
        {draft.situation.trim() || words.blank}
      </p>
      <Lines label={needsCopy.summary.outcomes} lines={said(draft.outcomes)} always />
      <dl className={styles.facts}>
        <Fact label={words.time}>{timeOf(draft)}</Fact>
        <Fact label={words.start}>{draft.startDate && formatDay(draft.startDate)}</Fact>
        <Fact label={words.place}>{hoursOf(draft)}</Fact>
        <Fact label={words.languages} quiet>
          {draft.languages.map((language) => word('languages', language)).join(', ')}
        </Fact>
        <Fact label={words.setting}>
          {[word('stages', draft.stage), word('growthPhases', draft.phase), labels(draft.industry), word('archetypes', draft.archetype)].filter(Boolean).join(' · ')}
        </Fact>
        <Fact label={words.expertise}>{labels(draft.niches)}</Fact>
        <Fact label={words.required} quiet>
          {draft.required
            .map(({ label, minEvidence }) =>
              minEvidence === 'CLAIMED' ? label : `${label} (${word('evidenceLevels', minEvidence).toLowerCase()})`,
            )
            .join(', ')}
        </Fact>
        <Fact label={words.nice} quiet>
          {labels(draft.niceToHave)}
        </Fact>
        <Fact label={words.stack} quiet>
          {labels(draft.stack)}
        </Fact>
        <Fact label={words.duties} quiet>
          {draft.duties.map((duty) => word('duties', duty)).join(', ')}
        </Fact>
        <Fact label={words.handsOn}>{word('handsOnLevels', draft.handsOn)}</Fact>
        <Fact label={words.scope} quiet>
          {word('scopeStabilities', draft.scopeStability)}
        </Fact>
        <Fact label={words.sponsor} quiet>
          {sponsorOf(draft)}
        </Fact>
        <Fact label={words.missions} quiet>
          {draft.missions.map((mission) => word('missions', mission)).join(', ')}
        </Fact>
      </dl>
      <Lines label={needsCopy.summary.scopeIn} lines={said(draft.scopeIn)} />
      <Lines label={needsCopy.summary.scopeOut} lines={said(draft.scopeOut)} />
      {draft.cadence.trim() && (
        <dl className={styles.facts}>
          <Fact label={needsCopy.summary.cadence}>{draft.cadence.trim()}</Fact>
        </dl>
      )}
      <p className={styles.note}>{words.note}</p>
    </article>
  );
}

function timeOf(draft: Draft): string {
  const [days, weeks] = [known(draft.daysPerWeek), known(draft.durationWeeks)];
  return [days !== null && needsCopy.summary.days(days), weeks !== null && needsCopy.summary.weeks(weeks)].filter(Boolean).join(' ');
}

function hoursOf(draft: Draft): string {
  const overlap = known(draft.minOverlapHours);
  const { workStart, workEnd, timeZone } = draft;
  return [
    workStart && workEnd && timeZone && words.hours(workStart, workEnd, timeZone.replaceAll('_', ' ')),
    overlap !== null && needsCopy.summary.overlap(overlap),
  ]
    .filter(Boolean)
    .join(', ');
}

function sponsorOf(draft: Draft): string {
  const hours = known(draft.sponsorHoursPerWeek);
  return hours === null ? '' : words.sponsorHours(hours);
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
