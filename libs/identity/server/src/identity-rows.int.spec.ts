import 'reflect-metadata';
import { type Actor, ANONYMOUS, system } from '@qd/shared-domain';
import { CompanyRow, CreateCompany, SessionRow, UserRow } from './index';
import { IdentityWorld } from './testing/identity-world';

describe('identity rows', () => {
  let world: IdentityWorld;
  beforeAll(async () => {
    world = await IdentityWorld.open();
  }, 60_000);
  afterAll(() => world?.close());

  describe('row-level security, with no WHERE at all', () => {
    const all = <Row>(actor: Actor, sql: string): Promise<Row[]> => world.database.transaction(actor, (manager) => manager.query(sql));

    it('shows a member nothing of another company, its people, sessions or keys', async () => {
      const [mine, theirs] = [await world.withCompany('Mine'), await world.withCompany('Theirs')];
      await world.use(CreateCompany).execute(theirs.actor, { name: 'Keyed', timeZone: 'UTC', idempotencyKey: 'their-key-1' });
      expect(await all<{ id: string }>(mine.actor, 'select * from companies')).toMatchObject([{ id: mine.companyId }]);
      expect(await all(mine.actor, 'select * from company_members')).toMatchObject([{ user_id: mine.actor.userId }]);
      expect(await all(mine.actor, 'select * from users')).toMatchObject([{ id: mine.actor.userId }]);
      expect(await all(mine.actor, 'select distinct user_id from sessions')).toEqual([{ user_id: mine.actor.userId }]);
      expect(await all(mine.actor, 'select * from idempotency_keys')).toEqual([]);
      expect(await all(mine.actor, 'select distinct actor_id from audit_log')).toEqual([{ actor_id: mine.actor.userId }]);
      expect((await all(mine.actor, "update companies set name = 'Taken' returning id"))[0]).toEqual([{ id: mine.companyId }]);
      const [{ name }] = await world.postgres.query('select name from companies where id = $1', [theirs.companyId]);
      expect(name).toBe('Theirs');
    });

    it('shows nobody anything, and sign-in accounts but no company', async () => {
      await world.withCompany('Any');
      for (const table of ['users', 'sessions', 'companies', 'company_members', 'idempotency_keys', 'audit_log']) {
        expect(await all(ANONYMOUS, `select * from ${table}`)).toEqual([]);
      }
      expect(await all(system('authentication'), 'select * from companies')).toEqual([]);
    });

    it('keeps anybody from entering a company, or a session for somebody else', async () => {
      const [mine, theirs] = [await world.withCompany('Mine'), await world.withCompany('Theirs')];
      const enter = `insert into company_members (company_id, user_id, role) values ('${theirs.companyId}', '${mine.actor.userId}', 'OWNER')`;
      await expect(all(mine.actor, enter)).rejects.toThrow('row-level security');
      const session = `insert into sessions (id, token_hash, user_id, expires_at) values (gen_random_uuid(), '\\x00', '${theirs.actor.userId}', now())`;
      await expect(all(mine.actor, session)).rejects.toThrow('row-level security');
    });

    it('runs as a role that can neither bypass nor own anything', async () => {
      const [role] = await all(
        ANONYMOUS,
        `
        select rolname, rolsuper, rolbypassrls, rolcreaterole, pg_has_role(current_user, 'qd_owner', 'member') as is_owner,
          (select count(*)::int from pg_class c where c.relowner = r.oid and c.relkind in ('r', 'v')) as owned
        from pg_roles r where rolname = current_user`,
      );
      expect(role).toEqual({ rolname: 'qd_app', rolsuper: false, rolbypassrls: false, rolcreaterole: false, is_owner: false, owned: 0 });
      const forced = await all(
        ANONYMOUS,
        `select relname from pg_class where relnamespace = 'qd'::regnamespace
        and relname in ('users', 'sessions', 'companies', 'company_members') and relrowsecurity and relforcerowsecurity`,
      );
      expect(forced).toHaveLength(4);
    });
  });

  it('has rows that fit the tables, and keeps secrets out of plain reads', async () => {
    const { actor } = await world.withCompany('Rows');
    await world.database.read(actor, async (manager) => {
      const user = await manager.findOneByOrFail(UserRow, { id: actor.userId });
      expect(user.passwordHash).toBeUndefined();
      const session = await manager.findOneByOrFail(SessionRow, { userId: actor.userId });
      expect(session.tokenHash).toBeUndefined();
      expect(await manager.findBy(CompanyRow, {})).toMatchObject([{ name: 'Rows', version: 1, parentId: null }]);
    });
  });
});
