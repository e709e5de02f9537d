import type { BriefInput } from '@qd/needs-domain';
import {
  ARCHETYPES,
  CURRENCIES,
  DUTIES,
  ENGAGEMENT_KINDS,
  EVIDENCE_LEVELS,
  type FieldError,
  GROWTH_PHASES,
  HANDS_ON_LEVELS,
  isCurrency,
  LANGUAGES,
  minorDigits,
  MISSIONS,
  OWNERSHIP_LEVELS,
  parseDate,
  ROLES,
  SCOPE_STABILITIES,
  STAGES,
  taxonomy,
  type TaxonomyKind,
} from '@qd/shared-domain';
import { mapFreeText } from '@qd/shared-server';
import { entriesOf, fieldsOfRow, figureOf, wordIn } from './row-fields';

/** A word of a file that no node of the taxonomy was found for. */
export interface UnplacedWord {
  readonly field: string;
  readonly text: string;
}

/** A word that was read as something near it; a person should look at it. */
export interface GuessedWord extends UnplacedWord {
  readonly code: string;
}

/** What a row became. `input` still goes through `parseBrief`. */
export interface MappedRow {
  readonly input: BriefInput;
  readonly errors: readonly FieldError[];
  readonly unplaced: readonly UnplacedWord[];
  readonly guessed: readonly GuessedWord[];
  readonly ignored: readonly string[];
}

const WORDS = /[\n;|,]+/;
const MAX_SHOWN = 120;

/** Maps one entry of a file to the fields of a brief: names of fields and choices as people write them, free-text skills, niches
 * and industries to the taxonomy. Technologies among the skills go to the stack. Never throws. */
export function briefOfRow(entry: Readonly<Record<string, unknown>>): MappedRow {
  return new RowMapper(entry).map();
}

class RowMapper {
  private readonly said: ReadonlyMap<string, unknown>;
  private readonly ignored: readonly string[];
  private readonly errors: FieldError[] = [];
  private readonly unplaced: UnplacedWord[] = [];
  private readonly guessed: GuessedWord[] = [];
  private readonly stack = new Set<string>();

  constructor(entry: Readonly<Record<string, unknown>>) {
    const { said, ignored } = fieldsOfRow(entry);
    this.said = said;
    this.ignored = ignored;
  }

  map(): MappedRow {
    const required = this.required();
    const needed = new Set(required.map(({ code }) => code));
    const niceToHaveCodes = this.nodes('niceToHave', 'SPECIALTY', 'TECHNOLOGY').filter((code) => !needed.has(code));
    for (const code of this.nodes('stack', 'TECHNOLOGY')) this.stack.add(code);
    const input = {
      ...this.texts(),
      ...this.choices(),
      nicheCodes: this.nodes('niches', 'NICHE'),
      industryCode: this.nodes('industry', 'INDUSTRY')[0],
      required,
      niceToHaveCodes,
      stackCodes: [...this.stack],
      ...this.terms(),
    };
    // Values are still as untrusted as the file: parseBrief takes anything.
    return { input: input as BriefInput, errors: this.errors, unplaced: this.unplaced, guessed: this.guessed, ignored: this.ignored };
  }

  private texts() {
    return {
      title: this.said.get('title'),
      situation: this.said.get('situation'),
      outcomes: entriesOf(this.said.get('outcomes')),
      scopeIn: entriesOf(this.said.get('scopeIn')),
      scopeOut: entriesOf(this.said.get('scopeOut')),
      cadence: this.said.get('cadence'),
    };
  }

  private choices() {
    return {
      role: wordOf(ROLES, this.said.get('role')),
      kind: wordOf(ENGAGEMENT_KINDS, this.said.get('kind')),
      ownership: wordOf(OWNERSHIP_LEVELS, this.said.get('ownership')),
      archetype: wordOf(ARCHETYPES, this.said.get('archetype')),
      stage: wordOf(STAGES, this.said.get('stage')),
      phase: wordOf(GROWTH_PHASES, this.said.get('phase')),
      handsOn: wordOf(HANDS_ON_LEVELS, this.said.get('handsOn')),
      scopeStability: wordOf(SCOPE_STABILITIES, this.said.get('scopeStability')),
      duties: entriesOf(this.said.get('duties'), WORDS).map((word) => wordOf(DUTIES, word)),
      missions: entriesOf(this.said.get('missions'), WORDS).map((word) => wordOf(MISSIONS, word)),
      languages: entriesOf(this.said.get('languages'), WORDS).map(languageOf),
    };
  }

  private terms() {
    const figure = (name: string): unknown => figureOf(this.said.get(name));
    return {
      daysPerWeek: figure('daysPerWeek'),
      startDate: dayOf(this.said.get('startDate')),
      durationWeeks: figure('durationWeeks') ?? this.weeksUntilEnd(),
      dayBudgetMin: this.money('dayBudgetMin'),
      dayBudgetMax: this.money('dayBudgetMax'),
      timeZone: this.said.get('timeZone'),
      workStart: timeOf(this.said.get('workStart')),
      workEnd: timeOf(this.said.get('workEnd')),
      minOverlapHours: figure('minOverlapHours'),
      sponsorHoursPerWeek: figure('sponsorHoursPerWeek'),
    };
  }

