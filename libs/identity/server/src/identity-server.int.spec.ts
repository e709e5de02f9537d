import 'reflect-metadata';
import { type INestApplicationContext, Module, type Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { SESSION_MS } from '@qd/identity-domain';
import { Clock, Commands, Database, IdSource, RandomIds, verifyAudit } from '@qd/platform';
import { type Actor, ANONYMOUS, type Refusal, type Result, system, type UserActor } from '@qd/shared-domain';
import { createTestDatabase, type TestDatabase } from '@qd/testing';
import * as identity from './index';
import { CompanyRow, IDENTITY_ROWS, SessionRow, UserRow } from './index';
import { Passwords } from './passwords/passwords';

class HandClock extends Clock {
  at = Date.UTC(2026, 4, 1);
  override now(): number {
    return this.at;
  }
}

const PASSWORD = 'plum orbit candle fog';
const OPERATOR = system('operator');

function value<T>(result: Result<T, { readonly kind: string }>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.failure));
  return result.value;
}
const kindOf = (result: Result<unknown, { readonly kind: string }>): string => (result.ok ? 'OK' : result.failure.kind);
const errorsOf = (result: Result<unknown, Refusal | { kind: string }>): unknown =>
  !result.ok && 'errors' in result.failure ? result.failure.errors : [];

