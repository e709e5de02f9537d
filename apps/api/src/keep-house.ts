import { Inject, Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { ExpireApprovals, RemindAvailability } from '@qd/leaders-server';
import { ExpireIdleNeeds } from '@qd/needs-server';
import { LOGGER, type Logger } from '@qd/platform';
import { system } from '@qd/shared-domain';

const OPERATOR = system('operator');
const FIRST_MS = 30_000;
const EVERY_MS = 15 * 60_000;

/** What time does to the market: approvals run out, idle needs end, availability goes stale. Commands like any other, so they run here,
 * with the API's rights; every process may try, each round does only what is due. */
@Injectable()
export class KeepHouse implements OnApplicationBootstrap, OnApplicationShutdown {
  private timer: NodeJS.Timeout | null = null;
  private running: Promise<void> = Promise.resolve();

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
    if (this.timer) clearTimeout(this.timer);
    await this.running;
  }

  /** One round. */
  async execute(): Promise<void> {
    const [approvals, needs] = [await this.approvals.execute(OPERATOR), await this.needs.execute(OPERATOR)];
    await this.availability.execute(OPERATOR);
    const done = { approvals: approvals.ok && approvals.value, needs: needs.ok && needs.value };
    if (done.approvals || done.needs) this.logger.info(done, 'what had run out was ended');
  }

  private schedule(ms: number): void {
    this.timer = setTimeout(() => {
      this.running = this.execute()
        .catch((error: Error) => this.logger.warn({ error: error.message }, 'the round was cut short, the next one makes up for it'))
        .then(() => this.schedule(EVERY_MS));
    }, ms);
    this.timer.unref();
  }
}
