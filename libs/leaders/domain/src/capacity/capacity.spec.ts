import { formatIsoWeek, parseIsoWeek } from '@qd/shared-domain';
import fc from 'fast-check';
import { CAPACITY_WEEKS } from '../leader-facts';
import {
  type CapacityDeclaration,
  type CapacityWeek,
  declare,
  freeHalfDays,
  isSoundWeek,
  missingWeeks,
  nextFittingWeek,
  openWeeks,
} from './capacity';

const NOW = parseIsoWeek('2026-W50')!;
const range = (from: string, to: string, halfDays: number, blackout = false): CapacityDeclaration => ({
  fromWeek: parseIsoWeek(from)!,
  toWeek: parseIsoWeek(to)!,
  halfDays,
  blackout,
});
const week = (iso: string, changes: Partial<CapacityWeek>): CapacityWeek => ({ ...openWeeks(parseIsoWeek(iso)!, 1, 6)[0], ...changes });

describe('declaring capacity', () => {
  it('declares a range across week 53 and New Year', () => {
    const declared = declare([], range('2026-W52', '2027-W01', 4), NOW);
    expect(declared.ok && declared.value.map((each) => [formatIsoWeek(each.week), each.declared])).toEqual([
      ['2026-W52', 4],
      ['2026-W53', 4],
      ['2027-W01', 4],
    ]);
  });

  it('refuses less than is promised, with the week, the gap and the week from which it would hold', () => {
    const weeks = [week('2027-W02', { committed: 3, hardHeld: 1 }), week('2027-W04', { committed: 3 })];
    expect(declare(weeks, range('2027-W01', '2027-W10', 2), NOW)).toEqual({
      ok: false,
      failure: {
        kind: 'CAPACITY_EXCEEDED',
        message: '2027-W02 has 4 half-days promised, 2 more than this leaves. The whole range of 10 weeks would fit from 2027-W05 on.',
        week: parseIsoWeek('2027-W02'),
        missingHalfDays: 2,
        nextFreeWeek: parseIsoWeek('2027-W05'),
      },
    });
  });

  it('says so when the range fits nowhere later', () => {
    const promised = openWeeks(NOW, CAPACITY_WEEKS, 6).map((each, index) => ({ ...each, committed: index % 5 === 0 ? 3 : 0 }));
    const wanted = { fromWeek: NOW, toWeek: NOW + 4, halfDays: 2, blackout: false };
    expect(declare(promised, wanted, NOW)).toMatchObject({
      ok: false,
      failure: {
        kind: 'CAPACITY_EXCEEDED',
        nextFreeWeek: null,
        message: expect.stringMatching(/The whole range of 5 weeks fits nowhere later within 104 weeks\.$/),
      },
    });
    expect(declare(promised, { ...wanted, toWeek: NOW + 3 }, NOW)).toMatchObject({ failure: { nextFreeWeek: NOW + 1 } });
  });

  it('proposes no week the leader is away in, unless it is to be away', () => {
    const weeks = [week('2027-W02', { committed: 5 }), week('2027-W03', { declared: 0, blackout: true })];
    const fewer = declare(weeks, range('2027-W02', '2027-W02', 2), NOW);
    expect(fewer).toMatchObject({ failure: { nextFreeWeek: parseIsoWeek('2027-W04') } });
    const away = declare(weeks, range('2027-W02', '2027-W02', 0, true), NOW);
    expect(away).toMatchObject({ failure: { nextFreeWeek: parseIsoWeek('2027-W03') } });
  });

  it('lowers below a soft hold, which promises nothing, and sells nothing then', () => {
    const declared = declare([week('2027-W02', { softHeld: 4 })], range('2027-W02', '2027-W02', 3), NOW);
    expect(declared.ok && declared.value.map(freeHalfDays)).toEqual([0]);
  });

  it('takes a blackout only where nothing is promised, and takes it back', () => {
    const weeks = [week('2027-W02', { committed: 1 })];
    expect(declare(weeks, range('2027-W02', '2027-W02', 0, true), NOW)).toMatchObject({
      ok: false,
      failure: { kind: 'CAPACITY_EXCEEDED' },
    });
    const away = declare(weeks, range('2027-W03', '2027-W03', 0, true), NOW);
    expect(away.ok && away.value).toMatchObject([{ blackout: true, declared: 0 }]);
    const back = declare(away.ok ? away.value : [], range('2027-W03', '2027-W03', 5), NOW);
    expect(back.ok && back.value).toMatchObject([{ blackout: false, declared: 5 }]);
  });

  it.each([
    ['a week that is over', range('2026-W49', '2026-W52', 2), 'fromWeek'],
    ['a week beyond the horizon', { ...range('2026-W52', '2026-W52', 2), toWeek: NOW + CAPACITY_WEEKS }, 'toWeek'],
    ['an end before its start', range('2027-W02', '2027-W01', 2), 'toWeek'],
    ['half a half-day', range('2027-W02', '2027-W02', 2.5), 'halfDays'],
    ['fifteen half-days', range('2027-W02', '2027-W02', 15), 'halfDays'],
    ['minus one half-day', range('2027-W02', '2027-W02', -1), 'halfDays'],
    ['no number at all', range('2027-W02', '2027-W02', Number.NaN), 'halfDays'],
    ['half-days in a blackout', range('2027-W02', '2027-W02', 1, true), 'halfDays'],
    ['a week that is no number', { ...range('2027-W02', '2027-W02', 1), fromWeek: Number.NaN }, 'fromWeek'],
  ])('refuses %s', (_name, declaration, path) => {
    const refused = declare([], declaration, NOW);
    expect(refused).toMatchObject({ ok: false, failure: { kind: 'INVALID', errors: [{ path }] } });
  });

  it('fills up to 104 weeks without touching those that are there', () => {
    const known = [week('2027-W02', { declared: 1 })];
    const missing = missingWeeks(known, NOW, 6);
    expect(missing).toHaveLength(CAPACITY_WEEKS - 1);
    expect(missing.some((each) => each.week === known[0].week)).toBe(false);
  });

  it('finds the next weeks in a row', () => {
    const fits = (index: number): boolean => ![3, 6].includes(index);
    expect(nextFittingWeek(fits, { from: 0, length: 3, lastWeek: 20 })).toBe(0);
    expect(nextFittingWeek(fits, { from: 1, length: 3, lastWeek: 20 })).toBe(7);
    expect(nextFittingWeek(fits, { from: 1, length: 2, lastWeek: 20 })).toBe(1);
    expect(nextFittingWeek(fits, { from: 2, length: 14, lastWeek: 20 })).toBe(7);
    expect(nextFittingWeek(fits, { from: 2, length: 15, lastWeek: 20 })).toBeNull();
  });
});