  private weeksUntilEnd(): number | undefined {
    if (!this.said.has('endDate')) return undefined;
    const [start, end] = ['startDate', 'endDate'].map((name) => parseDate(wordIn(dayOf(this.said.get(name)))));
    if (start !== null && end !== null && end >= start) return Math.ceil((end - start + 1) / 7);
    const message = start === null || end === null ? 'Give start and end as YYYY-MM-DD.' : 'The need ends before it starts.';
    this.errors.push({ path: 'brief.endDate', message });
    return undefined;
  }

  private money(name: string): unknown {
    const value = this.said.get(name);
    if (value === undefined || (typeof value === 'object' && value !== null)) return value;
    const currency = this.currency(value);
    const amount = figureOf(typeof value === 'string' ? value.replace(/[a-z]/gi, '') : value);
    if (typeof amount !== 'number') return { amountMinor: amount, currency };
    return { amountMinor: isCurrency(currency) ? Math.round(amount * 10 ** minorDigits(currency)) : amount, currency };
  }

  /** The currency's own field, else a code or sign beside the amount. */
  private currency(amount: unknown): string {
    const told = wordIn(this.said.get('currency')).toUpperCase();
    if (told !== '') return told;
    const text = wordIn(amount).toUpperCase();
    const code = CURRENCIES.find((each) => text.includes(each));
    return code ?? (text.includes('€') ? 'EUR' : text.includes('£') ? 'GBP' : text.includes('$') ? 'USD' : '');
  }

  private required(): { code: string; minEvidence: unknown }[] {
    const chosen = new Map<string, { code: string; minEvidence: unknown }>();
    for (const entry of entriesOf(this.said.get('required'), WORDS)) {
      const { text, evidence } = skillOf(entry);
      const code = this.place('required', text, ['SPECIALTY', 'TECHNOLOGY']);
      if (code && !chosen.has(code)) chosen.set(code, { code, minEvidence: wordOf(EVIDENCE_LEVELS, evidence ?? 'CLAIMED') });
    }
    return [...chosen.values()];
  }

  /** Codes of a field's words, each once; words of the second kind go to the stack. */
  private nodes(field: string, ...kinds: readonly TaxonomyKind[]): string[] {
    const placed = entriesOf(this.said.get(field), WORDS).flatMap((word) => this.place(field, word, kinds) ?? []);
    return [...new Set(placed)];
  }

  private place(field: string, word: unknown, kinds: readonly TaxonomyKind[]): string | null {
    const text = wordIn(word);
    for (const [index, kind] of kinds.entries()) {
      const known = taxonomy.byCode(text);
      const found = known?.kind === kind ? { node: known, confidence: 'EXACT' } : mapFreeText(kind, text);
      if (!found) continue;
      if (found.confidence === 'CLOSE') this.guessed.push({ field, text: text.slice(0, MAX_SHOWN), code: found.node.code });
      if (index === 0) return found.node.code;
      this.stack.add(found.node.code);
      return null;
    }
    this.unplaced.push({ field, text: text.slice(0, MAX_SHOWN) });
    return null;
  }
}

/** `Kubernetes`, `Kubernetes: verified case`, or `{ skill, minEvidence }`. */
function skillOf(entry: unknown): { text: unknown; evidence: unknown } {
  if (typeof entry === 'object' && entry !== null) {
    const fields = entry as Record<string, unknown>;
    return { text: fields['code'] ?? fields['skill'] ?? fields['name'] ?? '', evidence: fields['minEvidence'] ?? fields['evidence'] };
  }
  const parts = /^([^:=]{1,200}?)[:=]([^:=]{1,40})$/.exec(wordIn(entry));
  const evidence = parts && EVIDENCE_LEVELS.find((level) => level === wordOf(EVIDENCE_LEVELS, parts[2]));
  return parts && evidence ? { text: parts[1], evidence } : { text: entry, evidence: undefined };
}

const foldWord = (text: string): string =>
  text
    .toUpperCase()
    .replace(/_/g, ' ')
    .replace(/\+/g, ' PLUS')
    .replace(/\bOF\b|[^A-Z0-9]+/g, '');

/** The word of a closed list a text stands for (`Series A`, `vp of engineering`), else what was there. */
function wordOf(list: readonly string[], value: unknown): unknown {
  if (typeof value !== 'string') return value;
  const folded = foldWord(value);
  return list.find((word) => foldWord(word) === folded) ?? value.slice(0, MAX_SHOWN);
}

const LANGUAGE_NAMES = new Map(
  LANGUAGES.flatMap((code) =>
    [code, ...['en', code].map((locale) => new Intl.DisplayNames([locale], { type: 'language' }).of(code) ?? code)].map(
      (name) => [name.toLowerCase(), code] as const,
    ),
  ),
);
const languageOf = (value: unknown): unknown =>
  typeof value === 'string' ? (LANGUAGE_NAMES.get(value.trim().toLowerCase()) ?? value) : value;

/** Spreadsheets write midnight beside a day. */
const dayOf = (value: unknown): unknown => (typeof value === 'string' ? value.trim().replace(/[T ]00:00(?::00(?:\.0+)?)?Z?$/, '') : value);

/** `9:00` as `09:00`. */
const timeOf = (value: unknown): unknown => (typeof value === 'string' ? value.trim().replace(/^(\d):/, '0$1:') : value);
