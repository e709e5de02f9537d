import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { NEED_STATES, type NeedState } from '@qd/needs-domain';
import type { Instant } from '@qd/shared-domain';
import { connectionOf, DateTimeScalar, enumOf } from '@qd/shared-graphql';

export const NeedStateEnum = enumOf('NeedState', NEED_STATES, 'Where a need stands in its life.', {
  DRAFT: ['Draft', 'Being written; nobody else sees it.'],
  REVIEW: ['In review', 'Complete; waits for an administrator to let it into the market.'],
  OPEN: ['Open', 'In the market: leaders are matched to it.'],
  INTRODUCING: ['Introducing', 'In the market, with at least one live introduction.'],
  FILLED: ['Filled', 'An agreement is signed.'],
  ON_HOLD: ['On hold', 'Out of the market for a while, by the company.'],
  CANCELLED: ['Closed', 'Given up by the company.'],
  EXPIRED: ['Expired', 'Ended after 45 idle days.'],
});

@ObjectType('MissingField', { description: 'One thing a brief lacks before it can be published.' })
export class MissingFieldType {
  @Field(() => String, { description: 'The field of the brief, as BriefInput names it.' })
  path!: string;

  @Field(() => String, { description: 'What to do about it.' })
  message!: string;
}

/** A need as resolvers return it: hand over the `Need` of the server room as it is. */
@ObjectType('Need', { description: 'One leadership requirement of a company.' })
export class NeedType {
  @Field(() => ID, { description: 'A UUIDv7: ids order needs by their creation.' })
  id!: string;

  @Field(() => NeedStateEnum, { description: 'Where it stands in its life.' })
  state!: NeedState;

  @Field(() => Int, { description: 'Rises with every command; name it in the next one.' })
  version!: number;

  @Field(() => Int, { description: 'Rises when a published brief changes in a way that matching can tell.' })
  briefVersion!: number;

  @Field(() => DateTimeScalar, { description: 'When its draft was begun.' })
  createdAt!: Instant;

  @Field(() => DateTimeScalar, { description: 'When a command last changed it.' })
  updatedAt!: Instant;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it first came into the market.' })
  publishedAt!: Instant | null;

  @Field(() => String, { nullable: true, description: "The company's own reason for closing it." })
  closeReason!: string | null;

  /** For the field `company`; no field itself. */
  companyId!: string;
}

export const NeedConnectionType = connectionOf(NeedType, 'Need');
