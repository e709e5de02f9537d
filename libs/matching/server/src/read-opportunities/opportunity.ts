import { explain, type Explanation, scoreLeader, whyNot } from '@qd/matching-domain';
import type { BlindBrief } from '@qd/needs-domain';
import type { Instant } from '@qd/shared-domain';
import type { OpenNeed } from '../market-index/market-index';
import type { LeaderView } from './leader-views';
import { inputsFor, type OpenItem, type ShutItem } from './opportunity-lists';

/** An open need as the leader it may suit reads it. */
export interface Opportunity {
  readonly needId: string;
  readonly brief: BlindBrief;
  readonly explanation: Explanation;
  /** For what costs a look at the whole market, and is asked only where it is shown. */
  readonly at: { readonly view: LeaderView; readonly need: OpenNeed };
}

/** An open need with a gate shut. */
export interface ShutOpportunity {
  readonly needId: string;
  readonly brief: BlindBrief;
  readonly gate: string;
  readonly bucket: number | null;
  readonly sentence: string;
}

/** Place of an item in its list: the position of the index, what the list is ordered by, the need. */
export type OpenCursor = readonly [position: number, score: number, needId: string];
export type ShutCursor = readonly [position: number, shut: number, bucket: number, gate: number, needId: string];

/** A page of a list, and how long the list is. */
export interface OpportunityPage<Node, Cursor> {
  readonly nodes: readonly { readonly node: Node; readonly cursor: Cursor }[];
  /** Of the last place looked at, also where its need has left the market meanwhile. */
  readonly end: Cursor | null;
  readonly hasNextPage: boolean;
  readonly totalCount: number;
  readonly asOf: Instant;
}

export const needIdOf = ({ need }: { readonly need: OpenNeed }): string => need.facts.needId;

export function opportunityOf(view: LeaderView, need: OpenNeed, brief: BlindBrief): Opportunity {
  const inputs = inputsFor(view, need);
  const explanation = explain(scoreLeader(inputs, view.leader), need.facts, inputs.policy, 'LEADER');
  return { needId: need.facts.needId, brief, explanation, at: { view, need } };
}

/** @throws Error where no gate is shut: a caller's bug */
export function shutOpportunityOf(view: LeaderView, need: OpenNeed, brief: BlindBrief): ShutOpportunity {
  const why = whyNot(inputsFor(view, need), view.leader);
  if (!why) throw new Error(`no gate of need ${need.facts.needId} is shut to leader ${view.leader.leaderId}`);
  return { needId: need.facts.needId, brief, gate: why.gate, bucket: why.bucket, sentence: why.sentence };
}

/** What a cursor compares as: the keys of its item, and nothing else of it. */
export const openItemAt = ([, score, needId]: OpenCursor): OpenItem => ({ need: { facts: { needId } } as OpenNeed, score });
export const shutItemAt = ([, shut, bucket, gate, needId]: ShutCursor): ShutItem => ({
  need: { facts: { needId } } as OpenNeed,
  gate: 'ROLE',
  order: [shut, bucket, gate],
});
