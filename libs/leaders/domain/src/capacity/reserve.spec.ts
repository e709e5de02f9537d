import { formatIsoWeek, parseIsoWeek } from '@qd/shared-domain';
import fc from 'fast-check';
import { CAPACITY_WEEKS } from '../leader-facts';
import { type CapacityWeek, declare, freeHalfDays, isSoundWeek, openWeeks } from './capacity';
import { release, reservableHalfDays, RESERVATION_KINDS, reserve, type Reservation } from './reserve';

const NOW = parseIsoWeek('2026-W50')!;
const LAST = NOW + CAPACITY_WEEKS - 1;
const asked = (from: string, to: string, halfDays: number, kind: Reservation['kind'] = 'HARD'): Reservation => ({
  kind,
  fromWeek: parseIsoWeek(from)!,
  toWeek: parseIsoWeek(to)!,
  halfDays,
});
const weeksWith = (changes: Readonly<Record<string, Partial<CapacityWeek>>>): CapacityWeek[] =>
  openWeeks(NOW, CAPACITY_WEEKS, 6).map((week) => ({ ...week, ...changes[formatIsoWeek(week.week)] }));

describe('reserving capacity', () => {
  it('takes half-days across week 53 and New Year, each kind in its own column', () => {
    for (const [kind, column] of [
      ['COMMITTED', 'committed'],
      ['HARD', 'hardHeld'],
      ['SOFT', 'softHeld'],
    ] as const) {
      const taken = reserve(weeksWith({}), asked('2026-W52', '2027-W01', 4, kind), NOW);
      expect(taken.ok && taken.value.map((week) => [formatIsoWeek(week.week), week[column], freeHalfDays(week)])).toEqual([
        ['2026-W52', 4, 2],
        ['2026-W53', 4, 2],
        ['2027-W01', 4, 2],
      ]);
    }
  });

  it('refuses the whole range with the first week that has too little, the gap, and where all of it would fit', () => {
    const weeks = weeksWith({ '2027-W02': { committed: 3, hardHeld: 1 }, '2027-W06': { declared: 2 } });
    expect(reserve(weeks, asked('2027-W01', '2027-W03', 4), NOW)).toEqual({
      ok: false,
      failure: {
        kind: 'CAPACITY_EXCEEDED',
        message: '2027-W02 has 2 half-days left, 2 too few. The whole range of 3 weeks would fit from 2027-W03 on.',
        week: parseIsoWeek('2027-W02'),
        missingHalfDays: 2,
        nextFreeWeek: parseIsoWeek('2027-W03'),
      },
    });
    expect(reserve(weeks, asked('2027-W01', '2027-W04', 4), NOW)).toMatchObject({ failure: { nextFreeWeek: parseIsoWeek('2027-W07') } });
    expect(reserve(weeks, asked('2027-W01', '2027-W03', 7), NOW)).toMatchObject({ failure: { nextFreeWeek: null, missingHalfDays: 1 } });
  });

  it('refuses a blackout week whatever the kind', () => {
    const weeks = weeksWith({ '2027-W02': { declared: 0, blackout: true } });
    for (const kind of RESERVATION_KINDS) {
      expect(reserve(weeks, asked('2027-W01', '2027-W02', 1, kind), NOW)).toMatchObject({
        ok: false,
        failure: {
          week: parseIsoWeek('2027-W02'),
          missingHalfDays: 1,
          message: expect.stringMatching(/is a week away\. .* from 2027-W03 on/),
        },
      });
    }
  });

  it('lets a promise take what is held softly, and a soft hold only what is free', () => {
    const weeks = weeksWith({ '2027-W02': { committed: 2, softHeld: 3 } });
    expect(reserve(weeks, asked('2027-W02', '2027-W02', 2, 'SOFT'), NOW)).toMatchObject({ failure: { missingHalfDays: 1 } });
    const held = reserve(weeks, asked('2027-W02', '2027-W02', 4, 'HARD'), NOW);
    expect(held.ok && held.value).toMatchObject([{ committed: 2, hardHeld: 4, softHeld: 3, declared: 6 }]);
    expect(held.ok && freeHalfDays(held.value[0])).toBe(0);
  });

  it('has nothing to take in weeks the leader never spoke of', () => {
    const known = weeksWith({}).filter(({ week }) => week <= NOW + 5);
    const wanted = { kind: 'HARD', fromWeek: NOW + 4, toWeek: NOW + 6, halfDays: 1 } as const;
    expect(reserve(known, wanted, NOW)).toMatchObject({ failure: { week: NOW + 6, missingHalfDays: 1, nextFreeWeek: null } });
  });

  it.each([
    ['a week that is over', { ...asked('2026-W50', '2026-W52', 1), fromWeek: NOW - 1 }, 'fromWeek'],
    ['a week beyond the horizon', { ...asked('2026-W50', '2026-W52', 1), toWeek: LAST + 1 }, 'toWeek'],
    ['an end before its start', asked('2027-W02', '2027-W01', 1), 'toWeek'],
    ['nothing at all', asked('2027-W01', '2027-W01', 0), 'halfDays'],
    ['fifteen half-days', asked('2027-W01', '2027-W01', 15), 'halfDays'],
    ['half a half-day', asked('2027-W01', '2027-W01', 0.5), 'halfDays'],
    ['no number', asked('2027-W01', '2027-W01', Number.NaN), 'halfDays'],
  ])('refuses %s', (_name, wanted, path) => {
    expect(reserve(weeksWith({}), wanted, NOW)).toMatchObject({ ok: false, failure: { kind: 'INVALID', errors: [{ path }] } });
  });

  it('takes the last week of the horizon', () => {
    const taken = reserve(weeksWith({}), { kind: 'COMMITTED', fromWeek: LAST, toWeek: LAST, halfDays: 6 }, NOW);
    expect(taken.ok && taken.value).toMatchObject([{ week: LAST, committed: 6 }]);
  });
});

