import { Injectable } from '@nestjs/common';
import { bucketRank, leaderCounterfactuals, leaderMoveInWords, rankInWords, whyNot } from '@qd/matching-domain';
import type { BlindBrief } from '@qd/needs-domain';
import { BriefReads } from '@qd/needs-server';
import { Database, IdSource } from '@qd/platform';
import { type Actor, isUuid, ok, type Result, taxonomy } from '@qd/shared-domain';
import type { ChangeAnswer } from '../ask-why-not/ask-why-not';
import type { OpenNeed } from '../market-index/market-index';
import { PreviewAllowance, type TooManyPreviews } from '../preview-market/preview-allowance';
import { type LeaderView, LeaderViews } from './leader-views';
import { needIdOf, type OpenCursor, openItemAt, type Opportunity, opportunityOf, type OpportunityPage, type ShutCursor, shutItemAt, type ShutOpportunity, shutOpportunityOf } from './opportunity'; // prettier-ignore
import { byDistance, byScore, inputsFor, isHidden, opportunityLists, type OpportunityLists } from './opportunity-lists';

/** A part of a list that becomes a page. */
interface Slice<Item> {
  readonly lists: OpportunityLists;
  readonly items: readonly Item[];
  /** Items before the slice, and in the whole list. */
  readonly from: number;
  readonly totalCount: number;
}

/** Lists kept, so that a second page continues the first, and needs on all of them together. */
const MAX_LISTS = 200;
const MAX_ITEMS = 500_000;

const labelOf = (ordinal: number): string => taxonomy.byOrdinal(ordinal)?.label ?? 'this specialty';

/** What a leader reads of the needs in the market, from the API's own copy of it. Blocks count as of the market's day. */
@Injectable()
export class ReadOpportunities {
  private readonly lists = new Map<string, OpportunityLists>();
  private items = 0;

  constructor(
    private readonly views: LeaderViews,
    private readonly briefs: BriefReads,
    private readonly database: Database,
    private readonly ids: IdSource,
    private readonly allowance: PreviewAllowance,
  ) {}

  /** Needs whose gates are open to the actor, best first. What is shown to a person is logged with its places. */
  async open(actor: Actor, first: number, after: OpenCursor | null): Promise<OpportunityPage<Opportunity, OpenCursor>> {
    const lists = await this.listsOf(actor, after);
    if (!lists) return this.nothing();
    const slice = sliceOf(lists, lists.open, first, after && ((item) => byScore(item, openItemAt(after))));
    const page = await this.pageOf(actor, slice, opportunityOf, (item): OpenCursor => [lists.position, item.score, needIdOf(item)]);
    await this.logShown(
      actor,
      slice.from + 1,
      page.nodes.map(({ node }) => node.needId),
    );
    return page;
  }

  /** Needs with a gate shut, nearest first. */
  async shut(actor: Actor, first: number, after: ShutCursor | null): Promise<OpportunityPage<ShutOpportunity, ShutCursor>> {
    const lists = await this.listsOf(actor, after);
    if (!lists) return this.nothing();
    const slice = sliceOf(lists, lists.shut, first, after && ((item) => byDistance(item, shutItemAt(after))));
    return this.pageOf(actor, slice, shutOpportunityOf, (item): ShutCursor => [lists.position, ...item.order, needIdOf(item)]);
  }

  /** One need; `null` where a gate is shut, or there is no such need. */
  async one(actor: Actor, needId: string): Promise<Opportunity | null> {
    const view = isUuid(needId) ? await this.viewOf(actor) : null;
    const need = view?.approved ? view.moment.index.openNeed(needId) : undefined;
    if (!view || !need) return null;
    const inputs = inputsFor(view, need);
    if (isHidden(inputs, view) || whyNot(inputs, view.leader)) return null;
    const brief = (await this.briefs.blindBriefs(actor, [needId])).get(needId);
    return brief ? opportunityOf(view, need, brief) : null;
  }

  /** The leader's place for a need, in words. */
  placeInWords({ needId, at: { view, need } }: Opportunity): string {
    const place = view.moment.index.leaders.placeOf(inputsFor(view, need), view.leader);
    if (!place.passes) throw new Error(`gate ${place.failure.gate} of need ${needId} is open on a list and shut to its place`);
    return rankInWords(bucketRank(place.rank));
  }

