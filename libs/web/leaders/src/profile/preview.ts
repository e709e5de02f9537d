import { BLIND_WEEKS } from '@qd/leaders-domain';
import { epochDayAt, EVIDENCE_LEVELS, figure, formatIsoWeek, STAGES, weekOf } from '@qd/shared-domain';
import type { BlindProfilePartsFragment, LeaderProfilePartsFragment } from '@qd/web-graphql-client';
import { inputOf, type ProfileDraft } from './profile-draft';

type Blind = LeaderProfilePartsFragment['blindPreview'];

/** The domain's own rule (`blindProfileOf`): stages known at least solidly, or where there is none, any. A spec holds both together. */
const knownStages = (depths: ProfileDraft['stages']): Blind['stages'] => {
  const solid = STAGES.filter((stage) => depths[stage] >= 2);
  return solid.length > 0 ? solid : STAGES.filter((stage) => depths[stage] === 1);
};

/** Weeks of somebody who has none yet: handing in a profile opens each with the most days wished for. */
const openWeeks = (draft: ProfileDraft, now: number): Pick<Blind, 'firstWeek' | 'freeHalfDays'> => ({
  firstWeek: formatIsoWeek(weekOf(epochDayAt(now))),
  freeHalfDays: Array.from({ length: BLIND_WEEKS }, () => Math.round((figure(draft.wishMaxDays) || 0) * 2)),
});

/** What a company would see of a draft, also while parts of it are missing. Only what the blind profile holds is read here.
 * @param saved the server's projection, whose weeks are true
 * @param now epoch milliseconds */
export function previewOf(draft: ProfileDraft, saved: Blind | null, now: number) {
  const input = inputOf(draft);
  const { firstWeek, freeHalfDays } = saved ?? openWeeks(draft, now);
  const proven = [...draft.specialties].sort((a, b) => EVIDENCE_LEVELS.indexOf(b.evidence) - EVIDENCE_LEVELS.indexOf(a.evidence));
  return {
    leaderId: saved?.leaderId ?? '',
    headline: input.headline,
    summary: input.summary,
    primaryRole: input.primaryRole ?? input.roles[0] ?? 'CTO',
    roles: input.roles,
    niches: draft.niches.map(({ code, label }) => ({ code, label })),
    specialties: proven.map(({ code, label, evidence }) => ({ evidence, node: { code, label } })),
    stages: knownStages(draft.stages),
    kinds: input.kinds,
    languages: input.languages,
    timeZone: input.timeZone,
    handsOn: input.handsOn ?? 'SOME',
    intent: input.intent ?? 'OPEN',
    horizonMonths: input.horizonMonths ?? null,
    openToFullTime: input.openToFullTime ?? false,
    publications: draft.publications.map(({ kind, year, specialties }) => ({ kind, year: Number(year) || 0, specialties })),
    firstWeek,
    freeHalfDays,
  } satisfies BlindProfilePartsFragment & Record<string, unknown>;
}
