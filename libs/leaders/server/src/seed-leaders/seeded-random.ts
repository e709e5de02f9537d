/** A stream of random numbers that is the same on every machine: sfc32 over a hash of its keys.
 * Own code, since a library's next version may draw differently, and a seeded market must stay the same to the byte.
 * @see https://pracrand.sourceforge.net/ (sfc), cyrb128 for the hash of the keys */
export class SeededRandom {
  private a: number;
  private b: number;
  private c: number;
  private d: number;

  /** @param keys what tells this stream from others: seed, index, purpose */
  constructor(...keys: readonly (string | number)[]) {
    [this.a, this.b, this.c, this.d] = hash(keys.join('\u0000'));
    for (let round = 0; round < 12; round++) this.next();
  }

  /** 0 <= x < 1, 32 bits. */
  next(): number {
    const t = (((this.a + this.b) | 0) + this.d) | 0;
    this.d = (this.d + 1) | 0;
    this.a = this.b ^ (this.b >>> 9);
    this.b = (this.c + (this.c << 3)) | 0;
    this.c = (this.c << 21) | (this.c >>> 11);
    this.c = (this.c + t) | 0;
    return (t >>> 0) / 4_294_967_296;
  }

  /** An integer, both ends included. */
  int(min: number, max: number): number {
    return min + Math.floor(this.next() * (max - min + 1));
  }

  between(min: number, max: number): number {
    return min + this.next() * (max - min);
  }

  chance(probability: number): boolean {
    return this.next() < probability;
  }

  pick<T>(list: readonly T[]): T {
    return list[Math.floor(this.next() * list.length)];
  }

  /** @param weighted pairs of value and weight, weights >= 0 with a sum > 0 */
  weighted<T>(weighted: readonly (readonly [T, number])[]): T {
    let left = this.next() * weighted.reduce((sum, [, weight]) => sum + weight, 0);
    for (const [value, weight] of weighted) {
      left -= weight;
      if (left < 0) return value;
    }
    return weighted[weighted.length - 1][0];
  }

  /** About normal, within ±3: the sum of six even draws. Additions only, so that no platform's logarithm can differ. */
  bell(): number {
    let sum = 0;
    for (let draw = 0; draw < 6; draw++) sum += this.next();
    return (sum - 3) * Math.SQRT2;
  }

  /** Each entry with its own chance, in list order. */
  some<T>(list: readonly T[], probability: number): T[] {
    return list.filter(() => this.chance(probability));
  }

  /** `count` different entries, in random order. */
  sample<T>(list: readonly T[], count: number): T[] {
    const rest = [...list];
    return Array.from({ length: Math.min(count, list.length) }, () => rest.splice(this.int(0, rest.length - 1), 1)[0]);
  }

  bytes(count: number): number[] {
    return Array.from({ length: count }, () => this.int(0, 255));
  }
}

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
