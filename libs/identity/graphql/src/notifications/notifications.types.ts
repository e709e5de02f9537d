import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { NOTIFICATION_KINDS, type NotificationKind } from '@qd/identity-domain';
import { connectionOf, DateTimeScalar, enumOf, UserErrorInterface } from '@qd/shared-graphql';

export const NotificationKindEnum = enumOf('NotificationKind', NOTIFICATION_KINDS, 'What a note tells.', {
  NEED_TO_PASS: ['Need to pass', 'For administrators: a need waits in review. Subject: the need. Tells: title.'],
  LEADER_APPLIED: ['Leader applied', 'For administrators: somebody wants into the market. Subject: the leader. Tells: headline.'],
  RUN_FAILED: ['Run failed', 'For administrators: a match run failed for good. Subject: the run. Tells: needId, title.'],
  NEED_OPENED: ['Need opened', 'For a company: a need was let into the market. Subject: the need. Tells: title.'],
  SHORTLIST_READY: ['Shortlist ready', 'For a company: the first list of a need is there. Subject: the need. Tells: title, count.'],
  SHORTLIST_CHANGED: [
    'Shortlist changed',
    'For a company: other leaders are on the first ten places. Subject: the need. Tells: title, entered.',
  ],
  LEADER_INTERESTED: ['Leader interested', 'For a company: a listed leader would like to meet. Subject: the need. Tells: title, leaderId.'],
  NEED_EXPIRED: ['Need expired', 'For a company: 45 idle days are over. Subject: the need. Tells: title.'],
  STANDING_CHANGED: ['Standing changed', 'For a leader. Subject: the leader. Tells: standing.'],
  EVIDENCE_RAISED: ['Evidence raised', 'For a leader: a specialty is proven better. Subject: the leader. Tells: label, level.'],
  AVAILABILITY_STALE: ['Availability stale', 'For a leader: not confirmed for 30 days. Subject: the leader.'],
  NEW_OPPORTUNITY: [
    'New opportunity',
    'For a leader: on the first ten places of a need. One unread at most. Subject: the need. Tells: title.',
  ],
});

@ObjectType('NotificationParam', { description: 'One named fact of a note.' })
export class NotificationParamType {
  @Field(() => String, { description: 'Which fact; see NotificationKind.' })
  name!: string;

  @Field(() => String, { description: 'An id, a code, a count or a title, as text.' })
  value!: string;
}

@ObjectType('Notification', { description: "A note in the signed-in person's inbox. The words are the client's." })
export class NotificationType {
  @Field(() => ID, { description: 'UUIDv7; a renewed note has a new one.' })
  id!: string;

  @Field(() => NotificationKindEnum, { description: 'What it tells.' })
  kind!: NotificationKind;

  @Field(() => ID, { nullable: true, description: 'The need, leader or run it is about.' })
  subjectId!: string | null;

  @Field(() => [NotificationParamType], {
    description: 'What is to be put into the words; a fact the reader may not see any more is left out.',
  })
  params!: NotificationParamType[];

  @Field(() => DateTimeScalar, { description: 'When it was left, or last renewed.' })
  createdAt!: number;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was read; null while unread.' })
  readAt!: number | null;
}

export const NotificationConnectionType = connectionOf(NotificationType, 'Notification');

@InputType('MarkNotificationsReadInput', { description: 'Notes that have been seen.' })
export class MarkNotificationsReadInput {
  @Field(() => [ID], { nullable: true, description: 'At most 200; null for all.' })
  ids?: string[] | null;

  @Field(() => ID, { nullable: true, description: 'The newest note that was seen; later ones stay unread.' })
  upTo?: string | null;
}

@ObjectType('MarkNotificationsReadPayload', { description: 'What is still unread, or why not.' })
export class MarkNotificationsReadPayload {
  @Field(() => Int, { nullable: true, description: 'Notes unread now.' })
  unreadCount!: number | null;

  @Field(() => [UserErrorInterface], { description: 'Empty when it went well.' })
  errors!: UserErrorInterface[];
}

@ObjectType('InboxNews', { description: 'News about the inbox: read it again when it arrives.' })
export class InboxNewsType {
  @Field(() => Int, { description: 'Notes unread now.' })
  unreadCount!: number;
}
