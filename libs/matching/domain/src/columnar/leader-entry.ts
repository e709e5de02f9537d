import { CAPACITY_WEEKS, type LeaderFacts } from '@qd/leaders-domain';
import { EVIDENCE_BITS } from './layout';
import type { OrdinalRegister } from './ordinal-register';

/* What of a leader has no fixed length lies in one entry of 16-bit cells: how many specialties (8 bits) and technologies (8) there are,
 * the specialties, the technologies, then the capacity as runs of equal weeks, each `free half-days | week after the last << 4`. The last
 * run ends with the row, so that nobody need count them. Commitments and holidays make about ten runs of 104 weeks. */

const WEEK_SHIFT = 4;
/** No entry is longer. */
export const MAX_ENTRY_CELLS = 1 + 255 + 255 + CAPACITY_WEEKS;

/** Numbers of what leaders name. */
export interface Vocabularies {
  readonly specialties: OrdinalRegister;
  readonly technologies: OrdinalRegister;
}

/** Writes a leader's entry to the start of `cells`.
 * @returns its length */
export function writeEntry(cells: Uint16Array, facts: LeaderFacts, { specialties, technologies }: Vocabularies): number {
  let cell = 0;
  cells[cell++] = facts.specialties.length | (facts.stack.length << 8);
  for (const { ordinal, evidence } of facts.specialties) cells[cell++] = (specialties.add(ordinal) << EVIDENCE_BITS) | evidence;
  for (const technology of facts.stack) cells[cell++] = technologies.add(technology);
  const free = facts.freeHalfDays;
  for (let week = 0; week < CAPACITY_WEEKS; week++) {
    const ends = week === CAPACITY_WEEKS - 1 || (free[week] ?? 0) !== (free[week + 1] ?? 0);
    if (ends) cells[cell++] = (free[week] ?? 0) | ((week + 1) << WEEK_SHIFT);
  }
  return cell;
}

const runsAt = (cells: Uint16Array, start: number): number => start + 1 + (cells[start] & 0xff) + (cells[start] >>> 8);

/** Cells of the entry that starts there. */
export function entryLength(cells: Uint16Array, start: number): number {
  let run = runsAt(cells, start);
  while (cells[run] >>> WEEK_SHIFT < CAPACITY_WEEKS) run++;
  return run + 1 - start;
}

/** Spreads the runs of an entry over `weeks`. */
export function readCapacity(cells: Uint16Array, start: number, weeks: Uint8Array): void {
  let week = 0;
  for (let run = runsAt(cells, start); week < CAPACITY_WEEKS; run++) {
    for (const after = cells[run] >>> WEEK_SHIFT; week < after; week++) weeks[week] = cells[run] & 15;
  }
}