const soundWeek = (index: number) =>
  fc
    .record({ declared: fc.integer({ min: 0, max: 14 }), first: fc.nat(14), second: fc.nat(14), softHeld: fc.nat(14) })
    .map(({ declared, first, second, softHeld }): CapacityWeek => {
      const committed = Math.min(first, declared);
      return { week: NOW + index, declared, committed, hardHeld: Math.min(second, declared - committed), softHeld, blackout: false };
    });

describe('the arithmetic of capacity', () => {
  const weeks = fc.nat(20).chain((count) => fc.tuple(...Array.from({ length: count }, (_, index) => soundWeek(index))));
  const declaration = fc.record({
    fromWeek: fc.integer({ min: NOW - 2, max: NOW + 110 }),
    toWeek: fc.integer({ min: NOW - 2, max: NOW + 110 }),
    halfDays: fc.integer({ min: -1, max: 16 }),
    blackout: fc.boolean(),
  });

  it('never declares below what is promised, never loses a promise, never sells what is not there (2 000 draws, seed 12)', () => {
    let accepted = 0;
    fc.assert(
      fc.property(weeks, declaration, (known, wanted) => {
        const declared = declare(known, wanted, NOW);
        if (!declared.ok) return;
        accepted++;
        expect(declared.value).toHaveLength(wanted.toWeek - wanted.fromWeek + 1);
        for (const each of declared.value) {
          expect(isSoundWeek(each)).toBe(true);
          expect(freeHalfDays(each) + each.committed + each.hardHeld).toBeLessThanOrEqual(each.declared);
          const before = known.find((old) => old.week === each.week);
          expect([each.committed, each.hardHeld, each.softHeld]).toEqual(
            before ? [before.committed, before.hardHeld, before.softHeld] : [0, 0, 0],
          );
        }
      }),
      { numRuns: 2_000, seed: 12 },
    );
    expect(accepted).toBeGreaterThan(200);
  });

  it('refuses as exceeded exactly when a week of the range has more promised, and names the first (2 000 draws, seed 13)', () => {
    fc.assert(
      fc.property(weeks, fc.nat(14), (known, halfDays) => {
        const declared = declare(known, { fromWeek: NOW, toWeek: NOW + 30, halfDays, blackout: false }, NOW);
        const first = known.find((each) => each.committed + each.hardHeld > halfDays);
        expect(declared.ok).toBe(first === undefined);
        if (!declared.ok && declared.failure.kind === 'CAPACITY_EXCEEDED') {
          const { week: named, missingHalfDays, nextFreeWeek: next } = declared.failure;
          expect([named, missingHalfDays]).toEqual([first!.week, first!.committed + first!.hardHeld - halfDays]);
          const holds = (from: number) => declare(known, { fromWeek: from, toWeek: from + 30, halfDays, blackout: false }, NOW).ok;
          for (let from = NOW + 1; from < next!; from++) expect(holds(from)).toBe(false);
          expect(holds(next!)).toBe(true);
        }
      }),
      { numRuns: 2_000, seed: 13 },
    );
  });
});
