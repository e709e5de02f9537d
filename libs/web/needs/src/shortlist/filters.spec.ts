import fc from 'fast-check';
import {
  costOf,
  countSet,
  filterCards,
  type Filtered,
  filterOptions,
  type Filters,
  leastFree,
  NO_FILTERS,
  readFilters,
  searchOf,
} from './filters';

const frame = {
  requiredCodes: ['specialty.k8s'],
  hoursAway: (zone: string) => ({ 'Europe/Berlin': 0, 'America/New_York': -6 })[zone] ?? null,
};

const card = (rank: number, changes: Partial<Filtered['blindProfile']> = {}, rest: Partial<Filtered> = {}): Filtered => ({
  rank,
  leaderInterested: false,
  mark: null,
  ...rest,
  blindProfile: {
    primaryRole: 'CTO',
    niches: [{ code: 'niche.saas', label: 'SaaS scaling' }],
    freeHalfDays: [4, 4, 4, 4, 4, 4, 4, 4, 0],
    timeZone: 'Europe/Berlin',
    specialties: [{ evidence: 'REFERENCED', node: { code: 'specialty.k8s', label: 'Kubernetes' } }],
    handsOn: 'REVIEWS',
    ...changes,
  },
});
const marked = (state: 'PINNED' | 'DISMISSED'): Partial<Filtered> => ({
  mark: { state, reason: null, note: null, version: 1, markedAt: '2026-01-01T00:00:00Z' },
});

describe('filters of a shortlist', () => {
  const cards = [
    card(1, { primaryRole: 'VP_ENGINEERING' }),
    card(2, { timeZone: 'America/New_York' }),
    card(3, { freeHalfDays: [2, null, 6] }),
    card(4, { specialties: [{ evidence: 'CLAIMED', node: { code: 'specialty.k8s', label: 'Kubernetes' } }] }),
    card(5, {}, marked('DISMISSED')),
    card(6, {}, { ...marked('PINNED'), leaderInterested: true }),
  ];
  const ranks = (filters: Partial<Filters>) => filterCards(cards, { ...NO_FILTERS, ...filters }, frame).map(({ rank }) => rank);

  it.each<[Partial<Filters>, number[]]>([
    [{}, [1, 2, 3, 4, 6]],
    [{ dismissed: true }, [1, 2, 3, 4, 5, 6]],
    [{ role: 'CTO' }, [2, 3, 4, 6]],
    [{ zone: 2 }, [1, 3, 4, 6]],
    [{ zone: 6 }, [1, 2, 3, 4, 6]],
    [{ free: 4 }, [1, 2, 4, 6]],
    [{ evidence: 'REFERENCED' }, [1, 2, 3, 6]],
    [{ evidence: 'VERIFIED_CASE' }, []],
    [{ pinned: true }, [6]],
    [{ interested: true, role: 'CTO' }, [6]],
    [{ niche: 'niche.none' }, []],
  ])('%j leaves %j', (filters, left) => expect(ranks(filters)).toEqual(left));

  it('says what a filter costs before it is set, and the same after', () => {
    const before = costOf(cards, NO_FILTERS, frame, 'zone', 2);
    const after = costOf(cards, { ...NO_FILTERS, zone: 2 }, frame, 'zone', 2);
    expect(before).toEqual({ hidden: 1, of: 5, best: 2 });
    expect(after).toEqual(before);
  });

  it('counts the cost of the dismissed over all cards', () => {
    expect(costOf(cards, NO_FILTERS, frame, 'dismissed', false)).toEqual({ hidden: 1, of: 6, best: 5 });
  });

  it('offers only what somebody on the list has', () => {
    expect(filterOptions(cards).role).toEqual(['CTO', 'VP_ENGINEERING']);
    expect(filterOptions(cards).niche).toEqual([{ code: 'niche.saas', label: 'SaaS scaling' }]);
  });

  it('does not count weeks away as busy', () => {
    expect(leastFree([null, 3, 5])).toBe(3);
    expect(leastFree([null])).toBe(0);
  });
});

const anyFilters: fc.Arbitrary<Filters> = fc.record({
  role: fc.constantFrom(null, 'CTO', 'VP_ENGINEERING'),
  niche: fc.constantFrom(null, 'niche.saas', 'niche.other'),
  free: fc.constantFrom(null, 2, 4),
  zone: fc.constantFrom(null, 0, 6),
  evidence: fc.constantFrom(null, 'REFERENCED' as const, 'VERIFIED_CASE' as const),
  handsOn: fc.constantFrom(null, 'REVIEWS'),
  interested: fc.boolean(),
  pinned: fc.boolean(),
  dismissed: fc.boolean(),
});
const anyCards = fc
  .array(
    fc.record({
      role: fc.constantFrom('CTO' as const, 'VP_ENGINEERING' as const),
      zone: fc.constantFrom('Europe/Berlin', 'America/New_York', 'Mars'),
      interested: fc.boolean(),
      state: fc.constantFrom(null, 'PINNED' as const, 'DISMISSED' as const),
    }),
    { maxLength: 50 },
  )
  .map((drawn) =>
    drawn.map(({ role, zone, interested, state }, index) =>
      card(index + 1, { primaryRole: role, timeZone: zone }, { ...(state ? marked(state) : {}), leaderInterested: interested }),
    ),
  );

describe('any filters', () => {
  it('keep the order, and what is shown and what the last filter hides add up', () => {
    fc.assert(
      fc.property(anyCards, anyFilters, (cards, filters) => {
        const shown = filterCards(cards, filters, frame);
        expect(shown.map(({ rank }) => rank)).toEqual([...shown.map(({ rank }) => rank)].sort((a, b) => a - b));
        const cost = costOf(cards, filters, frame, 'role', filters.role);
        expect(shown.length + cost.hidden).toBe(cost.of);
        expect(cost.best === null).toBe(cost.hidden === 0);
      }),
      { seed: 20301, numRuns: 300 },
    );
  });

  it('survive the address bar', () => {
    fc.assert(
      fc.property(anyFilters, (filters) => {
        const search = JSON.parse(JSON.stringify(searchOf(filters))) as Record<string, unknown>;
        expect(readFilters(search)).toEqual(filters);
        expect(Object.keys(search)).toHaveLength(countSet(filters));
      }),
      { seed: 20302, numRuns: 300 },
    );
  });

  it('are read from any address without a fault', () => {
    expect(readFilters({ role: 'KING', free: 3, zone: 'x', evidence: 1, niche: { a: 1 }, pinned: 'yes' })).toEqual(NO_FILTERS);
  });
});
