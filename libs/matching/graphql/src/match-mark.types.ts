import type { Type } from '@nestjs/common';
import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { BlindProfileType } from '@qd/leaders-graphql';
import { DISMISS_REASONS, type DismissReason, MATCH_MARK_STATES, type MatchMarkState } from '@qd/matching-domain';
import { DateTimeScalar, enumOf, UserErrorInterface } from '@qd/shared-graphql';

export const MatchMarkStateEnum = enumOf('MatchMarkState', MATCH_MARK_STATES, 'Where a company stands to a leader of its list.', {
  PROPOSED: ['Proposed', 'On the list, and nothing more.'],
  PINNED: ['Pinned', 'The company keeps this leader.'],
  DISMISSED: ['Dismissed', 'The company has turned this leader down, with a reason.'],
});

export const DismissReasonEnum = enumOf('DismissReason', DISMISS_REASONS, 'Why a leader was turned down; never told to the leader.', {
  SKILLS: ['Skills', 'The skills do not fit.'],
  SENIORITY: ['Seniority', 'Too senior, or not senior enough.'],
  CAPACITY: ['Capacity', 'Too few days, or too many.'],
  TIMING: ['Timing', 'Free too late, or too early.'],
  STYLE: ['Style', 'Another way of working.'],
  CONFLICT: ['Conflict', 'A conflict of interest.'],
  ALREADY_KNOWN: ['Already known', 'The company knows this leader already.'],
  OTHER: ['Other', 'Something else.'],
});

@ObjectType('MatchMark', { description: "The company's side of a match." })
export class MatchMarkType {
  @Field(() => MatchMarkStateEnum, { description: 'Where the company stands.' })
  state!: MatchMarkState;

  @Field(() => DismissReasonEnum, { nullable: true, description: 'Why, where the leader was dismissed.' })
  reason!: DismissReason | null;

  @Field(() => String, { nullable: true, description: "For the company's own record." })
  note!: string | null;

  @Field(() => Int, { description: 'Rises with every change.' })
  version!: number;

  @Field(() => DateTimeScalar, { description: 'When it was last changed.' })
  markedAt!: number;
}

@ObjectType('PinnedLeader', { description: 'A pinned leader, also where the newest list no longer shows them.' })
export class PinnedLeaderType {
  @Field(() => ID, { description: 'The leader; opens nothing by itself.' })
  leaderId!: string;

  @Field(() => Boolean, { description: 'Whether the newest list shows them.' })
  listed!: boolean;

  @Field(() => BlindProfileType, { description: 'What may be seen of the leader before both have agreed to meet.' })
  blindProfile!: BlindProfileType;

  @Field(() => MatchMarkType, { description: 'When it was pinned.' })
  mark!: MatchMarkType;
}

const KEY = '8 to 100 characters chosen by the caller; the same key never changes anything twice.';

@InputType('PinMatchInput', { description: 'A leader to keep.' })
export class PinMatchInput {
  @Field(() => ID, { description: 'The need.' })
  needId!: string;

  @Field(() => ID, { description: 'A leader of one of its lists, present or past.' })
  leaderId!: string;

  @Field(() => String, { nullable: true, description: KEY })
  idempotencyKey?: string | null;
}

@InputType('DismissMatchInput', { description: 'A leader to turn down.' })
export class DismissMatchInput extends PinMatchInput {
  @Field(() => DismissReasonEnum, { description: 'Why; never told to the leader.' })
  reason!: DismissReason;

  @Field(() => String, { nullable: true, description: "For the company's own record; up to 500 characters, no contact data." })
  note?: string | null;
}

@InputType('RestoreMatchInput', { description: 'A leader whose mark to take back.' })
export class RestoreMatchInput extends PinMatchInput {}

@InputType('NoteOpenedInput', { description: 'A card that was opened.' })
export class NoteOpenedInput {
  @Field(() => ID, { description: 'The need.' })
  needId!: string;

  @Field(() => ID, { description: 'The leader.' })
  leaderId!: string;
}

/** What every command on a mark answers. */
export interface MatchMarkPayload {
  mark: MatchMarkType | null;
  errors: UserErrorInterface[];
}

function payloadOf(name: string): Type<MatchMarkPayload> {
  @ObjectType(name, { description: 'The mark when the command was carried out, else the reasons why not.' })
  class Payload implements MatchMarkPayload {
    @Field(() => MatchMarkType, { nullable: true, description: 'The mark as it is now; null also where there was none to take back.' })
    mark!: MatchMarkType | null;

    @Field(() => [UserErrorInterface], { description: 'Empty when the command was carried out.' })
    errors!: UserErrorInterface[];
  }
  return Payload;
}

export const PinMatchPayload = payloadOf('PinMatchPayload');
export const DismissMatchPayload = payloadOf('DismissMatchPayload');
export const RestoreMatchPayload = payloadOf('RestoreMatchPayload');

@ObjectType('NoteOpenedPayload', { description: 'Whether it was noted.' })
export class NoteOpenedPayloadType {
  @Field(() => Boolean, { description: 'Noted.' })
  ok!: boolean;

  @Field(() => [UserErrorInterface], { description: 'Empty when it was.' })
  errors!: UserErrorInterface[];
}
