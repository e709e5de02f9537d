import { bucketOfDistance, type Gate, gateDistance, GATES, scoreLeader, firstFailedGate, type RunInputs } from '@qd/matching-domain';
import { epochDayAt } from '@qd/shared-domain';
import type { OpenNeed } from '../market-index/market-index';
import { inputsOf } from '../run-settings/run-settings';
import type { LeaderView } from './leader-views';

/** A need whose gates are all open to the leader. */
export interface OpenItem {
  readonly need: OpenNeed;
  readonly score: number;
}

/** A need with a gate shut. */
export interface ShutItem {
  readonly need: OpenNeed;
  readonly gate: Gate;
  /** What the list is ordered by: gates shut, the bucket of the first one's distance, its place among the gates. */
  readonly order: readonly [shut: number, bucket: number, gate: number];
}

/** Every open need as one leader may know it, at one position of the index. */
export interface OpportunityLists {
  readonly view: LeaderView;
  readonly position: number;
  readonly day: number;
  /** Best first. */
  readonly open: readonly OpenItem[];
  /** Nearest first. */
  readonly shut: readonly ShutItem[];
}

/** Gates that would tell whose need it is: shut, they leave it out of both lists. */
const IDENTITY_GATES: readonly Gate[] = ['BLOCKED', 'CONFLICT_OF_INTEREST'];
/** Behind every bucket: gates with nothing to measure. */
const UNMEASURED = 9;

/** Newer needs first among equals; ids ascend with time. */
const newestFirst = (one: { need: OpenNeed }, other: { need: OpenNeed }): number =>
  one.need.facts.needId < other.need.facts.needId ? 1 : -1;

/** The order of open needs: score, then age. */
export const byScore = (one: OpenItem, other: OpenItem): number => other.score - one.score || newestFirst(one, other);

/** The order of shut ones. Buckets only: an order by distances would tell budgets. */
export function byDistance(one: ShutItem, other: ShutItem): number {
  for (let key = 0; key < one.order.length; key++) if (one.order[key] !== other.order[key]) return one.order[key] - other.order[key];
  return newestFirst(one, other);
}

export const inputsFor = (view: LeaderView, need: OpenNeed): RunInputs => inputsOf(need, view.moment.settings);

/** Tries every gate of every open need and scores whoever is through, with the readable scorer: a leader passes few. */
export function opportunityLists(view: LeaderView): OpportunityLists {
  const { index, settings } = view.moment;
  const open: OpenItem[] = [];
  const shut: ShutItem[] = [];
  if (view.approved) {
    for (const need of index.openNeeds()) {
      const inputs = inputsFor(view, need);
      const failure = firstFailedGate(inputs, view.leader);
      if (!failure) open.push({ need, score: scoreLeader(inputs, view.leader).score });
      else if (!isHidden(inputs, view)) shut.push({ need, gate: failure.gate, order: distanceOf(inputs, view, failure) });
    }
  }
  return { view, position: index.position, day: epochDayAt(settings.asOf), open: open.sort(byScore), shut: shut.sort(byDistance) };
}

/** Whether a need does not exist for this leader: its company is blocked, or a conflict of interest, since the market's day began. */
export const isHidden = (inputs: RunInputs, { leader }: LeaderView): boolean =>
  IDENTITY_GATES.some((gate) => gateDistance(gate, inputs, leader) > 0);

function distanceOf(inputs: RunInputs, { leader }: LeaderView, failure: { gate: Gate; distance: number }): ShutItem['order'] {
  const shut = GATES.filter((gate) => gateDistance(gate, inputs, leader) > 0).length;
  return [shut, bucketOfDistance(failure) ?? UNMEASURED, GATES.indexOf(failure.gate)];
}
