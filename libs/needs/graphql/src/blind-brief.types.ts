import { Field, Float, ID, Int, ObjectType } from '@nestjs/graphql';
import type { Archetype, Duty, EngagementKind, GrowthPhase, HandsOn, Mission, OwnershipLevel, Role, ScopeStability, Stage } from '@qd/shared-domain'; // prettier-ignore
import {
  ArchetypeEnum,
  DateScalar,
  DutyEnum,
  EngagementKindEnum,
  GrowthPhaseEnum,
  HandsOnEnum,
  MissionEnum,
  OwnershipLevelEnum,
  RoleEnum,
  ScopeStabilityEnum,
  StageEnum,
  TaxonomyNodeType,
} from '@qd/shared-graphql';
import { RequiredSpecialtyType } from './brief.types';

/** Make it with {@link blindBriefTypeOf}. */
@ObjectType('BlindBrief', { description: 'What a leader reads of a need before both sides agree to meet: no company, no budget.' })
export class BlindBriefType {
  @Field(() => ID, { description: 'The need.' })
  needId!: string;

  @Field(() => String, { description: 'One line.' })
  title!: string;

  @Field(() => String, { description: 'Where the company stands and why it asks; line breaks are kept.' })
  situation!: string;

  @Field(() => RoleEnum, { description: 'The role to fill.' })
  role!: Role;

  @Field(() => EngagementKindEnum, { description: 'The kind of work together.' })
  kind!: EngagementKind;

  @Field(() => OwnershipLevelEnum, { description: 'How much the leader owns.' })
  ownership!: OwnershipLevel;

  @Field(() => Float, { description: 'A multiple of 0.5 in 0.5 to 7.' })
  daysPerWeek!: number;

  @Field(() => Int, { description: 'Weeks, 1 to 260.' })
  durationWeeks!: number;

  @Field(() => DateScalar, { description: 'The day the work starts.' })
  startDate!: string;

  @Field(() => StageEnum, { description: 'How far the company is.' })
  stage!: Stage;

  @Field(() => GrowthPhaseEnum, { nullable: true, description: 'What the company is going through.' })
  phase!: GrowthPhase | null;

  @Field(() => ArchetypeEnum, { nullable: true, description: 'The situation the need grows out of.' })
  archetype!: Archetype | null;

  @Field(() => TaxonomyNodeType, { nullable: true, description: 'The business the company is in.' })
  industry!: TaxonomyNodeType | null;

  @Field(() => [TaxonomyNodeType], { description: 'The main one first; two at most.' })
  niches!: TaxonomyNodeType[];

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

  @Field(() => [String], { description: 'ISO 639-1 codes; one shared language is enough.' })
  languages!: readonly string[];

  @Field(() => String, { description: 'IANA name.' })
  timeZone!: string;

  @Field(() => String, { description: 'HH:MM in that zone.' })
  workStart!: string;

  @Field(() => String, { description: 'HH:MM in that zone; 24:00 is the end of the day.' })
  workEnd!: string;

  @Field(() => Float, { description: 'Hours a day both sides must be at work together, in quarters.' })
  minOverlapHours!: number;

  @Field(() => [MissionEnum], { description: 'Causes the company stands for.' })
  missions!: readonly Mission[];

  @Field(() => ScopeStabilityEnum, { nullable: true, description: 'How settled the scope is.' })
  scopeStability!: ScopeStability | null;

  @Field(() => Int, { nullable: true, description: 'Hours a week a sponsor gives, 0 to 20.' })
  sponsorHoursPerWeek!: number | null;

  @Field(() => [String], { description: 'What shall be different at the end.' })
  outcomes!: readonly string[];

  @Field(() => [String], { description: 'What belongs to the work.' })
  scopeIn!: readonly string[];

  @Field(() => [String], { description: 'What does not.' })
  scopeOut!: readonly string[];

  @Field(() => String, { description: 'How both sides work together: meetings, reports, presence.' })
  cadence!: string;
}
