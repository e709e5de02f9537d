import {
  type CurrencyCode,
  type FieldError,
  halfDaysFromDays,
  isCurrency,
  MAX_AMOUNT_MINOR,
  type Money,
  parseDate,
  taxonomy,
  type TaxonomyKind,
  type EpochDay,
} from '@qd/shared-domain';

type Fields = Readonly<Record<string, unknown>>;
const isFields = (value: unknown): value is Fields => typeof value === 'object' && value !== null && !Array.isArray(value);

/** A list longer than this is cut before it is looked at, so that a hostile input costs nothing. */
const LONGEST_LIST = 500;

/** Reads the fields of an untrusted object one by one. A broken field is noted in {@link errors} and read as its fallback,
 * so that all errors of an input are found in one pass; nothing it does throws. `null` and `undefined` both mean absent. */
export class FieldReader {
  private readonly fields: Fields;

  constructor(
    input: unknown,
    readonly errors: FieldError[] = [],
    private readonly prefix = '',
  ) {
    this.fields = isFields(input) ? input : {};
    if (!isFields(input) && input !== undefined && input !== null) this.fault('', 'Must be an object.');
  }

  fault(name: string, message: string): void {
    this.errors.push({ path: this.path(name), message });
  }

  path(name: string): string {
    return [this.prefix, name].filter((part) => part !== '').join('.');
  }

  /** An own property only: an input must not reach the prototype. */
  raw(name: string): unknown {
    return Object.hasOwn(this.fields, name) ? (this.fields[name] ?? undefined) : undefined;
  }

  nested(name: string): FieldReader {
    return new FieldReader(this.raw(name), this.errors, this.path(name));
  }

  text(name: string): string {
    const value = this.raw(name);
    if (typeof value === 'string') return value;
    this.fault(name, value === undefined ? 'Is missing.' : 'Must be a text.');
    return '';
  }

  flag(name: string, fallback: boolean): boolean {
    const value = this.raw(name);
    if (value === undefined || typeof value === 'boolean') return value ?? fallback;
    this.fault(name, 'Must be yes or no.');
    return fallback;
  }

  integer(name: string, range: { min: number; max: number; fallback: number }): number {
    const value = this.raw(name);
    if (value === undefined) return range.fallback;
    if (typeof value === 'number' && Number.isInteger(value) && value >= range.min && value <= range.max) return value;
    this.fault(name, `Must be an integer between ${range.min} and ${range.max}.`);
    return range.fallback;
  }

  /** One value of a closed list; without a fallback it must be there. */
  one<T extends string>(name: string, list: readonly T[], fallback?: T): T {
    const value = this.raw(name);
    if (value === undefined && fallback !== undefined) return fallback;
    const found = list.find((item) => item === value);
    if (found === undefined)
      this.fault(name, value === undefined ? 'Is missing.' : `Must be one of ${list.length > 12 ? 'the listed values' : list.join(', ')}.`);
    return found ?? fallback ?? list[0];
  }

  /** A list of values of a closed list, without duplicates, in the order given. */
  many<T extends string>(name: string, list: readonly T[], least = 0): T[] {
    const found = new Set<T>();
    this.items(name).forEach((value, index) => {
      const known = list.find((item) => item === value);
      if (known === undefined) this.fault(`${name}.${index}`, 'Is not one of the listed values.');
      else found.add(known);
    });
    if (found.size < least && !this.faultyBelow(name)) this.fault(name, `Name at least ${least}.`);
    return [...found];
  }

  /** Taxonomy codes of one kind, without duplicates, in the order given. */
  codes(name: string, kind: TaxonomyKind, { least = 0, most }: { least?: number; most: number }): string[] {
    const found = new Set<string>();
    this.items(name).forEach((value, index) => {
      const node = typeof value === 'string' ? taxonomy.byCode(value) : null;
      if (node?.kind === kind && !node.group && !node.retired) found.add(node.code);
      else this.fault(`${name}.${index}`, `Is not the code of a ${kind.toLowerCase()} in the taxonomy; search it to find one.`);
    });
    if (found.size > most) this.fault(name, `Name at most ${most}.`);
    if (found.size < least && !this.faultyBelow(name)) this.fault(name, `Name at least ${least}.`);
    return [...found];
  }

  /** @returns `null` where it is missing or broken */
  money(name: string): Money | null {
    if (this.raw(name) === undefined) {
      this.fault(name, 'Is missing.');
      return null;
    }
    const before = this.errors.length;
    const reader = this.nested(name);
    const currency = reader.raw('currency');
    const amount = reader.raw('amountMinor');
    if (typeof currency !== 'string' || !isCurrency(currency)) reader.fault('currency', 'Must be a currency rates can be named in.');
    if (!Number.isInteger(amount) || (amount as number) < 1 || (amount as number) > MAX_AMOUNT_MINOR) {
      reader.fault('amountMinor', `Must be an integer between 1 and ${MAX_AMOUNT_MINOR}, in minor units.`);
    }
    return this.errors.length > before ? null : { amountMinor: amount as number, currency: currency as CurrencyCode };
  }

  /** Local time of day `HH:MM`, up to `24:00`, as minutes. */
  minuteOfDay(name: string, fallback: number): number {
    const value = this.raw(name);
    if (value === undefined) return fallback;
    const parts = typeof value === 'string' ? /^([01]\d|2[0-4]):([0-5]\d)$/.exec(value) : null;
    const minutes = parts ? Number(parts[1]) * 60 + Number(parts[2]) : Infinity;
    if (minutes <= 1_440) return minutes;
    this.fault(name, 'Must be a time of day such as 09:00.');
    return fallback;
  }

  /** A day of the next or last ten years, as a project may name it. */
  day(name: string, fallback: EpochDay): EpochDay {
    const value = this.raw(name);
    if (value === undefined) return fallback;
    const day = typeof value === 'string' ? parseDate(value) : null;
    if (day !== null && Math.abs(day - fallback) < 3_653) return day;
    this.fault(name, 'Must be a day of the calendar, YYYY-MM-DD, within ten years.');
    return fallback;
  }

  halfDays(name: string, fallback: number): number {
    const value = this.raw(name);
    if (value === undefined) return fallback;
    const read = halfDaysFromDays(typeof value === 'number' ? value : Number.NaN, this.path(name));
    if (read.ok) return read.value;
    if (read.failure.kind === 'INVALID') this.errors.push(...read.failure.errors);
    return fallback;
  }

  /** The entries of a list; a list that is none, or absurdly long, is a fault of its own. */
  items(name: string): readonly unknown[] {
    const value = this.raw(name);
    if (value === undefined) return [];
    if (Array.isArray(value) && value.length <= LONGEST_LIST) return value;
    this.fault(name, Array.isArray(value) ? `Has more than ${LONGEST_LIST} entries.` : 'Must be a list.');
    return [];
  }

  private faultyBelow(name: string): boolean {
    return this.errors.some(({ path }) => path === this.path(name) || path.startsWith(`${this.path(name)}.`));
  }
}
