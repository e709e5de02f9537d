import type { Person } from '@qd/identity-domain';
import { fail, invalid, ok, type Refusal, type Result } from '@qd/shared-domain';
import type { EntityManager } from 'typeorm';
import { UserRow } from '../rows/identity-rows';

/** Inserts an account unless its address is taken; two at the same time, one wins. */
export async function addUser(manager: EntityManager, person: Person, passwordHash: string): Promise<Result<Person, Refusal>> {
  const { raw } = await manager
    .createQueryBuilder()
    .insert()
    .into(UserRow)
    .values({ ...person, passwordHash, version: 1 })
    .orIgnore()
    .returning('id')
    .execute();
  if ((raw as unknown[]).length > 0) return ok(person);
  return fail(invalid('email', 'There is an account with this e-mail address already. Sign in instead.'));
}
