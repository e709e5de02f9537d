import { CAPACITY_WEEKS } from '@qd/leaders-domain';

const WEEKS_PER_WORD = 8;
const PLANES = CAPACITY_WEEKS / WEEKS_PER_WORD;

/** Capacity by week, across leaders: a calendar of 104 weeks that wraps around, 4 bits a week, 8 weeks a word, so that a need's eight weeks
 * lie in two compact planes. A row holds no more weeks than the calendar, hence no two of them share a place. Needs start soon: of the
 * thirteen planes only those that were ever asked for exist, and the runs in the arena can make any other. */
export class CapacityPlanes {
  private readonly planes: (Int32Array | null)[] = new Array<Int32Array | null>(PLANES).fill(null);

  /** The two planes a window from `week` on lies in, and the bits to shift the first one by.
   * @param make fills a plane nobody has asked for yet */
  window(week: number, make: (plane: number) => Int32Array): { first: Int32Array; second: Int32Array; shift: number } {
    const place = ((week % CAPACITY_WEEKS) + CAPACITY_WEEKS) % CAPACITY_WEEKS;
    const plane = Math.floor(place / WEEKS_PER_WORD);
    const get = (index: number): Int32Array => (this.planes[index] ??= make(index));
    return { first: get(plane), second: get((plane + 1) % PLANES), shift: (place % WEEKS_PER_WORD) * 4 };
  }

  /** Writes a leader's weeks into the planes there are. */
  put(slot: number, from: number, weeks: ArrayLike<number>): void {
    this.planes.forEach((words, plane) => {
      if (words) words[slot] = planeWord(plane, from, weeks);
    });
  }

  grow(capacity: number): void {
    this.planes.forEach((words, plane) => {
      if (!words) return;
      const grown = new Int32Array(capacity);
      grown.set(words);
      this.planes[plane] = grown;
    });
  }

  get bytes(): number {
    return this.planes.reduce((sum, words) => sum + (words?.byteLength ?? 0), 0);
  }
}

/** The eight weeks of a plane, the first lowest.
 * @param from  week of `weeks[0]`; weeks it does not have count as nothing free */
export function planeWord(plane: number, from: number, weeks: ArrayLike<number>): number {
  let index = (((plane * WEEKS_PER_WORD - from) % CAPACITY_WEEKS) + CAPACITY_WEEKS) % CAPACITY_WEEKS;
  let word = 0;
  for (let place = 0; place < WEEKS_PER_WORD; place++) {
    word |= (weeks[index] ?? 0) << (place * 4);
    index = index + 1 === CAPACITY_WEEKS ? 0 : index + 1;
  }
  return word;
}
