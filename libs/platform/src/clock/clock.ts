import { randomBytes } from 'node:crypto';
import { type Instant, uuidV7 } from '@qd/shared-domain';

/** Where time comes from. Injected, so that tests decide what time it is. */
export abstract class Clock {
  abstract now(): Instant;
}

/** Where ids come from: UUIDv7, ascending by creation. */
export abstract class IdSource {
  abstract next<T extends string = string>(): T;
}

export class SystemClock extends Clock {
  override now(): Instant {
    return Date.now();
  }
}

export class RandomIds extends IdSource {
  constructor(private readonly clock: Clock) {
    super();
  }
  override next<T extends string = string>(): T {
    return uuidV7(this.clock.now(), randomBytes(10)) as T;
  }
}
