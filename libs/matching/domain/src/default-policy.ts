import type { MatchPolicy } from './policy';

/** Rungs a quarter apart, rounded to whole minor units, from 100 EUR to beyond the largest amount in any currency. */
function quarterLadder(): number[] {
  const rungs = [10_000];
  while (rungs[rungs.length - 1] < 200_000_000) rungs.push(Math.floor((rungs[rungs.length - 1] * 5) / 4));
  return rungs;
}

/** How far one role serves another, for the pairs above zero. Every role serves itself fully. */
const ROLE_ADJACENCY: MatchPolicy['roleAdjacencyBp'] = [
  /* asked for ↓            offered → CTO     VPE    HOP    AI    DATA   PLAT   SEC    HOD    HOPL */
  /* CTO */ [10000, 7000, 0, 4500, 0, 4500, 0, 0, 4000],
  /* VP_ENGINEERING */ [7500, 10000, 0, 0, 0, 0, 0, 0, 4500],
  /* HEAD_OF_PRODUCT */ [0, 0, 10000, 0, 0, 0, 0, 0, 0],
  /* AI_ARCHITECT */ [0, 0, 0, 10000, 6500, 0, 0, 6000, 0],
  /* DATA_ARCHITECT */ [0, 0, 0, 6000, 10000, 4000, 0, 7500, 0],
  /* PLATFORM_ARCHITECT */ [4500, 0, 0, 0, 4000, 10000, 0, 0, 8000],
  /* SECURITY_LEAD */ [0, 0, 0, 0, 0, 4500, 10000, 0, 4000],
  /* HEAD_OF_DATA */ [0, 0, 0, 6000, 7500, 0, 0, 10000, 0],
  /* HEAD_OF_PLATFORM */ [5000, 5000, 0, 0, 0, 8000, 0, 0, 10000],
];

/** The policy a new market starts with. The caps of each side sum to 5000: by default no clamp bites from above.
 * Weights are judgements, not measurements, until outcomes exist. */
export const DEFAULT_POLICY: MatchPolicy = {
  version: 'default-1',
  roleAdjacencyBp: ROLE_ADJACENCY,
  startGraceDays: 14,
  closenessFloorBp: 4000,
  rateLadderEurMinor: quarterLadder(),
  strongScore: 6500,
  company: {
    roleFit: { cap: 500, secondaryBp: 8500 },
    niche: { cap: 600, mainShareBp: 7000, soleBp: 10_000, firstBp: 9000, secondBp: 6500 },
    requiredSpecialties: { cap: 1000 },
    niceToHave: { cap: 250 },
    evidenceBp: [0, 5000, 8000, 10_000],
    evidenceShortBp: [10_000, 7000, 5000],
    stage: { cap: 400, distanceBp: [10_000, 6500, 3000, 1000, 0, 0, 0], depthBp: [0, 5000, 8000, 10_000] },
    phase: { cap: 200 },
    archetype: { cap: 350, depthBp: [0, 5000, 8000, 10_000] },
    duties: { cap: 350 },
    handsOn: { cap: 150, distanceBp: [10_000, 7000, 3000, 0, 0] },
    traits: {
      cap: 300,
      wantedBp: [
        [2000, 2000, 3000, 2000, 1000],
        [2500, 1500, 2500, 2000, 1500],
        [1500, 1500, 2500, 3500, 1000],
        [1500, 3000, 1500, 1500, 2500],
      ],
      levelBp: [5000, 0, 2500, 5000, 8000, 10_000],
    },
    ratePosition: { cap: 250, stepBp: [10_000, 8000, 5000, 0] },
    overlap: { cap: 200, comfortMinutes: 360 },
    slack: { cap: 100, spareBp: [0, 4000, 7000, 9000, 10_000] },
    outcomes: { cap: 250, priorCount: 5, priorMean: 60 },
    stack: { cap: 100 },
    stale: { afterDays: [30, 60, 90], minusPoints: [100, 200, 300] },
  },
  leader: {
    stage: { cap: 800, nextBp: 5000, indifferentBp: 7000 },
    niche: { cap: 1000, secondBp: 6000, indifferentBp: 6000 },
    mission: { cap: 600, indifferentBp: 6000 },
    rate: { cap: 900, stepBp: [10_000, 9000, 7000, 3000] },
    days: { cap: 500, outsideBp: 2500 },
    handsOn: { cap: 400, distanceBp: [10_000, 7000, 3000, 0, 0] },
    scopeStability: { cap: 400, shortBp: [10_000, 4000, 0] },
    sponsorHours: { cap: 400 },
  },
};
