import { Field, ID, InputType, Int } from '@nestjs/graphql';
import type { EvidenceLevel } from '@qd/shared-domain';
import { EvidenceLevelEnum } from '@qd/shared-graphql';
import { KEY_DESCRIPTION, VERSION_DESCRIPTION } from '../profile/leader-profile.input';

@InputType('ApproveLeaderInput', { description: 'Which leader to let into the market.' })
export class ApproveLeaderInput {
  @Field(() => ID, { description: 'The leader.' })
  leaderId!: string;

  @Field(() => Int, { description: VERSION_DESCRIPTION })
  version!: number;

  @Field(() => String, { nullable: true, description: KEY_DESCRIPTION })
  idempotencyKey?: string | null;
}

@InputType('SuspendLeaderInput', { description: 'Which leader to take out of the market, and why.' })
export class SuspendLeaderInput extends ApproveLeaderInput {
  @Field(() => String, { description: '3 to 500 characters, for the audit log and the leader.' })
  reason!: string;
}

@InputType('ReinstateLeaderInput', { description: 'Which suspended leader to let back in, and why.' })
export class ReinstateLeaderInput extends SuspendLeaderInput {}

@InputType('RaiseEvidenceInput', { description: 'Proof of a specialty.' })
export class RaiseEvidenceInput extends SuspendLeaderInput {
  @Field(() => String, { description: 'Code of a specialty the leader claims.' })
  code!: string;

  @Field(() => EvidenceLevelEnum, { description: 'Above the level it has.' })
  level!: EvidenceLevel;
}
