import type { NeedFacts } from '@qd/needs-domain';
import type { ZoneOffsets } from '@qd/shared-domain';
import { dailyOverlapMinutes } from '../overlap';

/** Working hours, each distinct (zone, start, end) once: leaders share a few hundred of them, so a need computes an overlap once and
 * looks it up after. Entries are never dropped; there are only so many ways to work a day. */
export class Clocks {
  private readonly ids = new Map<number, number>();
  private readonly triples: number[] = [];

  /** Id of these hours. */
  intern(zone: number, start: number, end: number): number {
    const key = (zone * 4096 + start) * 4096 + end;
    let id = this.ids.get(key);
    if (id === undefined) {
      id = this.ids.size;
      this.ids.set(key, id);
      this.triples.push(zone, start, end);
    }
    return id;
  }

  get size(): number {
    return this.ids.size;
  }

  /** Overlap of some hours with a need's office hours, in minutes a day. */
  overlap(id: number, need: NeedFacts, zones: ZoneOffsets): number {
    const needOffset = zones.minutes[need.zone];
    const offset = zones.minutes[this.triples[id * 3]];
    return dailyOverlapMinutes(
      need.workStartMinute - needOffset,
      need.workEndMinute - needOffset,
      this.triples[id * 3 + 1] - offset,
      this.triples[id * 3 + 2] - offset,
    );
  }

  get bytes(): number {
    return this.ids.size * (24 + 40);
  }
}
