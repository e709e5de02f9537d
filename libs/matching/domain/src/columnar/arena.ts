import type { LeaderFacts } from '@qd/leaders-domain';
import { EVIDENCE_BITS } from './layout';

/** The lists of variable length of all leaders (specialties, technologies), one entry after the other in 16-bit cells.
 * A changed entry stays in place when it fits, else it moves to the end; the owner compacts when half of it is waste. */
export class ListArena {
  cells = new Uint16Array(1024);
  private used = 0;
  private wasted = 0;

  /** Writes a leader's lists and returns where they start.
   * @param at   where the leader's entry lay so far, -1 for none
   * @param room its size so far */
  write(facts: LeaderFacts, at: number, room: number): number {
    const size = facts.specialties.length + facts.stack.length;
    let start = at;
    if (at >= 0 && size <= room) {
      this.wasted += room - size;
    } else {
      if (at >= 0) this.wasted += room;
      start = this.append(size);
    }
    let cell = start;
    for (const { ordinal, evidence } of facts.specialties) this.cells[cell++] = (ordinal << EVIDENCE_BITS) | evidence;
    for (const technology of facts.stack) this.cells[cell++] = technology;
    return start;
  }

  /** Gives up an entry of `size` cells. */
  release(size: number): void {
    this.wasted += size;
  }

  get isWasteful(): boolean {
    return this.wasted > 4096 && this.wasted * 2 > this.used;
  }

  /** Moves the entries together, in their order, and tells each its new place. */
  compact(entries: Iterable<{ slot: number; start: number; size: number }>, moved: (slot: number, start: number) => void): void {
    const old = this.cells;
    const next = new Uint16Array(Math.max(1024, this.used - this.wasted));
    let end = 0;
    for (const { slot, start, size } of entries) {
      next.set(old.subarray(start, start + size), end);
      moved(slot, end);
      end += size;
    }
    this.cells = next;
    this.used = end;
    this.wasted = 0;
  }

  get bytes(): number {
    return this.cells.byteLength;
  }

  private append(size: number): number {
    const start = this.used;
    this.used += size;
    if (this.used > this.cells.length) {
      const grown = new Uint16Array(Math.max(this.used, Math.ceil(this.cells.length * 1.5)));
      grown.set(this.cells);
      this.cells = grown;
    }
    return start;
  }
}
