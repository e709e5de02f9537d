import { DEFAULT_K, gainInWords, type MarketGain, marketGains, marketInWords, marketNeedsWords, type RunInputs, SMALLEST_COUNT } from '@qd/matching-domain'; // prettier-ignore
import type { NeedFacts } from '@qd/needs-domain';
import { epochDayAt, type FieldError, taxonomy } from '@qd/shared-domain';
import type { MarketMoment } from '../preview-market/preview-market';

/** How many leaders would do, as the company may know it. */
export interface MarketPreview {
  readonly scoreable: boolean;
  readonly missing: readonly FieldError[];
  /** `null` for fewer than five. */
  readonly passing: number | null;
  readonly strong: number | null;
  readonly sentence: string;
  readonly gains: readonly { readonly code: string; readonly sentence: string; readonly more: number }[];
}

/** A brief the market can be asked with. */
export interface AskableBrief {
  readonly facts: NeedFacts;
  readonly seed: number;
  /** Whether it says all that a score turns on. */
  readonly scored: boolean;
}

const labelOf = (ordinal: number): string => taxonomy.byOrdinal(ordinal)?.label ?? 'this specialty';
const told = (count: number): number | null => (count < SMALLEST_COUNT ? null : count);

/** What a run of the brief would read. */
export const previewInputs = ({ facts, seed }: AskableBrief, { settings }: MarketMoment): RunInputs => ({
  need: facts,
  asOfDay: epochDayAt(settings.asOf),
  policy: settings.policy,
  tables: settings.tables,
  seed,
  k: DEFAULT_K,
});

/** The answer to a brief that says too little, or something that cannot be read. */
export const nothingToAsk = (missing: readonly FieldError[]): MarketPreview => ({
  scoreable: false,
  missing,
  passing: null,
  strong: null,
  sentence: marketNeedsWords(missing.length),
  gains: [],
});

/** Asks the market as it is at this moment.
 * @param advised whether to look for what single changes would gain, which costs ten times the rest */
export function askMarket(moment: MarketMoment, brief: AskableBrief, advised: boolean): MarketPreview {
  const inputs = previewInputs(brief, moment);
  const count = moment.index.leaders.count(inputs);
  const found = advised ? marketGains(moment.index.leaders, inputs, count, brief.scored) : [];
  const gains = found.map((gain) => ({
    code: codeOf(gain),
    sentence: gainInWords(gain, brief.facts, labelOf),
    more: gain.more,
  }));
  const passing = told(count.passed);
  return {
    scoreable: true,
    missing: [],
    passing,
    // Without five who pass, how many of them are strong would tell about single leaders.
    strong: passing === null || !brief.scored ? null : told(count.strong),
    sentence: marketInWords(count.passed, brief.scored ? count.strong : null, gains[0]?.sentence ?? null),
    gains,
  };
}

/** Kind and amount, so that a client can apply the change: `FEWER_HALF_DAYS:2`, `REQUIRED_TO_NICE:specialty.kubernetes`. */
function codeOf({ change }: MarketGain): string {
  switch (change.kind) {
    case 'FEWER_HALF_DAYS':
    case 'MORE_HALF_DAYS':
      return `${change.kind}:${change.halfDays}`;
    case 'RAISE_BUDGET':
      return `${change.kind}:${change.percent}`;
    case 'LESS_OVERLAP':
      return `${change.kind}:${change.minutes}`;
    case 'START_LATER':
      return `${change.kind}:${change.days}`;
    case 'REQUIRED_TO_NICE':
    case 'NICE_TO_REQUIRED':
      return `${change.kind}:${taxonomy.byOrdinal(change.specialty)?.code ?? ''}`;
  }
}
