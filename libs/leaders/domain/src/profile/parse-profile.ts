import {
  type Archetype,
  ARCHETYPES,
  DUTIES,
  ENGAGEMENT_KINDS,
  type EpochDay,
  fail,
  GROWTH_PHASES,
  HANDS_ON_LEVELS,
  LANGUAGES,
  MISSIONS,
  ok,
  OWNERSHIP_LEVELS,
  type Refusal,
  type Result,
  ROLES,
  SCOPE_STABILITIES,
  type Stage,
  STAGES,
  TIME_ZONES,
} from '@qd/shared-domain';
import { FieldReader } from './field-reader';
import { type Depth, LEADER_INTENTS, type LeaderPreferences, type LeaderProfile, PROFILE_LIMITS } from './leader-profile';
import { type ContactDataFound, readProfileText, type RedactedText } from './profile-text';
import { readPublications } from './read-publications';

export type ProfileRefusal = Refusal | ContactDataFound;

/** What a profile is read against. */
export interface ProfileContext {
  /** The leader's name, which no blind text may hold. */
  readonly displayName: string;
  /** The profile so far; its evidence is kept, since a leader can claim and never prove. `null` for a new one. */
  readonly known: LeaderProfile | null;
  readonly today: EpochDay;
  /** Where the profile stands in the whole input; begins the path of every error. */
  readonly path?: string;
}

const NINE = 9 * 60;
const FIVE = 17 * 60;

/** Reads a list such as `[{ stage: 'SEED', depth: 2 }]` into a depth for every value of the vocabulary. */
function depths<T extends string>(fields: FieldReader, name: string, key: string, list: readonly T[]): Record<T, Depth> {
  const read = Object.fromEntries(list.map((value) => [value, 0])) as Record<T, Depth>;
  fields.items(name).forEach((entry, index) => {
    const item = new FieldReader(entry, fields.errors, fields.path(`${name}.${index}`));
    const value = item.one(key, list);
    read[value] = item.integer('depth', { min: 0, max: 3, fallback: 0 }) as Depth;
  });
  return read;
}

function readRates(fields: FieldReader): Pick<LeaderProfile, 'dayRateMinMinor' | 'dayRateTargetMinor' | 'currency'> {
  const min = fields.money('dayRateMin');
  const target = fields.money('dayRateTarget');
  if (!min || !target) return { dayRateMinMinor: 0, dayRateTargetMinor: 0, currency: 'EUR' };
  if (min.currency !== target.currency) fields.fault('dayRateTarget.currency', 'Both day rates must be in one currency.');
  else if (min.amountMinor > target.amountMinor)
    fields.fault('dayRateMin.amountMinor', 'The lowest day rate must not exceed the one hoped for.');
  return { dayRateMinMinor: min.amountMinor, dayRateTargetMinor: target.amountMinor, currency: min.currency };
}

function readPlace(fields: FieldReader): Pick<LeaderProfile, 'timeZone' | 'workStartMinute' | 'workEndMinute' | 'languages'> {
  const timeZone = fields.text('timeZone');
  if (timeZone !== '' && !TIME_ZONES.includes(timeZone)) fields.fault('timeZone', 'Must be an IANA time zone such as Europe/Berlin.');
  const workStartMinute = fields.minuteOfDay('workStart', NINE);
  const workEndMinute = fields.minuteOfDay('workEnd', FIVE);
  if (workStartMinute >= workEndMinute) fields.fault('workEnd', 'The working day must end after it starts.');
  return { timeZone, workStartMinute, workEndMinute, languages: fields.many('languages', LANGUAGES, 1) };
}

function readPreferences(fields: FieldReader, handsOn: LeaderProfile['handsOn']): LeaderPreferences {
  const minHalfDays = fields.halfDays('minDaysPerWeek', 1);
  const maxHalfDays = fields.halfDays('maxDaysPerWeek', Math.max(minHalfDays, 6));
  if (minHalfDays > maxHalfDays) fields.fault('minDaysPerWeek', 'The fewest days a week must not exceed the most.');
  return {
    stages: fields.many('stages', STAGES),
    missions: fields.many('missions', MISSIONS),
    nicheCodes: fields.codes('nicheCodes', 'NICHE', { most: PROFILE_LIMITS.preferredNiches }),
    minHalfDays,
    maxHalfDays,
    handsOn: fields.one('handsOn', HANDS_ON_LEVELS, handsOn),
    scopeStability: fields.one('scopeStability', SCOPE_STABILITIES, SCOPE_STABILITIES[0]),
    sponsorHours: fields.integer('sponsorHoursPerWeek', { min: 0, max: PROFILE_LIMITS.sponsorHours, fallback: 0 }),
  };
}

