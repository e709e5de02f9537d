import type { MatchPartsFragment } from '@qd/web-graphql-client';
import type { Words } from '../words';
import { compareRows as rowsOf, type CompareWords } from './compare-rows';

const words = {
  roles: [{ code: 'CTO', label: 'CTO' }],
  stages: [],
  engagementKinds: [],
  languages: [],
  handsOnLevels: [],
} as unknown as Words;

const match = (changes: Partial<MatchPartsFragment>, profile: Partial<MatchPartsFragment['blindProfile']> = {}): MatchPartsFragment =>
  ({
    score: 7000,
    gap: 'The same gap.',
    question: null,
    lines: [{ code: 'ROLE_FIT', label: 'Role', side: 'COMPANY', points: 500, most: 600 }],
    ...changes,
    blindProfile: {
      primaryRole: 'CTO',
      niches: [{ code: 'a', label: 'SaaS' }],
      specialties: [],
      stages: [],
      kinds: [],
      languages: [],
      freeHalfDays: [4, 6],
      timeZone: 'Europe/Berlin',
      handsOn: 'REVIEWS',
      ...profile,
    },
  }) as unknown as MatchPartsFragment;

const copy: CompareWords = {
  rows: new Proxy({} as CompareWords['rows'], { get: (_, name) => String(name) }),
  evidence: { CLAIMED: 'Claimed', REFERENCED: 'Referenced', VERIFIED_CASE: 'Verified case' },
  missing: 'not named',
  none: '—',
  freeRange: (low, high) => `${low}–${high}`,
  formatNumber: String,
  formatSigned: String,
};
const compareRows = (matches: readonly MatchPartsFragment[], lists: Words, required: readonly { code: string; label: string }[]) =>
  rowsOf(matches, lists, required, copy);

const row = (rows: ReturnType<typeof compareRows>, key: string) => rows.find((each) => each.key === key)!;

describe('comparing leaders', () => {
  it('marks what not everybody has, and leaves alone what all share', () => {
    const rows = compareRows(
      [
        match({}),
        match(
          { score: 6500 },
          {
            niches: [
              { code: 'a', label: 'SaaS' },
              { code: 'b', label: 'Payments' },
            ],
          },
        ),
      ],
      words,
      [],
    );
    expect(row(rows, 'niches').cells[1]).toEqual([
      { text: 'SaaS', apart: false },
      { text: 'Payments', apart: true },
    ]);
    expect(row(rows, 'role').differs).toBe(false);
    expect(row(rows, 'gap').differs).toBe(false);
    expect(row(rows, 'score').cells.map(([item]) => item.most)).toEqual([true, false]);
  });

  it('names nobody the most where two share the top', () => {
    const rows = compareRows([match({}), match({}), match({ score: 1 })], words, []);
    expect(row(rows, 'score').cells.map(([item]) => item.most)).toEqual([false, false, false]);
    expect(row(rows, 'score').differs).toBe(true);
  });

  it('leaves the cell of a line a leader does not have empty, and calls that a difference', () => {
    const rows = compareRows([match({}), match({ lines: [] })], words, []);
    expect(row(rows, 'ROLE_FIT').cells[1]).toEqual([]);
    expect(row(rows, 'ROLE_FIT').differs).toBe(true);
  });

  it('says how each required specialty is proven, also where it is not named', () => {
    const held = { evidence: 'REFERENCED' as const, node: { code: 'k8s', label: 'Kubernetes' } };
    const rows = compareRows([match({}, { specialties: [held] }), match({})], words, [{ code: 'k8s', label: 'Kubernetes' }]);
    expect(row(rows, 'evidence').cells.map(([item]) => item.text)).toEqual(['Kubernetes: referenced', 'Kubernetes: not named']);
  });
});
