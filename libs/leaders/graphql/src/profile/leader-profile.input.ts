import { Field, ID, InputType, Int } from '@nestjs/graphql';
import type { LeaderIntent } from '@qd/leaders-domain';
import type {
  Archetype,
  Duty,
  EngagementKind,
  GrowthPhase,
  HandsOn,
  Mission,
  OwnershipLevel,
  Role,
  ScopeStability,
  Stage,
} from '@qd/shared-domain';
import {
  ArchetypeEnum,
  DateScalar,
  DutyEnum,
  EngagementKindEnum,
  GrowthPhaseEnum,
  HandsOnEnum,
  MissionEnum,
  MoneyInput,
  OwnershipLevelEnum,
  RoleEnum,
  ScopeStabilityEnum,
  StageEnum,
} from '@qd/shared-graphql';
import { LeaderIntentEnum, PublicationInput } from './publication.types';

export const KEY_DESCRIPTION = '8 to 100 characters of the caller; the same key never changes anything twice.';
export const VERSION_DESCRIPTION = 'The version last read; another one is refused with the current.';

@InputType('StageDepthInput', { description: 'Experience with a stage.' })
export class StageDepthInput {
  @Field(() => StageEnum, { description: 'The stage.' })
  stage!: Stage;

  @Field(() => Int, { description: '0 none, 1 some, 2 solid, 3 deep.' })
  depth!: number;
}

@InputType('ArchetypeDepthInput', { description: 'Experience with a typical situation.' })
export class ArchetypeDepthInput {
  @Field(() => ArchetypeEnum, { description: 'The situation.' })
  archetype!: Archetype;

  @Field(() => Int, { description: '0 none, 1 some, 2 solid, 3 deep.' })
  depth!: number;
}

@InputType('LeaderPreferencesInput', { description: 'What a leader wishes for; all of it may be left out.' })
export class LeaderPreferencesInput {
  @Field(() => [StageEnum], { nullable: true, description: 'Stages wished for.' })
  stages?: Stage[] | null;

  @Field(() => [MissionEnum], { nullable: true, description: 'Missions wished for.' })
  missions?: Mission[] | null;

  @Field(() => [String], { nullable: true, description: 'Codes of niches wished for, at most five.' })
  nicheCodes?: string[] | null;

  @Field(() => Number, { nullable: true, description: 'Fewest days a week, a multiple of 0.5 from 0.5 to 7; 0.5 when left out.' })
  minDaysPerWeek?: number | null;

  @Field(() => Number, {
    nullable: true,
    description: 'Most days a week, a multiple of 0.5; 3 when left out. A new profile declares as many for every week.',
  })
  maxDaysPerWeek?: number | null;

  @Field(() => HandsOnEnum, { nullable: true, description: 'Work in the code wished for; as in the profile when left out.' })
  handsOn?: HandsOn | null;

  @Field(() => ScopeStabilityEnum, { nullable: true, description: 'The least settled scope that is fine.' })
  scopeStability?: ScopeStability | null;

  @Field(() => Int, { nullable: true, description: 'Fewest hours a week of a sponsor, 0 to 20.' })
  sponsorHoursPerWeek?: number | null;
}

@InputType('LeaderProfileInput', { description: 'A whole profile; what is left out is empty or the default.' })
export class LeaderProfileInput {
  @Field(() => String, { description: '10 to 140 characters on one line; no name, no contact data: companies read it before you meet.' })
  headline!: string;

  @Field(() => String, { description: '40 to 4000 characters; no name, no contact data.' })
  summary!: string;

  @Field(() => [RoleEnum], { description: 'At least one.' })
  roles!: Role[];

  @Field(() => RoleEnum, { nullable: true, description: 'One of the roles; the first when left out.' })
  primaryRole?: Role | null;

  @Field(() => [EngagementKindEnum], { description: 'At least one.' })
  kinds!: EngagementKind[];

  @Field(() => [OwnershipLevelEnum], { description: 'At least one; FRACTIONAL needs OWN or CO_OWN.' })
  ownership!: OwnershipLevel[];

