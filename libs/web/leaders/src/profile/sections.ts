import type { ProfileDraft, ProfileField } from './profile-draft';

export const SECTION_IDS = ['niche', 'words', 'offer', 'expertise', 'experience', 'terms', 'wishes', 'noGo', 'proof'] as const;
export type SectionId = (typeof SECTION_IDS)[number];

/** Fields of each section in their order on the page. */
export const SECTION_FIELDS: Readonly<Record<SectionId, readonly ProfileField[]>> = {
  niche: ['niches'],
  words: ['displayName', 'headline', 'summary'],
  offer: ['roles', 'primaryRole', 'kinds', 'ownership', 'duties', 'handsOn'],
  expertise: ['specialties', 'stack', 'industries'],
  experience: ['stages', 'archetypes', 'phases'],
  terms: ['currency', 'dayRateMin', 'dayRateTarget', 'timeZone', 'workStart', 'workEnd', 'languages', 'availableFrom'],
  wishes: [
    'intent',
    'horizonMonths',
    'openToFullTime',
    'wishStages',
    'wishNiches',
    'wishMissions',
    'wishMinDays',
    'wishMaxDays',
    'wishHandsOn',
    'wishScope',
    'wishSponsorHours',
  ],
  noGo: ['noGoIndustries'],
  proof: ['publications'],
};

/** Without these no profile is taken. */
const REQUIRED: readonly ProfileField[] = [
  'displayName',
  'niches',
  'headline',
  'summary',
  'roles',
  'kinds',
  'ownership',
  'dayRateMin',
  'dayRateTarget',
  'timeZone',
  'languages',
];
/** These make a profile find more, and no answer is worse than any. An empty wish is an answer: "all the same to me". */
const WORTHWHILE: readonly ProfileField[] = [
  'duties',
  'specialties',
  'stack',
  'industries',
  'stages',
  'archetypes',
  'phases',
  'publications',
];

export function isAnswered(draft: ProfileDraft, field: ProfileField): boolean {
  const value = draft[field];
  if (typeof value === 'string') return value.trim() !== '';
  if (Array.isArray(value)) return value.length > 0;
  return typeof value === 'object' ? Object.values(value).some((depth) => depth > 0) : true;
}

/** How far a section is. */
export interface SectionState {
  readonly missing: number;
  readonly possible: number;
  readonly broken: boolean;
}

export function sectionState(id: SectionId, draft: ProfileDraft, errors: Readonly<Record<string, string>>): SectionState {
  const open = SECTION_FIELDS[id].filter((field) => !isAnswered(draft, field));
  return {
    missing: open.filter((field) => REQUIRED.includes(field)).length,
    possible: open.filter((field) => WORTHWHILE.includes(field)).length,
    broken: Object.keys(errors).some((key) => errors[key] && sectionOf(key) === id),
  };
}

/** The section that holds a field or a part of it (`publications.2.title`). */
export const sectionOf = (key: string): SectionId | undefined =>
  SECTION_IDS.find((id) => (SECTION_FIELDS[id] as readonly string[]).includes(key.split('.')[0]));

/** Order of a field on the page, for finding the first of several errors. */
export const placeOf = (key: string): number =>
  SECTION_IDS.flatMap((id) => SECTION_FIELDS[id] as readonly string[]).indexOf(key.split('.')[0]);

const ALIASES: Readonly<Record<string, ProfileField>> = {
  nicheCodes: 'niches',
  specialtyCodes: 'specialties',
  stackCodes: 'stack',
  industryCodes: 'industries',
  noGoIndustryCodes: 'noGoIndustries',
};
const WISHES: Readonly<Record<string, ProfileField>> = {
  stages: 'wishStages',
  missions: 'wishMissions',
  nicheCodes: 'wishNiches',
  minDaysPerWeek: 'wishMinDays',
  maxDaysPerWeek: 'wishMaxDays',
  handsOn: 'wishHandsOn',
  scopeStability: 'wishScope',
  sponsorHoursPerWeek: 'wishSponsorHours',
};

/** The key a refusal is shown under: `profile.preferences.nicheCodes.3` → `wishNiches`, `profile.publications.1.specialtyCodes.0` →
 * `publications.1.specialties`.
 * @returns null when the path speaks of no field of ours */
export function keyOfPath(path: string): string | null {
  const [name = '', at, part] = path.split('.').filter((each) => each !== 'input' && each !== 'profile');
  if (name === 'preferences') return WISHES[at] ?? null;
  if (name === 'publications' && at !== undefined) return `publications.${at}.${part === undefined ? 'title' : (ALIASES[part] ?? part)}`;
  const field = ALIASES[name] ?? name;
  return sectionOf(field) ? field : null;
}

/** The id of a field's first input on the page. */
export const fieldId = (key: string): string => `profile-${key.replaceAll('.', '-')}`;
/** The id of a section's heading. */
export const sectionAnchor = (id: SectionId): string => `section-${id}`;
