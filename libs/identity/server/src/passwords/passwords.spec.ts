import 'reflect-metadata';
import { verify } from '@node-rs/argon2';
import { NO_PASSWORD, Passwords } from './passwords';

jest.mock('@node-rs/argon2', () => {
  const real = jest.requireActual<typeof import('@node-rs/argon2')>('@node-rs/argon2');
  return { ...real, verify: jest.fn(real.verify) };
});

describe('comparing passwords', () => {
  it('does the same work whether there is an account, a password, or neither', async () => {
    const passwords = new Passwords();
    const stored = await passwords.hash('plum orbit candle fog');
    const costOf = (hash: string): string => hash.split('$').slice(1, 4).join('$');
    for (const [hash, password, answer] of [
      [stored, 'plum orbit candle fog', true],
      [stored, 'plum orbit candle fox', false],
      [null, 'plum orbit candle fog', false],
      [NO_PASSWORD, '!', false],
    ] as const) {
      jest.mocked(verify).mockClear();
      expect(await passwords.matches(hash, password)).toBe(answer);
      expect(jest.mocked(verify).mock.calls.map(([used]) => costOf(used as string))).toEqual(['argon2id$v=19$m=19456,t=2,p=1']);
    }
  });

  it('salts: the same password gives another hash', async () => {
    const passwords = new Passwords();
    expect(await passwords.hash('plum orbit candle fog')).not.toBe(await passwords.hash('plum orbit candle fog'));
  });
});
