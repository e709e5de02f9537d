import { Injectable } from '@nestjs/common';
import { Clock, Commands } from '@qd/platform';
import { type Actor, epochDayAt, fail, ok, type Refusal, type Result } from '@qd/shared-domain';
import { incomplete } from '../store/completeness';
import type { NeedChanged } from '../store/need';
import { findBrief } from '../store/need-store';
import { type NeedCommandInput, runNeedCommand } from '../store/run-need-command';

/** An admin lets a reviewed need into the market. */
@Injectable()
export class PassNeed {
  constructor(
    private readonly commands: Commands,
    private readonly clock: Clock,
  ) {}

  execute(actor: Actor, input: NeedCommandInput): Promise<Result<NeedChanged, Refusal>> {
    return runNeedCommand(this.commands, actor, input, {
      name: 'pass_need',
      command: 'pass',
      hand: 'ADMIN',
      decide: async ({ manager }, need, state) => {
        const now = this.clock.now();
        const brief = await findBrief(manager, need);
        const refusal = incomplete(brief, epochDayAt(now));
        return refusal ? fail(refusal) : ok({ state, brief, publishedAt: new Date(now) });
      },
    });
  }
}
