import type { EngagementKind, HandsOn, Language, Role, Stage, WeekIndex } from '@qd/shared-domain';
import { STAGES } from '@qd/shared-domain';
import type { CapacityWeek } from '../capacity/capacity';
import { freeWeeksFrom } from '../facts/leader-facts-of';
import { BLACKOUT } from '../leader-facts';
import { LATER_PROFILE_FIELDS, type LeaderIntent, type LeaderProfile, type ProvenSpecialty, type Publication } from './leader-profile';

/** A publication without what would lead to its author: a title or a venue is one search away from a name. */
export type BlindPublication = Pick<Publication, 'kind' | 'year' | 'specialtyCodes'>;

/** What a company sees of a leader before both have agreed to meet: no name, photo, contact, employer or link, no rate.
 * A projection of its own, stored apart: what it does not hold cannot leak from it. */
export interface BlindProfile {
  readonly leaderId: string;
  readonly headline: string;
  readonly summary: string;
  readonly primaryRole: Role;
  readonly roles: readonly Role[];
  readonly nicheCodes: readonly string[];
  readonly specialties: readonly ProvenSpecialty[];
  /** Stages the leader knows well: at least solid, or where there is none, any. */
  readonly stages: readonly Stage[];
  readonly kinds: readonly EngagementKind[];
  readonly languages: readonly Language[];
  readonly timeZone: string;
  readonly handsOn: HandsOn;
  readonly intent: LeaderIntent;
  readonly horizonMonths: number | null;
  readonly openToFullTime: boolean;
  readonly publications: readonly BlindPublication[];
  readonly firstWeek: WeekIndex;
  /** Free half-days per week from `firstWeek`, `null` in a blackout week. */
  readonly freeHalfDays: readonly (number | null)[];
}

/** Weeks of capacity a company is shown. */
export const BLIND_WEEKS = 26;

const knownStages = (profile: LeaderProfile): Stage[] => {
  const solid = STAGES.filter((stage) => profile.stageDepth[stage] >= 2);
  return solid.length > 0 ? solid : STAGES.filter((stage) => profile.stageDepth[stage] === 1);
};

/** Projects a leader onto what may be seen before the reveal. Every field is named here on purpose: a field added to the
 * profile stays private until somebody adds it here.
 * @param currentWeek first of the 104 weeks the projection holds */
export function blindProfileOf(
  leaderId: string,
  profile: LeaderProfile,
  capacity: readonly CapacityWeek[],
  currentWeek: WeekIndex,
): BlindProfile {
  return {
    leaderId,
    headline: profile.headline,
    summary: profile.summary,
    primaryRole: profile.primaryRole,
    roles: [...profile.roles],
    nicheCodes: [...profile.nicheCodes],
    specialties: profile.specialties.map(({ code, evidence }) => ({ code, evidence })),
    stages: knownStages(profile),
    kinds: [...profile.kinds],
    languages: [...profile.languages],
    timeZone: profile.timeZone,
    handsOn: profile.handsOn,
    intent: profile.intent,
    horizonMonths: profile.horizonMonths,
    openToFullTime: profile.openToFullTime,
    publications: profile.publications.map(({ kind, year, specialtyCodes }) => ({ kind, year, specialtyCodes })),
    firstWeek: currentWeek,
    freeHalfDays: freeWeeksFrom(capacity, currentWeek).map((free) => (free === BLACKOUT ? null : free)),
  };
}

/** A stored projection; those of before there were intents and publications lack them. */
type StoredBlindProfile = Omit<BlindProfile, keyof typeof LATER_PROFILE_FIELDS> & Partial<BlindProfile>;

/** A stored projection as it reads in a later week: {@link BLIND_WEEKS} weeks from `currentWeek` on, unknown ones with nothing free. */
export function blindProfileAt(stored: StoredBlindProfile, currentWeek: WeekIndex): BlindProfile {
  const skipped = currentWeek - stored.firstWeek;
  const freeHalfDays = Array.from({ length: BLIND_WEEKS }, (_, index) => {
    const free = stored.freeHalfDays[index + skipped];
    return free === undefined ? 0 : free;
  });
  return { ...LATER_PROFILE_FIELDS, ...stored, firstWeek: currentWeek, freeHalfDays };
}
