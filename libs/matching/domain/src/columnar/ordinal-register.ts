/** The ordinals of one vocabulary that leaders of this market have used, numbered 1, 2, … as they came: look-up tables need to cover no
 * others and have no gaps. A number is never given up. */
export class OrdinalRegister {
  private readonly numbers = new Map<number, number>();

  /** @param most numbers there may be; more than the taxonomy has nodes of the kind */
  constructor(private readonly most: number) {}

  /** The number of an ordinal, a new one where it has none yet.
   * @throws RangeError when the columns have no bits for another number */
  add(ordinal: number): number {
    let number = this.numbers.get(ordinal);
    if (number === undefined) {
      number = this.numbers.size + 1;
      if (number > this.most)
        throw new RangeError(`The columns hold ${this.most} different values of a kind; ordinal ${ordinal} is one more.`);
      this.numbers.set(ordinal, number);
    }
    return number;
  }

  /** 0 when no leader has used the ordinal. */
  numberOf(ordinal: number): number {
    return this.numbers.get(ordinal) ?? 0;
  }

  /** Grows with every new ordinal; caches over the register check it. */
  get count(): number {
    return this.numbers.size;
  }

  ordinals(): Iterable<number> {
    return this.numbers.keys();
  }
}
