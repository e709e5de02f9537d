import { Injectable } from '@nestjs/common';
import { Database } from '@qd/platform';
import { type EpochDay, type Instant, MS_PER_DAY, SeededRandom, system } from '@qd/shared-domain';
import { bulkInsertNeeds, type SeedNeedRow } from './bulk-insert-needs';
import { generateBrief } from './generate-brief';
import { generateCompany } from './generate-company';
import { companyOfNeed, NEEDS_PER_COMPANY } from './which-company';

export interface SeedNeedsInput {
  readonly count: number;
  readonly seed: number | string;
  /** Index of the first need, 0 where not said: a market grows by going on where it ended. */
  readonly firstIndex?: number;
  /** 1..10, in tenths. */
  readonly needsPerCompany?: number;
  /** New needs start two to ten weeks after it. */
  readonly today: EpochDay;
  /** What stands in the place of the owners' password hash: nobody signs in with one. */
  readonly passwordHash: string;
  /** Needs at a time; default 500. */
  readonly batchSize?: number;
  /** Told after each batch is committed. */
  readonly onProgress?: (done: number, count: number) => void;
}

export interface SeededNeeds {
  readonly needs: number;
  readonly companies: number;
}

const BATCH = 500;

/** Fills the market with generated open needs and their companies, as the operator. What is generated, ids included, depends on seed,
 * index and day alone: the same market comes of one call or of several. */
@Injectable()
export class SeedNeeds {
  constructor(private readonly database: Database) {}

  /** How many needs of a seed there are: where the next call goes on. The audit log tells, since a batch and its row are one. */
  async reached(seed: number | string): Promise<number> {
    const [{ reached }] = await this.database.read(system('operator'), (manager) =>
      manager.query(
        `select coalesce(max((detail ->> 'firstIndex')::integer + (detail ->> 'needs')::integer), 0) as reached
         from audit_log where command = 'seed_needs' and detail ->> 'seed' = $1`,
        [String(seed)],
      ),
    );
    return reached;
  }

  /** Batches are committed one by one: what is there stays when a later one fails.
   * @throws RangeError on a broken argument */
  async execute(input: SeedNeedsInput): Promise<SeededNeeds> {
    const { count, seed, firstIndex = 0, today, passwordHash, onProgress, batchSize = BATCH } = input;
    for (const [name, value] of Object.entries({ count, firstIndex })) {
      if (!Number.isSafeInteger(value) || value < 0) throw new RangeError(`${name} is a whole number from 0 on, not ${value}`);
    }
    const operator = system('operator');
    const companies = new Map<number, SeedCompany>();
    for (let done = 0; done < count;) {
      const size = Math.min(batchSize, count - done);
      const rows = Array.from({ length: size }, (_, at) => rowOf(input, firstIndex + done + at, companies));
      const [batchId] = idsOf('needs', seed, firstIndex + done, today);
      const batch = { batchId, passwordHash, detail: { seed, firstIndex: firstIndex + done } };
      await this.database.transaction(operator, (manager) => bulkInsertNeeds(manager, rows, batch));
      done += size;
      onProgress?.(done, count);
    }
    return { needs: count, companies: companies.size };
  }
}

type SeedCompany = Omit<SeedNeedRow, 'needId' | 'eventId' | 'brief'>;

/** Two ids of what is drawn under a name and an index, ascending by index, as if all had been made in the first minutes of the day. */
function idsOf(name: string, seed: number | string, index: number, today: EpochDay): [string, string] {
  const random = new SeededRandom(name, 'ids', seed, index);
  const instant: Instant = today * MS_PER_DAY + index;
  return [random.uuid(instant), random.uuid(instant)];
}

function rowOf(input: SeedNeedsInput, index: number, companies: Map<number, SeedCompany>): SeedNeedRow {
  const { seed, today, needsPerCompany = NEEDS_PER_COMPANY } = input;
  const at = companyOfNeed(seed, index, needsPerCompany).company;
  const company = companies.get(at) ?? seedCompanyOf(seed, at, today);
  companies.set(at, company);
  const [needId, eventId] = idsOf('need', seed, index, today);
  return { needId, eventId, ...company, brief: generateBrief(seed, index, today, needsPerCompany) };
}

function seedCompanyOf(seed: number | string, index: number, today: EpochDay): SeedCompany {
  const { name, stage, timeZone, countryCode, ownerName } = generateCompany(seed, index);
  const [companyId, ownerUserId] = idsOf('company', seed, index, today);
  return {
    companyId,
    companyName: name,
    stage,
    timeZone,
    countryCode,
    ownerUserId,
    ownerName,
    // A reserved domain, which no mail ever reaches; the id keeps two markets in one database apart.
    ownerEmail: `owner-${ownerUserId}@seed.example`,
  };
}