describe('identity on a real database', () => {
  const clock = new HandClock();
  let postgres: TestDatabase;
  let database: Database;
  let nest: INestApplicationContext;
  let serial = 0;

  beforeAll(async () => {
    postgres = await createTestDatabase();
    database = await postgres.app(IDENTITY_ROWS);
    const ids = new RandomIds(clock);
    const platform = [
      { provide: Database, useValue: database },
      { provide: Clock, useValue: clock },
      { provide: IdSource, useValue: ids },
      { provide: Commands, useValue: new Commands(database, ids) },
    ];
    @Module({})
    class TestModule {}
    nest = await NestFactory.createApplicationContext(
      {
        module: TestModule,
        imports: [{ module: class Platform {}, global: true, providers: platform, exports: platform }, identity.IdentityServerModule],
      },
      { logger: false, abortOnError: false },
    );
  }, 60_000);
  afterAll(async () => {
    await nest?.close();
    await postgres?.drop();
  });

  const use = <T>(type: Type<T>): T => nest.get(type, { strict: false });
  const email = (): string => `person${++serial}@example.com`;
  const signUp = async (address = email()): Promise<identity.SignedIn & { email: string }> => ({
    ...value(
      await use(identity.SignUp).execute(ANONYMOUS, {
        email: address,
        password: PASSWORD,
        displayName: 'Ada',
        ip: `10.0.0.${serial}`,
        formerToken: null,
      }),
    ),
    email: address,
  });
  const signIn = (address: string, password: string, more: { ip?: string; formerToken?: string | null } = {}) =>
    use(identity.SignIn).execute(ANONYMOUS, { email: address, password, ip: '10.1.0.1', formerToken: null, ...more });
  const withCompany = async (name: string): Promise<{ actor: UserActor; companyId: string }> => {
    const { actor, token } = await signUp();
    const company = value(await use(identity.CreateCompany).execute(actor, { name, timeZone: 'Europe/Berlin' }));
    return { actor: (await use(identity.AuthenticateSession).execute(token)) as UserActor, companyId: company.id };
  };

  describe('accounts', () => {
    it('signs up, keeps the password as argon2id and the token as a hash, and knows who comes back', async () => {
      const { actor, token, email: address } = await signUp('  New.Person@Example.COM ');
      expect(address).not.toBe(address.trim());
      const [row] = await postgres.query('select * from users where id = $1', [actor.userId]);
      expect(row).toMatchObject({ email: 'new.person@example.com', display_name: 'Ada', is_admin: false });
      expect(row['password_hash']).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
      const [session] = await postgres.query('select * from sessions where user_id = $1', [actor.userId]);
      expect(Buffer.from(token, 'base64url')).toHaveLength(32);
      expect(Object.values(session).map(String).join()).not.toContain(token);
      expect(await use(identity.AuthenticateSession).execute(token)).toEqual(actor);
      expect(await use(identity.ReadViewer).execute(actor)).toEqual({
        id: actor.userId,
        email: 'new.person@example.com',
        displayName: 'Ada',
        isAdmin: false,
      });
      expect(value(await signIn('NEW.person@example.com', PASSWORD)).actor).toEqual(actor);
    });

    it('tells of all broken fields, and of a taken address, also when two come at once', async () => {
      const bad = await use(identity.SignUp).execute(ANONYMOUS, {
        email: 'x',
        password: 'short',
        displayName: '\u202e',
        ip: '10.2.0.1',
        formerToken: null,
      });
      expect(errorsOf(bad)).toMatchObject([{ path: 'email' }, { path: 'password' }, { path: 'displayName' }]);
      const address = email();
      const both = await Promise.allSettled([signUp(address), signUp(address.toUpperCase())]);
      expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
      const again = await use(identity.SignUp).execute(ANONYMOUS, {
        email: address,
        password: PASSWORD,
        displayName: 'B',
        ip: '10.2.0.2',
        formerToken: null,
      });
      expect(errorsOf(again)).toEqual([{ path: 'email', message: expect.stringContaining('Sign in instead') }]);
    });

    it('gives one answer to a wrong password and an unknown address, after comparing a password each time', async () => {
      const { email: address } = await signUp();
      const compared = jest.spyOn(Passwords.prototype, 'matches');
      const tries = [
        [address, 'wrong wrong wrong'],
        [address, 'x'.repeat(1_000_000)],
        ['nobody@example.com', PASSWORD],
        ['not an address', PASSWORD],
      ];
      for (const [who, password] of tries) {
        expect(await signIn(who, password, { ip: '10.3.0.1' })).toEqual({ ok: false, failure: { kind: 'WRONG_CREDENTIALS' } });
      }
      expect(compared.mock.calls.map(([stored]) => stored !== null)).toEqual([true, true, false, false]);
      compared.mockRestore();
    });

    it('stops guessing, and says when to come back', async () => {
      const { email: address } = await signUp();
      for (let round = 0; round < 8; round++) expect(kindOf(await signIn(address, 'wrong wrong wrong'))).toBe('WRONG_CREDENTIALS');
      expect(await signIn(address, PASSWORD)).toEqual({ ok: false, failure: { kind: 'TOO_MANY_ATTEMPTS', retryAfterSeconds: 900 } });
      clock.at += 900_000;
      expect(kindOf(await signIn(address, PASSWORD))).toBe('OK');
    });

    it('lets an operator make accounts, and nobody sign in to one without a password', async () => {
      const register = use(identity.RegisterUser);
      const address = email();
      expect(kindOf(await register.execute((await signUp()).actor, { email: email(), password: null, displayName: 'X' }))).toBe(
        'FORBIDDEN',
      );
      const admin = value(await register.execute(OPERATOR, { email: address, password: null, displayName: 'Root', isAdmin: true }));
      expect(await use(identity.LoadActor).execute(admin.id)).toMatchObject({
        kind: 'USER',
        isAdmin: true,
        memberships: [],
        leaderId: null,
      });
      for (const password of ['', '!', PASSWORD]) expect(kindOf(await signIn(address, password))).toBe('WRONG_CREDENTIALS');
    });
  });

  describe('sessions', () => {
    const who = async (token: string | null): Promise<string> => (await use(identity.AuthenticateSession).execute(token)).kind;

    it('end with sign-out, at once and for good', async () => {
      const { actor, token } = await signUp();
      const other = value(await signIn((await use(identity.ReadViewer).execute(actor))!.email, PASSWORD));
      expect(kindOf(await use(identity.SignOut).execute(actor, { token }))).toBe('OK');
      expect([await who(token), await who(other.token)]).toEqual(['ANONYMOUS', 'USER']);
      expect(kindOf(await use(identity.SignOut).execute(actor, { token }))).toBe('OK');
      expect(kindOf(await use(identity.SignOut).execute(ANONYMOUS, { token: null }))).toBe('OK');
    });

    it('cannot be ended by somebody else', async () => {
      const [victim, attacker] = [await signUp(), await signUp()];
      await use(identity.SignOut).execute(attacker.actor, { token: victim.token });
      expect(await who(victim.token)).toBe('USER');
    });

    it('get a fresh token at sign-in, which ends the one the caller came with', async () => {
      const planted = await signUp();
      const own = await signUp();
      const signedIn = value(await signIn(own.email, PASSWORD, { formerToken: planted.token }));
      expect(signedIn.token).not.toBe(planted.token);
      expect([await who(planted.token), await who(signedIn.token), await who(own.token)]).toEqual(['ANONYMOUS', 'USER', 'USER']);
    });

    it('run out after fourteen days, and mean nothing when made up', async () => {
      const { token } = await signUp();
      clock.at += SESSION_MS - 1;
      expect(await who(token)).toBe('USER');
      clock.at += 1;
      expect(await who(token)).toBe('ANONYMOUS');
      const madeUp = [null, '', 'x', 'A'.repeat(43), `${token}A`, `' or 1=1 --`];
      expect(await Promise.all(madeUp.map(who))).toEqual(madeUp.map(() => 'ANONYMOUS'));
    });
  });

  describe('companies', () => {
    const create = (actor: Actor, more: Partial<identity.CreateCompanyInput> = {}) =>
      use(identity.CreateCompany).execute(actor, { name: ' Acme   Ltd ', timeZone: 'Europe/Berlin', stage: 'SEED', ...more });
    const count = async (): Promise<number> => Number((await postgres.query<{ n: string }>('select count(*) as n from companies'))[0].n);

    it('belong to whoever makes them, with an audit row', async () => {
      const { actor, token } = await signUp();
      const company = value(await create(actor));
      expect(company).toEqual({
        id: company.id,
        name: 'Acme Ltd',
        stage: 'SEED',
        timeZone: 'Europe/Berlin',
        countryCode: null,
        verifiedDomain: false,
      });
      expect(await use(identity.AuthenticateSession).execute(token)).toMatchObject({
        memberships: [{ companyId: company.id, role: 'OWNER' }],
      });
      const audit = await postgres.query('select * from audit_log where subject_id = $1', [company.id]);
      expect(audit).toMatchObject([{ command: 'create_company', actor_kind: 'USER', actor_id: actor.userId, company_id: company.id }]);
    });

    it('are refused with all broken fields, and nothing is saved', async () => {
      const { actor } = await signUp();
      const before = await count();
      const bad = await create(actor, { name: 'a\u0000b', timeZone: 'Mars/Olympus', stage: 'UNICORN' });
      expect(errorsOf(bad)).toMatchObject([{ path: 'name' }, { path: 'stage' }, { path: 'timeZone' }]);
      expect(errorsOf(await create(actor, { idempotencyKey: 'short' }))).toMatchObject([{ path: 'idempotencyKey' }]);
      expect(kindOf(await create(ANONYMOUS))).toBe('FORBIDDEN');
      expect(await count()).toBe(before);
    });

    it('are made once per key; the key with another input is a conflict, for another person it is free', async () => {
      const [{ actor }, other] = [await signUp(), await signUp()];
      const before = await count();
      const key = { idempotencyKey: 'company-key-1' };
      const [first, again] = [value(await create(actor, key)), value(await create(actor, { ...key, name: 'Acme Ltd' }))];
      expect(again).toEqual(first);
      expect(kindOf(await create(actor, { ...key, name: 'Other' }))).toBe('CONFLICT');
      expect(value(await create(other.actor, key)).id).not.toBe(first.id);
      expect(await count()).toBe(before + 2);
    });

    it('are made once when one key comes ten times at once', async () => {
      const { actor } = await signUp();
      const before = await count();
      const made = await Promise.all(Array.from({ length: 10 }, () => create(actor, { idempotencyKey: 'company-key-2' })));
      expect(new Set(made.map((result) => value(result).id)).size).toBe(1);
      expect(await count()).toBe(before + 1);
    });

    it('are not told of to somebody who lost the membership, not even for an old key', async () => {
      const { actor } = await signUp();
      const company = value(await create(actor, { idempotencyKey: 'company-key-3' }));
      await postgres.query('delete from company_members where company_id = $1', [company.id]);
      expect(kindOf(await create(actor, { idempotencyKey: 'company-key-3' }))).toBe('NOT_FOUND');
    });

    it('are read in one batch, each by its members only', async () => {
      const [mine, theirs] = [await withCompany('Mine'), await withCompany('Theirs')];
      const read = await use(identity.ReadCompanies).execute(mine.actor, [mine.companyId, theirs.companyId, 'no id', mine.companyId]);
      expect([...read.keys()]).toEqual([mine.companyId]);
      expect((await use(identity.ReadCompanies).execute(ANONYMOUS, [mine.companyId])).size).toBe(0);
    });
  });

  describe('row-level security, with no WHERE at all', () => {
    const all = <Row>(actor: Actor, sql: string): Promise<Row[]> => database.transaction(actor, (manager) => manager.query(sql));

    it('shows a member nothing of another company, its people, sessions or keys', async () => {
      const [mine, theirs] = [await withCompany('Mine'), await withCompany('Theirs')];
      await use(identity.CreateCompany).execute(theirs.actor, { name: 'Keyed', timeZone: 'UTC', idempotencyKey: 'their-key-1' });
      expect(await all<{ id: string }>(mine.actor, 'select * from companies')).toMatchObject([{ id: mine.companyId }]);
      expect(await all(mine.actor, 'select * from company_members')).toMatchObject([{ user_id: mine.actor.userId }]);
      expect(await all(mine.actor, 'select * from users')).toMatchObject([{ id: mine.actor.userId }]);
      expect(await all(mine.actor, 'select distinct user_id from sessions')).toEqual([{ user_id: mine.actor.userId }]);
      expect(await all(mine.actor, 'select * from idempotency_keys')).toEqual([]);
      expect(await all(mine.actor, 'select distinct actor_id from audit_log')).toEqual([{ actor_id: mine.actor.userId }]);
      expect((await all(mine.actor, "update companies set name = 'Taken' returning id"))[0]).toEqual([{ id: mine.companyId }]);
      const [{ name }] = await postgres.query('select name from companies where id = $1', [theirs.companyId]);
      expect(name).toBe('Theirs');
    });

    it('shows nobody anything, and sign-in accounts but no company', async () => {
      await withCompany('Any');
      for (const table of ['users', 'sessions', 'companies', 'company_members', 'idempotency_keys', 'audit_log']) {
        expect(await all(ANONYMOUS, `select * from ${table}`)).toEqual([]);
      }
      expect(await all(system('authentication'), 'select * from companies')).toEqual([]);
    });

    it('keeps anybody from entering a company, or a session for somebody else', async () => {
      const [mine, theirs] = [await withCompany('Mine'), await withCompany('Theirs')];
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
    const { actor } = await withCompany('Rows');
    await database.read(actor, async (manager) => {
      const user = await manager.findOneByOrFail(UserRow, { id: actor.userId });
      expect(user.passwordHash).toBeUndefined();
      const session = await manager.findOneByOrFail(SessionRow, { userId: actor.userId });
      expect(session.tokenHash).toBeUndefined();
      expect(await manager.findBy(CompanyRow, {})).toMatchObject([{ name: 'Rows', version: 1, parentId: null }]);
    });
  });

  it('leaves no password or token in audit log, keys or anywhere else, and an unbroken chain', async () => {
    const { token } = await signUp();
    const dump = JSON.stringify([
      await postgres.query('select * from audit_log'),
      await postgres.query('select * from idempotency_keys'),
      await postgres.query('select * from outbox_events'),
    ]);
    expect(dump).toContain('sign_up');
    for (const secret of [PASSWORD, token, '@example.com']) expect(dump).not.toContain(secret);
    expect(await verifyAudit(database)).toMatchObject({ brokenSeq: null });
  });
});
