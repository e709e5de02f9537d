import { Field, Int, ObjectType } from '@nestjs/graphql';
import type { NeedState } from '@qd/needs-domain';
import { NeedStateEnum } from '@qd/needs-graphql';
import type { Role, Standing } from '@qd/shared-domain';
import { DateTimeScalar, RoleEnum, StandingEnum } from '@qd/shared-graphql';

@ObjectType('StandingCount', { description: 'Leaders in one standing.' })
export class StandingCountType {
  @Field(() => StandingEnum, { description: 'The standing.' })
  standing!: Standing;

  @Field(() => Int, { description: 'How many leaders.' })
  count!: number;
}

@ObjectType('NeedStateCount', { description: 'Needs in one state.' })
export class NeedStateCountType {
  @Field(() => NeedStateEnum, { description: 'The state.' })
  state!: NeedState;

  @Field(() => Int, { description: 'How many needs.' })
  count!: number;
}

@ObjectType('RoleBalance', { description: 'Supply and demand of one role.' })
export class RoleBalanceType {
  @Field(() => RoleEnum, { description: 'The role.' })
  role!: Role;

  @Field(() => Int, { description: 'Approved leaders whose main role it is.' })
  leaders!: number;

  @Field(() => Int, { description: 'Open needs that ask for it.' })
  needs!: number;
}

@ObjectType('QueueHealth', { description: 'Jobs of the matching queue, by state.' })
export class QueueHealthType {
  @Field(() => Int, { description: 'Not yet taken up.' })
  waiting!: number;

  @Field(() => Int, { description: 'Being done.' })
  active!: number;

  @Field(() => Int, { description: 'Waiting to be tried again.' })
  delayed!: number;

  @Field(() => Int, { description: 'Given up, with a reason; the latest thousand are kept.' })
  failed!: number;

  @Field(() => Int, { description: 'Done; the latest thousand are kept.' })
  completed!: number;
}

@ObjectType('MarketCounts', { description: 'Size and health of the market, for administrators.' })
export class MarketCountsType {
  @Field(() => DateTimeScalar, { description: 'When it was counted.' })
  at!: number;

  @Field(() => DateTimeScalar, { description: "The market's day, which every run is scored as of." })
  asOf!: number;

  @Field(() => [StandingCountType], { description: 'Leaders by standing, every one of them.' })
  leaders!: StandingCountType[];

  @Field(() => [NeedStateCountType], { description: 'Needs by state, every one of them.' })
  needs!: NeedStateCountType[];

  @Field(() => [RoleBalanceType], { description: 'Approved leaders beside open needs, by role.' })
  balance!: RoleBalanceType[];

  @Field(() => Int, { description: 'Companies.' })
  companies!: number;

  @Field(() => Int, { description: 'Match runs asked for since midnight UTC.' })
  runsToday!: number;

  @Field(() => Int, { description: 'Those among them that failed for good.' })
  runsFailedToday!: number;

  @Field(() => Int, {
    nullable: true,
    description: "Median duration of today's latest thousand runs, milliseconds; null while there is none.",
  })
  medianRunMs!: number | null;

  @Field(() => Int, { nullable: true, description: 'The longest of them.' })
  slowestRunMs!: number | null;

  @Field(() => Int, { description: 'Events that are still to be handed on.' })
  unrelayedEvents!: number;

  @Field(() => Int, { description: 'Age of the oldest of them, seconds; 0 where there is none.' })
  oldestUnrelayedSeconds!: number;

  @Field(() => Int, { description: 'Open needs that have no list yet.' })
  openNeedsWithoutList!: number;

  @Field(() => QueueHealthType, { description: 'The matching queue.' })
  queue!: QueueHealthType;
}