  @Field(() => [String], { description: 'Codes of one or two niches, the main one first.' })
  nicheCodes!: string[];

  @Field(() => [String], {
    nullable: true,
    description: 'Codes of specialties, at most 40. Evidence is not claimed but raised by others, and kept.',
  })
  specialtyCodes?: string[] | null;

  @Field(() => [String], { nullable: true, description: 'Codes of technologies, at most 40.' })
  stackCodes?: string[] | null;

  @Field(() => [String], { nullable: true, description: 'Codes of industries worked in, at most 10.' })
  industryCodes?: string[] | null;

  @Field(() => [StageDepthInput], { nullable: true, description: 'Experience by stage.' })
  stages?: StageDepthInput[] | null;

  @Field(() => [ArchetypeDepthInput], { nullable: true, description: 'Experience by situation.' })
  archetypes?: ArchetypeDepthInput[] | null;

  @Field(() => [GrowthPhaseEnum], { nullable: true, description: 'Phases lived through.' })
  phases?: GrowthPhase[] | null;

  @Field(() => [DutyEnum], { nullable: true, description: 'Duties carried before.' })
  duties?: Duty[] | null;

  @Field(() => HandsOnEnum, { nullable: true, description: 'Work in the code itself; SOME when left out.' })
  handsOn?: HandsOn | null;

  @Field(() => MoneyInput, { description: 'Lowest day rate; shown to nobody else.' })
  dayRateMin!: MoneyInput;

  @Field(() => MoneyInput, { description: 'Day rate hoped for; same currency, not below the lowest.' })
  dayRateTarget!: MoneyInput;

  @Field(() => String, { description: 'IANA name, one of vocabulary.timeZones.' })
  timeZone!: string;

  @Field(() => String, { nullable: true, description: 'Local time HH:MM; 09:00 when left out.' })
  workStart?: string | null;

  @Field(() => String, { nullable: true, description: 'Local time HH:MM; 17:00 when left out.' })
  workEnd?: string | null;

  @Field(() => [String], { description: 'Working languages, ISO 639-1, at least one.' })
  languages!: string[];

  @Field(() => DateScalar, { nullable: true, description: 'First day the leader can start; today when left out.' })
  availableFrom?: string | null;

  @Field(() => [String], { nullable: true, description: 'Codes of industries the leader will not work in, at most 20.' })
  noGoIndustryCodes?: string[] | null;

  @Field(() => LeaderPreferencesInput, { nullable: true, description: 'What the leader wishes for.' })
  preferences?: LeaderPreferencesInput | null;

  @Field(() => LeaderIntentEnum, { nullable: true, description: 'Whether to be matched now; OPEN when left out.' })
  intent?: LeaderIntent | null;

  @Field(() => Int, { nullable: true, description: 'Months an engagement should last at most, 1 to 60; open when left out.' })
  horizonMonths?: number | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether a full-time position may come of it; no when left out.' })
  openToFullTime?: boolean | null;

  @Field(() => [PublicationInput], { nullable: true, description: 'At most 20, in the order they shall be read.' })
  publications?: PublicationInput[] | null;
}

@InputType('CreateLeaderProfileInput', { description: 'The caller becomes an applicant.' })
export class CreateLeaderProfileInput {
  @Field(() => String, { description: 'The name others see after the reveal, 1 to 120 characters.' })
  displayName!: string;

  @Field(() => LeaderProfileInput, { description: 'The profile.' })
  profile!: LeaderProfileInput;

  @Field(() => String, { nullable: true, description: KEY_DESCRIPTION })
  idempotencyKey?: string | null;
}

@InputType('EditLeaderProfileInput', { description: 'Replaces the profile as a whole.' })
export class EditLeaderProfileInput {
  @Field(() => ID, { description: "The caller's own." })
  leaderId!: string;

  @Field(() => Int, { description: VERSION_DESCRIPTION })
  version!: number;

  @Field(() => LeaderProfileInput, { description: 'The profile.' })
  profile!: LeaderProfileInput;

  @Field(() => String, { nullable: true, description: KEY_DESCRIPTION })
  idempotencyKey?: string | null;
}
