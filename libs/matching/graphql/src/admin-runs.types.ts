import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { connectionOf, DateTimeScalar, UserErrorInterface } from '@qd/shared-graphql';
import { ContributionLineType, MatchRunType } from './match.types';

@ObjectType('AdminMatch', { description: "A match as administrators read it: the company's lines and the leader's, both open." })
export class AdminMatchType {
  @Field(() => Int, { description: 'Place on the list, 1 is best.' })
  rank!: number;

  @Field(() => ID, { description: 'The leader.' })
  leaderId!: string;

  @Field(() => String, { description: "The leader's headline now." })
  headline!: string;

  @Field(() => Int, { description: 'Points, 0 to 10000.' })
  score!: number;

  @Field(() => [ContributionLineType], { description: 'Every line of both sides; they add up to the score.' })
  lines!: ContributionLineType[];
}

@ObjectType('AdminRun', { description: 'A run as administrators see it, with everything it was made of.' })
export class AdminRunType {
  @Field(() => MatchRunType, { description: 'The run.' })
  run!: MatchRunType;

  @Field(() => ID, { description: 'The need that was matched.' })
  needId!: string;

  @Field(() => String, { description: 'Title of the brief that was matched.' })
  needTitle!: string;

  @Field(() => Int, { description: 'Version of the brief that was matched.' })
  briefVersion!: number;

  @Field(() => String, {
    description: 'What made it necessary: need.published, need.changed, leader.changed …; nightly for a new day, reconciler for a finding.',
  })
  trigger!: string;

  @Field(() => Int, { nullable: true, description: 'From being taken up to its end, milliseconds; null until it has ended.' })
  durationMs!: number | null;

  @Field(() => String, { nullable: true, description: 'Why it failed for good.' })
  failure!: string | null;

  @Field(() => DateTimeScalar, { description: 'The day of the market it was scored as of.' })
  asOf!: number;

  @Field(() => String, { description: 'Breaks ties; follows from need and brief version.' })
  seed!: string;

  @Field(() => String, { description: 'Version of the taxonomy.' })
  taxonomyVersion!: string;

  @Field(() => String, { description: 'Version of the exchange rates.' })
  ratesVersion!: string;

  @Field(() => String, { description: 'Version of the time-zone offsets.' })
  zonesVersion!: string;
}

export const AdminRunConnectionType = connectionOf(AdminRunType, 'AdminRun');

@ObjectType('ReplayVerdict', { description: 'What came out when a run was computed again from the facts of its snapshot.' })
export class ReplayVerdictType {
  @Field(() => ID, { description: 'The run.' })
  runId!: string;

  @Field(() => String, { description: 'SHA-256 of the result as it was stored.' })
  storedHash!: string;

  @Field(() => String, { description: 'SHA-256 of the result now, by the readable reference scorer.' })
  replayedHash!: string;

  @Field(() => Boolean, { description: 'Whether they are the same.' })
  equal!: boolean;

  @Field(() => Int, { description: 'Leaders looked at.' })
  considered!: number;

  @Field(() => Int, { description: 'Leaders through every gate.' })
  passed!: number;

  @Field(() => String, { description: 'Outbox position the whole market was read at.' })
  position!: string;

  @Field(() => Int, { description: 'How long the replay took, milliseconds.' })
  durationMs!: number;
}

@InputType('ReplayRunInput', { description: 'Which run to compute again.' })
export class ReplayRunInput {
  @Field(() => ID, { description: 'A run that has finished.' })
  runId!: string;
}

@ObjectType('ReplayRunPayload', { description: 'The verdict, or why the run cannot be replayed.' })
export class ReplayRunPayload {
  @Field(() => ReplayVerdictType, { nullable: true, description: 'What came out.' })
  verdict!: ReplayVerdictType | null;

  @Field(() => [UserErrorInterface], { description: 'Empty when it went well.' })
  errors!: UserErrorInterface[];
}
