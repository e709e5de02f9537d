import { Inject, Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { CONFIG, type Config, Database, IdSource, LOGGER, type Logger, type OutboxFollower } from '@qd/platform';
import { HideFromNewCompanies } from './hide-from-new-companies';

const EVERY_MS = 1_000;

/** What leaders need of a worker process. Goes with the relay: it follows what the relay has put in order. */
@Injectable()
export class LeadersWorker implements OnApplicationBootstrap, OnApplicationShutdown {
  private follower: OutboxFollower | null = null;

  constructor(
    @Inject(CONFIG) private readonly config: Config,
    @Inject(LOGGER) private readonly logger: Logger,
    private readonly database: Database,
    private readonly ids: IdSource,
  ) {}

  onApplicationBootstrap(): void {
    if (!this.config.workerParts.includes('relay')) return;
    this.follower = new HideFromNewCompanies(this.database, this.ids, this.logger).follower(EVERY_MS);
    this.follower.start();
  }

  async onApplicationShutdown(): Promise<void> {
    await this.follower?.stop();
  }
}
