import { EVIDENCE_LEVELS, HANDS_ON_LEVELS, ROLES } from '@qd/shared-domain';
import type { MatchPartsFragment } from '@qd/web-graphql-client';

/** What a filter reads of a card. */
export type Filtered = Pick<MatchPartsFragment, 'rank' | 'leaderInterested' | 'mark'> & {
  readonly blindProfile: Pick<
    MatchPartsFragment['blindProfile'],
    'primaryRole' | 'niches' | 'freeHalfDays' | 'timeZone' | 'specialties' | 'handsOn'
  >;
};
type Evidence = 'REFERENCED' | 'VERIFIED_CASE';

/** What is let through; null, or false, lets everyone. `dismissed` shows those who are hidden else. */
export interface Filters {
  readonly role: string | null;
  readonly niche: string | null;
  /** Half-days free in each of the coming eight weeks, at least. */
  readonly free: number | null;
  /** Hours between the clocks of both sides, at most. */
  readonly zone: number | null;
  readonly evidence: Evidence | null;
  readonly handsOn: string | null;
  readonly interested: boolean;
  readonly pinned: boolean;
  readonly dismissed: boolean;
}
export type FilterName = keyof Filters;

export const NO_FILTERS: Filters = {
  role: null,
  niche: null,
  free: null,
  zone: null,
  evidence: null,
  handsOn: null,
  interested: false,
  pinned: false,
  dismissed: false,
};

/** What of the need the filters ask about. */
export interface FilterFrame {
  readonly requiredCodes: readonly string[];
  /** Hours a zone's clock is ahead of the need's; null where either is unknown. */
  hoursAway(zone: string): number | null;
}

/** The weeks the capacity gate looks at, too. */
const WEEKS = 8;

/** The least half-days free in the coming weeks; weeks away do not count, as the gate allows one. */
export function leastFree(freeHalfDays: readonly (number | null)[]): number {
  const free = freeHalfDays.slice(0, WEEKS).filter((halfDays): halfDays is number => halfDays !== null);
  return free.length === 0 ? 0 : Math.min(...free);
}

const reaches = (level: string, least: string): boolean =>
  EVIDENCE_LEVELS.indexOf(level as Evidence) >= EVIDENCE_LEVELS.indexOf(least as Evidence);

function isProven({ blindProfile: { specialties } }: Filtered, least: Evidence, { requiredCodes }: FilterFrame): boolean {
  const proven = specialties.filter(({ evidence }) => reaches(evidence, least)).map(({ node }) => node.code);
  return requiredCodes.length === 0 ? proven.length > 0 : requiredCodes.every((code) => proven.includes(code));
}

/** Whether one filter lets a card through. */
export function passes<Name extends FilterName>(card: Filtered, name: Name, value: Filters[Name], frame: FilterFrame): boolean {
  const { blindProfile: profile, mark } = card;
  if (name === 'dismissed') return value === true || mark?.state !== 'DISMISSED';
  if (value === null || value === false) return true;
  switch (name as Exclude<FilterName, 'dismissed'>) {
    case 'role':
      return profile.primaryRole === value;
    case 'niche':
      return profile.niches.some(({ code }) => code === value);
    case 'free':
      return leastFree(profile.freeHalfDays) >= Number(value);
    case 'zone': {
      const hours = frame.hoursAway(profile.timeZone);
      return hours !== null && Math.abs(hours) <= Number(value);
    }
    case 'evidence':
      return isProven(card, value as Evidence, frame);
    case 'handsOn':
      return profile.handsOn === value;
    case 'interested':
      return card.leaderInterested;
    case 'pinned':
      return mark?.state === 'PINNED';
  }
}

const NAMES = Object.keys(NO_FILTERS) as FilterName[];

/** The cards every filter lets through, in their order. */
export const filterCards = <Card extends Filtered>(cards: readonly Card[], filters: Filters, frame: FilterFrame): Card[] =>
  cards.filter((card) => NAMES.every((name) => passes(card, name, filters[name], frame)));

/** What one filter takes away from what the others leave. */
export interface FilterCost {
  readonly hidden: number;
  readonly of: number;
  /** The best place among those it hides; null when it hides nobody. */
  readonly best: number | null;
}

/** The price of a filter, before it is set and after. */
export function costOf<Name extends FilterName>(
  cards: readonly Filtered[],
  filters: Filters,
  frame: FilterFrame,
  name: Name,
  value: Filters[Name],
): FilterCost {
  const others = filterCards(cards, { ...filters, [name]: name === 'dismissed' ? true : NO_FILTERS[name] }, frame);
  const hidden = others.filter((card) => !passes(card, name, value, frame));
  return { hidden: hidden.length, of: others.length, best: hidden.length === 0 ? null : Math.min(...hidden.map(({ rank }) => rank)) };
}

/** How many filters are set. */
export const countSet = (filters: Filters): number => NAMES.filter((name) => filters[name] !== NO_FILTERS[name]).length;

const FREE = [2, 4, 6, 8] as const;
const HOURS = [0, 1, 2, 4, 6] as const;

/** The values worth offering for a list: those somebody on it has. */
export function filterOptions(cards: readonly Filtered[]) {
  const profiles = cards.map(({ blindProfile }) => blindProfile);
  const niches = new Map(profiles.flatMap((profile) => profile.niches.map(({ code, label }) => [code, label] as const)));
  return {
    role: ROLES.filter((role) => profiles.some((profile) => profile.primaryRole === role)),
    niche: [...niches].map(([code, label]) => ({ code, label })).sort((a, b) => a.label.localeCompare(b.label)),
    free: [...FREE],
    zone: [...HOURS],
    evidence: ['REFERENCED', 'VERIFIED_CASE'] as Evidence[],
    handsOn: HANDS_ON_LEVELS.filter((level) => profiles.some((profile) => profile.handsOn === level)),
  };
}

const text = (value: unknown): string | null => (typeof value === 'string' && value.length > 0 && value.length <= 80 ? value : null);
const oneOf = <T>(value: unknown, values: readonly T[]): T | null => values.find((each) => each === value) ?? null;

/** Reads the filters out of an address; whatever it does not know is left out. */
export function readFilters(search: Record<string, unknown>): Filters {
  return {
    role: oneOf(search['role'], ROLES as readonly string[]),
    niche: text(search['niche']),
    free: oneOf(search['free'], FREE as readonly number[]),
    zone: oneOf(search['zone'], HOURS as readonly number[]),
    evidence: oneOf(search['evidence'], ['REFERENCED', 'VERIFIED_CASE'] as const),
    handsOn: oneOf(search['handsOn'], HANDS_ON_LEVELS as readonly string[]),
    interested: search['interested'] === true,
    pinned: search['pinned'] === true,
    dismissed: search['dismissed'] === true,
  };
}

/** The filters as an address holds them: only what is set. */
export const searchOf = (filters: Filters): Partial<Filters> =>
  Object.fromEntries(NAMES.filter((name) => filters[name] !== NO_FILTERS[name]).map((name) => [name, filters[name]]));
