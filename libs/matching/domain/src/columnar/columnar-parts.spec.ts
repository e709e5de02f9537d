import { NOT_NOW_DAY } from '@qd/leaders-domain';
import { SeededRandom, taxonomy } from '@qd/shared-domain';
import fc from 'fast-check';
import { matchNaively } from '../naive';
import { canonicalRun } from '../result';
import { plainInputs, plainLeader } from '../testing/plain-facts';
import { randomInputs, randomLeader, randomNeed } from '../testing/random-market';
import { Clocks } from './clocks';
import { ColumnarIndex } from './columnar-index';
import { dailyOverlapMinutes } from '../overlap';
import { MAX_NICHES, MAX_ORDINAL } from './layout';
import { LeaderIds } from './leader-ids';
import { OrdinalRegister } from './ordinal-register';

const SEED = 20_261_123;

describe('the columns, part by part', () => {
  it(`equal the naive scorer where a market takes many blocks and most are pruned (6 markets of 4 500 to 9 000 leaders, seed ${SEED})`, () => {
    const draw = new SeededRandom(SEED);
    let compared = 0;
    for (let market = 0; market < 6; market++) {
      const inputs = randomInputs(draw, { ...randomNeed(draw), open: 1, startDay: 20_660, dayBudgetMaxMinor: 900_000 });
      const leaders = draw.list(4_500 + market * 900, () => randomLeader(draw, inputs.need));
      const index = ColumnarIndex.from(leaders);
      for (const k of [1, 50, 400]) {
        const expected = matchNaively({ ...inputs, k }, leaders);
        expect(canonicalRun(index.run({ ...inputs, k }))).toBe(canonicalRun(expected));
        compared += expected.matches.length;
      }
    }
    expect(compared).toBeGreaterThan(1_000);
  }, 60_000);

  it('follow capacity through every week of a row and beyond, while leaders change and sets of leaders are dropped and made again', () => {
    const draw = new SeededRandom(SEED);
    const leaders = draw.list(70, () => randomLeader(draw, plainInputs.need));
    const index = ColumnarIndex.from(leaders);
    let passed = 0;
    for (let turn = 0; turn < 2; turn++) {
      for (let week = -3; week < 110; week++) {
        for (const halfDaysPerWeek of [1, 4]) {
          const need = { ...plainInputs.need, startDay: plainInputs.need.startDay + 7 * week, halfDaysPerWeek };
          const expected = matchNaively({ ...plainInputs, need }, leaders);
          passed += expected.passed;
          expect(canonicalRun(index.run({ ...plainInputs, need }))).toBe(canonicalRun(expected));
        }
        const at = draw.int(0, leaders.length - 1);
        leaders[at] = { ...randomLeader(draw, plainInputs.need), leaderId: leaders[at].leaderId };
        index.upsert(leaders[at]);
      }
    }
    expect(passed).toBeGreaterThan(1_000);
  });

  it('share one buffer among the explanations of a run, never with another run', () => {
    const index = ColumnarIndex.from([plainLeader, { ...plainLeader, leaderId: '00000000-0000-7000-8000-00000000b002' }]);
    const [first] = index.run(plainInputs).matches;
    const before = Array.from(first.lines);
    index.run({ ...plainInputs, need: { ...plainInputs.need, handsOn: 0 } });
    expect(Array.from(first.lines)).toEqual(before);
  });

  it('take few bytes a leader, ids included', () => {
    const draw = new SeededRandom(SEED);
    const index = ColumnarIndex.from(draw.list(5_000, () => randomLeader(draw, plainInputs.need)));
    index.run(plainInputs);
    const { rows, ids, capacity, bitsets } = index.bytes();
    expect(rows / 5_000).toBeLessThan(54);
    expect(ids / 5_000).toBeLessThan(30);
    expect(capacity / 5_000).toBeLessThan(9);
    expect(bitsets / 5_000).toBeLessThan(10);
  });

  it('hold a leader who said "not now", and hold back nobody else', () => {
    const leaders = [20_659, 20_700, NOT_NOW_DAY].map((availableFromDay, number) => ({
      ...plainLeader,
      leaderId: `00000000-0000-7000-8000-00000000000${number}`,
      availableFromDay,
    }));
    const index = ColumnarIndex.from(leaders);
    const passed = [plainInputs.need.startDay, 20_800, 65_534, 70_000].map((startDay) => {
      const asked = { ...plainInputs, need: { ...plainInputs.need, startDay } };
      expect(canonicalRun(index.run(asked))).toBe(canonicalRun(matchNaively(asked, leaders)));
      return index.run(asked).passed;
    });
    expect(passed[0]).toBeGreaterThan(0);
    expect(() => index.upsert({ ...plainLeader, availableFromDay: 65_535 })).toThrow('availableFromDay');
  });

  it('refuse ids that are no UUIDs', () => {
    const index = ColumnarIndex.from([plainLeader]);
    expect(() => index.upsert({ ...plainLeader, leaderId: 'somebody' })).toThrow('leaderId');
    expect([index.has('somebody'), index.remove('somebody'), index.size]).toEqual([false, false, 1]);
  });

  it(`find ids again, whatever came and went (200 histories, seed ${SEED})`, () => {
    const uuid = fc
      .integer({ min: 0, max: 300 })
      .map((number) => `0196000${number % 7}-0000-7000-8000-${String(number).padStart(12, '0')}`);
    fc.assert(
      fc.property(fc.array(uuid, { maxLength: 400 }), (history) => {
        const ids = new LeaderIds();
        ids.grow(400);
        const known = new Map<string, number>();
        history.forEach((id, slot) => {
          const held = known.get(id);
          expect(ids.slotOf(id)).toBe(held ?? -1);
          if (held === undefined) {
            ids.put(slot, id);
            known.set(id, slot);
          } else {
            ids.remove(held);
            known.delete(id);
          }
        });
        expect(ids.size).toBe(known.size);
        expect(ids.slots().sort((a, b) => a - b)).toEqual([...known.values()].sort((a, b) => a - b));
        for (const [id, slot] of known) expect([ids.slotOf(id), ids.textOf(slot)]).toEqual([slot, id]);
      }),
      { numRuns: 200, seed: SEED },
    );
  });

  it(`measure every overlap as the readable way does (5 000 draws, seed ${SEED})`, () => {
    const hours = fc.tuple(fc.integer({ min: 0, max: 1439 }), fc.integer({ min: 1, max: 1440 }));
    const offset = fc.integer({ min: -14 * 60, max: 14 * 60 });
    fc.assert(
      fc.property(hours, hours, offset, offset, ([start, length], [opens, open], leaderOffset, needOffset) => {
        const clocks = new Clocks();
        const minutes = new Int32Array(1);
        clocks.intern(1, start, start + length);
        const need = { ...plainInputs.need, zone: 0, workStartMinute: opens, workEndMinute: opens + open };
        clocks.fillOverlaps(minutes, need, { version: 'x', minutes: [needOffset, leaderOffset] });
        const [needStart, leaderStart] = [opens - needOffset, start - leaderOffset];
        expect(minutes[0]).toBe(dailyOverlapMinutes(needStart, needStart + open, leaderStart, leaderStart + length));
      }),
      { numRuns: 5_000, seed: SEED },
    );
  });

  it('have a number for every niche of the taxonomy', () => {
    const niches = Array.from({ length: MAX_ORDINAL }, (_, ordinal) => taxonomy.byOrdinal(ordinal)).filter(
      (node) => node?.kind === 'NICHE',
    );
    expect(niches.length).toBeGreaterThan(50);
    expect(niches.length).toBeLessThan(MAX_NICHES);
  });

  it('number each ordinal once and say when there are too many', () => {
    const register = new OrdinalRegister(2);
    expect([register.add(700), register.add(9), register.add(700), register.numberOf(9), register.numberOf(1)]).toEqual([1, 2, 1, 2, 0]);
    expect(() => register.add(1)).toThrow('ordinal 1');
    expect([...register.ordinals()]).toEqual([700, 9]);
  });
});
