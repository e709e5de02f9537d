import { Field, Int, ObjectType } from '@nestjs/graphql';
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
  MoneyType,
  OwnershipLevelEnum,
  RoleEnum,
  ScopeStabilityEnum,
  StageEnum,
  TaxonomyNodeType,
} from '@qd/shared-graphql';
import { EvidencedSpecialtyType } from '../blind-profile/blind-profile.types';
import { LeaderIntentEnum, PublicationType } from './publication.types';

@ObjectType('StageDepth', { description: 'How deep the experience with a stage is.' })
export class StageDepthType {
  @Field(() => StageEnum, { description: 'The stage.' })
  stage!: Stage;

  @Field(() => Int, { description: '1 some, 2 solid, 3 deep.' })
  depth!: number;
}

@ObjectType('ArchetypeDepth', { description: 'How deep the experience with a typical situation is.' })
export class ArchetypeDepthType {
  @Field(() => ArchetypeEnum, { description: 'The situation.' })
  archetype!: Archetype;

  @Field(() => Int, { description: '1 some, 2 solid, 3 deep.' })
  depth!: number;
}

@ObjectType('LeaderPreferences', { description: 'What a leader wishes for; for the leader alone and for matching.' })
export class LeaderPreferencesType {
  @Field(() => [StageEnum], { description: 'Empty for no preference.' })
  stages!: readonly Stage[];

  @Field(() => [MissionEnum], { description: 'Empty for no preference.' })
  missions!: readonly Mission[];

  @Field(() => [TaxonomyNodeType], { description: 'Niches wished for, at most five.' })
  niches!: TaxonomyNodeType[];

  @Field(() => Number, { description: 'Fewest days a week, in halves.' })
  minDaysPerWeek!: number;

  @Field(() => Number, { description: 'Most days a week, in halves.' })
  maxDaysPerWeek!: number;

  @Field(() => HandsOnEnum, { description: 'Work in the code wished for.' })
  handsOn!: HandsOn;

  @Field(() => ScopeStabilityEnum, { description: 'The least settled scope that is fine.' })
  scopeStability!: ScopeStability;

  @Field(() => Int, { description: 'Fewest hours a week of a sponsor.' })
  sponsorHoursPerWeek!: number;
}

@ObjectType('LeaderProfile', { description: 'What a leader says about the own work. For the leader and for administrators.' })
export class LeaderProfileType {
  @Field(() => [RoleEnum], { description: 'Roles offered.' })
  roles!: readonly Role[];

  @Field(() => RoleEnum, { description: 'The main one.' })
  primaryRole!: Role;

  @Field(() => [EngagementKindEnum], { description: 'Kinds of work taken.' })
  kinds!: readonly EngagementKind[];

  @Field(() => [OwnershipLevelEnum], { description: 'Ownership taken on.' })
  ownership!: readonly OwnershipLevel[];

  @Field(() => [TaxonomyNodeType], { description: 'One or two, the main one first.' })
  niches!: TaxonomyNodeType[];

  @Field(() => [EvidencedSpecialtyType], { description: 'At most 40, best proven first.' })
  specialties!: EvidencedSpecialtyType[];

  @Field(() => [TaxonomyNodeType], { description: 'Technologies, at most 40.' })
  stack!: TaxonomyNodeType[];

  @Field(() => [TaxonomyNodeType], { description: 'Industries worked in, at most 10.' })
  industries!: TaxonomyNodeType[];

  @Field(() => [StageDepthType], { description: 'Stages there is experience with.' })
  stages!: StageDepthType[];

  @Field(() => [ArchetypeDepthType], { description: 'Situations there is experience with.' })
  archetypes!: ArchetypeDepthType[];

  @Field(() => [GrowthPhaseEnum], { description: 'Phases lived through.' })
  phases!: readonly GrowthPhase[];

  @Field(() => [DutyEnum], { description: 'Duties carried before.' })
  duties!: readonly Duty[];

  @Field(() => HandsOnEnum, { description: 'Work in the code itself.' })
  handsOn!: HandsOn;

  @Field(() => MoneyType, { description: 'Lowest day rate; shown to nobody else.' })
  dayRateMin!: MoneyType;

  @Field(() => MoneyType, { description: 'Day rate hoped for; same currency.' })
  dayRateTarget!: MoneyType;

  @Field(() => String, { description: 'IANA name.' })
  timeZone!: string;

  @Field(() => String, { description: 'Local time the working day starts, HH:MM.' })
  workStart!: string;

  @Field(() => String, { description: 'Local time the working day ends, HH:MM, up to 24:00.' })
  workEnd!: string;

  @Field(() => [String], { description: 'Working languages, ISO 639-1.' })
  languages!: readonly string[];

  @Field(() => DateScalar, { description: 'First day the leader can start.' })
  availableFrom!: string;

  @Field(() => [TaxonomyNodeType], { description: 'Industries the leader will not work in.' })
  noGoIndustries!: TaxonomyNodeType[];

  @Field(() => LeaderPreferencesType, { description: 'What the leader wishes for.' })
  preferences!: LeaderPreferencesType;

  @Field(() => LeaderIntentEnum, { description: 'Whether the leader wants to be matched now.' })
  intent!: LeaderIntent;

  @Field(() => Int, { nullable: true, description: 'Months an engagement should last at most; null: open.' })
  horizonMonths!: number | null;

  @Field(() => Boolean, { description: 'Whether a full-time position may come of it.' })
  openToFullTime!: boolean;

  @Field(() => [PublicationType], { description: 'Talks, texts, projects and patents, at most 20.' })
  publications!: PublicationType[];
}
