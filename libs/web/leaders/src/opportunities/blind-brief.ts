import type { BlindBrief } from '@qd/needs-domain';
import { parseDate } from '@qd/shared-domain';
import type { BlindBriefPartsFragment } from '@qd/web-graphql-client';
import { wordOf, type Words } from '@qd/web-needs';
import { formatDay, needsCopy } from '@qd/web-ui';

const minutes = (clock: string): number => Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3, 5));
const codes = (nodes: readonly { readonly code: string }[]): string[] => nodes.map(({ code }) => code);

/** A brief as the API tells it, as the domain's projection that the company's preview is drawn from: both sides read one page. */
export const blindBriefOf = (brief: BlindBriefPartsFragment): BlindBrief => ({
  ...brief,
  nicheCodes: codes(brief.niches),
  industryCode: brief.industry?.code ?? null,
  required: brief.required.map(({ node, minEvidence }) => ({ code: node.code, minEvidence })),
  niceToHaveCodes: codes(brief.niceToHave),
  stackCodes: codes(brief.stack),
  halfDaysPerWeek: brief.daysPerWeek * 2,
  startDay: parseDate(brief.startDate),
  workStartMinute: minutes(brief.workStart),
  workEndMinute: minutes(brief.workEnd),
  minOverlapMinutes: brief.minOverlapHours * 60,
  languages: brief.languages as BlindBrief['languages'],
});

/** The words for the codes of a brief. */
export function labelsOf(brief: BlindBriefPartsFragment): (code: string) => string {
  const nodes = [...brief.niches, ...brief.niceToHave, ...brief.stack, ...brief.required.map(({ node }) => node)];
  const labels = new Map([...nodes, ...(brief.industry ? [brief.industry] : [])].map(({ code, label }) => [code, label]));
  return (code) => labels.get(code) ?? code;
}

/** What a need is in a line: role, kind, time, stage, zone. */
export const briefLine = (brief: BlindBriefPartsFragment, words: Words): string =>
  [
    wordOf(words.roles, brief.role),
    wordOf(words.engagementKinds, brief.kind),
    `${needsCopy.summary.days(brief.daysPerWeek)} ${needsCopy.summary.weeks(brief.durationWeeks)}`,
    `${needsCopy.summary.start.toLowerCase()} ${formatDay(brief.startDate)}`,
    wordOf(words.stages, brief.stage),
    brief.timeZone.replaceAll('_', ' '),
  ].join(' · ');
