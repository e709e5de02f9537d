import { type Brief, moveNeed, type NeedCommand, type NeedState } from '@qd/needs-domain';
import type { Commands, CommandScope, Outcome } from '@qd/platform';
import { type Actor, fail, ok, type Refusal, type Result } from '@qd/shared-domain';
import { findForCommand, type Hand, illegalMove, staleVersion } from './guards';
import { concernsLeaders, keepBlindBrief } from './keep-blind-brief';
import type { Need, NeedChanged } from './need';
import { changeNeed, findBrief, findCompany, findNeed, type NeedChanges } from './need-store';
import { newsOf, recordNeed } from './record-need';

/** What every command on an existing need says. */
export interface NeedCommandInput {
  readonly needId: string;
  /** The version the caller has read. */
  readonly version: number;
  readonly idempotencyKey?: string | null;
}

/** What a command decided to change. */
export interface NeedStep extends NeedChanges {
  /** Goes into the audit row. */
  readonly detail?: Readonly<Record<string, unknown>>;
  /** The brief as the step leaves it, where the command has it at hand. */
  readonly brief?: Brief;
  /** Further writes of the command, after the row is won and before facts are taken. */
  readonly write?: (scope: CommandScope, need: Need) => Promise<void>;
}

export interface NeedMove {
  /** Name of the command in the audit log. */
  readonly name: string;
  readonly command: NeedCommand;
  readonly hand: Hand;
  /** What is compared when an idempotency key comes again, beside id and version. */
  readonly input?: unknown;
  /** Decides on what was read; `next` is where the machine leads. */
  readonly decide: (scope: CommandScope, need: Need, next: NeedState) => Promise<Result<NeedStep, Refusal>>;
}

/** The one way to change a need: read under the actor, check hand, version and machine, decide, win the row, tell leaders and matching. */
export function runNeedCommand(
  commands: Commands,
  actor: Actor,
  input: NeedCommandInput,
  move: NeedMove,
): Promise<Result<NeedChanged, Refusal>> {
  const { needId, version, idempotencyKey } = input;
  const command = { name: move.name, idempotencyKey, input: [needId, version, move.input ?? null] };
  return commands.run<NeedChanged, Refusal>(actor, command, (scope) => change(scope, actor, input, move));
}

async function change(
  scope: CommandScope,
  actor: Actor,
  input: NeedCommandInput,
  move: NeedMove,
): Promise<Result<Outcome<NeedChanged>, Refusal>> {
  const found = await findForCommand(scope.manager, actor, input.needId, move.hand);
  if (!found.ok) return found;
  const before = found.value;
  if (before.version !== input.version) return fail(staleVersion(before));
  const next = moveNeed(before.state, move.command);
  if (!next) return fail(illegalMove(before, move.command));
  const step = await move.decide(scope, before, next);
  if (!step.ok) return step;
  const [after, company] = await Promise.all([changeNeed(scope.manager, before, step.value), findCompany(scope.manager, before.companyId)]);
  if (!after) return fail(await overtaken(scope, before));
  await step.value.write?.(scope, after);
  if (concernsLeaders(before, after)) {
    const brief = step.value.brief ?? (await findBrief(scope.manager, after));
    await keepBlindBrief(scope.manager, after, brief);
    const event = newsOf(before, after);
    if (event) await recordNeed(scope, { before, after, brief, company }, event);
  }
  return ok({
    value: { needId: after.id, version: after.version },
    audit: {
      subjectType: 'need',
      subjectId: after.id,
      companyId: after.companyId,
      detail: { from: before.state, to: after.state, version: after.version, briefVersion: after.briefVersion, ...step.value.detail },
    },
  });
}

/** Somebody else won the row in the meantime: tells what it has become. */
async function overtaken({ manager }: CommandScope, before: Need): Promise<Refusal> {
  return staleVersion((await findNeed(manager, before.id)) ?? before);
}
