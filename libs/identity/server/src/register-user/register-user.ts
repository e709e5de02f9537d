import { Injectable } from '@nestjs/common';
import { type Person, readDisplayName, readEmail, readNewPassword, together } from '@qd/identity-domain';
import { Commands, IdSource } from '@qd/platform';
import { type Actor, fail, isAdmin, ok, type Refusal, type Result, type UserId } from '@qd/shared-domain';
import { NO_PASSWORD, Passwords } from '../passwords/passwords';
import { addUser } from './add-user';

export interface RegisterUserInput {
  readonly email: string;
  /** `null` makes an account nobody can sign in to with a password. */
  readonly password: string | null;
  readonly displayName: string;
  readonly isAdmin?: boolean;
}

/** Makes an account for somebody else: an operator's seed or import, an administrator. No session is begun. */
@Injectable()
export class RegisterUser {
  constructor(
    private readonly commands: Commands,
    private readonly ids: IdSource,
    private readonly passwords: Passwords,
  ) {}

  async execute(actor: Actor, input: RegisterUserInput): Promise<Result<Person, Refusal>> {
    const operator = actor.kind === 'SYSTEM' && actor.name === 'operator';
    if (!operator && !isAdmin(actor)) return fail({ kind: 'FORBIDDEN' });
    const email = readEmail(input.email, 'email');
    const read = together({
      email,
      password: input.password === null ? ok(null) : readNewPassword(input.password, email.ok ? email.value : null, 'password'),
      displayName: readDisplayName(input.displayName, 'displayName'),
    });
    if (!read.ok) return read;
    const passwordHash = read.value.password === null ? NO_PASSWORD : await this.passwords.hash(read.value.password);
    const person: Person = {
      id: this.ids.next<UserId>(),
      email: read.value.email,
      displayName: read.value.displayName,
      isAdmin: input.isAdmin ?? false,
    };
    return this.commands.run<Person, Refusal>(actor, { name: 'register_user', input: null }, async ({ manager }) => {
      const added = await addUser(manager, person, passwordHash);
      if (!added.ok) return added;
      return ok({ value: person, audit: { subjectType: 'user', subjectId: person.id, detail: { isAdmin: person.isAdmin } } });
    });
  }
}
