import { Args, Int, Mutation, Query, ResolveField, Resolver, Subscription } from '@nestjs/graphql';
import { MarkNotificationsRead, ReadNotifications } from '@qd/identity-server';
import { EventBus, type News, newsStream } from '@qd/platform';
import type { Actor } from '@qd/shared-domain';
import {
  Access,
  type Connection,
  CurrentActor,
  decodeCursor,
  encodeCursor,
  firstArg,
  type GraphqlContext,
  PageArgs,
  pageOf,
  toUserErrors,
} from '@qd/shared-graphql';
import { GraphQLError } from 'graphql';
import { z } from 'zod';
import {
  InboxNewsType,
  MarkNotificationsReadInput,
  MarkNotificationsReadPayload,
  NotificationConnectionType,
  NotificationType,
} from './notifications.types';

@Resolver(() => NotificationConnectionType)
export class NotificationsResolver {
  constructor(
    private readonly inbox: ReadNotifications,
    private readonly marks: MarkNotificationsRead,
    private readonly bus: EventBus,
  ) {}

  @Access('SIGNED_IN')
  @Query(() => NotificationConnectionType, { description: "The signed-in person's notes, newest first." })
  async notifications(
    @Args() { first, after }: PageArgs,
    @Args('unreadOnly', { type: () => Boolean, nullable: true, defaultValue: false, description: 'Leave out what has been read.' })
    unreadOnly: boolean | null,
    @CurrentActor() actor: Actor,
  ): Promise<Connection<NotificationType>> {
    const size = firstArg(first);
    const [id] = decodeCursor(after, z.tuple([z.uuid()])) ?? [null];
    const notes = await this.inbox.page(actor, { limit: size + 1, after: id, unreadOnly: unreadOnly ?? false });
    return pageOf(
      notes.map((note) => ({ ...note, params: [...note.params] })),
      size,
      (note) => encodeCursor([note.id]),
    );
  }

  @ResolveField(() => Int, { description: 'Unread notes in the whole inbox.' })
  unreadCount(@CurrentActor() actor: Actor): Promise<number> {
    return this.inbox.unreadCount(actor);
  }

  @Access('SIGNED_IN')
  @Mutation(() => MarkNotificationsReadPayload, { description: 'Marks notes as read: those named, or all.' })
  async markNotificationsRead(
    @Args('input') input: MarkNotificationsReadInput,
    @CurrentActor() actor: Actor,
  ): Promise<MarkNotificationsReadPayload> {
    const marked = await this.marks.execute(actor, input);
    return marked.ok ? { unreadCount: marked.value, errors: [] } : { unreadCount: null, errors: toUserErrors(marked.failure) };
  }

  @Access('SIGNED_IN')
  @Subscription(() => InboxNewsType, {
    description: "Tells when the signed-in person's inbox has changed; the first message comes at once.",
    async resolve(this: NotificationsResolver, news: News, _: unknown, context: GraphqlContext) {
      return this.newsFor(news.id, context);
    },
  })
  inboxNews(@CurrentActor() actor: Actor): AsyncIterableIterator<News> {
    if (actor.kind !== 'USER') throw signedOut();
    return newsStream(this.bus, { topic: 'inbox', id: actor.userId });
  }

  /** Counts for the session as it is now: a person who has signed out hears nothing more. */
  private async newsFor(userId: string, context: GraphqlContext): Promise<InboxNewsType> {
    const actor = await context.freshActor();
    if (actor.kind !== 'USER' || actor.userId !== userId) throw signedOut();
    return { unreadCount: await this.inbox.unreadCount(actor) };
  }
}

const signedOut = (): GraphQLError => new GraphQLError('Sign in first.', { extensions: { code: 'UNAUTHENTICATED' } });
