import type { OpportunityMarkState, PassReason } from '@qd/matching-domain';
import { type Mark, MARK_COLUMNS, markOf, type MarkRow } from '../mark-match/match-mark';

/** The leader's side of a match. */
export type OpportunityMark = Mark<OpportunityMarkState, PassReason>;

export type OpportunityMarkRow = MarkRow<OpportunityMarkState, PassReason>;

export const OPPORTUNITY_MARK_COLUMNS = MARK_COLUMNS;

export const opportunityMarkOf = (row: OpportunityMarkRow): OpportunityMark => markOf(row);