describe('releasing capacity', () => {
  const weeks = weeksWith({ '2027-W01': { committed: 2 }, '2027-W02': { committed: 2 } });

  it('gives back from the current week on and leaves what is over as it was', () => {
    const given = release(
      [...weeks, { ...weeks[0], week: NOW - 1, committed: 2 }],
      { ...asked('2027-W01', '2027-W02', 2, 'COMMITTED') },
      NOW,
    );
    expect(given.ok && given.value.map(({ committed }) => committed)).toEqual([0, 0]);
    const past = release(weeks, { kind: 'COMMITTED', fromWeek: NOW - 9, toWeek: NOW - 1, halfDays: 2 }, NOW);
    expect(past).toEqual({ ok: true, value: [] });
  });

  it('gives nothing back where a week holds less, and names it', () => {
    expect(release(weeks, asked('2027-W01', '2027-W03', 2, 'COMMITTED'), NOW)).toMatchObject({
      ok: false,
      failure: {
        kind: 'INVALID',
        errors: [{ path: 'halfDays', message: '2027-W03 has 0 half-days committed; no more can be given back.' }],
      },
    });
    expect(release(weeks, asked('2027-W01', '2027-W02', 2, 'HARD'), NOW).ok).toBe(false);
  });

  it.each([
    ['an end before its start', asked('2027-W02', '2027-W01', 1), 'toWeek'],
    ['an end beyond the horizon', { ...asked('2027-W02', '2027-W02', 1), toWeek: LAST + 1 }, 'toWeek'],
    ['a week that is no number', { ...asked('2027-W02', '2027-W02', 1), fromWeek: Number.NaN }, 'fromWeek'],
    ['nothing at all', asked('2027-W02', '2027-W02', 0), 'halfDays'],
  ])('refuses %s', (_name, wanted, path) => {
    expect(release(weeks, wanted, NOW)).toMatchObject({ ok: false, failure: { kind: 'INVALID', errors: [{ path }] } });
  });
});

