import { Injectable } from '@nestjs/common';
import { Database, IdSource } from '@qd/platform';
import { type EpochDay, system } from '@qd/shared-domain';
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
  /** Told after each batch is committed. */
  readonly onProgress?: (done: number, count: number) => void;
}

export interface SeededNeeds {
  readonly needs: number;
  readonly companies: number;
}

const BATCH = 500;

/** Fills the market with generated open needs and their companies, as the operator. What is generated depends on seed, index and
 * day alone; ids are new each time. A company whose needs two calls share is made by each of them. */
@Injectable()
export class SeedNeeds {
  constructor(
    private readonly database: Database,
    private readonly ids: IdSource,
  ) {}

  /** Batches are committed one by one: what is there stays when a later one fails.
   * @throws RangeError on a broken argument */
  async execute(input: SeedNeedsInput): Promise<SeededNeeds> {
    const { count, seed, firstIndex = 0, passwordHash, onProgress } = input;
    for (const [name, value] of Object.entries({ count, firstIndex })) {
      if (!Number.isSafeInteger(value) || value < 0) throw new RangeError(`${name} is a whole number from 0 on, not ${value}`);
    }
    const operator = system('operator');
    const companies = new Map<number, SeedCompany>();
    for (let done = 0; done < count;) {
      const size = Math.min(BATCH, count - done);
      const rows = Array.from({ length: size }, (_, at) => this.rowOf(input, firstIndex + done + at, companies));
      const batch = { batchId: this.ids.next(), passwordHash, detail: { seed, firstIndex: firstIndex + done } };
      await this.database.transaction(operator, (manager) => bulkInsertNeeds(manager, rows, batch));
      done += size;
      onProgress?.(done, count);
    }
    return { needs: count, companies: companies.size };
  }

  private rowOf(input: SeedNeedsInput, index: number, companies: Map<number, SeedCompany>): SeedNeedRow {
    const { seed, today, needsPerCompany = NEEDS_PER_COMPANY } = input;
    const at = companyOfNeed(seed, index, needsPerCompany).company;
    const company = companies.get(at) ?? this.companyOf(seed, at);
    companies.set(at, company);
    return { needId: this.ids.next(), eventId: this.ids.next(), ...company, brief: generateBrief(seed, index, today, needsPerCompany) };
  }

  private companyOf(seed: number | string, index: number): SeedCompany {
    const { name, stage, timeZone, countryCode, ownerName } = generateCompany(seed, index);
    const ownerUserId = this.ids.next();
    return {
      companyId: this.ids.next(),
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
}

type SeedCompany = Omit<SeedNeedRow, 'needId' | 'eventId' | 'brief'>;