  /** What single changes would do to that place. Several looks at the whole market, so they are counted like other what-ifs. */
  counterfactualsOf(actor: Actor, { at: { view, need } }: Opportunity): Result<readonly ChangeAnswer[], TooManyPreviews> {
    const allowed = this.allowance.take(actor);
    if (!allowed.ok) return allowed;
    const moves = leaderCounterfactuals(view.moment.index.leaders, inputsFor(view, need), view.leader);
    return ok(moves.map((move) => ({ code: move.change.kind, sentence: leaderMoveInWords(move, labelOf) })));
  }

  private async viewOf(actor: Actor): Promise<LeaderView | null> {
    return actor.kind === 'USER' && actor.leaderId !== null ? this.views.of(actor.leaderId) : null;
  }

  /** The lists a cursor points into while they are kept and of this day, else those of now: empty for whoever is not approved now.
   * @returns `null` for a leader the market has never heard of */
  private async listsOf(actor: Actor, after: readonly [position: number, ...unknown[]] | null): Promise<OpportunityLists | null> {
    const view = await this.viewOf(actor);
    if (!view) return null;
    const now = keyOf(view, view.moment.index.position);
    const kept = (after && this.lists.get(keyOf(view, after[0]))) ?? this.lists.get(now);
    if (kept && view.approved) return kept;
    const made = opportunityLists(view);
    this.lists.set(now, made);
    this.items += itemsOf(made);
    for (const [key, oldest] of this.lists) {
      if (oldest === made || (this.lists.size <= MAX_LISTS && this.items <= MAX_ITEMS)) break;
      this.lists.delete(key);
      this.items -= itemsOf(oldest);
    }
    return made;
  }

  private async pageOf<Item extends { readonly need: OpenNeed }, Node, Cursor>(
    actor: Actor,
    { lists: { view }, items, from, totalCount }: Slice<Item>,
    nodeOf: (view: LeaderView, need: OpenNeed, brief: BlindBrief) => Node,
    cursorOf: (item: Item) => Cursor,
  ): Promise<OpportunityPage<Node, Cursor>> {
    const briefs = await this.briefs.blindBriefs(actor, items.map(needIdOf));
    const nodes = items.flatMap((item) => {
      const brief = briefs.get(needIdOf(item));
      return brief ? [{ node: nodeOf(view, item.need, brief), cursor: cursorOf(item) }] : [];
    });
    const last = items.at(-1);
    const hasNextPage = from + items.length < totalCount;
    return { nodes, end: last ? cursorOf(last) : null, hasNextPage, totalCount, asOf: view.moment.settings.asOf };
  }

  private async nothing(): Promise<OpportunityPage<never, never>> {
    return { nodes: [], end: null, hasNextPage: false, totalCount: 0, asOf: await this.views.asOf() };
  }

  private async logShown(actor: Actor, firstRank: number, needIds: readonly string[]): Promise<void> {
    if (actor.kind !== 'USER' || needIds.length === 0) return;
    await this.database.transaction(actor, (manager) =>
      manager.query(`insert into shown_lists (id, viewer_id, first_rank, need_ids, surface) values ($1, $2, $3, $4, 'OPPORTUNITIES')`, [
        this.ids.next(),
        actor.userId,
        firstRank,
        [...needIds],
      ]),
    );
  }
}

const itemsOf = ({ open, shut }: OpportunityLists): number => open.length + shut.length;

const keyOf = ({ moment: { settings }, leader }: LeaderView, position: number): string =>
  [leader.leaderId, position, settings.asOf, settings.policy.version].join(':');

/** @param behind compares an item with the cursor, `null` for the first page; the cursor's own item need not be there any more */
function sliceOf<Item>(
  lists: OpportunityLists,
  list: readonly Item[],
  first: number,
  behind: ((item: Item) => number) | null,
): Slice<Item> {
  const place = behind ? list.findIndex((item) => behind(item) > 0) : 0;
  const from = place === -1 ? list.length : place;
  return { lists, items: list.slice(from, from + first), from, totalCount: list.length };
}
