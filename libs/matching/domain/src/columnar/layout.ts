/* How a leader lies in the columns: a gate record of 4 words, read for whoever the bitsets let through, and a row of 16 words (one
 * cache line), read for whoever passes every gate. Words that hold several values name their shifts. */

/** Words of a gate record, and what each holds. */
export const GATE_WORDS = 4;
export const GATE = {
  RATE_MIN: 0,
  /** Currency (8 bits), interned working hours (24). */
  MONEY_CLOCK: 1,
  AVAILABLE_FROM: 2,
  CAPACITY_FROM: 3,
} as const;

/** Words of a row, and what each holds. */
export const ROW_WORDS = 16;
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
  /** Six wished niche ordinals plus one, 16 bits each, over three words; 0 = none. */
  WISHED_NICHES: 6,
  RATE_TARGET: 9,
  CONFIRMED: 10,
  OUTCOME_COUNT: 11,
  OUTCOME_SUM: 12,
  /** Answer likelihood (14), scarcity price (17, more counts as that). */
  LIKELIHOOD_PRICE: 13,
  /** Where the lists of variable length start in the arena, and how long they are: specialties (8), technologies (8). */
  LISTS: 14,
  LIST_COUNTS: 15,
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
  technologies: 8,
} as const;

/** Wished niches a row holds. */
export const MAX_WISHED_NICHES = 6;
/** Days and weeks are this far from 0 at most, so that their differences stay within 32 bits. */
export const MAX_DAY = 1_000_000_000;

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
/** Most sponsor hours a week a leader can wish for; one less than a power of two, for the table. */
export const MAX_SPONSOR_HOURS = 63;
