import { Args, Context, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { blindProfileType } from '@qd/leaders-graphql';
import { LeaderReads } from '@qd/leaders-server';
import type { MatchMarkCommand } from '@qd/matching-domain';
import { MarkMatch, type MarkMatchInput, type MatchMark, MatchMarkReads, type PairKey } from '@qd/matching-server';
import { NeedType } from '@qd/needs-graphql';
import { type Actor } from '@qd/shared-domain';
import { Access, CurrentActor, type GraphqlContext, loader, toUserErrors } from '@qd/shared-graphql';
import {
  DismissMatchInput,
  DismissMatchPayload,
  type MatchMarkPayload,
  MatchMarkType,
  NoteOpenedInput,
  NoteOpenedPayloadType,
  PinMatchInput,
  PinMatchPayload,
  PinnedLeaderType,
  RestoreMatchInput,
  RestoreMatchPayload,
} from './match-mark.types';
import { MatchType } from './match.types';

const keyOf = ({ needId, leaderId }: PairKey): string => `${needId}:${leaderId}`;

function pairOf(key: string): PairKey {
  const [needId, leaderId] = key.split(':');
  return { needId, leaderId };
}

/** Marks on the matches of a list. */
@Resolver(() => MatchType)
export class MatchMarkFieldsResolver {
  constructor(private readonly reads: MatchMarkReads) {}

  @ResolveField(() => MatchMarkType, { nullable: true, description: "The company's mark; null where nobody has marked the match." })
  mark(@Parent() match: MatchType, @Context() context: GraphqlContext): Promise<MatchMark | null> {
    const batch = (keys: readonly string[]) => this.reads.marksOf(context.actor, keys.map(pairOf));
    return loader(context, 'matching.matchMarks', batch).load(keyOf(match));
  }

  @ResolveField(() => Boolean, { description: 'Whether the leader has shown interest in this need.' })
  async leaderInterested(@Parent() match: MatchType, @Context() context: GraphqlContext): Promise<boolean> {
    const batch = (keys: readonly string[]) => this.reads.interestOf(context.actor, keys.map(pairOf));
    return (await loader(context, 'matching.interest', batch).load(keyOf(match))) ?? false;
  }
}

/** Leaders a company keeps for a need. */
@Resolver(() => NeedType)
export class PinnedLeadersResolver {
  constructor(
    private readonly reads: MatchMarkReads,
    private readonly leaders: LeaderReads,
  ) {}

  @ResolveField(() => [PinnedLeaderType], {
    description: 'Pinned leaders, the last pinned first, at most 100; those who have become hidden or are no longer approved are left out.',
  })
  async pinned(@Parent() need: NeedType, @Context() context: GraphqlContext): Promise<PinnedLeaderType[]> {
    const pinned = await loader(context, 'matching.pinned', (ids: readonly string[]) => this.reads.pinnedOf(context.actor, ids)).load(
      need.id,
    );
    const profiles = loader(context, 'leaders.blindProfiles', (ids: readonly string[]) =>
      this.leaders.blindProfilesByIds(context.actor, ids),
    );
    const shown = await Promise.all((pinned ?? []).map(async (match) => ({ ...match, blind: await profiles.load(match.leaderId) })));
    return shown.flatMap(({ blind, ...match }) => (blind ? [{ ...match, blindProfile: blindProfileType(blind) }] : []));
  }
}

/** Commands on the marks of a company. */
@Resolver()
export class MarkMatchResolver {
  constructor(
    private readonly marking: MarkMatch,
    private readonly reads: MatchMarkReads,
  ) {}

  @Mutation(() => PinMatchPayload, { description: 'Keeps a leader of a list. For owners and members.' })
  @Access('COMPANY')
  pinMatch(@Args('input') input: PinMatchInput, @CurrentActor() actor: Actor): Promise<MatchMarkPayload> {
    return this.answer(actor, 'pin', input);
  }

  @Mutation(() => DismissMatchPayload, { description: 'Turns a leader of a list down, with a reason. For owners and members.' })
  @Access('COMPANY')
  dismissMatch(@Args('input') input: DismissMatchInput, @CurrentActor() actor: Actor): Promise<MatchMarkPayload> {
    return this.answer(actor, 'dismiss', input);
  }

  @Mutation(() => RestoreMatchPayload, { description: 'Takes a pin or a dismissal back. For owners and members.' })
  @Access('COMPANY')
  restoreMatch(@Args('input') input: RestoreMatchInput, @CurrentActor() actor: Actor): Promise<MatchMarkPayload> {
    return this.answer(actor, 'restore', input);
  }

  @Mutation(() => NoteOpenedPayloadType, { description: 'Notes that a card was opened, for learning which places are looked at.' })
  @Access('COMPANY')
  async noteOpened(@Args('input') input: NoteOpenedInput, @CurrentActor() actor: Actor): Promise<NoteOpenedPayloadType> {
    const noted = await this.reads.noteOpened(actor, input);
    return { ok: noted.ok, errors: noted.ok ? [] : toUserErrors(noted.failure) };
  }

  private async answer(actor: Actor, command: MatchMarkCommand, input: MarkMatchInput): Promise<MatchMarkPayload> {
    const marked = await this.marking.execute(actor, command, input);
    return marked.ok ? { mark: marked.value, errors: [] } : { mark: null, errors: toUserErrors(marked.failure) };
  }
}
