import { Field, Float, ID, Int, ObjectType, PickType } from '@nestjs/graphql';
import type { EngagementKind, OwnershipLevel, Role, Stage } from '@qd/shared-domain';
import { DateScalar, EngagementKindEnum, OwnershipLevelEnum, RoleEnum, StageEnum } from '@qd/shared-graphql';
import { BriefType } from './brief.types';

/** Read by leaders as companies write it. Named one by one on purpose: a field added to the brief stays private until it is added here. */
const AS_WRITTEN = [
  'title',
  'situation',
  'outcomes',
  'scopeIn',
  'scopeOut',
  'cadence',
  'archetype',
  'phase',
  'niches',
  'industry',
  'required',
  'niceToHave',
  'stack',
  'duties',
  'handsOn',
  'languages',
  'missions',
  'scopeStability',
  'sponsorHoursPerWeek',
] as const;

/** Make it with {@link blindBriefTypeOf}. What a brief in the market must say is never null here. */
@ObjectType('BlindBrief', { description: 'What a leader reads of a need before both sides agree to meet: no company, no budget.' })
export class BlindBriefType extends PickType(BriefType, AS_WRITTEN) {
  @Field(() => ID, { description: 'The need.' })
  needId!: string;

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

  @Field(() => String, { description: 'IANA name.' })
  timeZone!: string;

  @Field(() => String, { description: 'HH:MM in that zone.' })
  workStart!: string;

  @Field(() => String, { description: 'HH:MM in that zone; 24:00 is the end of the day.' })
  workEnd!: string;

  @Field(() => Float, { description: 'Hours a day both sides must be at work together, in quarters.' })
  minOverlapHours!: number;
}
