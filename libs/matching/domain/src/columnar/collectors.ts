import { tieOf } from '../arithmetic';
import type { LeaderColumns } from './leader-columns';

/** Receives the leaders of a scan whose score reaches `threshold`; the scan skips whoever cannot. */
export interface Collector {
  threshold: number;
  offer(slot: number, score: number): void;
}

/** The tie of a slot, unsigned. */
export const tieAt = (columns: LeaderColumns, slot: number, seed: number): number => tieOf(columns.ids.hashes[slot], seed);

/** The best k of a scan: a heap with the worst on top. Its buffers are kept from run to run. */
export class TopK implements Collector {
  threshold = 0;
  count = 0;
  private slots = new Int32Array(0);
  private scores = new Int32Array(0);
  private ties = new Float64Array(0);
  private k = 0;
  private seed = 0;

  constructor(private readonly columns: LeaderColumns) {}

  start(k: number, seed: number): void {
    this.k = k;
    this.seed = seed;
    this.count = 0;
    this.threshold = 0;
    if (this.slots.length < k) {
      this.slots = new Int32Array(k);
      this.scores = new Int32Array(k);
      this.ties = new Float64Array(k);
    }
  }

  offer(slot: number, score: number): void {
    const tie = tieAt(this.columns, slot, this.seed);
    if (this.count < this.k) {
      this.put(this.count, slot, score, tie);
      this.siftUp(this.count++);
    } else if (this.comesAfter(0, slot, score, tie)) {
      this.put(0, slot, score, tie);
      this.siftDown();
    }
    if (this.count === this.k) this.threshold = this.scores[0];
  }

  /** What was kept, best first. Takes the heap apart: start anew before the next scan. */
  ranked(): { slot: number; score: number }[] {
    const kept = this.count;
    for (this.count = kept - 1; this.count > 0; this.count--) {
      this.swap(0, this.count);
      this.siftDown();
    }
    return Array.from({ length: kept }, (_, index) => ({ slot: this.slots[index], score: this.scores[index] }));
  }

  get bytes(): number {
    return this.slots.byteLength + this.scores.byteLength + this.ties.byteLength;
  }

  /** Whether the entry ranks behind the given leader. */
  private comesAfter(entry: number, slot: number, score: number, tie: number): boolean {
    if (this.scores[entry] !== score) return this.scores[entry] < score;
    if (this.ties[entry] !== tie) return this.ties[entry] < tie;
    return this.columns.ids.textOf(this.slots[entry]) > this.columns.ids.textOf(slot);
  }

  private put(at: number, slot: number, score: number, tie: number): void {
    this.slots[at] = slot;
    this.scores[at] = score;
    this.ties[at] = tie;
  }

  private swap(a: number, b: number): void {
    const [slot, score, tie] = [this.slots[a], this.scores[a], this.ties[a]];
    this.put(a, this.slots[b], this.scores[b], this.ties[b]);
    this.put(b, slot, score, tie);
  }

  private siftUp(from: number): void {
    let at = from;
    while (at > 0) {
      const parent = (at - 1) >> 1;
      if (!this.comesAfter(at, this.slots[parent], this.scores[parent], this.ties[parent])) return;
      this.swap(at, parent);
      at = parent;
    }
  }

  private siftDown(): void {
    let at = 0;
    for (;;) {
      let worst = at;
      for (let child = 2 * at + 1; child <= 2 * at + 2 && child < this.count; child++) {
        if (this.comesAfter(child, this.slots[worst], this.scores[worst], this.ties[worst])) worst = child;
      }
      if (worst === at) return;
      this.swap(at, worst);
      at = worst;
    }
  }
}

/** Counts whoever ranks before a given place in the order (score, tie, id); `leaderId` itself is never counted. */
export class BetterCount implements Collector {
  threshold = 0;
  count = 0;
  private tie = 0;
  private leaderId = '';
  private slot = -1;
  private seed = 0;

  constructor(private readonly columns: LeaderColumns) {}

  start(score: number, tie: number, leaderId: string, seed: number): void {
    this.threshold = score;
    this.tie = tie;
    this.leaderId = leaderId;
    this.slot = this.columns.slotOf(leaderId);
    this.seed = seed;
    this.count = 0;
  }

  offer(slot: number, score: number): void {
    if (slot === this.slot) return;
    if (score === this.threshold) {
      const tie = tieAt(this.columns, slot, this.seed);
      if (tie < this.tie || (tie === this.tie && this.columns.ids.textOf(slot) > this.leaderId)) return;
    }
    this.count++;
  }
}
