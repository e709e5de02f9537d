import {
  dateOf,
  type Duty,
  type EngagementKind,
  type EpochDay,
  foldWords,
  type GrowthPhase,
  type Role,
  type Stage,
  STAGES,
} from '@qd/shared-domain';
import type { Depth } from '@qd/leaders-domain';
import { roleOfTitle } from './read-titles';
import type { ResumeWork } from './resume';

/* What a position's words say of the company's stage, of duties and phases. Heuristics over folded words; each errs on the side of
 * saying nothing. docs/domain/leaders.md lists them for people. */
const STAGE_WORDS: readonly (readonly [RegExp, readonly Stage[]])[] = [
  [/\bpre seed\b/, ['PRE_SEED']],
  [/\bseed (stage|funded|round|phase)\b/, ['SEED']],
  [/\bseries a\b/, ['SERIES_A']],
  [/\bseries b\b/, ['SERIES_B']],
  [/\bseries [cdef]\b|\bunicorn\b|\bpre ipo\b/, ['SERIES_C_PLUS']],
  [/\bstart ?ups?\b|\bjeune pousse\b/, ['SEED', 'SERIES_A']],
  [/\bscale ?ups?\b|\bhypergrowth\b/, ['SERIES_B']],
  [/\bmid ?(sized|market|size)\b|\bmittelstand\w*\b|\bmittelstandisch\w*\b|\bpme\b|\bpyme\b/, ['MID_MARKET']],
  [
    /\benterprise company\b|\bfortune (50|100|500)\b|\bdax\b|\bkonzern\w*\b|\bmultinational\b|\bcorporation\b|\bcac 40\b|\bgrand groupe\b/,
    ['ENTERPRISE'],
  ],
];

const DUTY_WORDS: readonly (readonly [RegExp, Duty])[] = [
  [
    /\b(coding |technical |engineering )?standards?\b|\bcode reviews?\b|\bbest practices\b|\bguidelines\b|\brichtlinien\b/,
    'TECHNICAL_STANDARDS',
  ],
  [/\barchitect\w*\b|\barchitektur\w*\b|\barquitectura\b|\bsystem design\b|\bredesigned\b/, 'ARCHITECTURE'],
  [
    /\bhir(e|ed|ing)\b|\brecruit\w*\b|\bteam aufgebaut\b|\bteamaufbau\b|\beingestellt\b|\brecrut\w*\b|\b(built|grew|grown|scaled) (the |a |an |our )?(\w+ ){0,2}team\b/,
    'HIRING',
  ],
  [
    /\b(managed|managing|led|leading|lead) (a |the |an )?(\w+ ){0,2}(teams?|engineers|developers|people|department)\b|\bteam of \d+\b|\bfuhrung\b|\bgeleitet\b|\bdisziplinarisch\w*\b/,
    'MANAGING_ENGINEERS',
  ],
  [/\bboards?\b|\bstakeholders?\b|\binvestors?\b|\bexecutives?\b|\bc level\b|\bvorstand\b|\bgeschaftsfuhrung\b|\bcomite\b/, 'STAKEHOLDERS'],
  [/\bdeliver\w*\b|\bshipp\w*\b|\breleas\w*\b|\broadmaps?\b|\bscrum\b|\bagile\b|\blaunch\w*\b|\bausgeliefert\b|\blivr\w*\b/, 'DELIVERY'],
];

const PHASE_WORDS: readonly (readonly [RegExp, GrowthPhase])[] = [
  [/\blaunch\w*\b|\bmvp\b|\bzero to one\b|\b0 to 1\b|\bfirst (product|version)\b/, 'LAUNCHING_PRODUCT'],
  [/\bscal(e|ed|ing)\b|\bhigh traffic\b|\breliability\b|\bskalier\w*\b|\bmillions? of (users|requests)\b/, 'SCALING_INFRASTRUCTURE'],
  [/\bfundrais\w*\b|\bdue diligence\b|\braised\b|\bfinancing round\b|\bfinanzierungsrunde\b|\blevee de fonds\b/, 'RAISING_FUNDING'],
  [/\btransform\w*\b|\bmodernis\w*\b|\bmoderniz\w*\b|\blegacy\b|\bmigrat\w*\b|\bdigitalisierung\b/, 'TRANSFORMATION'],
  [/\bacqui(red|sition|sitions|ring)\b|\bmergers?\b|\bpost merger\b|\bubernahme\b|\bcarve out\b/, 'POST_ACQUISITION'],
];

