import type { Type } from '@nestjs/common';
import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import type { Standing } from '@qd/shared-domain';
import { connectionOf, DateScalar, DateTimeScalar, StandingEnum, UserErrorInterface } from '@qd/shared-graphql';
import { LeaderProfileType } from '../profile/leader-profile.types';

@ObjectType('CapacityWeek', { description: 'What a leader can sell in one ISO week, in half-days.' })
export class CapacityWeekType {
  @Field(() => String, { description: 'ISO week, like 2026-W53.' })
  week!: string;

  @Field(() => Int, { description: '0 to 14; 0 in a blackout week.' })
  declared!: number;

  @Field(() => Int, { description: 'Signed for.' })
  committed!: number;

  @Field(() => Int, { description: 'Held for an accepted proposal.' })
  hardHeld!: number;

  @Field(() => Int, { description: 'Held for a mutual introduction.' })
  softHeld!: number;

  @Field(() => Boolean, { description: 'Away by intention.' })
  blackout!: boolean;
}

@ObjectType('BlockTerm', { description: 'A name or domain a leader hides from; whether there is such a company is not told.' })
export class BlockTermType {
  @Field(() => String, { description: 'As typed.' })
  term!: string;

  @Field(() => DateTimeScalar, { description: 'When it was typed.' })
  createdAt!: number;
}

/** Make it with `leaderType`. */
@ObjectType('Leader', { description: 'A leader, for the leader and for administrators; others get the blind profile.' })
export class LeaderType {
  @Field(() => ID, { description: 'UUIDv7.' })
  id!: string;

  /** For field resolvers; no field itself. */
  userId!: string;

  @Field(() => StandingEnum, { description: 'The right to be matched.' })
  standing!: Standing;

  @Field(() => String, { nullable: true, description: 'Why the standing was last changed, where a reason was given.' })
  standingReason!: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When the approval runs out.' })
  standingUntil!: number | null;

  @Field(() => Int, { description: 'Send it with commands; a stale one is refused.' })
  version!: number;

  @Field(() => String, { description: 'The name others see after the reveal.' })
  displayName!: string;

  @Field(() => String, { description: 'One line.' })
  headline!: string;

  @Field(() => String, { description: 'A few sentences.' })
  summary!: string;

  @Field(() => LeaderProfileType, { description: 'Everything else the leader says.' })
  profile!: LeaderProfileType;

  @Field(() => DateScalar, { description: 'Day the availability was last confirmed.' })
  confirmedOn!: string;

  @Field(() => DateTimeScalar, { description: 'When the profile was made.' })
  appliedAt!: number;
}

export const LeaderConnectionType = connectionOf(LeaderType, 'Leader');

/** What every command on a leader answers. */
export interface LeaderPayload {
  leader: LeaderType | null;
  errors: UserErrorInterface[];
}

/** Makes the type `<command>Payload`. */
function payloadOf(command: string, description: string): Type<LeaderPayload> {
  @ObjectType(`${command}Payload`, { description })
  class Payload implements LeaderPayload {
    @Field(() => LeaderType, { nullable: true, description: 'The leader as it is now; null when refused.' })
    leader!: LeaderType | null;

    @Field(() => [UserErrorInterface], { description: 'Empty when it went well.' })
    errors!: UserErrorInterface[];
  }
  return Payload;
}

export const CreateLeaderProfilePayload = payloadOf('CreateLeaderProfile', 'The new profile, or why not.');
export const EditLeaderProfilePayload = payloadOf('EditLeaderProfile', 'The edited profile, or why not.');
export const DeclareCapacityPayload = payloadOf('DeclareCapacity', 'The leader with the new weeks, or why not.');
export const ConfirmAvailabilityPayload = payloadOf('ConfirmAvailability', 'The confirmed leader, or why not.');
export const BlockCompanyPayload = payloadOf('BlockCompany', 'The leader, hidden from one company more, or why not.');
export const UnblockCompanyPayload = payloadOf('UnblockCompany', 'The leader, hidden from one company less, or why not.');
export const BlockByNamePayload = payloadOf('BlockByName', 'The leader, hidden from one name more, or why not.');
export const UnblockByNamePayload = payloadOf('UnblockByName', 'The leader, hidden from one name less, or why not.');
export const ApproveLeaderPayload = payloadOf('ApproveLeader', 'The approved leader, or why not.');
export const SuspendLeaderPayload = payloadOf('SuspendLeader', 'The suspended leader, or why not.');
export const ReinstateLeaderPayload = payloadOf('ReinstateLeader', 'The reinstated leader, or why not.');
export const RaiseEvidencePayload = payloadOf('RaiseEvidence', 'The leader with better proof, or why not.');
