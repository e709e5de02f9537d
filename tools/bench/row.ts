/** One figure of a bench. Every suite writes this shape, with these names in this order; `null` where there is nothing to say. */
export interface BenchRow {
  readonly suite: string;
  readonly case: string;
  readonly backend: string | null;
  readonly n: number | null;
  readonly metric: string;
  readonly value: number;
  /** The case it was compared with in the same run. */
  readonly versus: string | null;
  /** How many times better than `versus`. */
  readonly ratio: number | null;
  readonly goal: string | null;
  readonly holds: boolean | null;
}

/** A figure as a suite measured it. */
export interface Measured {
  readonly case: string;
  readonly backend?: string;
  readonly n?: number;
  readonly metric: string;
  readonly value: number;
  /** The peer and its figure; leave `value` out where only the name matters (agreement with an oracle has no ratio). */
  readonly versus?: { readonly case: string; readonly value?: number };
  /** `>= x`, `<= x` or `= x`; speaks of the ratio where there is one, else of the value. */
  readonly goal?: string;
  /** What better means; less of it, unless said otherwise. */
  readonly better?: 'less' | 'more';
}

const GOAL = /^(>=|<=|=) (\d+(?:\.\d+)?)$/;

/** Whether a figure reaches a goal.
 * @throws RangeError on a goal nobody could read: a suite's bug */
export function reaches(goal: string, figure: number): boolean {
  const [, sign, text] = GOAL.exec(goal) ?? [];
  const wanted = Number(text);
  if (sign === '>=') return figure >= wanted;
  if (sign === '<=') return figure <= wanted;
  if (sign === '=') return figure === wanted;
  throw new RangeError(`A goal reads ">= 60", "<= 40" or "= 1", not "${goal}".`);
}

/** Four figures that count, so that a row can be read and a file compared. */
const rounded = (value: number): number => Number(value.toPrecision(4));

/** The row of a figure. Goals are judged on what is written, not on digits nobody sees.
 * @throws RangeError on a figure that is no number: a suite's bug, never a row */
export function rowOf(suite: string, measured: Measured): BenchRow {
  const { versus, goal = null, better = 'less' } = measured;
  const value = rounded(measured.value);
  const quotient = versus?.value === undefined ? null : better === 'less' ? versus.value / measured.value : measured.value / versus.value;
  const ratio = quotient === null ? null : rounded(quotient);
  if (!Number.isFinite(value) || (ratio !== null && !Number.isFinite(ratio))) {
    throw new RangeError(`${suite} ${measured.case} ${measured.metric}: ${measured.value} against ${versus?.value} is no figure.`);
  }
  return {
    suite,
    case: measured.case,
    backend: measured.backend ?? null,
    n: measured.n ?? null,
    metric: measured.metric,
    value,
    versus: versus?.case ?? null,
    ratio,
    goal,
    holds: goal === null ? null : reaches(goal, ratio ?? value),
  };
}
