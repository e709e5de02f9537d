import { Field, Int, ObjectType } from '@nestjs/graphql';
import { DateTimeScalar } from '@qd/shared-graphql';
import { BriefType } from './brief.types';

/** Make them with {@link briefChangeTypes}. */
@ObjectType('BriefChange', { description: 'One field in which two briefs differ, in words.' })
export class BriefChangeType {
  @Field(() => String, { description: 'The field, as BriefInput names it.' })
  field!: string;

  @Field(() => String, { description: 'What the field is called.' })
  label!: string;

  @Field(() => [String], { description: 'What it said, one text for each entry of a list; empty where nothing was said.' })
  before!: readonly string[];

  @Field(() => [String], { description: 'What it says.' })
  after!: readonly string[];

  @Field(() => Boolean, { description: 'Whether matching can tell.' })
  matters!: boolean;
}

@ObjectType('BriefVersion', { description: 'A version of a published brief; a draft has one, which is overwritten.' })
export class BriefVersionType {
  @Field(() => Int, { description: '1, 2, …' })
  version!: number;

  @Field(() => DateTimeScalar, { description: 'When it was begun; later changes of wording alone keep it.' })
  createdAt!: number;

  @Field(() => Boolean, { description: 'Whether it is the present one.' })
  current!: boolean;

  @Field(() => BriefType, { description: 'The whole text.' })
  brief!: BriefType;

  @Field(() => [BriefChangeType], { description: 'What it changed against the version before; empty for the first.' })
  changes!: BriefChangeType[];
}
