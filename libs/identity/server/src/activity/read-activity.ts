import {
  type Activity,
  activityOf,
  type ActivityReader,
  type LoggedAct,
  REPEATING_COMMANDS,
  SECRET_COMMANDS,
  SHOWN_COMMANDS,
} from '@qd/identity-domain';
import { Injectable } from '@nestjs/common';
import { Database } from '@qd/platform';
import { type Actor, isUuid } from '@qd/shared-domain';

export interface ActivityPage {
  /** How many rows to read; one more than is shown tells whether there are more. */
  readonly limit: number;
  /** The log's number of the last act already known. */
  readonly after: string | null;
}

interface Row {
  seq: string;
  at: Date;
  actor_id: string | null;
  command: string;
  subject_type: string;
  subject_id: string;
  company_id: string | null;
  reason: string | null;
  detail: Record<string, unknown>;
  actor_name: string | null;
  title: string | null;
}

const NEWEST = '9223372036854775807';
const COLUMNS = 'seq, at, actor_id, command, subject_type, subject_id, company_id, reason, detail';
/** `$1` page size, `$2` last number known, `$3` shown, `$4` secret commands, `$5` the reader, `$6` whether an administrator. A refused
 * attempt is no act. */
const SHOWN = `seq < $2 and command = any ($3) and (command <> all ($4) or actor_id = $5 or $6) and not detail ? 'refused'`;
/** One way to a row, cut to a page: each has an index that gives its newest rows first. */
const way = (which: string): string => `(select ${COLUMNS} from audit_log where ${which} and ${SHOWN} order by seq desc limit $1)`;

/** Everything of the reader's companies (`$7`) and profile (`$8`), and what the reader did elsewhere. */
const COMPANIES = `(select x.* from unnest($7::uuid[]) as mine (id) cross join lateral ${way('company_id = mine.id')} x)`;
const ALL = [COMPANIES, way('subject_id = $8::uuid'), way('actor_id = $5')].join(' union all ');
/** Everything on one subject, `$7`: on a need its runs too, which are logged for its company. */
const ONE = [
  way('subject_id = $7::uuid'),
  way(`company_id = need_company($7::uuid) and command = 'complete_match_run' and detail ->> 'needId' = $7::text`),
].join(' union all ');

const PAGE = (ways: string): string => `
  select a.*, u.display_name as actor_name,
    need_title(case when a.subject_type = 'match_run' then (a.detail ->> 'needId')::uuid
                    when a.subject_type = 'need' then a.subject_id end) as title
  from (select distinct on (seq) * from (${ways}) found order by seq desc limit $1) a
  left join users u on u.id = a.actor_id
  order by a.seq desc`;

const actOf = (row: Row): LoggedAct => ({
  seq: row.seq,
  at: row.at.getTime(),
  command: row.command,
  actorId: row.actor_id,
  actorName: row.actor_name,
  subjectType: row.subject_type,
  subjectId: row.subject_id,
  companyId: row.company_id,
  reason: row.reason,
  detail: row.detail,
});

/** The audit log as a timeline for those it concerns. Row-level security decides which rows there are, the domain what is told of
 * them; a subject that is not the reader's has no more acts than one that does not exist. */
@Injectable()
export class ReadActivity {
  constructor(private readonly database: Database) {}

  /** @param subjectId null for everything of the reader's companies and profile
   * @returns newest first */
  async page(actor: Actor, subjectId: string | null, { limit, after }: ActivityPage): Promise<Activity[]> {
    if (actor.kind !== 'USER' || (subjectId !== null && !isUuid(subjectId))) return [];
    const reader: ActivityReader = { ...actor, companyIds: actor.memberships.map(({ companyId }) => companyId) };
    const which = subjectId === null ? [reader.companyIds, reader.leaderId] : [subjectId];
    const rows: Row[] = await this.database.read(actor, (manager) =>
      manager.query(PAGE(subjectId === null ? ALL : ONE), [
        limit,
        after ?? NEWEST,
        reader.isAdmin ? SHOWN_COMMANDS.filter((command) => !REPEATING_COMMANDS.includes(command)) : SHOWN_COMMANDS,
        SECRET_COMMANDS,
        reader.userId,
        reader.isAdmin,
        ...which,
      ]),
    );
    return rows.map((row) => activityOf(actOf(row), reader, { title: row.title, headline: null }));
  }
}
