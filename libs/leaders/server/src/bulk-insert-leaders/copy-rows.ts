const SIGNATURE = Buffer.concat([Buffer.from('PGCOPY\n\xff\r\n\0', 'latin1'), Buffer.alloc(8)]);
/** Between Unix time and Postgres' own, which begins in the year 2000. */
const EPOCH_2000_MS = Date.UTC(2000, 0, 1);
const NULL = -1;

/** A UUID as Postgres sends and takes it; for one that is written many times. */
export const uuidBytes = (uuid: string): Buffer => Buffer.from(uuid.replaceAll('-', ''), 'hex');

/** Rows in the binary format of COPY: a third of the time of the text format, and nothing to escape.
 * @see https://www.postgresql.org/docs/current/sql-copy.html (Binary Format) */
export class CopyRows {
  private bytes: Buffer;
  private at = 0;

  /** @param size bytes to begin with; it grows */
  constructor(size = 64 * 1024) {
    this.bytes = Buffer.allocUnsafe(size);
    this.at += SIGNATURE.copy(this.bytes);
  }

  /** Begins a row; as many values must follow, in the order of the columns. */
  row(columns: number): this {
    this.reserve(2);
    this.at = this.bytes.writeInt16BE(columns, this.at);
    return this;
  }

  uuid(value: string): this {
    return this.bytea(uuidBytes(value));
  }

  int2(value: number): this {
    this.length(2);
    this.at = this.bytes.writeInt16BE(value, this.at);
    return this;
  }

  int4(value: number): this {
    this.length(4);
    this.at = this.bytes.writeInt32BE(value, this.at);
    return this;
  }

  int8(value: number): this {
    this.length(8);
    this.at = this.bytes.writeBigInt64BE(BigInt(value), this.at);
    return this;
  }

  boolean(value: boolean): this {
    this.length(1);
    this.at = this.bytes.writeInt8(value ? 1 : 0, this.at);
    return this;
  }

  text(value: string): this {
    const length = Buffer.byteLength(value);
    this.length(length);
    this.at += this.bytes.write(value, this.at);
    return this;
  }

  /** @param json written out already */
  jsonb(json: string): this {
    const length = Buffer.byteLength(json);
    this.length(length + 1);
    this.at = this.bytes.writeInt8(1, this.at);
    this.at += this.bytes.write(json, this.at);
    return this;
  }

  /** @param epochMs milliseconds since 1970-01-01 UTC, or `null` */
  timestamp(epochMs: number | null): this {
    if (epochMs !== null) return this.int8((epochMs - EPOCH_2000_MS) * 1_000);
    this.reserve(4);
    this.at = this.bytes.writeInt32BE(NULL, this.at);
    return this;
  }

  bytea(value: Buffer): this {
    this.length(value.length);
    this.at += value.copy(this.bytes, this.at);
    return this;
  }

  /** The finished file; the rows cannot be added to any more. */
  end(): Buffer {
    this.reserve(2);
    this.at = this.bytes.writeInt16BE(-1, this.at);
    return this.bytes.subarray(0, this.at);
  }

  /** Writes a value's length and makes sure that the value itself fits. */
  private length(bytes: number): void {
    this.reserve(4 + bytes);
    this.at = this.bytes.writeInt32BE(bytes, this.at);
  }

  private reserve(bytes: number): void {
    if (this.at + bytes <= this.bytes.length) return;
    const grown = Buffer.allocUnsafe(Math.max(2 * this.bytes.length, this.at + bytes));
    this.bytes.copy(grown, 0, 0, this.at);
    this.bytes = grown;
  }
}
