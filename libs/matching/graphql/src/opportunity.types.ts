import type { Type } from '@nestjs/common';
import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { OPPORTUNITY_MARK_STATES, type OpportunityMarkState, PASS_REASONS, type PassReason } from '@qd/matching-domain';
import type { Opportunity } from '@qd/matching-server';
import { BlindBriefType } from '@qd/needs-graphql';
import { type CountedConnection, countedConnectionOf, DateTimeScalar, enumOf, PageInfoType, UserErrorInterface } from '@qd/shared-graphql';
import { ContributionLineType } from './match.types';

export const OpportunityMarkStateEnum = enumOf('OpportunityMarkState', OPPORTUNITY_MARK_STATES, 'Where a leader stands to a need.', {
  PROPOSED: ['Proposed', 'On the list, and nothing more.'],
  INTERESTED: ['Interested', 'The leader would like to meet; the company is told.'],
  PASSED: ['Passed', 'Not for this leader; nobody is told, and it is never held against them.'],
});

export const PassReasonEnum = enumOf('PassReason', PASS_REASONS, 'Why a leader passes; never told to the company.', {
  SCOPE: ['Scope', 'Not the work the leader looks for.'],
  RATE: ['Rate', 'The rate would not do.'],
  DAYS: ['Days', 'Too many days a week, or too few.'],
  TIMING: ['Timing', 'It starts too early, or too late.'],
  INDUSTRY: ['Industry', 'Not an industry the leader wants to work in.'],
  CONFLICT: ['Conflict', 'A conflict of interest.'],
  NOT_NOW: ['Not now', 'Nothing at the moment.'],
  OTHER: ['Other', 'Something else.'],
});

@ObjectType('OpportunityMark', { description: "The leader's side of a match." })
export class OpportunityMarkType {
  @Field(() => OpportunityMarkStateEnum, { description: 'Where the leader stands.' })
  state!: OpportunityMarkState;

  @Field(() => PassReasonEnum, { nullable: true, description: 'Why, where the leader has passed.' })
  reason!: PassReason | null;

  @Field(() => String, { nullable: true, description: "For the leader's own record." })
  note!: string | null;

  @Field(() => Int, { description: 'Rises with every change.' })
  version!: number;

  @Field(() => DateTimeScalar, { description: 'When it was last changed.' })
  markedAt!: number;
}

/** Fields that cost a look at the whole market, and the mark, are resolved where they are asked for. */
@ObjectType('Opportunity', { description: 'An open need whose gates are all open to the asking leader.' })
export class OpportunityType {
  @Field(() => ID, { description: 'The need.' })
  needId!: string;

  @Field(() => BlindBriefType, { description: 'What a leader may read of it.' })
  brief!: BlindBriefType;

  @Field(() => Int, { description: 'Points, 0 to 10000.' })
  score!: number;

  @Field(() => [ContributionLineType], { description: "What the score is made of: the leader's side line by line, the company's as one." })
  lines!: ContributionLineType[];

  @Field(() => [String], { description: 'Three reasons for, best first.' })
  strengths!: readonly string[];

  @Field(() => String, { nullable: true, description: 'The widest gap.' })
  gap!: string | null;

  /** For the field resolvers. */
  opportunity!: Opportunity;
}

@ObjectType('ShutOpportunity', { description: 'An open need with a gate shut to the asking leader.' })
export class ShutOpportunityType {
  @Field(() => ID, { description: 'The need.' })
  needId!: string;

  @Field(() => BlindBriefType, { description: 'What a leader may read of it.' })
  brief!: BlindBriefType;

  @Field(() => String, { description: 'The first gate that is shut.' })
  firstFailedGate!: string;

  @Field(() => Int, { nullable: true, description: 'How far away it is: 0 is nearest; null where there is nothing to measure.' })
  distance!: number | null;

  @Field(() => String, { description: 'For people.' })
  sentence!: string;
}

@ObjectType('OpportunityEdge', { description: 'One Opportunity of a page.' })
export class OpportunityEdgeType {
  @Field(() => String, { description: 'Opaque; pass it as `after` to go on behind this node.' })
  cursor!: string;

  @Field(() => OpportunityType, { description: 'The node itself.' })
  node!: OpportunityType;
}

@ObjectType('OpportunityConnection', { description: 'A page of opportunities, best first, and how many there are in all.' })
export class OpportunityConnectionType implements CountedConnection<OpportunityType> {
  @Field(() => [OpportunityEdgeType], { description: 'In the order of the list.' })
  edges!: OpportunityEdgeType[];

  @Field(() => PageInfoType, { description: 'Where the page ends.' })
  pageInfo!: PageInfoType;

  @Field(() => Int, { description: 'Nodes in the whole list.' })
  totalCount!: number;

  @Field(() => DateTimeScalar, { description: "The market's day the list is as of; blocks count from the next one on." })
  asOf!: number;
}

export const ShutOpportunityConnectionType: Type<CountedConnection<ShutOpportunityType>> = countedConnectionOf(
  ShutOpportunityType,
  'ShutOpportunity',
);

const KEY = '8 to 100 characters chosen by the caller; the same key never changes anything twice.';

@InputType('ShowInterestInput', { description: 'A need the leader would like to hear more of.' })
export class ShowInterestInput {
  @Field(() => ID, { description: 'The need.' })
  needId!: string;

  @Field(() => String, { nullable: true, description: KEY })
  idempotencyKey?: string | null;
}

@InputType('PassOpportunityInput', { description: 'A need that is not for the leader.' })
export class PassOpportunityInput extends ShowInterestInput {
  @Field(() => PassReasonEnum, { description: 'Why; never told to the company.' })
  reason!: PassReason;

  @Field(() => String, { nullable: true, description: "For the leader's own record; up to 500 characters, no contact data." })
  note?: string | null;
}

@InputType('ReconsiderOpportunityInput', { description: 'A need whose mark to take back.' })
export class ReconsiderOpportunityInput extends ShowInterestInput {}

/** What every command on an opportunity answers. */
export interface OpportunityMarkPayload {
  mark: OpportunityMarkType | null;
  errors: UserErrorInterface[];
}

function payloadOf(name: string): Type<OpportunityMarkPayload> {
  @ObjectType(name, { description: 'The mark when the command was carried out, else the reasons why not.' })
  class Payload implements OpportunityMarkPayload {
    @Field(() => OpportunityMarkType, {
      nullable: true,
      description: 'The mark as it is now; null also where there was none to take back.',
    })
    mark!: OpportunityMarkType | null;

    @Field(() => [UserErrorInterface], { description: 'Empty when the command was carried out.' })
    errors!: UserErrorInterface[];
  }
  return Payload;
}

export const ShowInterestPayload = payloadOf('ShowInterestPayload');
export const PassOpportunityPayload = payloadOf('PassOpportunityPayload');
export const ReconsiderOpportunityPayload = payloadOf('ReconsiderOpportunityPayload');
