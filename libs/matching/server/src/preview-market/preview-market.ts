import { Inject, Injectable, type OnApplicationShutdown } from '@nestjs/common';
import type { LeaderFacts } from '@qd/leaders-domain';
import { DEFAULT_K, type MatchPolicy, type RunInputs, seedOf } from '@qd/matching-domain';
import { Clock, CONFIG, type Config, Database, required } from '@qd/platform';
import { epochDayAt } from '@qd/shared-domain';
import { MarketIndex } from '../market-index/market-index';
import { Policies } from '../policies/policies';
import { ReferenceTables } from '../reference-tables/reference-tables';
import { sha256Hex } from '../reference-tables/sha256-hex';

/** A need and the market it would be matched against now. */
export interface Preview {
  readonly inputs: RunInputs;
  readonly market: MarketIndex['leaders'];
  leaderFacts(leaderId: string): LeaderFacts;
}

const POOL_SIZE = 2;

/** The API's read-only copy of the index, for previews that store nothing. Reads facts as the worker's role; opened on first use. */
@Injectable()
export class PreviewMarket implements OnApplicationShutdown {
  private opened: Promise<{ database: Database; index: MarketIndex; policies: Policies; tables: ReferenceTables }> | null = null;

  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly clock: Clock,
  ) {}

  /** @returns null when the need is not open */
  async previewOf(needId: string): Promise<Preview | null> {
    const { index, policies, tables } = await this.open();
    await index.follow();
    const asOf = this.clock.now();
    const [policy, matchTables] = [await policies.current(), await tables.at(asOf)];
    const need = index.openNeed(needId)?.facts;
    if (!need) return null;
    const seed = seedOf(needId, need.briefVersion, sha256Hex);
    return {
      inputs: { need, asOfDay: epochDayAt(asOf), policy, tables: matchTables, seed, k: DEFAULT_K },
      market: index.leaders,
      leaderFacts: (leaderId) => index.leaderFacts(leaderId),
    };
  }

  /** The policy a past run was scored with. */
  async policy(version: string): Promise<MatchPolicy> {
    return (await this.open()).policies.version(version);
  }

  async onApplicationShutdown(): Promise<void> {
    await (await this.opened?.catch(() => null))?.database.close();
  }

  private open(): NonNullable<PreviewMarket['opened']> {
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
