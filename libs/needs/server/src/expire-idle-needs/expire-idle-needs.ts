import { Injectable } from '@nestjs/common';
import { isMatchable, type NeedState } from '@qd/needs-domain';
import { Clock, Commands, Database } from '@qd/platform';
import { type Actor, fail, ok, type Refusal, type Result } from '@qd/shared-domain';
import { isOperator, staleVersion } from '../store/guards';
import { type NeedStep, runNeedCommand } from '../store/run-need-command';

const IDLE_MS = 45 * 24 * 3_600_000;
const BATCH = 500;
const DUE = `
  select id, version from needs
  where state in ('REVIEW', 'OPEN', 'INTRODUCING', 'ON_HOLD') and updated_at < $1 order by id limit $2`;

/** A need that ends out of the market is no news to matching, but to its company. */
const telling = (from: NeedState): NeedStep['write'] =>
  isMatchable(from)
    ? undefined
    : async ({ emit }, { id, companyId, version, state }) => {
        await emit({ type: 'need.closed', subjectId: id, payload: { companyId, version, from, to: state } });
      };

/** Ends needs nobody has touched for 45 days. For the operator's nightly round; safe to repeat and to run twice at once. */
@Injectable()
export class ExpireIdleNeeds {
  constructor(
    private readonly commands: Commands,
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** @returns how many needs were ended; those changed by somebody at the same moment are not idle any more */
  async execute(actor: Actor): Promise<Result<number, Refusal>> {
    if (!isOperator(actor)) return fail({ kind: 'FORBIDDEN' });
    const idleSince = this.clock.now() - IDLE_MS;
    const due: { id: string; version: number }[] = await this.database.read(actor, (manager) =>
      manager.query(DUE, [new Date(idleSince), BATCH]),
    );
    let ended = 0;
    let broken: unknown = null;
    for (const { id: needId, version } of due) {
      const command = runNeedCommand(
        this.commands,
        actor,
        { needId, version },
        {
          name: 'expire_need',
          command: 'expire',
          hand: 'ADMIN',
          // A mark on its list moves a need's time and not its version.
          decide: async (_scope, need, state) =>
            need.updatedAt < idleSince ? ok({ state, write: telling(need.state) }) : fail(staleVersion(need)),
        },
      );
      // One that cannot be ended does not keep the others in the market.
      const result = await command.catch((error: unknown) => void (broken ??= error));
      if (result?.ok) ended++;
    }
    if (broken) throw broken;
    return ok(ended);
  }
}
