import { Injectable } from '@nestjs/common';
import { MAX_PASSWORD_LENGTH, normalizePassword, readEmail } from '@qd/identity-domain';
import { Commands, Database } from '@qd/platform';
import { type Actor, fail, ok, type Refusal, type Result, system } from '@qd/shared-domain';
import { Attempts, type TooManyAttempts } from '../attempts/attempts';
import { Passwords } from '../passwords/passwords';
import { UserRow } from '../rows/identity-rows';
import { Sessions, type SignedIn } from '../sessions/sessions';

export interface SignInInput {
  readonly email: string;
  readonly password: string;
  readonly ip: string;
  /** Token the caller came with; its session ends. */
  readonly formerToken: string | null;
}

/** Unknown address or wrong password: deliberately one answer, after the same work. */
export interface WrongCredentials {
  readonly kind: 'WRONG_CREDENTIALS';
}

const AUTHENTICATION = system('authentication');

/** Begins a session for a person who knows the password. */
@Injectable()
export class SignIn {
  constructor(
    private readonly database: Database,
    private readonly commands: Commands,
    private readonly passwords: Passwords,
    private readonly sessions: Sessions,
    private readonly attempts: Attempts,
  ) {}

  async execute(_actor: Actor, input: SignInInput): Promise<Result<SignedIn, Refusal | TooManyAttempts | WrongCredentials>> {
    const read = readEmail(input.email, 'email');
    const attempt = this.attempts.signIn(read.ok ? read.value : '', input.ip);
    if (!attempt.ok) return attempt;
    const user = await this.userOf(read.ok ? read.value : '');
    // No account has such a long one; it is not worth hashing a megabyte to say so.
    const password = input.password.length > 4 * MAX_PASSWORD_LENGTH ? '' : normalizePassword(input.password);
    const matches = await this.passwords.matches(user?.passwordHash ?? null, password);
    if (!user || !matches) return fail({ kind: 'WRONG_CREDENTIALS' });
    attempt.value.succeeded();
    return this.commands.run<SignedIn, Refusal>(AUTHENTICATION, { name: 'sign_in', input: null }, async ({ manager }) => {
      const value = await this.sessions.begin(manager, user.id, input.formerToken);
      return ok({ value, audit: { subjectType: 'user', subjectId: user.id } });
    });
  }

  private userOf(email: string): Promise<Pick<UserRow, 'id' | 'passwordHash'> | null> {
    return this.database.read(AUTHENTICATION, (manager) =>
      manager
        .createQueryBuilder(UserRow, 'user')
        .select(['user.id', 'user.passwordHash'])
        .where('lower(user.email) = :email', { email })
        .getOne(),
    );
  }
}
