import { Field, Float, Int, ObjectType } from '@nestjs/graphql';
import type { Archetype, Duty, EngagementKind, EvidenceLevel, GrowthPhase, HandsOn, Mission, OwnershipLevel, Role, ScopeStability, Stage } from '@qd/shared-domain'; // prettier-ignore
import {
  ArchetypeEnum,
  DateScalar,
  DutyEnum,
  EngagementKindEnum,
  EvidenceLevelEnum,
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

@ObjectType('RequiredSpecialty', { description: 'A specialty that must be there.' })
export class RequiredSpecialtyType {
  @Field(() => TaxonomyNodeType, { description: 'The specialty.' })
  node!: TaxonomyNodeType;

  @Field(() => EvidenceLevelEnum, { description: 'The least evidence asked for.' })
  minEvidence!: EvidenceLevel;
}

@ObjectType('Brief', { description: 'The text of a need. Null and empty lists mean "not said yet".' })
export class BriefType {
  @Field(() => String, { description: 'One line, up to 120 characters.' })
  title!: string;

  @Field(() => String, { description: 'Where the company stands and why it asks; line breaks are kept.' })
  situation!: string;

  @Field(() => [String], { description: 'What shall be different at the end.' })
  outcomes!: readonly string[];

  @Field(() => [String], { description: 'What belongs to the work.' })
  scopeIn!: readonly string[];

  @Field(() => [String], { description: 'What does not.' })
  scopeOut!: readonly string[];

  @Field(() => String, { description: 'How both sides work together: meetings, reports, presence.' })
  cadence!: string;

  @Field(() => RoleEnum, { nullable: true, description: 'The role to fill.' })
  role!: Role | null;

  @Field(() => EngagementKindEnum, { nullable: true, description: 'The kind of work together.' })
  kind!: EngagementKind | null;

  @Field(() => OwnershipLevelEnum, { nullable: true, description: 'How much the leader owns; fractional is never ADVISE.' })
  ownership!: OwnershipLevel | null;

  @Field(() => ArchetypeEnum, { nullable: true, description: 'The situation the need grows out of.' })
  archetype!: Archetype | null;

  @Field(() => StageEnum, { nullable: true, description: 'How far the company is.' })
  stage!: Stage | null;

  @Field(() => GrowthPhaseEnum, { nullable: true, description: 'What the company is going through.' })
  phase!: GrowthPhase | null;

  @Field(() => [TaxonomyNodeType], { description: 'The main one first; two at most.' })
  niches!: TaxonomyNodeType[];

  @Field(() => TaxonomyNodeType, { nullable: true, description: 'The business the company is in.' })
  industry!: TaxonomyNodeType | null;

  @Field(() => [RequiredSpecialtyType], { description: 'Specialties that must be there.' })
  required!: RequiredSpecialtyType[];

  @Field(() => [TaxonomyNodeType], { description: 'Specialties that would be nice.' })
  niceToHave!: TaxonomyNodeType[];

  @Field(() => [TaxonomyNodeType], { description: 'Technologies in use.' })
  stack!: TaxonomyNodeType[];

  @Field(() => [DutyEnum], { description: 'Duties the role carries.' })
  duties!: readonly Duty[];

  @Field(() => HandsOnEnum, { nullable: true, description: 'How much work in the code itself is wanted.' })
  handsOn!: HandsOn | null;

  @Field(() => Float, { nullable: true, description: 'A multiple of 0.5 in 0.5 to 7.' })
  daysPerWeek!: number | null;

  @Field(() => DateScalar, { nullable: true, description: 'The day the work starts.' })
  startDate!: string | null;

  @Field(() => Int, { nullable: true, description: 'Weeks, 1 to 260.' })
  durationWeeks!: number | null;

  @Field(() => MoneyType, { nullable: true, description: 'Lower end of the budget for a day; never shown to leaders.' })
  dayBudgetMin!: MoneyType | null;

  @Field(() => MoneyType, { nullable: true, description: 'Upper end of the budget for a day; never shown to leaders.' })
  dayBudgetMax!: MoneyType | null;

  @Field(() => String, { nullable: true, description: 'IANA name.' })
  timeZone!: string | null;

  @Field(() => String, { nullable: true, description: 'HH:MM in that zone.' })
  workStart!: string | null;

  @Field(() => String, { nullable: true, description: 'HH:MM in that zone; 24:00 is the end of the day.' })
  workEnd!: string | null;

  @Field(() => Float, { nullable: true, description: 'Hours a day both sides must be at work together, in quarters.' })
  minOverlapHours!: number | null;

  @Field(() => [String], { description: 'ISO 639-1 codes; one shared language is enough.' })
  languages!: readonly string[];

  @Field(() => [MissionEnum], { description: 'Causes the company stands for.' })
  missions!: readonly Mission[];

  @Field(() => ScopeStabilityEnum, { nullable: true, description: 'How settled the scope is.' })
  scopeStability!: ScopeStability | null;

  @Field(() => Int, { nullable: true, description: 'Hours a week a sponsor gives, 0 to 20.' })
  sponsorHoursPerWeek!: number | null;
}
