import { Args, ID, Query, Resolver } from '@nestjs/graphql';
import { ReadActivity } from '@qd/identity-server';
import type { Actor } from '@qd/shared-domain';
import { Access, type Connection, CurrentActor, decodeCursor, encodeCursor, firstArg, PageArgs, pageOf } from '@qd/shared-graphql';
import { z } from 'zod';
import { ActivityConnectionType, ActivityType } from './activity.types';

@Resolver()
export class ActivityResolver {
  constructor(private readonly activities: ReadActivity) {}

  @Access('SIGNED_IN')
  @Query(() => ActivityConnectionType, { description: "What was done, newest first; empty for a subject that is not the viewer's to see." })
  async activity(
    @Args('subjectId', { type: () => ID, nullable: true, description: "Null for everything of the viewer's companies and profile." })
    subjectId: string | null | undefined,
    @Args() { first, after }: PageArgs,
    @CurrentActor() actor: Actor,
  ): Promise<Connection<ActivityType>> {
    const size = firstArg(first);
    const [seq] = decodeCursor(after, z.tuple([z.string().regex(/^\d{1,18}$/)])) ?? [null];
    const acts = await this.activities.page(actor, subjectId ?? null, { limit: size + 1, after: seq });
    return pageOf(
      acts.map((act) => ({ ...act, params: [...act.params] })),
      size,
      (act) => encodeCursor([act.id]),
    );
  }
}
