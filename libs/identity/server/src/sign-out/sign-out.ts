import { Injectable } from '@nestjs/common';
import { Commands } from '@qd/platform';
import { type Actor, ok, type Refusal, type Result } from '@qd/shared-domain';
import { Sessions } from '../sessions/sessions';

/** Ends the session the caller came with. Without one there is nothing to do, and that is fine. */
@Injectable()
export class SignOut {
  constructor(
    private readonly commands: Commands,
    private readonly sessions: Sessions,
  ) {}

  async execute(actor: Actor, input: { readonly token: string | null }): Promise<Result<null, Refusal>> {
    const { token } = input;
    if (actor.kind !== 'USER' || token === null) return ok(null);
    return this.commands.run<null, Refusal>(actor, { name: 'sign_out', input: null }, async ({ manager }) => {
      await this.sessions.end(manager, token);
      return ok({ value: null, audit: { subjectType: 'user', subjectId: actor.userId } });
    });
  }
}
