import { mix32 } from '../arithmetic';

/** A reproducible stream of random choices: the same seed draws the same, on every machine. For tests and proofs. */
export class Draw {
  private state: number;

  constructor(seed: number) {
    this.state = seed | 0;
  }

  /** Unsigned 32-bit. */
  bits(): number {
    this.state = (this.state + 0x9e3779b9) | 0;
    return mix32(this.state);
  }

  /** Integer in low..high, both included. */
  int(low: number, high: number): number {
    return low + (this.bits() % (high - low + 1));
  }

  /** True in `percent` of 100 cases. */
  chance(percent: number): boolean {
    return this.bits() % 100 < percent;
  }

  pick<T>(list: readonly T[]): T {
    return list[this.int(0, list.length - 1)];
  }

  /** A mask of `bits` bits, each set in `percent` of 100 cases. */
  mask(bits: number, percent: number): number {
    let mask = 0;
    for (let bit = 0; bit < bits; bit++) if (this.chance(percent)) mask |= 1 << bit;
    return mask;
  }

  list<T>(count: number, item: () => T): T[] {
    return Array.from({ length: count }, item);
  }

  /** Distinct integers in 0..limit-1, ascending. */
  distinct(count: number, limit: number): number[] {
    const chosen = new Set<number>();
    for (let tries = 0; tries < count * 2; tries++) if (chosen.size < count) chosen.add(this.int(0, limit - 1));
    return [...chosen].sort((a, b) => a - b);
  }

  shuffle<T>(list: readonly T[]): T[] {
    const shuffled = [...list];
    for (let last = shuffled.length - 1; last > 0; last--) {
      const other = this.int(0, last);
      [shuffled[last], shuffled[other]] = [shuffled[other], shuffled[last]];
    }
    return shuffled;
  }

  uuid(): string {
    const hex = this.list(4, () => this.bits().toString(16).padStart(8, '0')).join('');
    return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-7${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20)}`;
  }
}
