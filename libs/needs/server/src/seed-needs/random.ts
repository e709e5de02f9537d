/** A stream of numbers, 0 <= x < 1, that is the same on every machine and in every version of every library: sfc32 over a hash
 * of its keys (seed, purpose, index).
 * @see https://pracrand.sourceforge.net/ (sfc) */
function randomStream(...keys: readonly (string | number)[]): () => number {
  const text = keys.join('\u0000');
  let [a, b, c, d] = [0x811c9dc5, 0x9e3779b9, 0x85ebca6b, 0xc2b2ae35].map((basis) => {
    for (let at = 0; at < text.length; at++) basis = Math.imul(basis ^ text.charCodeAt(at), 0x01000193) ^ (basis >>> 15);
    return basis;
  });
  const next = (): number => {
    const t = (((a + b) | 0) + d) | 0;
    d = (d + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (((c << 21) | (c >>> 11)) + t) | 0;
    return (t >>> 0) / 4_294_967_296;
  };
  for (let round = 0; round < 15; round++) next();
  return next;
}

/** Weights by word; order of writing is order of drawing. */
export type Weights<T extends string> = Readonly<Partial<Record<T, number>>>;

/** Draws of the kinds a market needs, from one stream. */
export class Draws {
  readonly next: () => number;

  constructor(...keys: readonly (string | number)[]) {
    this.next = randomStream(...keys);
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

  /** A word by its weight; weights >= 0, with a sum > 0. */
  weighted<T extends string>(weights: Weights<T>): T {
    const words = Object.keys(weights) as T[];
    return this.pickBy(words, (word) => weights[word] ?? 0);
  }

  /** An entry by its weight; weights >= 0, with a sum > 0. */
  pickBy<T>(list: readonly T[], weightOf: (entry: T) => number): T {
    const total = list.reduce((sum, entry) => sum + weightOf(entry), 0);
    let left = this.next() * total;
    return list.find((entry) => (left -= weightOf(entry)) < 0) ?? list[list.length - 1];
  }

  /** About normal, within ±3. Additions only: logarithms may differ between platforms. */
  bell(): number {
    let sum = 0;
    for (let draw = 0; draw < 6; draw++) sum += this.next();
    return (sum - 3) * Math.SQRT2;
  }

  /** `count` different entries, in random order; all where there are not so many. */
  sample<T>(list: readonly T[], count: number): T[] {
    const rest = [...list];
    return Array.from({ length: Math.min(count, list.length) }, () => rest.splice(this.int(0, rest.length - 1), 1)[0]);
  }

  /** Each entry with its own chance, in list order. */
  some<T extends string>(chances: Weights<T>): T[] {
    return (Object.entries(chances) as [T, number][]).filter(([, probability]) => this.chance(probability)).map(([word]) => word);
  }
}
