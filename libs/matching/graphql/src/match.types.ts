import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import type { BlindProfile } from '@qd/leaders-domain';
import { countedConnectionOf, DateTimeScalar } from '@qd/shared-graphql';

export const MatchRunState = {
  QUEUED: 'QUEUED',
  RUNNING: 'RUNNING',
  COMPLETED: 'COMPLETED',
  FAILED: 'FAILED',
  SUPERSEDED: 'SUPERSEDED',
} as const;
registerEnumType(MatchRunState, { name: 'MatchRunState', description: 'Where a match run stands; only the worker moves it.' });

export const ContributionSide = {
  COMPANY: 'COMPANY',
  LEADER: 'LEADER',
  BALANCE: 'BALANCE',
  LIKELIHOOD: 'LIKELIHOOD',
  DEMAND: 'DEMAND',
} as const;
registerEnumType(ContributionSide, {
  name: 'ContributionSide',
  description: 'Whose side a line of the score speaks for, or what both sides cost it.',
});

@ObjectType('MatchRun', { description: 'One replayable execution of the matching engine for one need.' })
export class MatchRunType {
  @Field(() => ID, { description: 'Also the replay id: `qd match replay <id>`.' })
  id!: string;

  @Field(() => MatchRunState, { description: 'Where the run stands.' })
  state!: keyof typeof MatchRunState;

  @Field(() => Int, { nullable: true, description: 'Approved leaders looked at; null until the run has ended.' })
  leadersConsidered!: number | null;

  @Field(() => Int, { nullable: true, description: 'Leaders through every gate; null until the run has ended.' })
  leadersPassed!: number | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When a worker took it up.' })
  startedAt!: number | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When its result was stored.' })
  completedAt!: number | null;

  @Field(() => String, { nullable: true, description: 'SHA-256 of the canonical result; a replay must give the same.' })
  resultHash!: string | null;

  @Field(() => String, { nullable: true, description: 'Outbox position the whole market was read at.' })
  snapshotPosition!: string | null;

  @Field(() => String, { nullable: true, description: 'Version of the weights.' })
  policyVersion!: string | null;

  @Field(() => String, { nullable: true, description: 'Version of the engine.' })
  engineVersion!: string | null;
}

@ObjectType('ContributionLine', { description: 'One part of a score. The points of all lines add up to the score exactly.' })
export class ContributionLineType {
  @Field(() => String, { description: 'Stable name of the line.' })
  code!: string;

  @Field(() => String, { description: 'What the line is called.' })
  label!: string;

  @Field(() => ContributionSide, { description: 'Whose side it speaks for.' })
  side!: keyof typeof ContributionSide;

  @Field(() => Int, { description: 'Points, negative where it takes some away.' })
  points!: number;

  @Field(() => Int, { nullable: true, description: 'The most this line can give; null for sums and deductions.' })
  most!: number | null;
}

@ObjectType('Match', { description: 'A leader scored for one need by one run, explained as the viewer may read it.' })
export class MatchType {
  @Field(() => ID, { description: 'Of this match in this run.' })
  id!: string;

  @Field(() => Int, { description: 'Place on the list, 1 is best.' })
  rank!: number;

  @Field(() => Int, { description: 'Points, 0 to 10000.' })
  score!: number;

  @Field(() => [ContributionLineType], { description: 'What the score is made of: own side line by line, the other side as one.' })
  lines!: ContributionLineType[];

  @Field(() => [String], { description: 'Three reasons for, best first.' })
  strengths!: string[];

  @Field(() => String, { nullable: true, description: 'The widest gap.' })
  gap!: string | null;

  @Field(() => String, { nullable: true, description: 'A question worth asking about it.' })
  question!: string | null;

  @Field(() => String, { nullable: true, description: 'The change that would move this leader most, found by running the engine again.' })
  counterfactual!: string | null;

  @Field(() => ID, { description: 'The leader; opens nothing by itself.' })
  leaderId!: string;

  /** For the field resolvers of marks. */
  needId!: string;

  /** For the resolver of the blind profile, read with the list. */
  blind!: BlindProfile | null;
}

export const MatchConnectionType = countedConnectionOf(MatchType, 'Match');

@ObjectType('Counterfactual', { description: 'One change and what it would bring; coarse on purpose, and naming nobody.' })
export class CounterfactualType {
  @Field(() => String, { description: 'Kind of the change.' })
  code!: string;

  @Field(() => String, { description: 'For people.' })
  sentence!: string;
}

@ObjectType('WhyNotMe', { description: 'Where the asking leader stands for one need.' })
export class WhyNotMeType {
  @Field(() => Boolean, { description: 'Whether every gate is open.' })
  wouldPass!: boolean;

  @Field(() => String, { nullable: true, description: 'The place in words, bucketed beyond the tenth.' })
  rankBucket!: string | null;

  @Field(() => String, { nullable: true, description: 'The first gate that is shut.' })
  firstFailedGate!: string | null;

  @Field(() => Int, { nullable: true, description: 'How far away it is: 0 is nearest; null where there is nothing to measure.' })
  distance!: number | null;

  @Field(() => String, { description: 'For people.' })
  sentence!: string;

  @Field(() => [CounterfactualType], { description: 'What would change it.' })
  counterfactuals!: CounterfactualType[];
}
