import { Inject, Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import type { RunInputs } from '@qd/matching-domain';
import { CONFIG, type Config, Database, required } from '@qd/platform';
import { MarketIndex } from '../market-index/market-index';
import { Policies } from '../policies/policies';
import { ReferenceTables } from '../reference-tables/reference-tables';
import { inputsOf, type RunSettings, settingsNow } from '../run-settings/run-settings';

/** The market at hand and what runs are made with. What is asked of it without waiting in between is asked at one position. */
export interface MarketMoment {
  readonly index: MarketIndex;
  readonly settings: RunSettings;
}

/** A need and the market it would be matched against now. */
export interface Preview {
  readonly inputs: RunInputs;
  readonly market: MarketIndex['leaders'];
}

interface Opened {
  readonly database: Database;
  readonly index: MarketIndex;
  readonly policies: Policies;
  readonly tables: ReferenceTables;
}

const POOL_SIZE = 2;

/** The API's read-only copy of the index, for previews that store nothing. Reads facts as the worker's role; begins to load when the
 * process starts, so that nobody waits for a market of a hundred thousand leaders at their first keystroke. */
@Injectable()
export class PreviewMarket implements OnApplicationBootstrap, OnApplicationShutdown {
  private opened: Promise<Opened> | null = null;
  private loading: Promise<unknown> | null = null;

  constructor(@Inject(CONFIG) private readonly config: Config) {}

  onApplicationBootstrap(): void {
    // A failure is for the first question to report, which tries again.
    if (this.config.workerDatabaseUrl) this.loading = this.warmUp().catch(() => undefined);
  }

  /** The market, at least as new as the newest position when it was asked for. */
  async now(): Promise<MarketMoment> {
    const { index, policies, tables } = await this.open();
    await index.follow();
    return { index, settings: await settingsNow(index, policies, tables) };
  }

  /** @returns null when the need is not open */
  async previewOf(needId: string): Promise<Preview | null> {
    const { index, settings } = await this.now();
    const need = index.openNeed(needId);
    if (!need) return null;
    return { inputs: inputsOf(need, settings), market: index.leaders };
  }

  /** Facts and events as the worker's role reads them: name-free, and no other table. */
  async facts(): Promise<Database> {
    return (await this.open()).database;
  }

  async onApplicationShutdown(): Promise<void> {
    await this.loading;
    await (await this.opened?.catch(() => null))?.database.close();
  }

  /** Loads the market and asks it once: the first question makes the tables of closeness, and is ten times as slow as the next. */
  private async warmUp(): Promise<void> {
    const { index, settings } = await this.now();
    const [need] = index.openNeeds();
    if (need) index.leaders.count(inputsOf(need, settings));
  }

  private open(): Promise<Opened> {
    this.opened ??= (async () => {
      const url = required(this.config.workerDatabaseUrl, 'QD_WORKER_DATABASE_URL');
      const database = new Database({ url, poolSize: POOL_SIZE, applicationName: 'qd-preview' });
      await database.open();
      return { database, index: new MarketIndex(database), policies: new Policies(database), tables: new ReferenceTables(database) };
    })();
    this.opened.catch(() => (this.opened = null));
    return this.opened;
  }
}
