import { uuidV7 } from './ids';

/** Weights or chances by word; order of writing is order of drawing. */
export type Weights<T extends string> = Readonly<Partial<Record<T, number>>>;

/** A stream of random choices that is the same on every machine: sfc32 over a hash of its keys. For made-up markets and for proofs,
 * never for secrets. Own code, since a library's next version may draw differently, and a seeded market must stay the same to the byte.
 * @see https://pracrand.sourceforge.net/ (sfc), cyrb128 for the hash of the keys */
export class SeededRandom {
  private a: number;
  private b: number;
  private c: number;
  private d: number;

  /** @param keys what tells this stream from others: seed, index, purpose */
  constructor(...keys: readonly (string | number)[]) {
    [this.a, this.b, this.c, this.d] = hash(keys.join('\u0000'));
    for (let round = 0; round < 12; round++) this.bits();
  }

  /** Unsigned 32-bit. */
  bits(): number {
    const t = (((this.a + this.b) | 0) + this.d) | 0;
    this.d = (this.d + 1) | 0;
    this.a = this.b ^ (this.b >>> 9);
    this.b = (this.c + (this.c << 3)) | 0;
    this.c = (this.c << 21) | (this.c >>> 11);
    this.c = (this.c + t) | 0;
    return t >>> 0;
  }

  /** 0 <= x < 1, 32 bits. */
  next(): number {
    return this.bits() / 4_294_967_296;
  }

  /** An integer, both ends included. */
  int(min: number, max: number): number {
    return min + Math.floor(this.next() * (max - min + 1));
  }

  between(min: number, max: number): number {
    return min + this.next() * (max - min);
  }

  /** @param probability 0..1 */
  chance(probability: number): boolean {
    return this.next() < probability;
  }

  pick<T>(list: readonly T[]): T {
    return list[Math.floor(this.next() * list.length)];
  }

  /** A value by its weight.
   * @param weighted pairs of value and weight, or weights by word; weights >= 0 with a sum > 0 */
  weighted<T>(weighted: readonly (readonly [T, number])[]): T;
  weighted<T extends string>(weighted: Weights<T>): T;
  weighted<T>(weighted: readonly (readonly [T, number])[] | Weights<string>): T {
    const pairs = Array.isArray(weighted) ? (weighted as readonly (readonly [T, number])[]) : (Object.entries(weighted) as [T, number][]);
    return this.pickBy(pairs, weightOfPair)[0];
  }

  /** An entry by its weight; weights >= 0, with a sum > 0. */
  pickBy<T>(list: readonly T[], weightOf: (entry: T) => number): T {
    let left = this.next() * list.reduce((sum, entry) => sum + weightOf(entry), 0);
    for (const entry of list) {
      left -= weightOf(entry);
      if (left < 0) return entry;
    }
    return list[list.length - 1];
  }

  /** About normal, within ±3: the sum of six even draws. Additions only, so that no platform's logarithm can differ. */
  bell(): number {
    let sum = 0;
    for (let draw = 0; draw < 6; draw++) sum += this.next();
    return (sum - 3) * Math.SQRT2;
  }

  /** Each entry with the same chance or, given chances by word, with its own; in list order. */
  some<T>(list: readonly T[], probability: number): T[];
  some<T extends string>(chances: Weights<T>): T[];
  some<T>(from: readonly T[] | Weights<string>, probability = 0): T[] {
    if (Array.isArray(from)) return (from as readonly T[]).filter(() => this.chance(probability));
    const chances = Object.entries(from) as [T, number][];
    return chances.filter(([, chance]) => this.chance(chance)).map(([word]) => word);
  }

  /** `count` different entries, in random order; all where there are not so many. */
  sample<T>(list: readonly T[], count: number): T[] {
    const rest = [...list];
    return Array.from({ length: Math.min(count, list.length) }, () => rest.splice(this.int(0, rest.length - 1), 1)[0]);
  }

  shuffle<T>(list: readonly T[]): T[] {
    return this.sample(list, list.length);
  }

  list<T>(count: number, item: () => T): T[] {
    return Array.from({ length: count }, item);
  }

  /** Different integers in 0..limit-1, ascending: `count` of them or, by bad luck, a few less. */
  distinct(count: number, limit: number): number[] {
    const chosen = new Set<number>();
    for (let tries = 0; tries < count * 2; tries++) if (chosen.size < count) chosen.add(this.int(0, limit - 1));
    return [...chosen].sort((a, b) => a - b);
  }

  /** A mask of `bits` bits, each set with the given probability. */
  mask(bits: number, probability: number): number {
    let mask = 0;
    for (let bit = 0; bit < bits; bit++) if (this.chance(probability)) mask |= 1 << bit;
    return mask;
  }

  bytes(count: number): number[] {
    return Array.from({ length: count }, () => this.int(0, 255));
  }

  /** A UUIDv7 of an instant, which may be any: 0 <= epochMs < 2^48. */
  uuid(epochMs: number): string {
    return uuidV7(epochMs, this.bytes(10));
  }
}

const weightOfPair = ([, weight]: readonly [unknown, number]): number => weight;

function hash(text: string): [number, number, number, number] {
  let [h1, h2, h3, h4] = [1_779_033_703, 3_144_134_277, 1_013_904_242, 2_773_480_762];
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    h1 = h2 ^ Math.imul(h1 ^ code, 597_399_067);
    h2 = h3 ^ Math.imul(h2 ^ code, 2_869_860_233);
    h3 = h4 ^ Math.imul(h3 ^ code, 951_274_213);
    h4 = h1 ^ Math.imul(h4 ^ code, 2_716_044_179);
  }
  h1 = Math.imul(h3 ^ (h1 >>> 18), 597_399_067);
  h2 = Math.imul(h4 ^ (h2 >>> 22), 2_869_860_233);
  h3 = Math.imul(h1 ^ (h3 >>> 17), 951_274_213);
  h4 = Math.imul(h2 ^ (h4 >>> 19), 2_716_044_179);
  return [h1 ^ h2 ^ h3 ^ h4, h2 ^ h1, h3 ^ h1, h4 ^ h1];
}
