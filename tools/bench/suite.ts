import type { Measured } from './row';

/** What a suite is given. */
export interface Bench {
  /** Market sizes asked for; `null` for the suite's own. */
  readonly n: readonly number[] | null;
  /** Rounds, at least five. */
  readonly rounds: number;
  /** Puts a figure into the table and the JSON file. */
  report(figure: Measured): void;
  /** Tells progress and conditions, which are not figures. */
  say(line: string): void;
}

/** A suite measures in rounds of one run and reports medians over them; what it compares takes turns within a round. */
export type Suite = (bench: Bench) => Promise<void>;
