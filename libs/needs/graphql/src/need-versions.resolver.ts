import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { BriefReads, type Need } from '@qd/needs-server';
import { type GraphqlContext, loader } from '@qd/shared-graphql';
import { briefChangeTypes } from './brief-change-types';
import { briefTypeOf } from './brief-type-of';
import { BriefVersionType } from './brief-version.types';
import { NeedType } from './need.types';

/** The past of a brief. */
@Resolver(() => NeedType)
export class NeedVersionsResolver {
  constructor(private readonly briefs: BriefReads) {}

  @ResolveField(() => [BriefVersionType], { description: 'The versions of the brief, newest first, at most 50.' })
  async versions(@Parent() need: Need, @Context() context: GraphqlContext): Promise<BriefVersionType[]> {
    const batch = (ids: readonly string[]) => this.briefs.versionsOf(context.actor, ids);
    const versions = (await loader(context, 'needs.versionsByNeed', batch).load(need.id)) ?? [];
    return versions.map(({ version, createdAt, brief, former }) => ({
      version,
      createdAt,
      current: version === need.briefVersion,
      brief: briefTypeOf(brief),
      changes: former ? briefChangeTypes(former, brief) : [],
    }));
  }
}
