export interface PrintedMatch {
  readonly rank: number;
  readonly score: number;
  readonly lines: readonly { readonly label: string; readonly side: string; readonly points: number }[];
  readonly strengths: readonly string[];
  readonly gap: string | null;
  readonly counterfactual: string | null;
  readonly blindProfile: { readonly headline: string; readonly primaryRole: string; readonly timeZone: string };
}

const signed = (points: number): string => (points > 0 ? `+${points}` : String(points));

/** Adds the lines up and says so; a sum that is not the score is an error, never a rounding matter. */
function sumLine({ lines, score }: PrintedMatch): string {
  const sum = lines.reduce((total, { points }) => total + points, 0);
  if (sum !== score) throw new Error(`The lines sum to ${sum}, the score says ${score}.`);
  return `${lines.length} lines sum to ${sum} = the score`;
}

/** The shortlist in plain text: the first match with all its lines, the others in two. */
export function printShortlist(matches: readonly PrintedMatch[]): string {
  const cards = matches.map((match, index) => {
    const head = `${String(match.rank).padStart(3)}.  ${String(match.score).padStart(5)} points  ${match.blindProfile.headline}`;
    const where = `      ${match.blindProfile.primaryRole.toLowerCase().replaceAll('_', ' ')} · ${match.blindProfile.timeZone} · ${sumLine(match)}`;
    if (index > 0) return [head, where].join('\n');
    const lines = match.lines.map(({ label, points }) => `        ${signed(points).padStart(6)}  ${label}`);
    const words = [
      ...match.strengths.map((text) => `      + ${text}`),
      ...(match.gap ? [`      − ${match.gap}`] : []),
      ...(match.counterfactual ? [`      ? ${match.counterfactual}`] : []),
    ];
    return [head, where, ...lines, ...words].join('\n');
  });
  return cards.join('\n');
}
