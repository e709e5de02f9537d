/* How a leader lies in the columns: a gate record of 6 words, read for whoever the bitsets let through (gates that measure, and all the
 * leader wishes for), and a row of 7 words, read for whoever may still make the list. Words hold several values and name their shifts;
 * everything of variable length is an entry in the arena. */

/** Words of a gate record, and what each holds. */
export const GATE_WORDS = 6;
export const GATE = {
  /** Lowest day rate (27 bits), currency (5). */
  RATE_MIN: 0,
  /** Interned working hours (24), hands-on (3), wished hands-on (3), wished scope stability (2). */
  CLOCK: 1,
  /** First day available (16), wished stages (8), number of the fifth wished niche (8). */
  START: 2,
  /** Wished missions (16), least and most half-days (4 each), sponsor hours (8). */
  WISH: 3,
  /** Numbers of the first four wished niches, 8 bits each; 0 = none. */
  WISHED_NICHES: 4,
  RATE_TARGET: 5,
} as const;

/** Words of a row, and what each holds. */
export const ROW_WORDS = 7;
export const WORD = {
  /** Roles (9), main role (4), first week of the capacity (14). */
  ROLES: 0,
  /** Depth in seven stages (2 bits each), then levels of five traits (3 bits each). */
  DEPTH: 1,
  /** Phases (8), duties (8), depth in four archetypes (2 each). */
  PAST: 2,
  /** Numbers of two niches (8 each, 0 = none), day last confirmed (16). */
  NICHES: 3,
  /** Concluded engagements (12), sum of their outcomes (19). */
  OUTCOMES: 4,
  /** Answer likelihood (14), scarcity price (14, more counts as that). */
  LIKELIHOOD_PRICE: 5,
  /** Where the leader's entry starts in the arena. */
  ENTRY: 6,
} as const;

export const SHIFT = {
  currency: 27,
  handsOn: 24,
  wishedHandsOn: 27,
  wishedScope: 30,
  confirmed: 16,
  primaryRole: 9,
  capacityFrom: 13,
  traits: 14,
  duties: 8,
  archetypes: 16,
  wishedStages: 16,
  fifthNiche: 24,
  minHalfDays: 16,
  maxHalfDays: 20,
  sponsorHours: 24,
  outcomeSum: 12,
  price: 14,
} as const;

/** What the bits of a value are cut out with, where it does not fill its word. */
export const MASK = {
  amount: 2 ** 27 - 1,
  clock: 2 ** 24 - 1,
  day: 2 ** 16 - 1,
  roles: 2 ** 9 - 1,
  week: 2 ** 14 - 1,
  outcomeCount: 2 ** 12 - 1,
  likelihood: 2 ** 14 - 1,
} as const;

/** Last day the columns can tell from later ones, in the year 2149. A leader who is not to be had at all is stored as one day after it. */
export const LAST_DAY = MASK.day - 1;

/** Wished niches a gate record holds, and different niches all leaders together can name. */
export const MAX_WISHED_NICHES = 5;
export const MAX_NICHES = 255;

/** Most points a stored price can hold; a score never exceeds 10000, so a higher price changes nothing. */
export const MAX_STORED_PRICE = 2 ** 14 - 1;

/** Specialties lie in an entry as `number << 2 | evidence`, 16 bits each. */
export const EVIDENCE_BITS = 2;
export const MAX_SPECIALTY_ORDINAL = (1 << (16 - EVIDENCE_BITS)) - 2;
/** Other ordinals take 16 bits, less one for "none". */
export const MAX_ORDINAL = 65_534;
/** Most sponsor hours a week a leader can wish for; one less than a power of two, for the table. */
export const MAX_SPONSOR_HOURS = 63;
