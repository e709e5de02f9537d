import 'reflect-metadata';
import { Clock } from '@qd/platform';
import fc from 'fast-check';
import { AttemptWindow } from './attempt-window';
import { Attempts } from './attempts';
import { networkOf } from './network';

class HandClock extends Clock {
  at = 1_000_000;
  override now(): number {
    return this.at;
  }
}

describe('attempt limits', () => {
  it('refuse the ninth wrong sign-in of an account, tell how long to wait, and forget with time', () => {
    const clock = new HandClock();
    const attempts = new Attempts(clock);
    for (let index = 0; index < 8; index++) expect(attempts.signIn('ada@example.com', '192.0.2.1').ok).toBe(true);
    clock.at += 60_000;
    expect(attempts.signIn('ada@example.com', '192.0.2.1')).toEqual({
      ok: false,
      failure: { kind: 'TOO_MANY_ATTEMPTS', retryAfterSeconds: 14 * 60 },
    });
    expect(attempts.signIn('eve@example.com', '192.0.2.1').ok).toBe(true);
    expect(attempts.signIn('ada@example.com', '192.0.2.2').ok).toBe(true);
    clock.at += 14 * 60_000;
    expect(attempts.signIn('ada@example.com', '192.0.2.1').ok).toBe(true);
  });

  it('do not count a sign-in that went well', () => {
    const attempts = new Attempts(new HandClock());
    for (let index = 0; index < 500; index++) {
      const attempt = attempts.signIn('ada@example.com', '192.0.2.1');
      if (!attempt.ok) throw new Error('refused');
      attempt.value.succeeded();
    }
  });

  it('stop one network that tries many accounts, and many sign-ups', () => {
    const attempts = new Attempts(new HandClock());
    const tries = Array.from(
      { length: 101 },
      (_, index) => attempts.signIn(`user${index}@example.com`, `2001:db8::${index.toString(16)}`).ok,
    );
    expect(tries.indexOf(false)).toBe(100);
    const signUps = Array.from({ length: 101 }, () => attempts.signUp('192.0.2.1').ok);
    expect(signUps.indexOf(false)).toBe(100);
  });

  it('never allow more than the limit in any window (2 000 draws, seed 13)', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(40), { maxLength: 60 }), (gaps) => {
        const window = new AttemptWindow({ count: 3, windowMs: 50 });
        const allowed: number[] = [];
        let now = 0;
        for (const gap of gaps) {
          now += gap;
          const waitMs = window.waitMs('k', now);
          if (waitMs > 0) {
            expect(window.waitMs('k', now + waitMs)).toBe(0);
            expect(window.waitMs('k', now + waitMs - 1)).toBe(1);
            continue;
          }
          window.take('k', now);
          allowed.push(now);
          expect(allowed.filter((at) => at > now - 50).length).toBeLessThanOrEqual(3);
        }
      }),
      { numRuns: 2_000, seed: 13 },
    );
  });

  it.each([
    ['192.0.2.7', '192.0.2.7'],
    ['::ffff:192.0.2.7', '192.0.2.7'],
    ['2001:db8:0:7::1', '2001:db8:0:7::/64'],
    ['2001:0DB8:0000:0007:ffff:ffff:ffff:ffff', '2001:db8:0:7::/64'],
    ['::1', '0:0:0:0::/64'],
    ['fe80::1%eth0', 'fe80:0:0:0::/64'],
    ['not an address', 'not an address'],
  ])('count %s as %s', (ip, network) => {
    expect(networkOf(ip)).toBe(network);
  });
});
