/** One line of an explanation, as the server sends it. */
export interface Line {
  readonly code: string;
  readonly label: string;
  readonly side: 'COMPANY' | 'LEADER' | 'BALANCE' | 'LIKELIHOOD' | 'DEMAND';
  readonly points: number;
  /** The most this line can give; null for sums and deductions. */
  readonly most?: number | null;
}

/** Who reads a score: a company and a leader see their own side line by line and the other as one, an administrator both. */
export type ScoreViewer = 'COMPANY' | 'LEADER' | 'ADMIN';

/** The lines of one match in the three parts a person reads: what they asked for, what the leader looks for, what is taken off. */
export interface ScoreParts {
  readonly own: number;
  readonly other: number;
  /** <= 0 */
  readonly off: number;
  readonly sum: number;
}

/** Adds the lines up by part.
 * @returns integers; `own + other + off === sum` */
export function scoreParts(lines: readonly Line[]): ScoreParts {
  const total = (keep: (line: Line) => boolean) => lines.filter(keep).reduce((sum, line) => sum + line.points, 0);
  const own = total((line) => line.side === 'COMPANY');
  const other = total((line) => line.side === 'LEADER');
  const off = total((line) => line.side !== 'COMPANY' && line.side !== 'LEADER');
  return { own, other, off, sum: own + other + off };
}

/** The best score there is: both sides at their cap of 5,000. */
export const FULL_SCORE = 10_000;

/** Where the bar's pieces lie, in percent of its length. The hatched piece covers the end that is taken off, so what stays
 * uncovered is exactly the score. */
export interface BarPieces {
  readonly own: number;
  readonly other: number;
  readonly hatchFrom: number;
  readonly hatch: number;
}

export function barPieces({ own, other, off }: ScoreParts): BarPieces {
  const percent = (points: number) => (Math.min(Math.max(points, 0), FULL_SCORE) / FULL_SCORE) * 100;
  const hatch = percent(Math.min(-off, own + other));
  return { own: percent(own), other: percent(other), hatchFrom: percent(own + other) - hatch, hatch };
}

/** Groups for the table, in reading order, empty ones left out. */
export function linesByPart(lines: readonly Line[]): { part: 'COMPANY' | 'LEADER' | 'OFF'; lines: readonly Line[]; points: number }[] {
  const partOf = (line: Line) => (line.side === 'COMPANY' || line.side === 'LEADER' ? line.side : 'OFF');
  return (['COMPANY', 'LEADER', 'OFF'] as const)
    .map((part) => {
      const own = lines.filter((line) => partOf(line) === part);
      return { part, lines: own, points: own.reduce((sum, line) => sum + line.points, 0) };
    })
    .filter((group) => group.lines.length > 0);
}
