import { foldName, foldWords, LANGUAGES, type Language, taxonomy, type TaxonomyKind } from '@qd/shared-domain';
import { mapFreeText } from '@qd/shared-server';
import type { UnplacedTerm } from './import-report';
import type { Resume } from './resume';

/** Codes found in a résumé's free words, and what could not be placed. */
export interface Terms {
  readonly specialties: readonly string[];
  readonly technologies: readonly string[];
  readonly niches: readonly string[];
  readonly industries: readonly string[];
  readonly languages: readonly Language[];
  readonly closeReadings: readonly string[];
  readonly unplaced: readonly UnplacedTerm[];
}

/** More words than that are a list of everything ever touched. */
const MAX_TERMS = 250;
const MAX_UNPLACED = 100;

/* Names of languages as people write them; the code itself is understood as well. */
// prettier-ignore
const LANGUAGE_NAMES: Readonly<Record<Language, string>> = {
  en: 'english englisch anglais ingles inglese engels', de: 'german deutsch allemand aleman tedesco duits', fr: 'french franzosisch francais frances francese',
  es: 'spanish spanisch espagnol espanol castellano spagnolo', it: 'italian italienisch italien italiano', pt: 'portuguese portugiesisch portugais portugues',
  nl: 'dutch niederlandisch nederlands neerlandais', sv: 'swedish schwedisch svenska suedois', no: 'norwegian norwegisch norsk bokmal', da: 'danish danisch dansk',
  fi: 'finnish finnisch suomi', pl: 'polish polnisch polski polonais', cs: 'czech tschechisch cestina tcheque', el: 'greek griechisch ελληνικα', he: 'hebrew hebraisch עברית',
  ar: 'arabic arabisch arabe العربية', tr: 'turkish turkisch turkce turc', ru: 'russian russisch русский russe', uk: 'ukrainian ukrainisch українська', hi: 'hindi हिन्दी',
  zh: 'chinese mandarin chinesisch 中文 普通话', ja: 'japanese japanisch 日本語 japonais', ko: 'korean koreanisch 한국어', ro: 'romanian rumanisch romana roumain', hu: 'hungarian ungarisch magyar',
};
const LANGUAGE_OF_WORD = new Map(
  LANGUAGES.flatMap((code) => [code, ...LANGUAGE_NAMES[code].split(' ')].map((word) => [foldWords(word).join(''), code] as const)),
);

const languageOf = (text: string): Language | null => {
  const words = foldWords(text.slice(0, 100));
  return [words.join(''), ...words].map((word) => LANGUAGE_OF_WORD.get(word)).find((code) => code !== undefined) ?? null;
};

/** A term, and its parts where it is an enumeration. */
const partsOf = (term: string): string[] =>
  [...new Set(term.split(/[,;|/•·]|\s[&+]\s|\b(?:and|und|et|y)\b/).map((part) => part.trim()))].filter((part) => part !== '');

const SKILL_KINDS: readonly TaxonomyKind[] = ['SPECIALTY', 'TECHNOLOGY'];

/** Collects what terms were read as. */
class Readings {
  readonly codes: Record<TaxonomyKind, Set<string>> = {
    SPECIALTY: new Set(),
    TECHNOLOGY: new Set(),
    NICHE: new Set(),
    INDUSTRY: new Set(),
  };
  readonly close = new Set<string>();

  /** @returns whether the text is a name of a node of any of the kinds */
  place(text: string, kinds: readonly TaxonomyKind[]): boolean {
    const found = kinds.flatMap((kind) => mapFreeText(kind, text) ?? []);
    // A sure reading of one kind makes a guess of another worthless.
    const sure = found.filter(({ confidence }) => confidence === 'EXACT');
    for (const { node, confidence } of sure.length > 0 ? sure : found) {
      this.codes[node.kind].add(node.code);
      if (confidence === 'CLOSE') this.close.add(`${text} → ${node.label}`);
    }
    return found.length > 0;
  }

  /** Places a whole term or its parts.
   * @returns the parts that could not be placed */
  placeTerm(term: string, kinds: readonly TaxonomyKind[]): string[] {
    if (this.place(term, kinds)) return [];
    const parts = partsOf(term);
    return parts.length > 1 ? parts.filter((part) => !this.place(part, kinds)) : [term];
  }
}

const NICHE_LABELS: ReadonlySet<string> = new Set(taxonomy.selectable('NICHE').map(({ label }) => foldName(label)));
const isNicheLabel = (term: string): boolean => NICHE_LABELS.has(foldName(term));

const texts = (values: readonly unknown[]): string[] =>
  [...new Set(values.filter((value): value is string => typeof value === 'string').map((value) => value.trim().slice(0, 300)))]
    .filter((value) => value !== '')
    .slice(0, MAX_TERMS);

/** Maps skills, certificates, project keywords, industries and languages of a résumé to our vocabularies. */
export function readTerms(resume: Resume): Terms {
  const readings = new Readings();
  const unplaced: UnplacedTerm[] = [];
  const note = (kind: UnplacedTerm['kind'], terms: readonly string[]): void => void unplaced.push(...terms.map((text) => ({ kind, text })));

  const skills = texts([
    ...(resume.skills ?? []).flatMap(({ name, keywords }) => [name, ...(keywords ?? [])]),
    ...(resume.projects ?? []).flatMap(({ keywords }) => keywords ?? []),
    ...(resume.certificates ?? []).map(({ name }) => name),
  ]);
  if (resume.basics?.label) readings.placeTerm(resume.basics.label.slice(0, 300), ['NICHE']);
  for (const skill of skills) {
    // "Kubernetes" among skills is a skill, no focus; a niche is what carries its very label, or is nothing else.
    if (isNicheLabel(skill)) readings.place(skill, ['NICHE']);
    note(
      'SKILL',
      readings.placeTerm(skill, SKILL_KINDS).filter((term) => !readings.place(term, ['NICHE'])),
    );
  }
  for (const industry of texts((resume.work ?? []).map((position) => position.industry)))
    note('INDUSTRY', readings.placeTerm(industry, ['INDUSTRY']));
  // A description may be a sentence; that it names no industry is no news.
  for (const description of texts((resume.work ?? []).map((position) => position.description)))
    readings.placeTerm(description, ['INDUSTRY']);

  const languages = new Set<Language>();
  for (const name of texts((resume.languages ?? []).map(({ language }) => language))) {
    const code = languageOf(name);
    if (code) languages.add(code);
    else note('LANGUAGE', [name]);
  }
  return {
    specialties: [...readings.codes.SPECIALTY],
    technologies: [...readings.codes.TECHNOLOGY],
    niches: [...readings.codes.NICHE],
    industries: [...readings.codes.INDUSTRY],
    languages: [...languages],
    closeReadings: [...readings.close],
    unplaced: unplaced.slice(0, MAX_UNPLACED),
  };
}
