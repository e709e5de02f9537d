import { Injectable } from '@nestjs/common';
import { type DismissReason, type MarkContent, type MatchMarkCommand, matchMarkMachine, type MatchMarkState, remark } from '@qd/matching-domain'; // prettier-ignore
import { type ContactDataRefusal, isTerminal, type NeedState } from '@qd/needs-domain';
import { Commands, type CommandScope, Database, type Outcome } from '@qd/platform';
import { type Actor, fail, isUuid, mayWorkFor, ok, type Refusal, type Result } from '@qd/shared-domain';
import type { EntityManager } from 'typeorm';
import { MARK_COLUMNS, type MatchMark, matchMarkOf, type MatchMarkRow } from './match-mark';
import { auditContactAttempt, readNote } from './read-note';

export interface MarkMatchInput {
  readonly needId: string;
  readonly leaderId: string;
  /** Given exactly with `dismiss`. */
  readonly reason?: DismissReason | null;
  /** Untrusted. */
  readonly note?: string | null;
  readonly idempotencyKey?: string | null;
}

export type MarkRefusal = Refusal | ContactDataRefusal;

/** Ends a command that has nothing to change: rolled back, so that it leaves no trace either. */
interface Unchanged<Mark> {
  readonly kind: 'UNCHANGED';
  readonly mark: Mark | null;
}

type Content = MarkContent<MatchMarkState, DismissReason>;

const AUDITED = { pin: 'pin_match', dismiss: 'dismiss_match', restore: 'restore_match' } as const satisfies Record<
  MatchMarkCommand,
  string
>;
const NOT_FOUND: Refusal = { kind: 'NOT_FOUND' };

/** A leader of a list of the need, past or present, whom the actor may see now. */
const LISTED = `
  select 1 from blind_profiles b where b.leader_id = $2
    and exists (select 1 from matches m join match_runs r on r.id = m.run_id where r.need_id = $1 and m.leader_id = b.leader_id)`;

/** A company keeps a leader of one of its lists, turns one down with a reason, or takes either back. Marks outlive the run that
 * proposed the leader, and end with the need. */
@Injectable()
export class MarkMatch {
  constructor(
    private readonly commands: Commands,
    private readonly database: Database,
  ) {}

  /** @returns the mark, or `null` where there is none to take back */
  async execute(actor: Actor, command: MatchMarkCommand, input: MarkMatchInput): Promise<Result<MatchMark | null, MarkRefusal>> {
    const { needId, leaderId, reason = null, note = null, idempotencyKey } = input;
    const name = AUDITED[command];
    let companyId: string | undefined;
    const done = await this.commands.run<MatchMark, MarkRefusal | Unchanged<MatchMark>>(
      actor,
      { name, idempotencyKey, input: [needId, leaderId, reason, note] },
      async (scope) => {
        const need = await this.findNeed(scope.manager, actor, input);
        if (!need.ok) return need;
        ({ companyId } = need.value);
        return this.mark(scope, actor, command, input, need.value.companyId);
      },
    );
    if (done.ok) return done;
    if (done.failure.kind === 'UNCHANGED') return ok(done.failure.mark);
    if (done.failure.kind === 'CONTACT_DATA') await auditContactAttempt(this.database, actor, name, { subjectId: needId, companyId });
    return fail(done.failure);
  }

  /** The need, its row held until the transaction ends: marks of one need come one after another. */
  private async findNeed(manager: EntityManager, actor: Actor, input: MarkMatchInput): Promise<Result<{ companyId: string }, Refusal>> {
    const { needId, leaderId } = input;
    if (!isUuid(needId) || !isUuid(leaderId)) return fail(NOT_FOUND);
    const [need]: { company_id: string; state: NeedState }[] = await manager.query('select company_id, state from needs where id = $1', [
      needId,
    ]);
    if (!need) return fail(NOT_FOUND);
    if (!mayWorkFor(actor, need.company_id)) return fail({ kind: 'FORBIDDEN' });
    const [listed] = await manager.query(LISTED, [needId, leaderId]);
    if (!listed) return fail(NOT_FOUND);
    const [{ state }]: { state: NeedState }[] = await manager.query('select state from needs where id = $1 for no key update', [needId]);
    if (!isTerminal(state)) return ok({ companyId: need.company_id });
    return fail({ kind: 'CONFLICT', message: `The need is ${state}; its marks stay as they are.`, state });
  }

  private async mark(
    { manager }: CommandScope,
    actor: Actor,
    command: MatchMarkCommand,
    { needId, leaderId, reason = null, note }: MarkMatchInput,
    companyId: string,
  ): Promise<Result<Outcome<MatchMark>, MarkRefusal | Unchanged<MatchMark>>> {
    const read = readNote(note);
    if (!read.ok) return read;
    const [row]: MatchMarkRow[] = await manager.query(`select ${MARK_COLUMNS} from match_marks where need_id = $1 and leader_id = $2`, [
      needId,
      leaderId,
    ]);
    const before = row ? matchMarkOf(row) : null;
    const next = remark(matchMarkMachine, before, command, { reason, note: read.value });
    if (!next) return fail({ kind: 'UNCHANGED', mark: before });
    const mark = await keep(manager, { needId, leaderId }, next, actor.kind === 'USER' ? actor.userId : null);
    // A need whose list is worked on is not idle.
    await manager.query('update needs set updated_at = now() where id = $1', [needId]);
    const detail = { leaderId, from: before?.state ?? 'PROPOSED', to: next.state };
    return ok({ value: mark, audit: { subjectType: 'need', subjectId: needId, companyId, reason: next.reason ?? undefined, detail } });
  }
}

async function keep(
  manager: EntityManager,
  { needId, leaderId }: { needId: string; leaderId: string },
  { state, reason, note }: Content,
  markedBy: string | null,
): Promise<MatchMark> {
  const [row]: MatchMarkRow[] = await manager.query(
    `insert into match_marks (need_id, leader_id, state, reason, note, marked_by) values ($1, $2, $3, $4, $5, $6)
     on conflict (need_id, leader_id) do update set state = excluded.state, reason = excluded.reason, note = excluded.note,
       marked_by = excluded.marked_by, version = match_marks.version + 1, marked_at = clock_timestamp()
     returning ${MARK_COLUMNS}`,
    [needId, leaderId, state, reason, note, markedBy],
  );
  return matchMarkOf(row);
}
