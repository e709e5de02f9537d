import { Injectable } from '@nestjs/common';
import { Clock, Commands } from '@qd/platform';
import { type Actor, epochDayAt, fail, ok, type Refusal, type Result } from '@qd/shared-domain';
import { incomplete } from '../store/completeness';
import type { NeedChanged } from '../store/need';
import { findBrief } from '../store/need-store';
import { type NeedCommandInput, runNeedCommand } from '../store/run-need-command';

/** A company brings a held need back into the market; one whose start has passed needs a new start first. */
@Injectable()
export class ResumeNeed {
  constructor(
    private readonly commands: Commands,
    private readonly clock: Clock,
  ) {}

  execute(actor: Actor, input: NeedCommandInput): Promise<Result<NeedChanged, Refusal>> {
    return runNeedCommand(this.commands, actor, input, {
      name: 'resume_need',
      command: 'resume',
      hand: 'COMPANY',
      decide: async ({ manager }, need, state) => {
        const refusal = incomplete(await findBrief(manager, need), epochDayAt(this.clock.now()));
        return refusal ? fail(refusal) : ok({ state });
      },
    });
  }
}
