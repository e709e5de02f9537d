import { OptionsError, parseOptions } from './options';
import { reaches, rowOf } from './row';
import { median, quantile } from './statistics';

describe('a row of a bench', () => {
  it('has every name in order, and null where there is nothing to say', () => {
    expect(JSON.stringify(rowOf('matching', { case: 'naive', metric: 'p50_ms', value: 12.3456, n: 10_000 }))).toBe(
      '{"suite":"matching","case":"naive","backend":null,"n":10000,"metric":"p50_ms","value":12.35,"versus":null,"ratio":null,"goal":null,"holds":null}',
    );
  });

  it('says how many times better it is than its peer', () => {
    const faster = { case: 'columnar', metric: 'p50_ms', value: 0.25, versus: { case: 'exact-sql', value: 12.5 } };
    expect(rowOf('matching', { ...faster, goal: '>= 15' })).toMatchObject({ versus: 'exact-sql', ratio: 50, goal: '>= 15', holds: true });
    expect(rowOf('matching', { ...faster, goal: '>= 60' })).toMatchObject({ ratio: 50, holds: false });
    expect(rowOf('pipeline', { case: 'a', metric: 'per_second', value: 40, versus: { case: 'b', value: 10 }, better: 'more' }).ratio).toBe(
      4,
    );
  });

  it('judges a value where there is no ratio', () => {
    const agreement = { case: 'columnar', metric: 'agreement', versus: { case: 'naive' }, goal: '= 1' };
    expect(rowOf('matching', { ...agreement, value: 1 })).toMatchObject({ versus: 'naive', ratio: null, holds: true });
    expect(rowOf('matching', { ...agreement, value: 0.975 }).holds).toBe(false);
    expect(rowOf('pipeline', { case: 'publish-to-top10', backend: 'redis', metric: 'p50_ms', value: 32, goal: '<= 32' })).toMatchObject({
      backend: 'redis',
      n: null,
      holds: true,
    });
  });

  it('judges what is written', () => {
    expect(rowOf('x', { case: 'a', metric: 'p95_ms', value: 40.001, goal: '<= 40' })).toMatchObject({ value: 40, holds: true });
  });

  it('refuses goals and figures nobody could read', () => {
    expect(() => reaches('about 60', 60)).toThrow('">= 60"');
    expect(() => reaches('>=60', 60)).toThrow(RangeError);
    expect(() => rowOf('x', { case: 'a', metric: 'p50_ms', value: NaN })).toThrow(RangeError);
    expect(() => rowOf('x', { case: 'a', metric: 'p50_ms', value: 0, versus: { case: 'b', value: 3 } })).toThrow(RangeError);
  });
});

describe('the options of a bench', () => {
  const parse = (line: string) => parseOptions(line.split(' ').filter(Boolean), ['matching', 'pipeline']);

  it('reads sizes in order, each once', () => {
    expect(parse('matching --n 100000,10000,100000 --rounds 7 --json rows.json')).toEqual({
      suite: 'matching',
      json: 'rows.json',
      n: [10_000, 100_000],
      rounds: 7,
      checkOnly: false,
    });
    expect(parse('pipeline')).toMatchObject({ json: null, n: null, rounds: 5 });
  });

  it.each([
    ['', 'Name a suite'],
    ['speed', 'no suite "speed"'],
    ['matching --fast yes', 'Unknown option "--fast"'],
    ['matching --n', 'needs a value'],
    ['matching --n --rounds 5', 'needs a value'],
    ['matching --n 10,ten', 'not "ten"'],
    ['matching --n 0', 'not "0"'],
    ['matching --n 1e5', 'not "1e5"'],
    ['matching --rounds 4', 'from 5'],
  ])('refuses "%s" and says what would be right', (line, complaint) => {
    expect(() => parse(line)).toThrow(OptionsError);
    expect(() => parse(line)).toThrow(complaint);
  });
});

describe('medians and quantiles', () => {
  it('take the middle, and the nearest rank', () => {
    expect([median([3, 1, 2]), median([4, 1, 2, 3]), median([7])]).toEqual([2, 2.5, 7]);
    const hundred = Array.from({ length: 100 }, (_, index) => 100 - index);
    expect([quantile(hundred, 0.5), quantile(hundred, 0.95), quantile(hundred, 1), quantile([5], 0.95)]).toEqual([50, 95, 100, 5]);
    expect(() => quantile([], 0.5)).toThrow('No values');
  });
});
