/* How a leader lies in the columns. A row is 16 words of 32 bits, one cache line; words that hold several values name their shifts. */

/** Words of a row. */
export const ROW_WORDS = 16;

/** Word of a row by what it holds. */
export const WORD = {
  /** Text hash of the id; feeds the tie. */
  HASH: 0,
  /** Roles (16 bits), main role (4), hands-on (3), wished hands-on (3), wished scope stability (2). */
  WHO: 1,
  /** Depth in seven stages (2 bits each), then levels of five traits (3 bits each). */
  DEPTH: 2,
  /** Phases (8), duties (8), depth in four archetypes (2 each), wished stages (8). */
  PAST: 3,
  /** Wished missions (16), least and most half-days (4 each), sponsor hours (8). */
  WISH: 4,
  /** Two niche ordinals plus one, 16 bits each; 0 = none. */
  NICHES: 5,
  RATE_MIN: 6,
  RATE_TARGET: 7,
  /** Currency (8), interned working hours (24). */
  MONEY_CLOCK: 8,
  AVAILABLE_FROM: 9,
  CONFIRMED: 10,
  CAPACITY_FROM: 11,
  OUTCOME_COUNT: 12,
  OUTCOME_SUM: 13,
  /** Answer likelihood (14), scarcity price (17, more counts as that). */
  LIKELIHOOD_PRICE: 14,
  /** Where the lists of variable length start in the arena. */
  LISTS: 15,
} as const;

export const SHIFT = {
  primaryRole: 16,
  handsOn: 20,
  wishedHandsOn: 23,
  wishedScope: 26,
  traits: 14,
  duties: 8,
  archetypes: 16,
  wishedStages: 24,
  minHalfDays: 16,
  maxHalfDays: 20,
  sponsorHours: 24,
  secondNiche: 16,
  clock: 8,
  price: 14,
} as const;

/** Most points a stored price can hold; a score never exceeds 10000, so a higher price changes nothing. */
export const MAX_STORED_PRICE = 131_071;

/** Capacity is a calendar of 128 weeks that wraps around (4 bits a week, 8 weeks a word), kept word by word across all leaders:
 * a need's eight weeks then lie in two compact planes. 128 > 104, so no two weeks of a row share a place. */
export const CALENDAR_WEEKS = 128;
export const WEEKS_PER_WORD = 8;
export const PLANES = CALENDAR_WEEKS / WEEKS_PER_WORD;

/** Specialties lie in the arena as `ordinal << 2 | evidence`, 16 bits each. */
export const EVIDENCE_BITS = 2;
export const MAX_SPECIALTY_ORDINAL = (1 << (16 - EVIDENCE_BITS)) - 1;
/** Other ordinals take 16 bits, less one for the niches' "none". */
export const MAX_ORDINAL = 65_534;
/** Words before the lists of an arena entry: counts of specialties and wished niches, count of technologies. */
export const LIST_HEADER = 2;
