import { Field, Float, InputType, Int } from '@nestjs/graphql';
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
  MoneyInput,
  OwnershipLevelEnum,
  RoleEnum,
  ScopeStabilityEnum,
  StageEnum,
} from '@qd/shared-graphql';

@InputType('RequiredSpecialtyInput', { description: 'A specialty that must be there.' })
export class RequiredSpecialtyInput {
  @Field(() => String, { description: 'Code of a SPECIALTY.' })
  code!: string;

  @Field(() => EvidenceLevelEnum, { description: 'The least evidence asked for.' })
  minEvidence!: EvidenceLevel;
}

@InputType('BriefInput', { description: 'Everything is optional: a draft may be incomplete. It replaces the brief as a whole.' })
export class BriefInput {
  @Field(() => String, { nullable: true, description: 'One line, up to 120 characters.' })
  title?: string | null;

  @Field(() => String, { nullable: true, description: 'Where the company stands and why it asks; up to 4 000 characters.' })
  situation?: string | null;

  @Field(() => [String], { nullable: true, description: 'What shall be different at the end; up to 10 lines of 300 characters.' })
  outcomes?: string[] | null;

  @Field(() => [String], { nullable: true, description: 'What belongs to the work; up to 20 lines.' })
  scopeIn?: string[] | null;

  @Field(() => [String], { nullable: true, description: 'What does not; up to 20 lines.' })
  scopeOut?: string[] | null;

  @Field(() => String, { nullable: true, description: 'How both sides work together; up to 1 000 characters.' })
  cadence?: string | null;

  @Field(() => RoleEnum, { nullable: true, description: 'The role to fill.' })
  role?: Role | null;

  @Field(() => EngagementKindEnum, { nullable: true, description: 'The kind of work together.' })
  kind?: EngagementKind | null;

  @Field(() => OwnershipLevelEnum, { nullable: true, description: 'How much the leader owns; fractional is never ADVISE.' })
  ownership?: OwnershipLevel | null;

  @Field(() => ArchetypeEnum, { nullable: true, description: 'The situation the need grows out of.' })
  archetype?: Archetype | null;

  @Field(() => StageEnum, { nullable: true, description: 'How far the company is.' })
  stage?: Stage | null;

  @Field(() => GrowthPhaseEnum, { nullable: true, description: 'What the company is going through.' })
  phase?: GrowthPhase | null;

  @Field(() => [String], { nullable: true, description: 'Codes of NICHE nodes, the main one first; two at most.' })
  nicheCodes?: string[] | null;

  @Field(() => String, { nullable: true, description: 'Code of an INDUSTRY.' })
  industryCode?: string | null;

  @Field(() => [RequiredSpecialtyInput], { nullable: true, description: 'Specialties that must be there; 12 at most.' })
  required?: RequiredSpecialtyInput[] | null;

  @Field(() => [String], { nullable: true, description: 'Codes of SPECIALTY nodes that would be nice; 12 at most, none that is required.' })
  niceToHaveCodes?: string[] | null;

  @Field(() => [String], { nullable: true, description: 'Codes of TECHNOLOGY nodes in use; 20 at most.' })
  stackCodes?: string[] | null;

  @Field(() => [DutyEnum], { nullable: true, description: 'Duties the role carries.' })
  duties?: Duty[] | null;

  @Field(() => HandsOnEnum, { nullable: true, description: 'How much work in the code itself is wanted.' })
  handsOn?: HandsOn | null;

  @Field(() => Float, { nullable: true, description: 'A multiple of 0.5 in 0.5 to 7.' })
  daysPerWeek?: number | null;

  @Field(() => DateScalar, { nullable: true, description: 'The day the work starts.' })
  startDate?: string | null;

  @Field(() => Int, { nullable: true, description: 'Weeks, 1 to 260.' })
  durationWeeks?: number | null;

  @Field(() => MoneyInput, { nullable: true, description: 'Lower end of the budget for a day.' })
  dayBudgetMin?: MoneyInput | null;

  @Field(() => MoneyInput, { nullable: true, description: 'Upper end of the budget for a day, in the same currency.' })
  dayBudgetMax?: MoneyInput | null;

  @Field(() => String, { nullable: true, description: 'One of vocabulary.timeZones.' })
  timeZone?: string | null;

  @Field(() => String, { nullable: true, description: 'HH:MM in that zone.' })
  workStart?: string | null;

  @Field(() => String, { nullable: true, description: 'HH:MM in that zone; 24:00 is the end of the day.' })
  workEnd?: string | null;

  @Field(() => Float, { nullable: true, description: 'Hours a day both sides must be at work together, in quarters; 0 is an answer.' })
  minOverlapHours?: number | null;

  @Field(() => [String], { nullable: true, description: 'ISO 639-1 codes of vocabulary.languages; 10 at most.' })
  languages?: string[] | null;

  @Field(() => [MissionEnum], { nullable: true, description: 'Causes the company stands for.' })
  missions?: Mission[] | null;

  @Field(() => ScopeStabilityEnum, { nullable: true, description: 'How settled the scope is.' })
  scopeStability?: ScopeStability | null;

  @Field(() => Int, { nullable: true, description: 'Hours a week a sponsor gives, 0 to 20.' })
  sponsorHoursPerWeek?: number | null;
}
