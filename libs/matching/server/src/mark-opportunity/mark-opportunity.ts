import { Injectable } from '@nestjs/common';
import { type MarkContent, type OpportunityMarkCommand, opportunityMarkMachine, type OpportunityMarkState, type PassReason, remark, whyNot } from '@qd/matching-domain'; // prettier-ignore
import { Commands, type CommandScope, Database, type Outcome } from '@qd/platform';
import { type Actor, fail, isUuid, ok, type Refusal, type Result } from '@qd/shared-domain';
import type { EntityManager } from 'typeorm';
import type { MarkRefusal } from '../mark-match/mark-match';
import { auditContactAttempt, readNote } from '../mark-match/read-note';
import { LeaderViews } from '../read-opportunities/leader-views';
import { inputsFor, isHidden } from '../read-opportunities/opportunity-lists';
import { OPPORTUNITY_MARK_COLUMNS, type OpportunityMark, opportunityMarkOf, type OpportunityMarkRow } from './opportunity-mark';

export interface MarkOpportunityInput {
  readonly needId: string;
  /** Given exactly with `pass`. */
  readonly reason?: PassReason | null;
  /** Untrusted. */
  readonly note?: string | null;
  readonly idempotencyKey?: string | null;
}

interface Unchanged {
  readonly kind: 'UNCHANGED';
  readonly mark: OpportunityMark | null;
}

/** A leader and a need that is in the market to them. */
interface Pair {
  readonly leaderId: string;
  readonly needId: string;
  readonly companyId: string;
}

type Content = MarkContent<OpportunityMarkState, PassReason>;

const AUDITED = { showInterest: 'show_interest', pass: 'pass_opportunity', reconsider: 'reconsider_opportunity' } as const;
const NOT_FOUND: Refusal = { kind: 'NOT_FOUND' };
/** Marks of one pair come one after another; the first has no row to hold yet. */
const LOCK_PAIR = "select pg_advisory_xact_lock(hashtextextended('opportunity:' || $1 || $2, 0))";

/** A leader shows interest in a need in the market, passes with a reason, or takes either back. Passing is never held against anybody:
 * the company is not told, and no score reads it. */
@Injectable()
export class MarkOpportunity {
  constructor(
    private readonly commands: Commands,
    private readonly database: Database,
    private readonly views: LeaderViews,
  ) {}

  /** @returns the mark, or `null` where there is none to take back */
  async execute(
    actor: Actor,
    command: OpportunityMarkCommand,
    input: MarkOpportunityInput,
  ): Promise<Result<OpportunityMark | null, MarkRefusal>> {
    const { needId, reason = null, note = null, idempotencyKey } = input;
    const pair = await this.pairOf(actor, needId, command);
    if (!pair.ok) return pair;
    const name = AUDITED[command];
    const done = await this.commands.run<OpportunityMark, MarkRefusal | Unchanged>(
      actor,
      { name, idempotencyKey, input: [needId, reason, note] },
      (scope) => this.mark(scope, command, input, pair.value),
    );
    if (done.ok) return done;
    if (done.failure.kind === 'UNCHANGED') return ok(done.failure.mark);
    if (done.failure.kind === 'CONTACT_DATA') await auditContactAttempt(this.database, actor, name, { subjectId: needId });
    return fail(done.failure);
  }

  /** What the index knows: the need is in the market, not hidden, and, to show interest, no gate is shut. */
  private async pairOf(actor: Actor, needId: string, command: OpportunityMarkCommand): Promise<Result<Pair, Refusal>> {
    if (actor.kind !== 'USER' || actor.leaderId === null) return fail({ kind: 'FORBIDDEN' });
    const view = isUuid(needId) ? await this.views.of(actor.leaderId) : null;
    const need = view?.approved ? view.moment.index.openNeed(needId) : undefined;
    if (!view || !need) return fail(NOT_FOUND);
    const inputs = inputsFor(view, need);
    if (isHidden(inputs, view)) return fail(NOT_FOUND);
    const shut = command === 'showInterest' ? whyNot(inputs, view.leader) : null;
    if (shut) return fail({ kind: 'CONFLICT', message: `${shut.sentence} Change that first, or pass.`, state: shut.gate });
    return ok({ leaderId: actor.leaderId, needId, companyId: need.facts.companyIds[0] });
  }

  private async mark(
    scope: CommandScope,
    command: OpportunityMarkCommand,
    { reason = null, note }: MarkOpportunityInput,
    pair: Pair,
  ): Promise<Result<Outcome<OpportunityMark>, MarkRefusal | Unchanged>> {
    const { manager } = scope;
    const { needId, leaderId } = pair;
    const [open] = await manager.query('select 1 from blind_briefs where need_id = $1 and open', [needId]);
    if (!open) return fail(NOT_FOUND);
    const read = readNote(note);
    if (!read.ok) return read;
    await manager.query(LOCK_PAIR, [needId, leaderId]);
    const [row]: OpportunityMarkRow[] = await manager.query(
      `select ${OPPORTUNITY_MARK_COLUMNS} from opportunity_marks where need_id = $1 and leader_id = $2`,
      [needId, leaderId],
    );
    const before = row ? opportunityMarkOf(row) : null;
    const next = remark(opportunityMarkMachine, before, command, { reason, note: read.value });
    if (!next) return fail({ kind: 'UNCHANGED', mark: before });
    const mark = await keep(manager, pair, next);
    if (next.state === 'INTERESTED') await tellCompany(scope, pair);
    const detail = { from: before?.state ?? 'PROPOSED', to: next.state };
    // Without a company: a row of the company's would name the person behind the leader.
    return ok({ value: mark, audit: { subjectType: 'need', subjectId: needId, reason: next.reason ?? undefined, detail } });
  }
}

async function keep(manager: EntityManager, { needId, leaderId }: Pair, { state, reason, note }: Content): Promise<OpportunityMark> {
  const [row]: OpportunityMarkRow[] = await manager.query(
    `insert into opportunity_marks (need_id, leader_id, state, reason, note) values ($1, $2, $3, $4, $5)
     on conflict (need_id, leader_id) do update set state = excluded.state, reason = excluded.reason, note = excluded.note,
       version = opportunity_marks.version + 1, marked_at = clock_timestamp()
     returning ${OPPORTUNITY_MARK_COLUMNS}`,
    [needId, leaderId, state, reason, note],
  );
  return opportunityMarkOf(row);
}

/** Tells the company, unless the leader hides from it since today: the leader gets the same answer either way. */
async function tellCompany({ manager, emit }: CommandScope, { needId, leaderId, companyId }: Pair): Promise<void> {
  const [{ hidden }]: { hidden: boolean }[] = await manager.query('select leader_hidden_from($1, $2) as hidden', [leaderId, [companyId]]);
  if (!hidden) await emit({ type: 'opportunity.interest', subjectId: needId, payload: { needId, leaderId, companyId } });
}