const KIND_WORDS: readonly (readonly [RegExp, EngagementKind])[] = [
  [/\binterim\w*\b/, 'INTERIM'],
  [/\bfreelance\w*\b|\bconsultant\b|\bconsulting\b|\bberater\w*\b|\bcontractor\b|\bfreiberuf\w*\b/, 'PROJECT'],
  [/\badvis(or|er|ory|ers|ors)\b|\bbeirat\b/, 'ADVISORY'],
  [/\bmentor\w*\b|\bcoach\w*\b/, 'MENTORSHIP'],
];

/** What is read out of the positions of a résumé. */
export interface Experience {
  /** Months per role, in leading positions only. */
  readonly months: ReadonlyMap<Role, number>;
  /** Titles that are none of our roles. */
  readonly otherTitles: readonly string[];
  readonly stages: readonly { readonly stage: Stage; readonly depth: Depth }[];
  readonly duties: readonly Duty[];
  readonly phases: readonly GrowthPhase[];
  readonly kinds: readonly EngagementKind[];
  /** Years from the first position on, 0 when no position has a date. */
  readonly years: number;
}

/** Months since year 0 of an ISO date of any precision; `null` for none or nonsense. */
const monthOf = (date: string | undefined): number | null => {
  const parts = /^(\d{4})(?:-(\d{2}))?/.exec(date ?? '');
  return parts ? Number(parts[1]) * 12 + Math.min(12, Math.max(1, Number(parts[2] ?? 1))) - 1 : null;
};

const MONTHS_FOR_SOLID = 18;
const MONTHS_FOR_DEEP = 48;
/** A position without dates counts as short as one can be. */
const UNDATED_MONTHS = 6;

const has = <T>(words: string, table: readonly (readonly [RegExp, T])[]): T[] =>
  table.filter(([pattern]) => pattern.test(words)).map(([, value]) => value);

/** Reads the positions of a résumé; `today` ends those that go on. */
export function readExperience(work: readonly ResumeWork[], today: EpochDay): Experience {
  const { year, month } = dateOf(today);
  const now = year * 12 + month - 1;
  const months = new Map<Role, number>();
  const stageMonths = new Map<Stage, number>();
  const otherTitles: string[] = [];
  let firstMonth = now;
  const words: string[] = [];
  for (const position of work) {
    const [start, end] = [monthOf(position.startDate), monthOf(position.endDate) ?? now];
    const length = start === null ? UNDATED_MONTHS : Math.min(600, Math.max(1, end - start));
    if (start !== null) firstMonth = Math.min(firstMonth, start);
    const text = foldWords(
      [position.position, position.name, position.description, position.summary, ...(position.highlights ?? [])]
        .join(' . ')
        .slice(0, 20_000),
    ).join(' ');
    words.push(text);
    const title = position.position?.trim() ?? '';
    const role = roleOfTitle(title);
    if (role) months.set(role, (months.get(role) ?? 0) + length);
    else if (title !== '') otherTitles.push(title);
    for (const stage of new Set(has(text, STAGE_WORDS).flat())) stageMonths.set(stage, (stageMonths.get(stage) ?? 0) + length);
  }
  const all = words.join(' . ');
  const depthOf = (length: number): Depth => (length >= MONTHS_FOR_DEEP ? 3 : length >= MONTHS_FOR_SOLID ? 2 : 1);
  return {
    months,
    otherTitles,
    stages: STAGES.flatMap((stage) => (stageMonths.has(stage) ? [{ stage, depth: depthOf(stageMonths.get(stage) ?? 0) }] : [])),
    duties: has(all, DUTY_WORDS),
    phases: has(all, PHASE_WORDS),
    kinds: has(all, KIND_WORDS),
    years: Math.max(0, Math.min(60, Math.floor((now - firstMonth) / 12))),
  };
}
