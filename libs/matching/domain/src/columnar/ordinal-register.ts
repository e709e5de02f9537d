/** The ordinals of one vocabulary that leaders of this market have used: look-up tables need to cover no others. */
export class OrdinalRegister {
  private readonly seen = new Set<number>();
  /** One more than the highest ordinal seen. */
  limit = 0;

  add(ordinal: number): void {
    if (this.seen.has(ordinal)) return;
    this.seen.add(ordinal);
    if (ordinal >= this.limit) this.limit = ordinal + 1;
  }

  /** Grows with every new ordinal; caches over the register check it. */
  get count(): number {
    return this.seen.size;
  }

  values(): Iterable<number> {
    return this.seen;
  }
}
