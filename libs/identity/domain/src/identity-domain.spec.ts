import { memberRole, mayWorkFor, type MemberRole, type Refusal, type Result } from '@qd/shared-domain';
import fc from 'fast-check';
import { COMMON_PASSWORDS } from './common-passwords';
import { readEmail } from './email';
import { MEMBER_RIGHTS, MEMBER_ROLES } from './membership';
import { readCompanyName, readDisplayName } from './names';
import { readNewPassword } from './password';
import { together } from './readings';
import { SESSION_MS, sessionHolds } from './session';

const refusal = (result: Result<unknown, Refusal>): string | null => {
  if (result.ok) return null;
  return result.failure.kind === 'INVALID'
    ? result.failure.errors.map(({ path, message }) => `${path}: ${message}`).join(' | ')
    : result.failure.kind;
};

describe('e-mail addresses', () => {
  it.each([
    ['  Ada.Lovelace+qd@Example.COM ', 'ada.lovelace+qd@example.com'],
    ["o'brien@mail.example.co.uk", "o'brien@mail.example.co.uk"],
    ['a@xn--bcher-kva.example', 'a@xn--bcher-kva.example'],
    [`${'a'.repeat(64)}@b.co`, `${'a'.repeat(64)}@b.co`],
  ])('%j is stored as %j', (given, stored) => {
    expect(readEmail(given, 'email')).toEqual({ ok: true, value: stored });
  });

  it.each([
    '',
    '@',
    'ada',
    'ada@',
    '@example.com',
    'ada@example',
    'ada@@example.com',
    'a b@example.com',
    '.ada@example.com',
    'ada.@example.com',
    'a..da@example.com',
    'ada@-example.com',
    'ada@example-.com',
    'ada@example..com',
    'ada@example.com.',
    'ada@127.0.0.1',
    'ada@[127.0.0.1]',
    '"ada b"@example.com',
    'ada@exämple.com',
    'аda@example.com',
    'ada@example.com\u0000',
    'ada\r\nbcc:x@example.com',
    '<ada@example.com>',
    `${'a'.repeat(65)}@b.co`,
    `a@${'b'.repeat(64)}.co`,
    `a@${'b.'.repeat(130)}co`,
    'x'.repeat(1_000_000),
  ])('case %# is refused with its path', (given) => {
    expect(refusal(readEmail(given, 'input.email'))).toBe('input.email: Write an e-mail address like name@company.com.');
  });

  it('has one form, whatever the case and the spaces around (2 000 draws, seed 3)', () => {
    fc.assert(
      fc.property(fc.emailAddress(), fc.constantFrom('', ' ', '\t\n'), (address, space) => {
        const plain = readEmail(address, 'email');
        expect(readEmail(space + address.toUpperCase() + space, 'email')).toEqual(plain);
        if (plain.ok) expect(readEmail(plain.value, 'email')).toEqual(plain);
      }),
      { numRuns: 2_000, seed: 3 },
    );
  });
});

describe('names', () => {
  it.each([
    ['  Ada   Lovelace ', 'Ada Lovelace'],
    ['José', 'José'],
    ['李小龙', '李小龙'],
    ['نگار\u200cرضایی', 'نگار\u200cرضایی'],
    ['<script>alert(1)</script>', '<script>alert(1)</script>'],
    ['x'.repeat(120), 'x'.repeat(120)],
    ['𝔸'.repeat(120), '𝔸'.repeat(120)],
  ])('case %# is kept as it is meant', (given, kept) => {
    expect(readDisplayName(given, 'name')).toEqual({ ok: true, value: kept });
  });

  it.each([
    '',
    '   ',
    '---',
    '👍',
    'x'.repeat(121),
    'a\u0000b',
    'a\nb',
    'a\u202eb',
    'a\u2066b',
    'a\u200bb',
    'a\ufeffb',
    'a\u{e0041}b',
    'a\ud800b',
    'y'.repeat(1_000_000),
  ])('case %# is refused', (given) => {
    expect(refusal(readDisplayName(given, 'input.displayName'))).toMatch(/^input\.displayName: ./);
    expect(readCompanyName(given, 'name').ok).toBe(false);
  });

  it('fit the database whenever they are let through, and pass again unchanged (5 000 draws, seed 5)', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 140 }), (text) => {
        const once = readCompanyName(text, 'name');
        if (!once.ok) return;
        expect([...once.value].length).toBeLessThanOrEqual(120);
        expect(readCompanyName(once.value, 'name')).toEqual(once);
      }),
      { numRuns: 5_000, seed: 5 },
    );
  });
});

