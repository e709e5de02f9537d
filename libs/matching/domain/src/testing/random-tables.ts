import { CURRENCIES, type SeededRandom, TIME_ZONES } from '@qd/shared-domain';
import { mix32 } from '../arithmetic';
import { DEFAULT_POLICY } from '../default-policy';
import type { MatchPolicy } from '../policy';
import type { MatchTables, TaxonomyTables } from '../run-inputs';

/** A taxonomy of numbers: families of eight neighbouring ordinals are close, others are not. Same version, same answers. */
export function randomTaxonomy(draw: SeededRandom): TaxonomyTables {
  const salt = draw.bits();
  const closeness = (a: number, b: number, kind: number): number => {
    if (a === b) return 10_000;
    const hash = mix32(salt ^ mix32(Math.min(a, b) * 65_536 + Math.max(a, b)) ^ kind);
    if (a >> 3 === b >> 3) return 2000 + (hash % 8001);
    return hash % 16 === 0 ? hash % 6000 : 0;
  };
  return {
    version: `random-${salt}`,
    specialtyCloseness: (a, b) => closeness(a, b, 1),
    nicheCloseness: (a, b) => closeness(a, b, 2),
  };
}

/** Tables with awkward rates (a thousandfold apart) and offsets that are no whole hours. */
export function randomTables(draw: SeededRandom): MatchTables {
  return {
    taxonomy: randomTaxonomy(draw),
    rates: {
      version: `rates-${draw.bits()}`,
      microEurPerUnit: CURRENCIES.map((currency) =>
        currency === 'EUR' ? 1_000_000 : draw.pick([draw.int(1000, 20_000), draw.int(100_000, 1_300_000)]),
      ),
    },
    zones: { version: `zones-${draw.bits()}`, minutes: TIME_ZONES.map(() => draw.int(-48, 56) * 15) },
  };
}

function scaled<T>(weights: T, draw: SeededRandom, most: number): T {
  const entries = Object.entries(weights as object).map(([name, line]): [string, unknown] => {
    const cap = (line as { cap?: number }).cap;
    return [name, cap === undefined ? line : { ...line, cap: draw.int(0, most) }];
  });
  return Object.fromEntries(entries) as T;
}

/** The default policy, or one with caps so high or low that clamps bite, zeros appear and scores tie. */
export function randomPolicy(draw: SeededRandom): MatchPolicy {
  if (draw.chance(0.4)) return DEFAULT_POLICY;
  const most = draw.pick([3, 40, 600, 3000]);
  return {
    ...DEFAULT_POLICY,
    version: `random-${draw.bits()}`,
    startGraceDays: draw.int(0, 30),
    closenessFloorBp: draw.pick([0, 4000, 9000]),
    strongScore: draw.int(0, 10_000),
    rateLadderEurMinor: draw.pick([DEFAULT_POLICY.rateLadderEurMinor, [1, 50_000, 90_000], [70_000]]),
    company: {
      ...scaled(DEFAULT_POLICY.company, draw, most),
      stale: draw.pick([DEFAULT_POLICY.company.stale, { afterDays: [], minusPoints: [] }, { afterDays: [0], minusPoints: [9000] }]),
    },
    leader: scaled(DEFAULT_POLICY.leader, draw, most),
  };
}
