import type { LeaderHomeQuery } from '@qd/web-graphql-client';
import type { leaderHomeCopy } from '@qd/web-ui';

type Profile = NonNullable<NonNullable<LeaderHomeQuery['viewer']>['leader']>['profile'];
export type ProfilePart = keyof typeof leaderHomeCopy.parts;

const FEW_SPECIALTIES = 5;

/** What matching reads and the form does not insist on, and whether the profile tells it. */
const TOLD: Readonly<Record<ProfilePart, (profile: Profile) => boolean>> = {
  niches: ({ niches }) => niches.length > 1,
  specialties: ({ specialties }) => specialties.length >= FEW_SPECIALTIES,
  stages: ({ stages }) => stages.length > 0,
  archetypes: ({ archetypes }) => archetypes.length > 0,
  phases: ({ phases }) => phases.length > 0,
  duties: ({ duties }) => duties.length > 0,
  industries: ({ industries }) => industries.length > 0,
  stack: ({ stack }) => stack.length > 0,
  publications: ({ publications }) => publications.length > 0,
  missions: ({ preferences }) => preferences.missions.length > 0,
};

export const PROFILE_PARTS = Object.keys(TOLD) as readonly ProfilePart[];

/** The parts a profile does not tell yet. */
export const untoldParts = (profile: Profile): readonly ProfilePart[] => PROFILE_PARTS.filter((part) => !TOLD[part](profile));
