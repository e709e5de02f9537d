import { checkText, type FieldError, findContactData, type Refusal, taxonomy, type TaxonomyKind } from '@qd/shared-domain';

/** A refusal because a free text holds contact data; `redacted` is the same text without. */
export interface ContactDataRefusal {
  readonly kind: 'CONTACT_DATA';
  readonly path: string;
  readonly redacted: string;
}

/** Reads an untrusted record field by field and collects what is wrong instead of stopping at the first error. A field
 * that is absent or `null` reads as "not said". */
export class FieldReader {
  readonly errors: FieldError[] = [];
  contact: ContactDataRefusal | null = null;

  /** @param root what paths start with (`brief`) */
  constructor(
    private readonly fields: Readonly<Record<string, unknown>>,
    private readonly root: string,
  ) {}

  /** Notes that a field is wrong; answers `null` so that a caller can return it. */
  refuse(name: string, message: string): null {
    this.errors.push({ path: `${this.root}.${name}`, message });
    return null;
  }

  /** A free text without contact data; empty when not said. */
  text(name: string, max: number, multiline = false): string {
    const value = this.raw(name);
    return value === null ? '' : (this.freeText(value, name, { min: 0, max, multiline }) ?? '');
  }

  /** Lines of free text, each at least a character long. */
  lines(name: string, most: number, max: number): string[] {
    return this.list(name, most).flatMap((value, index) => this.freeText(value, `${name}.${index}`, { min: 1, max }) ?? []);
  }

  /** One word of a closed list. */
  choice<T extends string>(name: string, list: readonly T[], what: string): T | null {
    const value = this.raw(name);
    if (value === null) return null;
    return this.wordOf(list, value) ?? this.refuse(name, `Choose ${what} from the list.`);
  }

  /** Words of a closed list, each once, in order of the list. */
  choices<T extends string>(name: string, list: readonly T[], what: string, most: number = list.length): T[] {
    const chosen = new Set(
      this.list(name, most).flatMap(
        (value, index) => this.wordOf(list, value) ?? this.refuse(`${name}.${index}`, `Choose ${what} from the list.`) ?? [],
      ),
    );
    return list.filter((word) => chosen.has(word));
  }

  /** A taxonomy code of a kind. */
  code(name: string, kind: TaxonomyKind): string | null {
    const value = this.raw(name);
    return value === null ? null : this.checkCode(value, kind, name);
  }

  /** Taxonomy codes of a kind, each once, in the order given. */
  codes(name: string, kind: TaxonomyKind, most: number): string[] {
    const values = this.list(name, Number.MAX_SAFE_INTEGER);
    const codes = [...new Set(values.slice(0, 200).flatMap((value, index) => this.checkCode(value, kind, `${name}.${index}`) ?? []))];
    if (codes.length <= most && values.length <= 200) return codes;
    this.refuse(name, `Choose at most ${most}.`);
    return [];
  }

  /** A whole number. */
  integer(name: string, min: number, max: number): number | null {
    const value = this.raw(name);
    if (value === null) return null;
    if (typeof value === 'number' && Number.isInteger(value) && value >= min && value <= max) return value + 0;
    return this.refuse(name, `Give a whole number between ${min} and ${max}.`);
  }

  /** A number as it stands, for fields with a rule of their own; NaN where it is no number. */
  number(name: string): number | null {
    const value = this.raw(name);
    if (value === null) return null;
    return typeof value === 'number' ? value : Number.NaN;
  }

  /** A short text with a form of its own (a date, a time), read by `parse`. */
  parsed<T>(name: string, parse: (text: string) => T | null, message: string): T | null {
    const value = this.raw(name);
    if (value === null) return null;
    return (typeof value === 'string' ? parse(value) : null) ?? this.refuse(name, message);
  }

  /** Entries of a list; a longer one is refused as a whole. */
  list(name: string, most: number): unknown[] {
    const value = this.raw(name);
    if (value === null) return [];
    if (!Array.isArray(value)) this.refuse(name, 'Give a list.');
    else if (value.length > most) this.refuse(name, `Give at most ${most}.`);
    else return value;
    return [];
  }

  /** A nested record, or `null` when not said. */
  record(name: string): Readonly<Record<string, unknown>> | null {
    const value = this.raw(name);
    if (value === null) return null;
    return asRecord(value) ?? this.refuse(name, 'Give an object with fields.');
  }

  /** Checks one taxonomy code that stands at `name`. Headings order others and cannot be chosen, retired nodes no more. */
  checkCode(value: unknown, kind: TaxonomyKind, name: string): string | null {
    const node = typeof value === 'string' ? taxonomy.byCode(value) : null;
    if (!node || node.kind !== kind || node.group || node.retired) {
      return this.refuse(name, `This is no known ${kind.toLowerCase()}; choose one from the taxonomy.`);
    }
    return node.code;
  }

  private raw(name: string): unknown {
    return Object.hasOwn(this.fields, name) ? (this.fields[name] ?? null) : null;
  }

  private wordOf<T extends string>(list: readonly T[], value: unknown): T | null {
    return list.find((word) => word === value) ?? null;
  }

  private freeText(value: unknown, name: string, rule: { min: number; max: number; multiline?: boolean }): string | null {
    const path = `${this.root}.${name}`;
    const checked = checkText(value, { ...rule, path });
    if (!checked.ok) {
      this.errors.push(...errorsOf(checked.failure));
      return null;
    }
    const finding = findContactData(checked.value);
    if (finding) this.contact ??= { kind: 'CONTACT_DATA', path, redacted: finding.redacted };
    return checked.value;
  }
}

const errorsOf = (refusal: Refusal): readonly FieldError[] => (refusal.kind === 'INVALID' ? refusal.errors : []);

/** An untrusted value as a record of fields, or `null`. */
export const asRecord = (value: unknown): Readonly<Record<string, unknown>> | null =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Readonly<Record<string, unknown>>) : null;
