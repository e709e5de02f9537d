import { Injectable } from '@nestjs/common';
import { AttemptWindow } from '@qd/identity-server';
import { Clock } from '@qd/platform';
import { type Actor, fail, ok, type Result } from '@qd/shared-domain';

/** Somebody asks the market faster than a person works. */
export interface TooManyPreviews {
  readonly kind: 'TOO_MANY_PREVIEWS';
  /** Whole seconds, at least 1. */
  readonly retryAfterSeconds: number;
}

const MINUTE_MS = 60_000;

/** How often one person may ask what-if: freely while typing and sliding, too seldom to measure the market out. In the memory of one
 * process. @see docs/domain/matching.md#rates */
@Injectable()
export class PreviewAllowance {
  private readonly windows = [
    new AttemptWindow({ count: 150, windowMs: MINUTE_MS }),
    new AttemptWindow({ count: 2_000, windowMs: 60 * MINUTE_MS }),
  ];

  constructor(private readonly clock: Clock) {}

  /** Counts a question. */
  take(actor: Actor): Result<null, TooManyPreviews> {
    const key = actor.kind === 'USER' ? actor.userId : actor.kind;
    const now = this.clock.now();
    const waitMs = Math.max(...this.windows.map((window) => window.waitMs(key, now)));
    if (waitMs > 0) return fail({ kind: 'TOO_MANY_PREVIEWS', retryAfterSeconds: Math.max(1, Math.ceil(waitMs / 1_000)) });
    for (const window of this.windows) window.take(key, now);
    return ok(null);
  }
}
