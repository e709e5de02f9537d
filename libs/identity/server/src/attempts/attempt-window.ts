import type { Instant } from '@qd/shared-domain';

export interface AttemptLimit {
  /** Attempts allowed in one window. */
  readonly count: number;
  readonly windowMs: number;
}

/** Keys kept at most; beyond it the ones idle for longest are dropped, so that no flood of names fills the memory. */
const MAX_KEYS = 50_000;

/** Counts attempts per key over a sliding window, in the memory of this process. */
export class AttemptWindow {
  private readonly taken = new Map<string, Instant[]>();

  constructor(private readonly limit: AttemptLimit) {}

  /** Milliseconds until another attempt is allowed, 0 when it is now. Counts nothing. */
  waitMs(key: string, now: Instant): number {
    const recent = this.recent(key, now);
    return recent.length < this.limit.count ? 0 : recent[recent.length - this.limit.count] + this.limit.windowMs - now;
  }

  take(key: string, now: Instant): void {
    const recent = this.recent(key, now);
    recent.push(now);
    this.taken.delete(key);
    this.taken.set(key, recent);
    if (this.taken.size > MAX_KEYS) this.taken.delete(this.taken.keys().next().value as string);
  }

  /** Takes back the latest attempt of a key. */
  giveBack(key: string): void {
    this.taken.get(key)?.pop();
  }

  forget(key: string): void {
    this.taken.delete(key);
  }

  private recent(key: string, now: Instant): Instant[] {
    return (this.taken.get(key) ?? []).filter((at) => at > now - this.limit.windowMs);
  }
}
