/** Entries of variable length of all leaders, one after the other in 16-bit cells. A changed entry stays in place when it fits, else it
 * moves to the end; the owner compacts when half of it is waste. */
export class Arena {
  cells = new Uint16Array(1024);
  private used = 0;
  private wasted = 0;

  /** Writes an entry and returns where it starts.
   * @param at   where the leader's entry lay so far, -1 for none
   * @param room its length so far */
  write(entry: Uint16Array, at: number, room: number): number {
    let start = at;
    if (at >= 0 && entry.length <= room) {
      this.wasted += room - entry.length;
    } else {
      this.release(room);
      start = this.append(entry.length);
    }
    this.cells.set(entry, start);
    return start;
  }

  /** Gives up an entry of `length` cells. */
  release(length: number): void {
    this.wasted += length;
  }

  get isWasteful(): boolean {
    return this.wasted > 4096 && this.wasted * 2 > this.used;
  }

  /** Moves the entries together, in their order, and tells each its new place. */
  compact(entries: Iterable<{ slot: number; start: number; length: number }>, moved: (slot: number, start: number) => void): void {
    const old = this.cells;
    const next = new Uint16Array(Math.max(1024, this.used - this.wasted));
    let end = 0;
    for (const { slot, start, length } of entries) {
      next.set(old.subarray(start, start + length), end);
      moved(slot, end);
      end += length;
    }
    this.cells = next;
    this.used = end;
    this.wasted = 0;
  }

  get bytes(): number {
    return this.cells.byteLength;
  }

  private append(length: number): number {
    const start = this.used;
    this.used += length;
    if (this.used > this.cells.length) {
      const grown = new Uint16Array(Math.max(this.used, Math.ceil((this.cells.length * 9) / 8)));
      grown.set(this.cells);
      this.cells = grown;
    }
    return start;
  }
}
