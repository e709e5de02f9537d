/* How a leader lies in the columns: a gate record of 2 words, read for whoever the bitsets let through, and a row of 11 words, read for
 * whoever passes the gates of the record. Words hold several values and name their shifts; everything of variable length is an entry in
 * the arena. */

/** Words of a gate record, and what each holds. */
export const GATE_WORDS = 2;
export const GATE = {
  /** Lowest day rate (27 bits), currency (5). */
  RATE_MIN: 0,
  /** Interned working hours (24), hands-on (3), wished hands-on (3), wished scope stability (2). */
  CLOCK: 1,
} as const;

/** Words of a row, and what each holds. */
export const ROW_WORDS = 11;
export const WORD = {
  /** First day available (16), day last confirmed (16). */
  DAYS: 0,
  /** Roles (9), main role (4), first week of the capacity (14). */
  ROLES: 1,
  /** Depth in seven stages (2 bits each), then levels of five traits (3 bits each). */
  DEPTH: 2,
  /** Phases (8), duties (8), depth in four archetypes (2 each), wished stages (8). */
  PAST: 3,
  /** Wished missions (16), least and most half-days (4 each), sponsor hours (8). */
  WISH: 4,
  /** Numbers of two niches and of the first two wished ones, 8 bits each; 0 = none. */
  NICHES: 5,
  /** Numbers of four more wished niches. */
  WISHED_NICHES: 6,
  RATE_TARGET: 7,
  /** Concluded engagements (12), sum of their outcomes (19). */
  OUTCOMES: 8,
  /** Answer likelihood (14), scarcity price (14, more counts as that). */
  LIKELIHOOD_PRICE: 9,
  /** Where the leader's entry starts in the arena. */
  ENTRY: 10,
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
  wishedStages: 24,
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

/** Wished niches a row holds, and different niches all rows together can name. */
export const MAX_WISHED_NICHES = 6;
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
