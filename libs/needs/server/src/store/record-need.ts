import { type Brief, encodeNeedFacts, isMatchable, needFactsOf } from '@qd/needs-domain';
import { type CommandScope, type EventType, intsToBytes, sendAlong } from '@qd/platform';
import type { Need } from './need';
import type { CompanyStanding } from './need-store';

export type NeedEvent = Extract<EventType, `need.${string}`>;

/** What a change means for matching: the need enters the market, leaves it, or is another one for scoring.
 * @returns `null` when scoring cannot tell the two apart */
export function newsOf(before: Need, after: Need): NeedEvent | null {
  const [was, is] = [isMatchable(before.state), isMatchable(after.state)];
  if (was !== is) return is ? 'need.published' : 'need.closed';
  return is && before.briefVersion !== after.briefVersion ? 'need.changed' : null;
}

/** A change of a need, with what its facts are made of. */
export interface NeedChange {
  readonly before: Need;
  readonly after: Need;
  /** The need's present one. */
  readonly brief: Brief;
  readonly company: CompanyStanding | null;
}

/** Writes the event and the facts scoring reads, in the transaction of the change and under the row's lock. */
export async function recordNeed(
  { manager, emit }: CommandScope,
  { before, after: need, brief, company }: NeedChange,
  event: NeedEvent,
): Promise<void> {
  if (!company) throw new Error(`company ${need.companyId} of need ${need.id} cannot be read`);
  const open = isMatchable(need.state);
  const facts = needFactsOf(brief, {
    needId: need.id,
    briefVersion: need.briefVersion,
    open,
    companyIds: company.familyIds,
  });
  const payload = { companyId: need.companyId, briefVersion: need.briefVersion, version: need.version, from: before.state, to: need.state };
  const eventId = await emit({ type: event, subjectId: need.id, payload });
  await sendAlong(manager, [
    'insert into need_facts (event_id, need_id, brief_version, open, facts) values ($1, $2, $3, $4, $5)',
    [eventId, need.id, need.briefVersion, open, intsToBytes(encodeNeedFacts(facts))],
  ]);
}
