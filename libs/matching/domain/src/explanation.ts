import type { NeedFacts } from '@qd/needs-domain';
import { NO_GAP, PASSED_GATES, WORDS } from './catalogue.en';
import { COMPANY_LINES, LEADER_LINES, LINE, lineName, SHARED_LINES, type LineCode, type LineName } from './lines';
import type { MatchPolicy } from './policy';
import { pointsOf, type ScoredMatch } from './result';

/** Who reads an explanation: a side reads its own lines one by one and the other side as one sum; an admin reads all. */
export type Viewer = 'COMPANY' | 'LEADER' | 'ADMIN';

/** One line of an explanation. */
export interface ExplainedLine {
  readonly code: LineCode;
  readonly name: LineName;
  readonly label: string;
  readonly points: number;
  /** Most the line can give under the policy; `null` for clamps, sums and the three shared lines. */
  readonly most: number | null;
}

/** An explanation as one viewer may read it; the points of its lines sum to `score` exactly. */
export interface Explanation {
  readonly viewer: Viewer;
  readonly score: number;
  readonly lines: readonly ExplainedLine[];
  /** Three sentences, best first. */
  readonly strengths: readonly string[];
  readonly gap: string;
  readonly question: string;
}

/** The most each line can give, by code; lines without a cap are missing. */
export function lineCaps({ company, leader }: MatchPolicy): ReadonlyMap<LineCode, number> {
  return new Map<LineCode, number>([
    [LINE.ROLE_FIT, company.roleFit.cap],
    [LINE.NICHE, company.niche.cap],
    [LINE.REQUIRED_SPECIALTIES, company.requiredSpecialties.cap],
    [LINE.NICE_TO_HAVE, company.niceToHave.cap],
    [LINE.STAGE_DISTANCE, company.stage.cap],
    [LINE.GROWTH_PHASE, company.phase.cap],
    [LINE.ARCHETYPE_EXPERIENCE, company.archetype.cap],
    [LINE.DUTIES, company.duties.cap],
    [LINE.HANDS_ON, company.handsOn.cap],
    [LINE.TRAITS, company.traits.cap],
    [LINE.RATE_POSITION, company.ratePosition.cap],
    [LINE.TIME_ZONE_COMFORT, company.overlap.cap],
    [LINE.CAPACITY_SLACK, company.slack.cap],
    [LINE.OUTCOME_HISTORY, company.outcomes.cap],
    [LINE.STACK_OVERLAP, company.stack.cap],
    [LINE.STALE_AVAILABILITY, 0],
    [LINE.WISHED_STAGE, leader.stage.cap],
    [LINE.WISHED_NICHE, leader.niche.cap],
    [LINE.WISHED_MISSION, leader.mission.cap],
    [LINE.WISHED_RATE, leader.rate.cap],
    [LINE.WISHED_DAYS, leader.days.cap],
    [LINE.WISHED_HANDS_ON, leader.handsOn.cap],
    [LINE.WISHED_SCOPE_STABILITY, leader.scopeStability.cap],
    [LINE.WISHED_SPONSOR_HOURS, leader.sponsorHours.cap],
  ]);
}

/** Whether a need asks for what a line measures; a line about nothing is neither shown nor called a gap. */
function applies(code: LineCode, need: NeedFacts): boolean {
  if (code === LINE.REQUIRED_SPECIALTIES) return need.required.length > 0;
  if (code === LINE.NICE_TO_HAVE) return need.niceToHave.length > 0;
  if (code === LINE.STACK_OVERLAP) return need.stack.length > 0;
  if (code === LINE.DUTIES) return need.duties !== 0;
  return true;
}

const CLAMPS: readonly LineCode[] = [LINE.COMPANY_CLAMP, LINE.LEADER_CLAMP];

function ownLines(viewer: Viewer): readonly LineCode[] {
  if (viewer === 'COMPANY') return COMPANY_LINES;
  return viewer === 'LEADER' ? LEADER_LINES : [...COMPANY_LINES, ...LEADER_LINES];
}

/** The lines a viewer may read. Own lines of zero points stay in, as a gap is worth seeing; clamps and shared lines only where they bite. */
function shownLines(match: ScoredMatch, need: NeedFacts, policy: MatchPolicy, viewer: Viewer): ExplainedLine[] {
  const caps = lineCaps(policy);
  const line = (code: LineCode, points: number): ExplainedLine => {
    const name = lineName(code);
    return { code, name, label: WORDS[name].label, points, most: caps.get(code) ?? null };
  };
  const lines = ownLines(viewer)
    .filter((code) => pointsOf(match, code) !== 0 || (applies(code, need) && !CLAMPS.includes(code) && code !== LINE.STALE_AVAILABILITY))
    .map((code) => line(code, pointsOf(match, code)));
  if (viewer === 'COMPANY') lines.push(line(LINE.LEADER_SIDE_TOTAL, match.leaderPoints));
  if (viewer === 'LEADER') lines.push(line(LINE.COMPANY_SIDE_TOTAL, match.companyPoints));
  for (const code of SHARED_LINES) if (pointsOf(match, code) !== 0) lines.push(line(code, pointsOf(match, code)));
  return lines;
}

const STRENGTHS = 3;
/** A line says something good from this share of its cap on, in basis points. */
const STRONG_FROM_BP = 6500;
/** A gap is worth a sentence when this many points or more are missing. */
const GAP_FROM_POINTS = 40;

/** The sentences of one side. An admin reads the company's. */
function sentences(lines: readonly ExplainedLine[], side: 'COMPANY' | 'LEADER') {
  const own = lines.filter(({ code }) => (side === 'COMPANY' ? COMPANY_LINES : LEADER_LINES).includes(code) && !CLAMPS.includes(code));
  const strong = own
    .filter(({ points, most }) => most !== null && most > 0 && points * 10_000 >= most * STRONG_FROM_BP)
    .sort((a, b) => b.points - a.points || a.code - b.code)
    .map(({ name }) => WORDS[name].strong);
  const [widest] = own
    .map(({ name, code, points, most }) => ({ name, code, missing: (most ?? 0) - points }))
    .filter(({ missing }) => missing >= GAP_FROM_POINTS)
    .sort((a, b) => b.missing - a.missing || a.code - b.code);
  const gap = widest ? WORDS[widest.name] : NO_GAP[side];
  return { strengths: [...strong, ...PASSED_GATES[side]].slice(0, STRENGTHS), gap: gap.gap, question: gap.question };
}

/** Explains a match to one viewer. Only the viewer's own side is told line by line, so that no reserve rate, budget or preference of the
 * other can be read off; the sum is the score for everyone.
 * @param need the facts the run scored, to leave out lines about things the need never asked for
 * @see docs/domain/matching.md#who-may-read-what */
export function explain(match: ScoredMatch, need: NeedFacts, policy: MatchPolicy, viewer: Viewer): Explanation {
  const lines = shownLines(match, need, policy, viewer);
  return { viewer, score: match.score, lines, ...sentences(lines, viewer === 'LEADER' ? 'LEADER' : 'COMPANY') };
}
