/** Writes a record as a flat list of 32-bit integers; what facts are stored as. */
export class IntWriter {
  readonly ints: number[] = [];

  int(value: number): this {
    if (!Number.isInteger(value) || value < -(2 ** 31) || value >= 2 ** 31) throw new RangeError(`not a 32-bit integer: ${value}`);
    this.ints.push(value);
    return this;
  }

  /** A list with its length before it. */
  list(values: readonly number[]): this {
    this.int(values.length);
    for (const value of values) this.int(value);
    return this;
  }

  /** A list of UUIDs, four integers each. */
  uuids(values: readonly string[]): this {
    this.int(values.length);
    for (const value of values) {
      const hex = value.replaceAll('-', '');
      for (let at = 0; at < 32; at += 8) this.int(Number.parseInt(hex.slice(at, at + 8), 16) | 0);
    }
    return this;
  }
}

/** Reads what {@link IntWriter} wrote.
 * @throws RangeError where the record ends too early or too late: the row is broken */
export class IntReader {
  private at = 0;
  constructor(private readonly ints: ArrayLike<number>) {}

  int(): number {
    if (this.at >= this.ints.length) throw new RangeError('the record ends too early');
    return this.ints[this.at++];
  }

  list(): number[] {
    const values: number[] = [];
    // A loop: this is read a hundred thousand times over when a market is loaded.
    for (let left = this.int(); left > 0; left--) values.push(this.int());
    return values;
  }

  uuids(): string[] {
    const values: string[] = [];
    for (let left = this.int(); left > 0; left--) {
      let hex = '';
      for (let part = 0; part < 4; part++) hex += (this.int() >>> 0).toString(16).padStart(8, '0');
      values.push(`${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`);
    }
    return values;
  }

  end(): void {
    if (this.at !== this.ints.length) throw new RangeError('the record goes on after its end');
  }
}
