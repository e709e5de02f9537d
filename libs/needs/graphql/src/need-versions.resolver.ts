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
    // By id and version: several commands on one need may run in one request.
    const batch = async (keys: readonly string[]) => {
      const found = await this.briefs.versionsOf(context.actor, [...new Set(keys.map(needIdOf))]);
      return new Map(keys.map((key) => [key, found.get(needIdOf(key)) ?? []]));
    };
    const versions = (await loader(context, 'needs.versionsByNeed', batch).load(`${need.id}:${need.version}`)) ?? [];
    return versions.map(({ version, createdAt, brief, former }) => ({
      version,
      createdAt,
      current: version === need.briefVersion,
      brief: briefTypeOf(brief),
      changes: former ? briefChangeTypes(former, brief) : [],
    }));
  }
}

const needIdOf = (key: string): string => key.split(':')[0];
