import { Injectable } from '@nestjs/common';
import { Clock } from '@qd/platform';
import { fail, ok, type Result } from '@qd/shared-domain';
import { AttemptWindow } from './attempt-window';
import { networkOf } from './network';

export interface TooManyAttempts {
  readonly kind: 'TOO_MANY_ATTEMPTS';
  /** Whole seconds, at least 1. */
  readonly retryAfterSeconds: number;
}

const MINUTE_MS = 60_000;

/** Limits sign-ins and sign-ups per caller. In the memory of one process: with several API processes a caller has that many
 * times the attempts, which argon2id makes no gift. */
@Injectable()
export class Attempts {
  private readonly perAccount = new AttemptWindow({ count: 8, windowMs: 15 * MINUTE_MS });
  private readonly perNetwork = new AttemptWindow({ count: 100, windowMs: 15 * MINUTE_MS });
  private readonly signUps = new AttemptWindow({ count: 100, windowMs: 60 * MINUTE_MS });

  constructor(private readonly clock: Clock) {}

  /** Counts a sign-in before the password is looked at, so that attempts at the same time cannot slip through together.
   * @param account the address as typed, folded by the caller
   * @returns how to tell that it went well, which takes it out of the count */
  signIn(account: string, ip: string): Result<{ succeeded(): void }, TooManyAttempts> {
    const network = networkOf(ip);
    const key = `${network} ${account}`;
    const now = this.clock.now();
    const waitMs = Math.max(this.perAccount.waitMs(key, now), this.perNetwork.waitMs(network, now));
    if (waitMs > 0) return fail(tooMany(waitMs));
    this.perAccount.take(key, now);
    this.perNetwork.take(network, now);
    return ok({
      succeeded: () => {
        this.perAccount.forget(key);
        this.perNetwork.giveBack(network);
      },
    });
  }

  /** Counts a sign-up; it costs a hash and tells whether an address is known, so nobody gets very many. */
  signUp(ip: string): Result<null, TooManyAttempts> {
    const network = networkOf(ip);
    const now = this.clock.now();
    const waitMs = this.signUps.waitMs(network, now);
    if (waitMs > 0) return fail(tooMany(waitMs));
    this.signUps.take(network, now);
    return ok(null);
  }
}

const tooMany = (waitMs: number): TooManyAttempts => ({
  kind: 'TOO_MANY_ATTEMPTS',
  retryAfterSeconds: Math.max(1, Math.ceil(waitMs / 1_000)),
});
