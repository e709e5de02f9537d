import { type CurrencyCode, type Language, type Mission, SeededRandom, type Stage, STAGES, type Weights } from '@qd/shared-domain';
import { companyName, personName } from './company-names';
import { type Trade, TRADES } from './industries';
import { type Place, PLACES } from './places';
import { CLOUDS, type Stack, STACKS } from './stacks';

/** A company of the generated market, with what all its needs share. */
export interface GeneratedCompany {
  readonly name: string;
  readonly ownerName: string;
  readonly stage: Stage;
  /** ISO 3166-1 alpha-2. */
  readonly countryCode: string;
  readonly timeZone: string;
  readonly currency: CurrencyCode;
  readonly industryCode: string;
  /** What it does, as a verb phrase and as a noun. */
  readonly does: string;
  readonly product: string;
  readonly engineers: number;
  readonly customers: number;
  readonly languages: readonly Language[];
  readonly missions: readonly Mission[];
  readonly stackCodes: readonly string[];
  /** Office hours, minutes of the local day. */
  readonly workStartMinute: number;
  readonly workEndMinute: number;
  /** What money buys there: factors on a budget in EUR, in major units, rounded to `step`. */
  readonly budget: { readonly unitsPerEuro: number; readonly step: number; readonly factor: number };
}

const STAGE_SHARES: Weights<Stage> = { PRE_SEED: 6, SEED: 21, SERIES_A: 27, SERIES_B: 18, SERIES_C_PLUS: 8, MID_MARKET: 13, ENTERPRISE: 7 };
const ENGINEERS: Readonly<Record<Stage, readonly [number, number]>> = {
  PRE_SEED: [2, 3],
  SEED: [3, 8],
  SERIES_A: [9, 26],
  SERIES_B: [28, 70],
  SERIES_C_PLUS: [75, 190],
  MID_MARKET: [18, 95],
  ENTERPRISE: [110, 480],
};
/** In tens. */
const CUSTOMERS: Readonly<Record<Stage, readonly [number, number]>> = {
  PRE_SEED: [1, 2],
  SEED: [1, 5],
  SERIES_A: [5, 22],
  SERIES_B: [20, 60],
  SERIES_C_PLUS: [50, 95],
  MID_MARKET: [20, 95],
  ENTERPRISE: [60, 95],
};

/** Whether a company counts as established rather than young; industries, stacks and languages go by it. */
const isEstablished = (stage: Stage): boolean => STAGES.indexOf(stage) >= STAGES.indexOf('MID_MARKET');

/** A believable company: stage, place, industry, people, stack and mission fit each other.
 * @param seed  of the market
 * @param index 0, 1, 2, …; any order, each company on its own
 * @returns the same company for the same arguments, always */
export function generateCompany(seed: number | string, index: number): GeneratedCompany {
  const random = new SeededRandom(seed, 'company', index);
  const stage = random.weighted(STAGE_SHARES);
  const established = isEstablished(stage);
  const place = random.pickBy(PLACES, ({ share }) => share);
  const trade = random.pickBy(TRADES, (each) => (established ? each.established : each.young));
  const [verb, product] = random.pick(trade.products).split('|');
  return {
    name: companyName(random, trade.nameEnds),
    ownerName: personName(random, place),
    stage,
    countryCode: place.country,
    timeZone: random.pick(place.zones),
    currency: place.currency,
    industryCode: `industry.${trade.slug}`,
    does: `${verb} ${product}`,
    product,
    engineers: random.int(...ENGINEERS[stage]),
    customers: 10 * random.int(...CUSTOMERS[stage]),
    languages: languagesOf(random, place, established),
    missions: missionsOf(random, trade),
    stackCodes: stackOf(random, established),
    ...hoursOf(random, established),
    budget: { unitsPerEuro: place.unitsPerEuro, step: place.step, factor: place.budgetFactor },
  };
}

function languagesOf(random: SeededRandom, { local, english }: Place, established: boolean): Language[] {
  if (local === null) return ['en'];
  const speaksEnglish = random.chance(established ? english - 0.12 : english);
  if (!speaksEnglish) return [local];
  return random.chance(established ? 0.6 : 0.3) ? ['en', local] : ['en'];
}

const missionsOf = (random: SeededRandom, { missions }: Trade): Mission[] => random.some(missions).slice(0, 2);

function stackOf(random: SeededRandom, established: boolean): string[] {
  const weightOf = (stack: Stack): number => (established ? stack.established : stack.young);
  const chosen = [random.pickBy(STACKS, weightOf), random.pickBy(CLOUDS, weightOf)];
  return chosen.flatMap(({ technologies }) => technologies.map((slug) => `technology.${slug}`));
}

function hoursOf(random: SeededRandom, established: boolean): { workStartMinute: number; workEndMinute: number } {
  const start = random.pick(established ? [450, 480, 480, 510, 540] : [510, 540, 540, 570, 600]);
  return { workStartMinute: start, workEndMinute: start + random.pick([480, 510, 540, 540]) };
}
