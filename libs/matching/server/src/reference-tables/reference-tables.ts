import type { Database } from '@qd/platform';
import {
  closenessRow,
  CURRENCIES,
  type ExchangeRates,
  type Instant,
  system,
  TAXONOMY_VERSION,
  TIME_ZONES,
  type ZoneOffsets,
} from '@qd/shared-domain';
import type { MatchTables, TaxonomyTables } from '@qd/matching-domain';
import { ILLUSTRATIVE_RATES } from './illustrative-rates';
import { sha256Hex } from './sha256-hex';

type Kind = 'EXCHANGE_RATES' | 'ZONE_OFFSETS';

/** Closeness as the taxonomy this build ships knows it. A run under another version cannot be replayed by this build. */
export const TAXONOMY_TABLES: TaxonomyTables = {
  version: TAXONOMY_VERSION,
  specialtyCloseness: (a, b) => rowOf(a)[b],
  nicheCloseness: (a, b) => rowOf(a)[b],
};

const rows = new Map<number, Uint16Array>();

/** Rows are the same for the life of a build, and small: 1.5 kB each. */
function rowOf(ordinal: number): Uint16Array {
  let row = rows.get(ordinal);
  if (!row) rows.set(ordinal, (row = closenessRow(ordinal)));
  return row;
}

/** The tables runs are a function of: kept by version, so that an old run finds exactly what it used. */
export class ReferenceTables {
  private readonly kept = new Set<string>();
  private rates: ExchangeRates | null = null;
  private zones: { day: number; offsets: ZoneOffsets } | null = null;

  constructor(private readonly database: Database) {}

  /** The tables that hold at an instant; recorded before they are first used. */
  async at(asOf: Instant): Promise<MatchTables> {
    this.rates ??= versioned('rates', { microEurPerUnit: CURRENCIES.map((code) => ILLUSTRATIVE_RATES[code]) });
    const day = Math.floor(asOf / 86_400_000);
    if (this.zones?.day !== day) this.zones = { day, offsets: versioned('zones', { minutes: zoneOffsets(day * 86_400_000) }) };
    await this.keep('EXCHANGE_RATES', this.rates);
    await this.keep('ZONE_OFFSETS', this.zones.offsets);
    return { taxonomy: TAXONOMY_TABLES, rates: this.rates, zones: this.zones.offsets };
  }

  /** The tables a past run used.
   * @throws Error when this build does not have them any more */
  async byVersion(versions: { taxonomy: string; rates: string; zones: string }): Promise<MatchTables> {
    if (versions.taxonomy !== TAXONOMY_VERSION) {
      throw new Error(
        `The run used taxonomy ${versions.taxonomy}; this build has ${TAXONOMY_VERSION}. Replay it with the build of its time.`,
      );
    }
    const [rates, zones] = await Promise.all([this.load('EXCHANGE_RATES', versions.rates), this.load('ZONE_OFFSETS', versions.zones)]);
    return { taxonomy: TAXONOMY_TABLES, rates: rates as ExchangeRates, zones: zones as ZoneOffsets };
  }

  private async load(kind: Kind, version: string): Promise<unknown> {
    const [row] = await this.database.read(system('matcher'), (manager) =>
      manager.query('select content from reference_tables where kind = $1 and version = $2', [kind, version]),
    );
    if (!row) throw new Error(`No ${kind} table of version ${version} is kept.`);
    return { version, ...row.content };
  }

  private async keep(kind: Kind, table: { version: string }): Promise<void> {
    const key = `${kind}:${table.version}`;
    if (this.kept.has(key)) return;
    const { version, ...content } = table;
    await this.database.transaction(system('matcher'), (manager) =>
      manager.query('insert into reference_tables (kind, version, content) values ($1, $2, $3) on conflict do nothing', [
        kind,
        version,
        JSON.stringify(content),
      ]),
    );
    this.kept.add(key);
  }
}

/** Names a table by its content: equal content, equal version. */
function versioned<T extends object>(prefix: string, content: T): T & { version: string } {
  return { version: `${prefix}-${sha256Hex(JSON.stringify(content)).slice(0, 16)}`, ...content };
}

const PART_KEYS = ['year', 'month', 'day', 'hour', 'minute'] as const;

/** Offsets of every zone at an instant, from the platform's time-zone database. */
export function zoneOffsets(instant: Instant): number[] {
  return TIME_ZONES.map((timeZone) => {
    const format = new Intl.DateTimeFormat('en-u-hc-h23', {
      timeZone,
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
    });
    const parts = Object.fromEntries(format.formatToParts(instant).map(({ type, value }) => [type, Number(value)]));
    const [year, month, day, hour, minute] = PART_KEYS.map((key) => parts[key]);
    return Math.round((Date.UTC(year, month - 1, day, hour, minute) - instant) / 60_000);
  });
}
