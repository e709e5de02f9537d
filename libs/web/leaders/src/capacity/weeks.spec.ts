import { parseIsoWeek } from '@qd/shared-domain';
import fc from 'fast-check';
import { declarationsOf, groupWeeks, saysTheSame, totalsOf } from './weeks';

const first = parseIsoWeek('2026-W52') ?? 0;
const week = (at: number, changes: object = {}) => ({
  week: first + at,
  declared: 6,
  committed: 0,
  hardHeld: 0,
  softHeld: 0,
  blackout: false,
  ...changes,
});

describe('weeks by month', () => {
  it('gives the week of New Year to the month of its Thursday', () => {
    const groups = groupWeeks([week(0), week(1), week(2)], 1);
    expect(groups.map(({ start, first: at, weeks }) => [start, at, weeks.length])).toEqual([
      ['2026-12-01', 0, 2],
      ['2027-01-01', 2, 1],
    ]);
    expect(groupWeeks([week(0), week(2), week(20)], 3).map(({ start }) => start)).toEqual(['2026-10-01', '2027-01-01', '2027-04-01']);
  });

  it('counts what is promised, held and free; a week away has nothing free', () => {
    const weeks = [week(0, { committed: 2, hardHeld: 1, softHeld: 2 }), week(1, { declared: 0, blackout: true }), week(2, { softHeld: 9 })];
    expect(totalsOf(weeks)).toEqual({ offered: 12, promised: 3, held: 11, free: 1 });
  });
});

describe('declarations', () => {
  it('says the same of every week with the fewest words', () => {
    const anyWeeks = fc
      .array(fc.record({ declared: fc.integer({ min: 0, max: 3 }), blackout: fc.boolean() }), { maxLength: 40 })
      .map((list) => list.map((each, at) => week(at, each.blackout ? { declared: 0, blackout: true } : each)));
    fc.assert(
      fc.property(anyWeeks, (weeks) => {
        const runs = declarationsOf(weeks);
        const covered = runs.flatMap((run) => weeks.filter((each) => each.week >= run.fromWeek && each.week <= run.toWeek));
        expect(covered).toEqual(weeks);
        for (const run of runs) {
          expect(
            saysTheSame(
              weeks.filter((each) => each.week >= run.fromWeek && each.week <= run.toWeek),
              run,
            ),
          ).toBe(true);
        }
        runs.slice(1).forEach((run, at) => expect([run.halfDays, run.blackout]).not.toEqual([runs[at].halfDays, runs[at].blackout]));
      }),
      { seed: 20272, numRuns: 300 },
    );
  });

  it('does not join weeks with a gap between them', () => expect(declarationsOf([week(0), week(2)])).toHaveLength(2));
});
