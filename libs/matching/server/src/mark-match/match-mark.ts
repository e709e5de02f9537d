import type { DismissReason, MarkContent, MatchMarkState } from '@qd/matching-domain';
import type { Instant } from '@qd/shared-domain';

/** A mark as whoever made it may read it. */
export interface Mark<State extends string, Reason extends string> extends MarkContent<State, Reason> {
  /** Rises with every change. */
  readonly version: number;
  readonly markedAt: Instant;
}

/** The company's side of a match. */
export type MatchMark = Mark<MatchMarkState, DismissReason>;

/** A row of either table of marks as the driver gives it. */
export interface MarkRow<State extends string, Reason extends string> {
  readonly need_id: string;
  readonly leader_id: string;
  readonly state: State;
  readonly reason: Reason | null;
  readonly note: string | null;
  readonly version: number;
  readonly marked_at: Date;
}

export type MatchMarkRow = MarkRow<MatchMarkState, DismissReason>;

export const MARK_COLUMNS = 'need_id, leader_id, state, reason, note, version, marked_at';

export const markOf = <State extends string, Reason extends string>(row: MarkRow<State, Reason>): Mark<State, Reason> => ({
  state: row.state,
  reason: row.reason,
  note: row.note,
  version: row.version,
  markedAt: row.marked_at.getTime(),
});

export const matchMarkOf = (row: MatchMarkRow): MatchMark => markOf(row);
