import { Inject, Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { ExpireApprovals, RemindAvailability } from '@qd/leaders-server';
import { ExpireIdleNeeds } from '@qd/needs-server';
import { LOGGER, type Logger } from '@qd/platform';
import { type Refusal, type Result, system } from '@qd/shared-domain';

const OPERATOR = system('operator');
const FIRST_MS = 30_000;
const EVERY_MS = 15 * 60_000;

/** What time does to the market: approvals run out, idle needs end, availability goes stale. Commands like any other, so they run here,
 * with the API's rights; every process may try, each round does only what is due. */
@Injectable()
export class KeepHouse implements OnApplicationBootstrap, OnApplicationShutdown {
  private timer: NodeJS.Timeout | null = null;
  private running: Promise<void> = Promise.resolve();
  private stopped = false;

  constructor(
    private readonly approvals: ExpireApprovals,
    private readonly needs: ExpireIdleNeeds,
    private readonly availability: RemindAvailability,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  onApplicationBootstrap(): void {
    this.schedule(FIRST_MS);
  }

  async onApplicationShutdown(): Promise<void> {
    this.stopped = true;
    if (this.timer) clearTimeout(this.timer);
    await this.running;
  }

  /** One round. */
  async execute(): Promise<void> {
    const approvals = await this.attempt('approvals', () => this.approvals.execute(OPERATOR));
    const needs = await this.attempt('needs', () => this.needs.execute(OPERATOR));
    await this.attempt('availability', () => this.availability.execute(OPERATOR));
    if (approvals || needs) this.logger.info({ approvals, needs }, 'what had run out was ended');
  }

  /** One step; where it fails, the others are taken all the same.
   * @returns how many were ended */
  private async attempt(step: string, execute: () => Promise<Result<number | null, Refusal>>): Promise<number> {
    try {
      const done = await execute();
      return done.ok ? (done.value ?? 0) : 0;
    } catch (error) {
      this.logger.error({ step, error: (error as Error).message }, 'a step of the round failed');
      return 0;
    }
  }

  private schedule(ms: number): void {
    if (this.stopped) return;
    this.timer = setTimeout(() => {
      this.running = this.execute().then(() => this.schedule(EVERY_MS));
    }, ms);
    this.timer.unref();
  }
}
