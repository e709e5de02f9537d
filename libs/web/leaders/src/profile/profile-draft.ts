import { ARCHETYPES, figure, isCurrency, minorDigits, STAGES } from '@qd/shared-domain';
import type { LeaderProfileInput, LeaderProfilePartsFragment, PublicationInput } from '@qd/web-graphql-client';
import type { Choice } from '@qd/web-needs';

export type Evidence = LeaderProfilePartsFragment['profile']['specialties'][number]['evidence'];
/** A specialty with the proof there is for it; the leader sees the level and never sets it. */
export type ProvenChoice = Choice & { readonly evidence: Evidence };

export interface PublicationDraft {
  /** Of this entry while it is edited, so that moving it does not lose the cursor. */
  readonly key: string;
  readonly kind: PublicationInput['kind'];
  readonly title: string;
  readonly venue: string;
  readonly year: string;
  readonly specialties: readonly Choice[];
  readonly link: string;
}

/** The profile as the form holds it: figures as typed, choices with the words to show them. */
export interface ProfileDraft {
  /** Asked for once, when the profile is made. */
  displayName: string;
  niches: readonly Choice[];
  headline: string;
  summary: string;
  roles: readonly string[];
  primaryRole: string;
  kinds: readonly string[];
  ownership: readonly string[];
  duties: readonly string[];
  handsOn: string;
  specialties: readonly ProvenChoice[];
  stack: readonly Choice[];
  industries: readonly Choice[];
  /** Depth 0..3 by code. */
  stages: Readonly<Record<string, number>>;
  archetypes: Readonly<Record<string, number>>;
  phases: readonly string[];
  currency: string;
  dayRateMin: string;
  dayRateTarget: string;
  timeZone: string;
  workStart: string;
  workEnd: string;
  languages: readonly string[];
  availableFrom: string;
  intent: string;
  horizonMonths: string;
  openToFullTime: boolean;
  wishStages: readonly string[];
  wishNiches: readonly Choice[];
  wishMissions: readonly string[];
  wishMinDays: string;
  wishMaxDays: string;
  wishHandsOn: string;
  wishScope: string;
  wishSponsorHours: string;
  noGoIndustries: readonly Choice[];
  publications: readonly PublicationDraft[];
}

export type ProfileField = keyof ProfileDraft;

const noDepth = (codes: readonly string[]): Record<string, number> => Object.fromEntries(codes.map((code) => [code, 0]));
const depthsOf = (codes: readonly string[], known: readonly (readonly [string, number])[]) => ({
  ...noDepth(codes),
  ...Object.fromEntries(known),
});

/** A blank profile, with what the account and the browser know already. */
export const blankProfile = (displayName: string, timeZone: string, today: string): ProfileDraft => ({
  displayName,
  niches: [],
  headline: '',
  summary: '',
  roles: [],
  primaryRole: '',
  kinds: [],
  ownership: [],
  duties: [],
  handsOn: 'SOME',
  specialties: [],
  stack: [],
  industries: [],
  stages: noDepth(STAGES),
  archetypes: noDepth(ARCHETYPES),
  phases: [],
  currency: 'EUR',
  dayRateMin: '',
  dayRateTarget: '',
  timeZone,
  workStart: '09:00',
  workEnd: '17:30',
  languages: ['en'],
  availableFrom: today,
  intent: 'OPEN',
  horizonMonths: '',
  openToFullTime: false,
  wishStages: [],
  wishNiches: [],
  wishMissions: [],
  wishMinDays: '0.5',
  wishMaxDays: '3',
  wishHandsOn: 'SOME',
  wishScope: 'STILL_MOVING',
  wishSponsorHours: '0',
  noGoIndustries: [],
  publications: [],
});

const minorPerUnit = (currency: string): number => 10 ** (isCurrency(currency) ? minorDigits(currency) : 2);

