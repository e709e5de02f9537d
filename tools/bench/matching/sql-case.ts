import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { RunInputs } from '@qd/matching-domain';
import { EmbeddedPostgres } from '@qd/platform/embedded';
import { Client } from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { median } from '../statistics';
import type { Case, Ranking } from './cases';
import { readMarket } from './market';
import { valuesFor } from './sql-client';
import { ParameterMaker } from './sql-parameters';
import { statementFor } from './sql-query';
import { copyLine, createTable, finishTable, hiddenLines, Vocabulary } from './sql-table';

const TABLE = 'leaders';
/** The table and its indexes stay in memory, as do sorts; workers cost nothing to plan, so that asking for them is getting them. */
const SERVER = {
  shared_buffers: '1GB',
  work_mem: '64MB',
  max_parallel_workers: '2',
  parallel_setup_cost: '0',
  parallel_tuple_cost: '0',
  min_parallel_table_scan_size: '0',
  min_parallel_index_scan_size: '0',
  random_page_cost: '1.1',
};
const PLANS = ['force_generic_plan', 'force_custom_plan'];
const WORKERS = [0, 1, 2];
const WARM_ROUNDS = 2;

/** Exact SQL on a real Postgres, with the settings that were fastest for it on these very needs. */
export async function openSqlCase(n: number, inputs: readonly RunInputs[]): Promise<Case> {
  const postgres = new EmbeddedPostgres({ profile: 'throwaway', settings: SERVER });
  await postgres.start();
  try {
    const client = new Client({ connectionString: postgres.url() });
    await client.connect();
    const vocabulary = await load(client, n);
    const market = new SqlMarket(client, new ParameterMaker(vocabulary));
    const { rows } = await client.query(
      'select pg_total_relation_size($1) + pg_total_relation_size($2) as bytes, pg_jit_available() as jit, current_setting($3) as version',
      [TABLE, `${TABLE}_hidden`, 'server_version'],
    );
    const [{ bytes, jit, version }] = rows;
    const chosen = await market.chooseSettings(inputs);
    return {
      notes: [`Postgres ${version}, ${jit ? 'jit off' : 'no jit in this build'}, ${chosen}`],
      ask: (asked) => market.ask(asked),
      measure: () => ({ bytesPerLeader: Number(bytes) / n, parts: 'tables with their indexes' }),
      close: async () => {
        await client.end();
        await postgres.stop();
      },
    };
  } catch (error) {
    await postgres.stop();
    throw error;
  }
}

async function load(client: Client, n: number): Promise<Vocabulary> {
  const vocabulary = new Vocabulary();
  for (const statement of createTable(TABLE)) await client.query(statement);
  const hidden: string[] = [];
  function* lines(): Generator<string> {
    for (const leader of readMarket(n)) {
      hidden.push(...hiddenLines(leader));
      yield `${copyLine(leader, vocabulary)}\n`;
    }
  }
  await pipeline(Readable.from(lines()), client.query(copyFrom(`copy ${TABLE}_loaded from stdin`)));
  await pipeline(Readable.from(hidden.map((line) => `${line}\n`)), client.query(copyFrom(`copy ${TABLE}_hidden from stdin`)));
  for (const statement of finishTable(TABLE)) await client.query(statement);
  return vocabulary;
}

class SqlMarket {
  /** Prepared statements belong to the settings they were planned under. */
  private setting = 0;

  constructor(
    private readonly client: Client,
    private readonly maker: ParameterMaker,
  ) {}

  async ask(inputs: RunInputs): Promise<Ranking> {
    const statement = statementFor(TABLE, inputs);
    const { rows } = await this.client.query({
      name: `${statement.name}_${this.setting}`,
      text: statement.text,
      values: valuesFor(statement, this.maker.make(inputs)),
      rowMode: 'array',
    });
    return rows.map(([id, score]) => [id, score] as const);
  }

  /** Tries plans made once and plans made anew, alone and with parallel workers, and keeps what has the lowest median. */
  async chooseSettings(inputs: readonly RunInputs[]): Promise<string> {
    let best = { plan: '', workers: 0, ms: Infinity };
    for (const plan of PLANS) {
      for (const workers of WORKERS) {
        await this.set(plan, workers);
        const ms = await this.warmMedian(inputs);
        if (ms < best.ms) best = { plan, workers, ms };
      }
    }
    await this.set(best.plan, best.workers);
    await this.warmMedian(inputs);
    return `fastest of ${PLANS.length * WORKERS.length} settings: plan_cache_mode ${best.plan}, ${best.workers} parallel workers`;
  }

  private async set(plan: string, workers: number): Promise<void> {
    this.setting++;
    await this.client.query('deallocate all');
    await this.client.query(`set plan_cache_mode = ${plan}`);
    await this.client.query(`set max_parallel_workers_per_gather = ${workers}`);
  }

  private async warmMedian(inputs: readonly RunInputs[]): Promise<number> {
    let times: number[] = [];
    for (let round = 0; round < WARM_ROUNDS; round++) {
      times = [];
      for (const asked of inputs) {
        const began = performance.now();
        await this.ask(asked);
        times.push(performance.now() - began);
      }
    }
    return median(times);
  }
}
