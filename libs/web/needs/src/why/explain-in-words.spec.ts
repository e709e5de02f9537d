import { explainInWords, type WhyWords } from './explain-in-words';

const words: WhyWords = {
  own: (points) => `own ${points}`,
  best: (parts) => `best ${parts}`,
  worst: (parts) => `worst ${parts}`,
  part: (label, points, most) => `${label} ${points}/${most}`,
  taken: (label, points) => `taken ${label} ${points}`,
  other: (points) => `other ${points}`,
  balance: (points) => `balance ${points}`,
  noBalance: 'even',
  likelihood: (points) => `likelihood ${points}`,
  demand: (points) => `demand ${points}`,
  sum: (score) => `sum ${score}`,
  and: ' and ',
  formatNumber: String,
};
const line = (
  code: string,
  side: 'COMPANY' | 'LEADER' | 'BALANCE' | 'LIKELIHOOD' | 'DEMAND',
  points: number,
  most: number | null = null,
) => ({
  code,
  label: code,
  side,
  points,
  most,
});

describe('an explanation in sentences', () => {
  it('names the parts that give most, those that give least of what they could, and what is taken off', () => {
    const lines = [
      line('Role', 'COMPANY', 600, 600),
      line('Niche', 'COMPANY', 900, 900),
      line('Stack', 'COMPANY', 10, 100),
      line('Stage', 'COMPANY', 150, 300),
      line('Duties', 'COMPANY', 200, 200),
      line('Stale', 'COMPANY', -50, 0),
      line('Their side', 'LEADER', 1500),
      line('Balance', 'BALANCE', -10),
      line('Demand', 'DEMAND', -5),
    ];
    expect(explainInWords(lines, 3295, words)).toEqual([
      'own 1810',
      'best Niche 900/900 and Role 600/600',
      'worst Stack 10/100 and Stage 150/300',
      'taken Stale 50',
      'other 1500',
      'balance 10',
      'demand 5',
      'sum 3295',
    ]);
  });

  it('says that both sides are even where nothing is taken off', () => {
    expect(explainInWords([line('Their side', 'LEADER', 0)], 0, words)).toEqual(['own 0', 'other 0', 'even', 'sum 0']);
  });
});