/** A saved profile as the form holds it. */
export function draftOf(leader: LeaderProfilePartsFragment): ProfileDraft {
  const { profile, headline, summary, displayName } = leader;
  const { preferences: wishes } = profile;
  const units = ({ amountMinor, currency }: { amountMinor: number; currency: string }) => String(amountMinor / minorPerUnit(currency));
  return {
    displayName,
    niches: profile.niches,
    headline,
    summary,
    roles: profile.roles,
    primaryRole: profile.primaryRole,
    kinds: profile.kinds,
    ownership: profile.ownership,
    duties: profile.duties,
    handsOn: profile.handsOn,
    specialties: profile.specialties.map(({ node, evidence }) => ({ ...node, evidence })),
    stack: profile.stack,
    industries: profile.industries,
    stages: depthsOf(
      STAGES,
      profile.stages.map(({ stage, depth }) => [stage, depth]),
    ),
    archetypes: depthsOf(
      ARCHETYPES,
      profile.archetypes.map(({ archetype, depth }) => [archetype, depth]),
    ),
    phases: profile.phases,
    currency: profile.dayRateTarget.currency,
    dayRateMin: units(profile.dayRateMin),
    dayRateTarget: units(profile.dayRateTarget),
    timeZone: profile.timeZone,
    workStart: profile.workStart,
    workEnd: profile.workEnd,
    languages: profile.languages,
    availableFrom: profile.availableFrom,
    intent: profile.intent,
    horizonMonths: profile.horizonMonths === null ? '' : String(profile.horizonMonths),
    openToFullTime: profile.openToFullTime,
    wishStages: wishes.stages,
    wishNiches: wishes.niches,
    wishMissions: wishes.missions,
    wishMinDays: String(wishes.minDaysPerWeek),
    wishMaxDays: String(wishes.maxDaysPerWeek),
    wishHandsOn: wishes.handsOn,
    wishScope: wishes.scopeStability,
    wishSponsorHours: String(wishes.sponsorHoursPerWeek),
    noGoIndustries: profile.noGoIndustries,
    publications: profile.publications.map(({ year, link, ...rest }, at) => ({
      ...rest,
      key: `saved-${at}`,
      year: String(year),
      link: link ?? '',
    })),
  };
}

const codes = (picks: readonly Choice[]): string[] => picks.map((pick) => pick.code);
/** A figure for the wire, where an unreadable one becomes what no rule accepts: the form has said so before. */
const wired = (text: string): number | null => {
  const value = figure(text);
  return value === null || Number.isFinite(value) ? value : -1;
};

/** The draft as the server takes it, and as the domain's own reader checks it. */
export function inputOf(draft: ProfileDraft): LeaderProfileInput {
  const money = (text: string) => ({
    amountMinor: Math.round((wired(text) ?? 0) * minorPerUnit(draft.currency)),
    currency: draft.currency,
  });
  const input = {
    headline: draft.headline.trim(),
    summary: draft.summary.trim(),
    roles: draft.roles,
    primaryRole: draft.primaryRole || null,
    kinds: draft.kinds,
    ownership: draft.ownership,
    nicheCodes: codes(draft.niches),
    specialtyCodes: codes(draft.specialties),
    stackCodes: codes(draft.stack),
    industryCodes: codes(draft.industries),
    stages: Object.entries(draft.stages).map(([stage, depth]) => ({ stage, depth })),
    archetypes: Object.entries(draft.archetypes).map(([archetype, depth]) => ({ archetype, depth })),
    phases: draft.phases,
    duties: draft.duties,
    handsOn: draft.handsOn,
    dayRateMin: money(draft.dayRateMin),
    dayRateTarget: money(draft.dayRateTarget),
    timeZone: draft.timeZone,
    workStart: draft.workStart || null,
    workEnd: draft.workEnd || null,
    languages: draft.languages,
    availableFrom: draft.availableFrom || null,
    noGoIndustryCodes: codes(draft.noGoIndustries),
    intent: draft.intent,
    horizonMonths: wired(draft.horizonMonths),
    openToFullTime: draft.openToFullTime,
    preferences: {
      stages: draft.wishStages,
      missions: draft.wishMissions,
      nicheCodes: codes(draft.wishNiches),
      minDaysPerWeek: wired(draft.wishMinDays),
      maxDaysPerWeek: wired(draft.wishMaxDays),
      handsOn: draft.wishHandsOn,
      scopeStability: draft.wishScope,
      sponsorHoursPerWeek: wired(draft.wishSponsorHours),
    },
    publications: draft.publications.map(({ kind, title, venue, year, specialties, link }) => ({
      kind,
      title: title.trim(),
      venue: venue.trim(),
      year: wired(year) ?? 0,
      specialtyCodes: codes(specialties),
      link: link.trim() || null,
    })),
  };
  // Closed lists come from the server's own vocabulary; the server reads every value again.
  return input as LeaderProfileInput;
}
