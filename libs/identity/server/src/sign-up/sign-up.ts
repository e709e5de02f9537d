import { Injectable } from '@nestjs/common';
import { readDisplayName, readEmail, readNewPassword, together } from '@qd/identity-domain';
import { Commands, IdSource } from '@qd/platform';
import { type Actor, ok, type Refusal, type Result, system, type UserId } from '@qd/shared-domain';
import { Attempts, type TooManyAttempts } from '../attempts/attempts';
import { Passwords } from '../passwords/passwords';
import { addUser } from '../register-user/add-user';
import { Sessions, type SignedIn } from '../sessions/sessions';

export interface SignUpInput {
  readonly email: string;
  readonly password: string;
  readonly displayName: string;
  readonly ip: string;
  /** Token the caller came with; its session ends. */
  readonly formerToken: string | null;
}

/** Makes an account and begins its first session. That an address is taken is told, until addresses are proven by mail;
 * the limit on sign-ups keeps it from being a directory. */
@Injectable()
export class SignUp {
  constructor(
    private readonly commands: Commands,
    private readonly ids: IdSource,
    private readonly passwords: Passwords,
    private readonly sessions: Sessions,
    private readonly attempts: Attempts,
  ) {}

  async execute(_actor: Actor, input: SignUpInput): Promise<Result<SignedIn, Refusal | TooManyAttempts>> {
    const email = readEmail(input.email, 'email');
    const read = together({
      email,
      password: readNewPassword(input.password, email.ok ? email.value : null, 'password'),
      displayName: readDisplayName(input.displayName, 'displayName'),
    });
    if (!read.ok) return read;
    const allowed = this.attempts.signUp(input.ip);
    if (!allowed.ok) return allowed;
    // Before the transaction: nothing is locked while argon2id works.
    const passwordHash = await this.passwords.hash(read.value.password);
    const id = this.ids.next<UserId>();
    return this.commands.run<SignedIn, Refusal>(system('authentication'), { name: 'sign_up', input: null }, async ({ manager }) => {
      const added = await addUser(
        manager,
        { id, email: read.value.email, displayName: read.value.displayName, isAdmin: false },
        passwordHash,
      );
      if (!added.ok) return added;
      const value = await this.sessions.begin(manager, id, input.formerToken);
      return ok({ value, audit: { subjectType: 'user', subjectId: id } });
    });
  }
}