describe('the arithmetic of reservations', () => {
  const soundWeek = (index: number): fc.Arbitrary<CapacityWeek> =>
    fc
      .record({ declared: fc.nat(14), first: fc.nat(5), second: fc.nat(3), softHeld: fc.nat(4), away: fc.nat(19) })
      .map(({ declared, first, second, softHeld, away }) => {
        const week = { week: NOW + index, softHeld, blackout: away === 0 };
        if (week.blackout) return { ...week, declared: 0, committed: 0, hardHeld: 0 };
        const committed = Math.min(first, declared);
        return { ...week, declared, committed, hardHeld: Math.min(second, declared - committed) };
      });
  const weeks = fc
    .integer({ min: 12, max: 20 })
    .chain((count) => fc.tuple(...Array.from({ length: count }, (_, index) => soundWeek(index))));
  const reservation = fc.record({
    kind: fc.constantFrom(...RESERVATION_KINDS),
    fromWeek: fc.integer({ min: NOW, max: NOW + 12 }),
    length: fc.nat(4),
    halfDays: fc.integer({ min: 1, max: 5 }),
  });
  const ofDraw = ({ length, ...rest }: { length: number } & Omit<Reservation, 'toWeek'>): Reservation => ({
    ...rest,
    toWeek: rest.fromWeek + length,
  });

  it('never sells more than is declared, and giving back what was taken leaves everything as it was (3 000 draws, seed 14)', () => {
    let accepted = 0;
    fc.assert(
      fc.property(weeks, reservation, (known, draw) => {
        const wanted = ofDraw(draw);
        const taken = reserve(known, wanted, NOW);
        if (!taken.ok) return;
        accepted++;
        for (const each of taken.value) expect(isSoundWeek(each)).toBe(true);
        const merged = [...known.filter(({ week }) => !taken.value.some((each) => each.week === week)), ...taken.value];
        const back = release(merged, wanted, NOW);
        expect(back.ok && back.value).toEqual(known.filter(({ week }) => week >= wanted.fromWeek && week <= wanted.toWeek));
      }),
      { numRuns: 3_000, seed: 14 },
    );
    expect(accepted).toBeGreaterThan(300);
  });

  it('names the first week that does not fit and the first place that does (3 000 draws, seed 15)', () => {
    let [refused, placed] = [0, 0];
    fc.assert(
      fc.property(weeks, reservation, (known, draw) => {
        const wanted = ofDraw(draw);
        const taken = reserve(known, wanted, NOW);
        const left = (index: number): number => {
          const week = known.find((each) => each.week === index);
          return week ? reservableHalfDays(week, wanted.kind) : 0;
        };
        let first = wanted.fromWeek;
        while (first <= wanted.toWeek && left(first) >= wanted.halfDays) first++;
        expect(taken.ok).toBe(first > wanted.toWeek);
        if (taken.ok || taken.failure.kind !== 'CAPACITY_EXCEEDED') return;
        refused++;
        const { week, missingHalfDays, nextFreeWeek } = taken.failure;
        expect([week, missingHalfDays]).toEqual([first, wanted.halfDays - left(first)]);
        const holds = (from: number): boolean => reserve(known, { ...wanted, fromWeek: from, toWeek: from + draw.length }, NOW).ok;
        const places = Array.from({ length: 40 }, (_, index) => wanted.fromWeek + 1 + index).filter(holds);
        expect(nextFreeWeek).toBe(places[0] ?? null);
        if (nextFreeWeek !== null) placed++;
      }),
      { numRuns: 3_000, seed: 15 },
    );
    expect(refused).toBeGreaterThan(300);
    expect(placed).toBeGreaterThan(50);
  });

  it('refuses to declare below what was reserved, and to be away then (1 000 draws, seed 16)', () => {
    fc.assert(
      fc.property(reservation, (draw) => {
        const wanted = { ...ofDraw(draw), kind: 'HARD' as const };
        const taken = reserve(openWeeks(NOW, CAPACITY_WEEKS, 6), wanted, NOW);
        const weeksAfter = taken.ok ? taken.value : [];
        const range = { fromWeek: wanted.fromWeek, toWeek: wanted.toWeek };
        const exceeded = { ok: false, failure: { kind: 'CAPACITY_EXCEEDED', week: wanted.fromWeek } };
        expect(declare(weeksAfter, { ...range, halfDays: wanted.halfDays - 1, blackout: false }, NOW)).toMatchObject(exceeded);
        expect(declare(weeksAfter, { ...range, halfDays: 0, blackout: true }, NOW)).toMatchObject(exceeded);
        expect(declare(weeksAfter, { ...range, halfDays: wanted.halfDays, blackout: false }, NOW).ok).toBe(true);
      }),
      { numRuns: 1_000, seed: 16 },
    );
  });
});
