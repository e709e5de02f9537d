import 'reflect-metadata';
import { SESSION_MS } from '@qd/identity-domain';
import { verifyAudit } from '@qd/platform';
import { type Actor, ANONYMOUS, type Refusal, type Result, system } from '@qd/shared-domain';
import * as identity from './index';
import { Passwords } from './passwords/passwords';
import { IdentityWorld, PASSWORD, value } from './testing/identity-world';

const OPERATOR = system('operator');
const kindOf = (result: Result<unknown, { readonly kind: string }>): string => (result.ok ? 'OK' : result.failure.kind);
const errorsOf = (result: Result<unknown, Refusal | { kind: string }>): unknown =>
  !result.ok && 'errors' in result.failure ? result.failure.errors : [];

describe('identity on a real database', () => {
  let world: IdentityWorld;
  beforeAll(async () => {
    world = await IdentityWorld.open();
  }, 60_000);
  afterAll(() => world?.close());

  describe('accounts', () => {
    it('signs up, keeps the password as argon2id and the token as a hash, and knows who comes back', async () => {
      const { actor, token, email: address } = await world.signUp('  New.Person@Example.COM ');
      expect(address).not.toBe(address.trim());
      const [row] = await world.postgres.query('select * from users where id = $1', [actor.userId]);
      expect(row).toMatchObject({ email: 'new.person@example.com', display_name: 'Ada', is_admin: false });
      expect(row['password_hash']).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
      const [session] = await world.postgres.query('select * from sessions where user_id = $1', [actor.userId]);
      expect(Buffer.from(token, 'base64url')).toHaveLength(32);
      expect(Object.values(session).map(String).join()).not.toContain(token);
      expect(await world.use(identity.AuthenticateSession).execute(token)).toEqual(actor);
      expect(await world.use(identity.ReadViewer).execute(actor)).toEqual({
        id: actor.userId,
        email: 'new.person@example.com',
        displayName: 'Ada',
        isAdmin: false,
      });
      expect(value(await world.signIn('NEW.person@example.com', PASSWORD)).actor).toEqual(actor);
    });

    it('tells of all broken fields, and of a taken address, also when two come at once', async () => {
      const bad = await world.use(identity.SignUp).execute(ANONYMOUS, {
        email: 'x',
        password: 'short',
        displayName: '\u202e',
        ip: '10.2.0.1',
        formerToken: null,
      });
      expect(errorsOf(bad)).toMatchObject([{ path: 'email' }, { path: 'password' }, { path: 'displayName' }]);
      const address = world.email();
      const both = await Promise.allSettled([world.signUp(address), world.signUp(address.toUpperCase())]);
      expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
      const again = await world.use(identity.SignUp).execute(ANONYMOUS, {
        email: address,
        password: PASSWORD,
        displayName: 'B',
        ip: '10.2.0.2',
        formerToken: null,
      });
      expect(errorsOf(again)).toEqual([{ path: 'email', message: expect.stringContaining('Sign in instead') }]);
    });

    it('gives one answer to a wrong password and an unknown address, after comparing a password each time', async () => {
      const { email: address } = await world.signUp();
      const compared = jest.spyOn(Passwords.prototype, 'matches');
      const tries = [
        [address, 'wrong wrong wrong'],
        [address, 'x'.repeat(1_000_000)],
        ['nobody@example.com', PASSWORD],
        ['not an address', PASSWORD],
      ];
      for (const [who, password] of tries) {
        expect(await world.signIn(who, password, { ip: '10.3.0.1' })).toEqual({ ok: false, failure: { kind: 'WRONG_CREDENTIALS' } });
      }
      expect(compared.mock.calls.map(([stored]) => stored !== null)).toEqual([true, true, false, false]);
      compared.mockRestore();
    });

    it('stops guessing, and says when to come back', async () => {
      const { email: address } = await world.signUp();
      for (let round = 0; round < 8; round++) expect(kindOf(await world.signIn(address, 'wrong wrong wrong'))).toBe('WRONG_CREDENTIALS');
      expect(await world.signIn(address, PASSWORD)).toEqual({ ok: false, failure: { kind: 'TOO_MANY_ATTEMPTS', retryAfterSeconds: 900 } });
      world.clock.at += 900_000;
      expect(kindOf(await world.signIn(address, PASSWORD))).toBe('OK');
    });

    it('lets an operator make accounts, and nobody sign in to one without a password', async () => {
      const register = world.use(identity.RegisterUser);
      const address = world.email();
      expect(kindOf(await register.execute((await world.signUp()).actor, { email: world.email(), password: null, displayName: 'X' }))).toBe(
        'FORBIDDEN',
      );
      const admin = value(await register.execute(OPERATOR, { email: address, password: null, displayName: 'Root', isAdmin: true }));
      expect(await world.use(identity.LoadActor).execute(admin.id)).toMatchObject({
        kind: 'USER',
        isAdmin: true,
        memberships: [],
        leaderId: null,
      });
      for (const password of ['', '!', PASSWORD]) expect(kindOf(await world.signIn(address, password))).toBe('WRONG_CREDENTIALS');
    });
  });

  describe('sessions', () => {
    const who = async (token: string | null): Promise<string> => (await world.use(identity.AuthenticateSession).execute(token)).kind;

    it('end with sign-out, at once and for good', async () => {
      const { actor, token } = await world.signUp();
      const other = value(await world.signIn((await world.use(identity.ReadViewer).execute(actor))!.email, PASSWORD));
      expect(kindOf(await world.use(identity.SignOut).execute(actor, { token }))).toBe('OK');
      expect([await who(token), await who(other.token)]).toEqual(['ANONYMOUS', 'USER']);
      expect(kindOf(await world.use(identity.SignOut).execute(actor, { token }))).toBe('OK');
      expect(kindOf(await world.use(identity.SignOut).execute(ANONYMOUS, { token: null }))).toBe('OK');
    });

    it('cannot be ended by somebody else', async () => {
      const [victim, attacker] = [await world.signUp(), await world.signUp()];
      await world.use(identity.SignOut).execute(attacker.actor, { token: victim.token });
      expect(await who(victim.token)).toBe('USER');
    });

    it('get a fresh token at sign-in, which ends the one the caller came with', async () => {
      const planted = await world.signUp();
      const own = await world.signUp();
      const signedIn = value(await world.signIn(own.email, PASSWORD, { formerToken: planted.token }));
      expect(signedIn.token).not.toBe(planted.token);
      expect([await who(planted.token), await who(signedIn.token), await who(own.token)]).toEqual(['ANONYMOUS', 'USER', 'USER']);
    });

    it('run out after fourteen days, and mean nothing when made up', async () => {
      const { token } = await world.signUp();
      world.clock.at += SESSION_MS - 1;
      expect(await who(token)).toBe('USER');
      world.clock.at += 1;
      expect(await who(token)).toBe('ANONYMOUS');
      const madeUp = [null, '', 'x', 'A'.repeat(43), `${token}A`, `' or 1=1 --`];
      expect(await Promise.all(madeUp.map(who))).toEqual(madeUp.map(() => 'ANONYMOUS'));
    });
  });

  describe('companies', () => {
    const create = (actor: Actor, more: Partial<identity.CreateCompanyInput> = {}) =>
      world.use(identity.CreateCompany).execute(actor, { name: ' Acme   Ltd ', timeZone: 'Europe/Berlin', stage: 'SEED', ...more });
    const count = async (): Promise<number> =>
      Number((await world.postgres.query<{ n: string }>('select count(*) as n from companies'))[0].n);

    it('belong to whoever makes them, with an audit row', async () => {
      const { actor, token } = await world.signUp();
      const company = value(await create(actor));
      expect(company).toEqual({
        id: company.id,
        name: 'Acme Ltd',
        stage: 'SEED',
        timeZone: 'Europe/Berlin',
        countryCode: null,
        verifiedDomain: false,
      });
      expect(await world.use(identity.AuthenticateSession).execute(token)).toMatchObject({
        memberships: [{ companyId: company.id, role: 'OWNER' }],
      });
      const audit = await world.postgres.query('select * from audit_log where subject_id = $1', [company.id]);
      expect(audit).toMatchObject([{ command: 'create_company', actor_kind: 'USER', actor_id: actor.userId, company_id: company.id }]);
    });

    it('are refused with all broken fields, and nothing is saved', async () => {
      const { actor } = await world.signUp();
      const before = await count();
      const bad = await create(actor, { name: 'a\u0000b', timeZone: 'Mars/Olympus', stage: 'UNICORN' });
      expect(errorsOf(bad)).toMatchObject([{ path: 'name' }, { path: 'stage' }, { path: 'timeZone' }]);
      expect(errorsOf(await create(actor, { idempotencyKey: 'short' }))).toMatchObject([{ path: 'idempotencyKey' }]);
      expect(kindOf(await create(ANONYMOUS))).toBe('FORBIDDEN');
      expect(await count()).toBe(before);
    });

    it('are made once per key; the key with another input is a conflict, for another person it is free', async () => {
      const [{ actor }, other] = [await world.signUp(), await world.signUp()];
      const before = await count();
      const key = { idempotencyKey: 'company-key-1' };
      const [first, again] = [value(await create(actor, key)), value(await create(actor, { ...key, name: 'Acme Ltd' }))];
      expect(again).toEqual(first);
      expect(kindOf(await create(actor, { ...key, name: 'Other' }))).toBe('CONFLICT');
      expect(value(await create(other.actor, key)).id).not.toBe(first.id);
      expect(await count()).toBe(before + 2);
    });

    it('are made once when one key comes ten times at once', async () => {
      const { actor } = await world.signUp();
      const before = await count();
      const made = await Promise.all(Array.from({ length: 10 }, () => create(actor, { idempotencyKey: 'company-key-2' })));
      expect(new Set(made.map((result) => value(result).id)).size).toBe(1);
      expect(await count()).toBe(before + 1);
    });

    it('are not told of to somebody who lost the membership, not even for an old key', async () => {
      const { actor } = await world.signUp();
      const company = value(await create(actor, { idempotencyKey: 'company-key-3' }));
      await world.postgres.query('delete from company_members where company_id = $1', [company.id]);
      expect(kindOf(await create(actor, { idempotencyKey: 'company-key-3' }))).toBe('NOT_FOUND');
    });

    it('are read in one batch, each by its members only', async () => {
      const [mine, theirs] = [await world.withCompany('Mine'), await world.withCompany('Theirs')];
      const read = await world.use(identity.ReadCompanies).execute(mine.actor, [mine.companyId, theirs.companyId, 'no id', mine.companyId]);
      expect([...read.keys()]).toEqual([mine.companyId]);
      expect((await world.use(identity.ReadCompanies).execute(ANONYMOUS, [mine.companyId])).size).toBe(0);
    });
  });

  it('leaves no password or token in audit log, keys or anywhere else, and an unbroken chain', async () => {
    const { token } = await world.signUp();
    const dump = JSON.stringify([
      await world.postgres.query('select * from audit_log'),
      await world.postgres.query('select * from idempotency_keys'),
      await world.postgres.query('select * from outbox_events'),
    ]);
    expect(dump).toContain('sign_up');
    for (const secret of [PASSWORD, token, '@example.com']) expect(dump).not.toContain(secret);
    expect(await verifyAudit(world.database)).toMatchObject({ brokenSeq: null });
  });
});