/** Codes without their evidence come in; the level each was raised to is kept, a new one is only claimed. */
function readSpecialties(fields: FieldReader, known: LeaderProfile | null): LeaderProfile['specialties'] {
  const levels = new Map(known?.specialties.map(({ code, evidence }) => [code, evidence]));
  const codes = fields.codes('specialtyCodes', 'SPECIALTY', { most: PROFILE_LIMITS.specialties });
  return codes.map((code) => ({ code, evidence: levels.get(code) ?? 'CLAIMED' }));
}

function readOffer(fields: FieldReader): Pick<LeaderProfile, 'roles' | 'primaryRole' | 'kinds' | 'ownership'> {
  const roles = fields.many('roles', ROLES, 1);
  const primaryRole = fields.one('primaryRole', ROLES, roles[0] ?? ROLES[0]);
  if (roles.length > 0 && !roles.includes(primaryRole)) fields.fault('primaryRole', 'Must be one of the roles offered.');
  const kinds = fields.many('kinds', ENGAGEMENT_KINDS, 1);
  const ownership = fields.many('ownership', OWNERSHIP_LEVELS, 1);
  const advisesOnly = ownership.length > 0 && ownership.every((level) => level === 'ADVISE');
  if (advisesOnly && kinds.includes('FRACTIONAL'))
    fields.fault('ownership', 'Fractional leadership owns its function: add OWN or CO_OWN, or drop FRACTIONAL.');
  return { roles, primaryRole, kinds, ownership };
}

function readExperience(fields: FieldReader): Pick<LeaderProfile, 'stageDepth' | 'archetypeDepth' | 'phases' | 'duties' | 'industryCodes'> {
  return {
    stageDepth: depths<Stage>(fields, 'stages', 'stage', STAGES),
    archetypeDepth: depths<Archetype>(fields, 'archetypes', 'archetype', ARCHETYPES),
    phases: fields.many('phases', GROWTH_PHASES),
    duties: fields.many('duties', DUTIES),
    industryCodes: fields.codes('industryCodes', 'INDUSTRY', { most: PROFILE_LIMITS.industries }),
  };
}

function readIntent(fields: FieldReader): Pick<LeaderProfile, 'intent' | 'horizonMonths' | 'openToFullTime'> {
  const open = fields.raw('horizonMonths') === undefined;
  return {
    intent: fields.one('intent', LEADER_INTENTS, 'OPEN'),
    horizonMonths: open ? null : fields.integer('horizonMonths', { min: 1, max: PROFILE_LIMITS.horizonMonths, fallback: 1 }),
    openToFullTime: fields.flag('openToFullTime', false),
  };
}

/** Reads an untrusted input as a profile, finding all broken fields in one pass. Never throws.
 * @param input what a form or an import sends: see the readers above for its fields; unknown fields are ignored
 * @returns the profile; INVALID with every field's error; CONTACT_DATA with a redacted copy of each text that holds some, and with
 *          every field's error too */
export function parseProfile(input: unknown, context: ProfileContext): Result<LeaderProfile, ProfileRefusal> {
  const fields = new FieldReader(input, [], context.path);
  const found: RedactedText[] = [];
  const { displayName } = context;
  const headline = readProfileText(fields, 'headline', { ...PROFILE_LIMITS.headline, displayName, found });
  const summary = readProfileText(fields, 'summary', { ...PROFILE_LIMITS.summary, multiline: true, displayName, found });
  const handsOn = fields.one('handsOn', HANDS_ON_LEVELS, 'SOME');
  const profile: LeaderProfile = {
    headline,
    summary,
    ...readOffer(fields),
    nicheCodes: fields.codes('nicheCodes', 'NICHE', { least: 1, most: PROFILE_LIMITS.niches }),
    specialties: readSpecialties(fields, context.known),
    stackCodes: fields.codes('stackCodes', 'TECHNOLOGY', { most: PROFILE_LIMITS.stack }),
    ...readExperience(fields),
    handsOn,
    ...readRates(fields),
    ...readPlace(fields),
    availableFromDay: fields.day('availableFrom', context.today),
    noGoIndustryCodes: fields.codes('noGoIndustryCodes', 'INDUSTRY', { most: PROFILE_LIMITS.noGoIndustries }),
    preferences: readPreferences(fields.nested('preferences'), handsOn),
    ...readIntent(fields),
    publications: readPublications(fields, { displayName, found, today: context.today }),
  };
  const { errors } = fields;
  if (found.length > 0) return fail({ kind: 'CONTACT_DATA', ...found[0], found, errors });
  return errors.length > 0 ? fail({ kind: 'INVALID', errors }) : ok(profile);
}
