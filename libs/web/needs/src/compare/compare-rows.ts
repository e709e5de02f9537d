import { EVIDENCE_LEVELS } from '@qd/shared-domain';
import type { MatchPartsFragment } from '@qd/web-graphql-client';
import { leastFree } from '../shortlist/filters';
import { wordOf, type Words } from '../words';

/** What the rows are called and how figures are written: the catalogue, handed in. */
export interface CompareWords {
  readonly rows: Readonly<Record<FactRow | 'score', string>>;
  readonly evidence: Readonly<Record<MatchPartsFragment['blindProfile']['specialties'][number]['evidence'], string>>;
  readonly missing: string;
  readonly none: string;
  freeRange(low: number, high: number): string;
  formatNumber(figure: number): string;
  formatSigned(figure: number): string;
}
type FactRow = 'role' | 'niches' | 'stages' | 'specialties' | 'evidence' | 'free' | 'zone' | 'languages' | 'handsOn' | 'kinds' | 'gap' | 'question'; // prettier-ignore

/** One thing said of a leader. */
export interface CompareItem {
  readonly text: string;
  /** Not said of every leader compared. */
  readonly apart: boolean;
  /** The highest figure of a row, where it is the only one. */
  readonly most?: boolean;
}

/** One row of the comparison: what is said of each leader, in their order. */
export interface CompareRow {
  readonly key: string;
  readonly label: string;
  readonly kind: 'points' | 'facts';
  readonly cells: readonly (readonly CompareItem[])[];
  readonly differs: boolean;
}

function textRow(key: string, label: string, said: readonly (readonly string[])[]): CompareRow {
  const shared = (text: string) => said.every((texts) => texts.includes(text));
  const cells = said.map((texts) => texts.map((text) => ({ text, apart: !shared(text) })));
  return { key, label, kind: 'facts', cells, differs: cells.some((items) => items.some(({ apart }) => apart)) };
}

function figureRow(
  key: string,
  label: string,
  kind: CompareRow['kind'],
  figures: readonly (number | null)[],
  said: (figure: number) => string,
): CompareRow {
  const differs = figures.some((figure) => figure !== figures[0]);
  const known = figures.filter((figure): figure is number => figure !== null);
  const top = Math.max(...known);
  const alone = known.filter((figure) => figure === top).length === 1;
  const cells = figures.map((figure) =>
    figure === null ? [] : [{ text: said(figure), apart: differs, most: differs && alone && figure === top }],
  );
  return { key, label, kind, cells, differs };
}

/** How well each required specialty is proven. */
function proofOf(
  { blindProfile: { specialties } }: MatchPartsFragment,
  required: readonly { readonly code: string; readonly label: string }[],
  copy: CompareWords,
): string[] {
  return required.map(({ code, label }) => {
    const held = specialties.find(({ node }) => node.code === code);
    return `${label}: ${held ? copy.evidence[held.evidence].toLowerCase() : copy.missing}`;
  });
}

function freeWords(freeHalfDays: readonly (number | null)[], copy: CompareWords): string {
  const free = freeHalfDays.slice(0, 8).filter((halfDays): halfDays is number => halfDays !== null);
  return free.length === 0 ? copy.none : copy.freeRange(leastFree(freeHalfDays), Math.max(...free));
}

/** The comparison of two to four leaders, the lines of their scores first. */
export function compareRows(
  matches: readonly MatchPartsFragment[],
  words: Words,
  required: readonly { readonly code: string; readonly label: string }[],
  copy: CompareWords,
): CompareRow[] {
  const lines = new Map(matches.flatMap((match) => match.lines.map(({ code, label }) => [code, label] as const)));
  const of = (key: FactRow, read: (match: MatchPartsFragment) => readonly (string | null)[]) =>
    textRow(
      key,
      copy.rows[key],
      matches.map((match) => read(match).filter((text): text is string => text !== null)),
    );
  const byEvidence = ({ blindProfile }: MatchPartsFragment) =>
    [...blindProfile.specialties]
      .sort((a, b) => EVIDENCE_LEVELS.indexOf(b.evidence) - EVIDENCE_LEVELS.indexOf(a.evidence))
      .map(({ node }) => node.label);
  return [
    figureRow(
      'score',
      copy.rows.score,
      'points',
      matches.map(({ score }) => score),
      copy.formatNumber,
    ),
    ...[...lines].map(([code, label]) =>
      figureRow(
        code,
        label,
        'points',
        matches.map((match) => match.lines.find((line) => line.code === code)?.points ?? null),
        copy.formatSigned,
      ),
    ),
    of('role', ({ blindProfile }) => [wordOf(words.roles, blindProfile.primaryRole)]),
    of('niches', ({ blindProfile }) => blindProfile.niches.map(({ label }) => label)),
    of('stages', ({ blindProfile }) => blindProfile.stages.map((stage) => wordOf(words.stages, stage))),
    of('kinds', ({ blindProfile }) => blindProfile.kinds.map((kind) => wordOf(words.engagementKinds, kind))),
    of('specialties', byEvidence),
    ...(required.length > 0 ? [of('evidence', (match) => proofOf(match, required, copy))] : []),
    of('free', ({ blindProfile }) => [freeWords(blindProfile.freeHalfDays, copy)]),
    of('zone', ({ blindProfile }) => [blindProfile.timeZone.replaceAll('_', ' ')]),
    of('languages', ({ blindProfile }) => blindProfile.languages.map((language) => wordOf(words.languages, language))),
    of('handsOn', ({ blindProfile }) => [wordOf(words.handsOnLevels, blindProfile.handsOn)]),
    of('gap', ({ gap }) => [gap]),
    of('question', ({ question }) => [question]),
  ];
}
