import type { MatchPartsFragment } from '@qd/web-graphql-client';

type Line = MatchPartsFragment['lines'][number];

/** The sentences of an explanation: the catalogue, handed in. */
export interface WhyWords {
  own(points: string): string;
  best(parts: string): string;
  worst(parts: string): string;
  part(label: string, points: string, most: string): string;
  taken(label: string, points: string): string;
  other(points: string): string;
  balance(points: string): string;
  readonly noBalance: string;
  likelihood(points: string): string;
  demand(points: string): string;
  sum(score: string): string;
  readonly and: string;
  formatNumber(figure: number): string;
}

const NAMED = 2;

/** A score as sentences: what the company asked for with its best and its weakest parts, the leader's side as one figure, what is taken
 * off, and the sum. Every figure is that of a line. */
export function explainInWords(lines: readonly Line[], score: number, words: WhyWords): string[] {
  const points = (figure: number) => words.formatNumber(Math.abs(figure));
  const of = (side: Line['side']) => lines.filter((line) => line.side === side);
  const sum = (some: readonly Line[]) => some.reduce((total, line) => total + line.points, 0);
  const share = (line: Line) => line.points / (line.most ?? 1);
  const parts = (some: readonly Line[]) =>
    some.map((line) => words.part(line.label, words.formatNumber(line.points), words.formatNumber(line.most ?? 0))).join(words.and);

  const weighed = of('COMPANY').filter((line) => line.most !== null && line.most > 0);
  const best = [...weighed].sort((a, b) => b.points - a.points).slice(0, NAMED);
  const worst = [...weighed]
    .sort((a, b) => share(a) - share(b))
    .filter((line) => !best.includes(line) && share(line) < 1)
    .slice(0, NAMED);
  const [balance, likelihood, demand] = [sum(of('BALANCE')), sum(of('LIKELIHOOD')), sum(of('DEMAND'))];
  return [
    words.own(words.formatNumber(sum(of('COMPANY')))),
    ...(best.length > 0 ? [words.best(parts(best))] : []),
    ...(worst.length > 0 ? [words.worst(parts(worst))] : []),
    ...of('COMPANY')
      .filter((line) => line.points < 0)
      .map((line) => words.taken(line.label, points(line.points))),
    words.other(words.formatNumber(sum(of('LEADER')))),
    balance < 0 ? words.balance(points(balance)) : words.noBalance,
    ...(likelihood < 0 ? [words.likelihood(points(likelihood))] : []),
    ...(demand < 0 ? [words.demand(points(demand))] : []),
    words.sum(words.formatNumber(score)),
  ];
}
