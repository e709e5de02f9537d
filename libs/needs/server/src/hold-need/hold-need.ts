import { Injectable } from '@nestjs/common';
import { Commands } from '@qd/platform';
import { type Actor, ok, type Refusal, type Result } from '@qd/shared-domain';
import type { NeedChanged } from '../store/need';
import { type NeedCommandInput, runNeedCommand } from '../store/run-need-command';

/** A company takes an open need out of the market for a while. */
@Injectable()
export class HoldNeed {
  constructor(private readonly commands: Commands) {}

  execute(actor: Actor, input: NeedCommandInput): Promise<Result<NeedChanged, Refusal>> {
    return runNeedCommand(this.commands, actor, input, {
      name: 'hold_need',
      command: 'hold',
      hand: 'COMPANY',
      decide: async (_scope, _need, state) => ok({ state }),
    });
  }
}
