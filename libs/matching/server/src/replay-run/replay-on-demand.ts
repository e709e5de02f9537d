import { Injectable } from '@nestjs/common';
import { ENGINE_VERSION } from '@qd/matching-domain';
import { appendAudit, Database } from '@qd/platform';
import { type Actor, fail, isAdmin, isUuid, ok, type Refusal, type Result, TAXONOMY_VERSION } from '@qd/shared-domain';
import { Policies } from '../policies/policies';
import { PreviewMarket } from '../preview-market/preview-market';
import { ReferenceTables } from '../reference-tables/reference-tables';
import { ReplayRun, type ReplayVerdict } from './replay-run';

/** A verdict and what it took. */
export interface TimedVerdict extends ReplayVerdict {
  readonly durationMs: number;
}

interface RunRow {
  need_id: string;
  state: string;
  result_hash: string | null;
  engine_version: string;
  taxonomy_version: string;
}

/** Why a run cannot be replayed here, or `null`. */
function obstacle(run: RunRow): Refusal | null {
  const conflict = (message: string): Refusal => ({ kind: 'CONFLICT', message, state: run.state });
  if (run.result_hash === null) return conflict(`The run is ${run.state} and has no result; only a finished run can be replayed.`);
  if (run.engine_version !== ENGINE_VERSION) {
    return conflict(
      `The run was made by engine ${run.engine_version}; this build has ${ENGINE_VERSION}. Replay it with a build of its time.`,
    );
  }
  if (run.taxonomy_version !== TAXONOMY_VERSION) {
    return conflict(
      `The run used taxonomy ${run.taxonomy_version}; this build has ${TAXONOMY_VERSION}. Replay it with a build of its time.`,
    );
  }
  return null;
}

/** Replays a run for an administrator who watches. One at a time: each reads the whole market as it was. */
@Injectable()
export class ReplayOnDemand {
  private busy = false;

  constructor(
    private readonly database: Database,
    private readonly market: PreviewMarket,
  ) {}

  async execute(actor: Actor, runId: string): Promise<Result<TimedVerdict, Refusal>> {
    if (!isAdmin(actor)) return fail({ kind: 'FORBIDDEN' });
    const run = isUuid(runId) ? await this.find(actor, runId) : null;
    if (!run) return fail({ kind: 'NOT_FOUND' });
    const refusal = obstacle(run);
    if (refusal) return fail(refusal);
    if (this.busy) return fail({ kind: 'CONFLICT', message: 'Another run is being replayed. Try again in a moment.' });
    this.busy = true;
    try {
      const verdict = await this.replay(runId);
      const { equal, durationMs } = verdict;
      await this.database.transaction(actor, (manager) =>
        appendAudit(manager, actor, 'replay_run', {
          subjectType: 'match_run',
          subjectId: runId,
          detail: { needId: run.need_id, equal, durationMs },
        }),
      );
      return ok(verdict);
    } finally {
      this.busy = false;
    }
  }

  private async replay(runId: string): Promise<TimedVerdict> {
    const facts = await this.market.facts();
    const began = performance.now();
    const verdict = await new ReplayRun(facts, new Policies(facts), new ReferenceTables(facts)).execute(runId);
    return { ...verdict, durationMs: Math.round(performance.now() - began) };
  }

  private async find(actor: Actor, runId: string): Promise<RunRow | null> {
    const [row]: RunRow[] = await this.database.read(actor, (manager) =>
      manager.query('select need_id, state, result_hash, engine_version, taxonomy_version from match_runs where id = $1', [runId]),
    );
    return row ?? null;
  }
}
