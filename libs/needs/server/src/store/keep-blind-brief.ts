import { blindBriefOf, type Brief, isMatchable, isPublished } from '@qd/needs-domain';
import { sendAlong } from '@qd/platform';
import type { EntityManager } from 'typeorm';
import type { Need } from './need';

/** Whether leaders may read, or may have read, what a change did to a need. */
export const concernsLeaders = (before: Need, after: Need): boolean => isPublished(before.state) || isPublished(after.state);

/** Writes what leaders read of a need, in the transaction of the change and under the row's lock. Out of the market it stays, closed. */
export async function keepBlindBrief(manager: EntityManager, need: Need, brief: Brief): Promise<void> {
  await sendAlong(manager, [
    `insert into blind_briefs (need_id, brief_version, open, content) values ($1, $2, $3, $4)
     on conflict (need_id) do update set brief_version = excluded.brief_version, open = excluded.open, content = excluded.content,
       updated_at = now()`,
    [need.id, need.briefVersion, isMatchable(need.state), JSON.stringify(blindBriefOf(brief))],
  ]);
}
