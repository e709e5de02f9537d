import type { NeedFacts } from '@qd/needs-domain';
import type { ZoneOffsets } from '@qd/shared-domain';

// Held once: inside the VM context of a test runner every look-up of a global costs more than the arithmetic.
const { min } = Math;

const DAY = 1440;
/** Hours, offices and offsets are never further apart. */
const MOST_DAYS = 8;

/** Minutes of an office that opens at 0 for `length` minutes every day, from {@link MOST_DAYS} days before up to `minute`. In 32-bit
 * integers, so that the division is a multiplication. */
const officeMinutes = (minute: number, length: number): number => {
  const since = (minute + MOST_DAYS * DAY) | 0;
  const day = (since / DAY) | 0;
  return day * length + min(length, since - day * DAY);
};

/** Working hours, each distinct (zone, start, end) once: leaders share a few hundred of them, so a need computes an overlap once and
 * looks it up after. Entries are never dropped; there are only so many ways to work a day. */
export class Clocks {
  private readonly ids = new Map<number, number>();
  /** Zone, start and end of each, two bytes a number: a need runs through all of them. */
  private triples = new Int16Array(3 * 64);

  /** Id of these hours. */
  intern(zone: number, start: number, end: number): number {
    const key = (zone * 4096 + start) * 4096 + end;
    let id = this.ids.get(key);
    if (id === undefined) {
      id = this.ids.size;
      this.ids.set(key, id);
      if (3 * id === this.triples.length) {
        const grown = new Int16Array(this.triples.length * 2);
        grown.set(this.triples);
        this.triples = grown;
      }
      this.triples.set([zone, start, end], 3 * id);
    }
    return id;
  }

  get size(): number {
    return this.ids.size;
  }

  /** Overlap of all hours with a need's office hours, in minutes a day, as `dailyOverlapMinutes` has it: the office minutes up to the end
   * of the hours less those up to their start. */
  fillOverlaps(minutes: Int32Array, need: NeedFacts, zones: ZoneOffsets): void {
    const { triples } = this;
    const opens = need.workStartMinute - zones.minutes[need.zone];
    const length = need.workEndMinute - need.workStartMinute;
    for (let id = 0; id < this.ids.size; id++) {
      const offset = zones.minutes[triples[id * 3]] + opens;
      minutes[id] = officeMinutes(triples[id * 3 + 2] - offset, length) - officeMinutes(triples[id * 3 + 1] - offset, length);
    }
  }

  get bytes(): number {
    return this.ids.size * 40 + this.triples.byteLength;
  }
}
