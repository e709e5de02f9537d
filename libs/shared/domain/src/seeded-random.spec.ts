import { isUuid } from './ids';
import { SeededRandom } from './seeded-random';

const DRAWS = 20_000;
const counted = <T>(draw: () => T): Map<T, number> => {
  const counts = new Map<T, number>();
  for (let nth = 0; nth < DRAWS; nth++) {
    const value = draw();
    counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  return counts;
};

describe(`seeded random choices (${DRAWS} draws, seed 'spec')`, () => {
  it('draws the same for the same keys for ever, and something else for others', () => {
    const stream = new SeededRandom('leader', 42, 7);
    expect([stream.bits(), stream.bits(), stream.bits()]).toEqual([3_627_369_719, 3_786_375_682, 1_277_413_366]);
    const firsts = [
      ['leader', 42, 8],
      ['leader', 427],
      ['leader', 4, 27],
      [42, 'leader', 7],
    ].map((keys) => new SeededRandom(...keys).bits());
    expect(new Set([...firsts, new SeededRandom('leader', 42, 7).bits()]).size).toBe(5);
  });

  it('draws every integer of a range about equally often, both ends included', () => {
    const random = new SeededRandom('spec');
    const counts = counted(() => random.int(-2, 5));
    expect([...counts.keys()].sort((a, b) => a - b)).toEqual([-2, -1, 0, 1, 2, 3, 4, 5]);
    for (const count of counts.values()) expect(Math.abs(count / DRAWS - 1 / 8)).toBeLessThan(0.01);
  });

  it('draws by weight, from pairs as from words, and never what weighs nothing', () => {
    const weights = { one: 1, none: 0, three: 3 };
    const [pairs, words] = [new SeededRandom('spec'), new SeededRandom('spec')];
    const byPair = counted(() => pairs.weighted(Object.entries(weights)));
    expect(counted(() => words.weighted(weights))).toEqual(byPair);
    expect(byPair.has('none')).toBe(false);
    expect(byPair.get('three')! / DRAWS).toBeCloseTo(0.75, 1);
  });

  it('keeps chances, bells and masks where they belong', () => {
    const random = new SeededRandom('spec');
    expect(counted(() => random.chance(0.2)).get(true)! / DRAWS).toBeCloseTo(0.2, 1);
    expect([random.chance(0), random.chance(1)]).toEqual([false, true]);
    const bells = Array.from({ length: DRAWS }, () => random.bell());
    expect(bells.reduce((sum, bell) => sum + bell, 0) / DRAWS).toBeCloseTo(0, 1);
    expect(bells.reduce((sum, bell) => sum + bell * bell, 0) / DRAWS).toBeCloseTo(1, 1);
    expect(counted(() => random.mask(3, 0.5)).size).toBe(8);
    expect(random.some(['a', 'b'], 1)).toEqual(['a', 'b']);
    expect(random.some({ never: 0, always: 1 })).toEqual(['always']);
  });

  it('samples without repeats, shuffles without loss, counts distinct integers upwards', () => {
    const random = new SeededRandom('spec');
    const list = Array.from({ length: 30 }, (_, index) => index);
    expect(new Set(random.sample(list, 12)).size).toBe(12);
    expect(random.sample(list, 99)).toHaveLength(30);
    expect(random.shuffle(list).sort((a, b) => a - b)).toEqual(list);
    const distinct = random.distinct(5, 1_000);
    expect([...new Set(distinct)].sort((a, b) => a - b)).toEqual(distinct);
  });

  it('makes UUIDs of their instant, all different', () => {
    const random = new SeededRandom('spec');
    const ids = Array.from({ length: 1_000 }, () => random.uuid(1_795_000_000_000));
    expect(new Set(ids).size).toBe(1_000);
    expect(ids.every((id) => isUuid(id) && id.startsWith(ids[0].slice(0, 13)))).toBe(true);
  });
});
