import { Field, ID, ObjectType } from '@nestjs/graphql';
import { ACTIVITY_SIDES, type ActivitySide } from '@qd/identity-domain';
import { connectionOf, DateTimeScalar, enumOf } from '@qd/shared-graphql';

export const ActivitySideEnum = enumOf('ActivitySide', ACTIVITY_SIDES, 'Whose act it was, as far as the viewer may know.', {
  YOU: ['You', "The viewer's own."],
  COLLEAGUE: ['A colleague', "Of somebody in the viewer's company."],
  COMPANY: ['The company', "A company's, as administrators read it."],
  LEADER: ['A leader', 'Of a leader, who is not named.'],
  QUARTERDECK: ['Quarterdeck', 'Of an administrator or of the product itself.'],
});

@ObjectType('ActivityParam', { description: 'One named fact of an act.' })
export class ActivityParamType {
  @Field(() => String, { description: 'Which fact: title, from, to, passed, leaderId …' })
  name!: string;

  @Field(() => String, { description: 'An id, a code, a number or a title, as text.' })
  value!: string;
}

@ObjectType('Activity', { description: 'One act on something the viewer may see.' })
export class ActivityType {
  @Field(() => ID, { description: 'Of the act in the audit log.' })
  id!: string;

  @Field(() => DateTimeScalar, { description: 'When it was done.' })
  at!: number;

  @Field(() => String, { description: "What was done: publish_need, edit_need, pin_match … The words are the client's." })
  command!: string;

  @Field(() => ActivitySideEnum, { description: 'Whose act it was.' })
  side!: ActivitySide;

  @Field(() => String, { nullable: true, description: 'Who did it; told of the viewer and of colleagues only.' })
  actorName!: string | null;

  @Field(() => String, { nullable: true, description: 'The reason given with it, where the viewer may read it.' })
  reason!: string | null;

  @Field(() => ID, { description: 'What it was done to; a match run counts for its need.' })
  subjectId!: string;

  @Field(() => String, { description: 'What kind of thing that is: need, leader, company, user, match_run.' })
  subjectType!: string;

  @Field(() => [ActivityParamType], { description: 'What is to be put into the words.' })
  params!: ActivityParamType[];
}

export const ActivityConnectionType = connectionOf(ActivityType, 'Activity');
