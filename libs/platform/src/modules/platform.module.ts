import { type DynamicModule, Global, Module } from '@nestjs/common';
import { Clock, IdSource, RandomIds, SystemClock } from '../clock/clock';
import { Commands } from '../commands/commands';
import { CONFIG, type Config } from '../config/config';
import { Database } from '../database/database';
import { EventBus } from '../event-bus/event-bus';
import { LOGGER, type Logger } from '../logger/logger';

/** What a composition root has opened before it builds its module tree. */
export interface PlatformParts {
  readonly config: Config;
  readonly logger: Logger;
  readonly database: Database;
  readonly bus: EventBus;
}

/** Offers the platform to every module: `Database`, `Commands`, `Clock`, `IdSource`, `EventBus`, and by token `CONFIG`, `LOGGER`. */
@Global()
@Module({})
export class PlatformModule {
  static with(parts: PlatformParts): DynamicModule {
    const clock = new SystemClock();
    const ids = new RandomIds(clock);
    const providers = [
      { provide: CONFIG, useValue: parts.config },
      { provide: LOGGER, useValue: parts.logger },
      { provide: Database, useValue: parts.database },
      { provide: EventBus, useValue: parts.bus },
      { provide: Clock, useValue: clock },
      { provide: IdSource, useValue: ids },
      { provide: Commands, useValue: new Commands(parts.database, ids) },
    ];
    return { module: PlatformModule, providers, exports: providers };
  }
}
