import { Injectable } from '@nestjs/common';
import { Commands } from '@qd/platform';
import { type Actor, checkText, ok, type Refusal, type Result } from '@qd/shared-domain';
import type { NeedChanged } from '../store/need';
import { type NeedCommandInput, runNeedCommand } from '../store/run-need-command';

const MAX_REASON = 500;

export interface CloseNeedInput extends NeedCommandInput {
  /** For the company's own record; 1 to 500 characters. */
  readonly reason: string;
}

/** A company gives a need up. Terminal: its brief can be reopened as a new draft. */
@Injectable()
export class CloseNeed {
  constructor(private readonly commands: Commands) {}

  async execute(actor: Actor, { reason, ...input }: CloseNeedInput): Promise<Result<NeedChanged, Refusal>> {
    const checked = checkText(reason, { path: 'reason', min: 1, max: MAX_REASON, multiline: true });
    if (!checked.ok) return checked;
    return runNeedCommand(this.commands, actor, input, {
      name: 'close_need',
      command: 'close',
      hand: 'COMPANY',
      input: checked.value,
      // The words stay in the row: the audit log can never forget, and people write what they like into a reason.
      decide: async (_scope, _need, state) => ok({ state, closeReason: checked.value }),
    });
  }
}