describe('passwords', () => {
  it.each([
    ['short', 'p: Use at least 12 characters; a few unrelated words do well.'],
    ['x'.repeat(201), 'p: Use at most 200 characters.'],
    ['x'.repeat(1_000_000), 'p: Use at most 200 characters.'],
    ['aaaaaaaaaaaaaaaa', 'p: Use more different characters.'],
    ['abababababababab', 'p: Use more different characters.'],
    ['very-Lovelace-like', 'p: Leave the name of your e-mail address out of the password.'],
    ['Password1234', 'p: This password is among the first that are guessed. Choose another one.'],
    ['!!!Summer2026!!!', 'p: This password is among the first that are guessed. Choose another one.'],
    ['ｐａｓｓｗｏｒｄ1234', 'p: This password is among the first that are guessed. Choose another one.'],
  ])('case %# is refused', (password, message) => {
    expect(refusal(readNewPassword(password, 'lovelace@example.com', 'p'))).toBe(message);
  });

  it('takes long ones of any kind, and the name of a very short address in them', () => {
    for (const password of ['plum orbit candle fog', 'пароль-который-никто', '🦊🐙🌵🎈🧭🪁⛵🥁🎯🧩🪴🛶', `${'ab cde '.repeat(28)}1234`]) {
      expect(readNewPassword(password, 'ab@example.com', 'p').ok).toBe(true);
    }
  });

  it('judges by the form it hashes', () => {
    expect(readNewPassword('e\u0301clair-au-chocolat', null, 'p')).toEqual({ ok: true, value: 'éclair-au-chocolat' });
  });

  it('refuses each of the well-known ones, in any case', () => {
    for (const password of COMMON_PASSWORDS) expect(readNewPassword(password.toUpperCase(), null, 'p').ok).toBe(false);
  });

  it('never repeats the password in its message (2 000 draws, seed 9)', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 6, maxLength: 20 }), (password) => {
        const message = refusal(readNewPassword(password, 'name@example.com', 'p'));
        if (message !== null && /[^a-z ]/i.test(password)) expect(message).not.toContain(password);
      }),
      { numRuns: 2_000, seed: 9 },
    );
  });
});

describe('reading an input', () => {
  it('tells of all broken fields at once', () => {
    const read = together({ email: readEmail('x', 'email'), name: readDisplayName('', 'name'), fine: readDisplayName('Ada', 'fine') });
    expect(refusal(read)).toBe('email: Write an e-mail address like name@company.com. | name: Write something here.');
    expect(together({ email: readEmail('a@b.co', 'email') })).toEqual({ ok: true, value: { email: 'a@b.co' } });
  });
});

describe('members', () => {
  it('work on needs exactly when the shared access rule says so', () => {
    for (const role of MEMBER_ROLES) {
      const actor = { kind: 'USER', userId: 'u', isAdmin: false, leaderId: null, memberships: [{ companyId: 'c', role }] } as never;
      expect(mayWorkFor(actor, 'c')).toBe(MEMBER_RIGHTS[role].worksOnNeeds);
      expect(memberRole(actor, 'other')).toBeNull();
    }
    expect(MEMBER_ROLES.filter((role: MemberRole) => MEMBER_RIGHTS[role].managesMembers)).toEqual(['OWNER']);
  });
});

describe('sessions', () => {
  it('last fourteen days to the millisecond, unless somebody ends them', () => {
    expect(sessionHolds({ expiresAt: SESSION_MS, revokedAt: null }, SESSION_MS - 1)).toBe(true);
    expect(sessionHolds({ expiresAt: SESSION_MS, revokedAt: null }, SESSION_MS)).toBe(false);
    expect(sessionHolds({ expiresAt: SESSION_MS, revokedAt: 0 }, 1)).toBe(false);
  });
});
