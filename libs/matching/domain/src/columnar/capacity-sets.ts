import { CAPACITY_WEEKS } from '@qd/leaders-domain';
import { CAPACITY_WINDOW_WEEKS } from '../policy';
import { addendFor, blackoutsTooMany, shortWeeks } from './capacity-window';

/** Sets kept at most, a bit a leader each: ten start weeks by a handful of half-days are what a season's needs ask for. */
const MOST_SETS = 64;
/** Last week of a row at which a whole window still lies inside it. */
const LAST_WINDOW = CAPACITY_WEEKS - CAPACITY_WINDOW_WEEKS;

interface CapacitySet {
  readonly week: number;
  readonly addend: number;
  words: Int32Array;
}

/** 1 when a window passes CAPACITY, else 0.
 * @param windowAt where the window starts in the leader's row; a window that sticks out has weeks with nothing free */
const passes = (window: number, windowAt: number, addend: number): number =>
  windowAt >= 0 && windowAt <= LAST_WINDOW && (shortWeeks(window, addend) | blackoutsTooMany(window)) === 0 ? 1 : 0;

/** The CAPACITY gate as bitsets, one for each start week and number of half-days that needs have asked for lately. The first to ask pays
 * for a pass over the planes; after that the set follows every change of a leader. */
export class CapacitySets {
  /** The one asked for last stands last. */
  private readonly sets = new Map<string, CapacitySet>();

  /** Leaders with `halfDays` free in the eight weeks from `week` on.
   * @param windowOf a slot's eight weeks from there
   * @param rowStart first week of a slot's row */
  get(
    week: number,
    halfDays: number,
    slots: number,
    words: number,
    windowOf: (slot: number) => number,
    rowStart: (slot: number) => number,
  ): Int32Array {
    const key = `${week}:${halfDays}`;
    const known = this.sets.get(key);
    const set = known ?? { week, addend: addendFor(halfDays), words: new Int32Array(words) };
    this.sets.delete(key);
    this.sets.set(key, set);
    if (known) return set.words;
    for (let slot = 0; slot < slots; slot++) {
      set.words[slot >>> 5] |= passes(windowOf(slot), week - rowStart(slot), set.addend) << (slot & 31);
    }
    const [oldest] = this.sets.keys();
    if (this.sets.size > MOST_SETS) this.sets.delete(oldest);
    return set.words;
  }

  /** Sets a leader's bits anew.
   * @param from week of `weeks[0]` */
  put(slot: number, from: number, weeks: readonly number[]): void {
    for (const { week, addend, words } of this.sets.values()) {
      let window = 0;
      for (let place = 0; place < CAPACITY_WINDOW_WEEKS; place++) window |= (weeks[week - from + place] ?? 0) << (place * 4);
      const bit = 1 << (slot & 31);
      words[slot >>> 5] = (words[slot >>> 5] & ~bit) | (passes(window, week - from, addend) << (slot & 31));
    }
  }

  grow(words: number): void {
    for (const set of this.sets.values()) {
      const grown = new Int32Array(words);
      grown.set(set.words);
      set.words = grown;
    }
  }

  get bytes(): number {
    let bytes = 0;
    for (const { words } of this.sets.values()) bytes += words.byteLength;
    return bytes;
  }
}
