/** Every line an explanation can have, by its stable code. Codes are stored with runs: never reuse or renumber one.
 * 1xx speak for the company (`pᵢ`), 2xx for the leader (`qⱼ`), 3xx for both, 4xx are sums shown to one side.
 * @see docs/domain/matching.md#lines */
export const LINE = {
  ROLE_FIT: 101,
  NICHE: 102,
  REQUIRED_SPECIALTIES: 103,
  NICE_TO_HAVE: 104,
  STAGE_DISTANCE: 105,
  GROWTH_PHASE: 106,
  ARCHETYPE_EXPERIENCE: 107,
  DUTIES: 108,
  HANDS_ON: 109,
  TRAITS: 110,
  RATE_POSITION: 111,
  TIME_ZONE_COMFORT: 112,
  CAPACITY_SLACK: 113,
  OUTCOME_HISTORY: 114,
  STACK_OVERLAP: 115,
  STALE_AVAILABILITY: 116,
  COMPANY_CLAMP: 190,
  WISHED_STAGE: 201,
  WISHED_NICHE: 202,
  WISHED_MISSION: 203,
  WISHED_RATE: 204,
  WISHED_DAYS: 205,
  WISHED_HANDS_ON: 206,
  WISHED_SCOPE_STABILITY: 207,
  WISHED_SPONSOR_HOURS: 208,
  LEADER_CLAMP: 290,
  BALANCE: 301,
  LIKELIHOOD: 302,
  DEMAND: 303,
  LEADER_SIDE_TOTAL: 401,
  COMPANY_SIDE_TOTAL: 402,
} as const;

export type LineName = keyof typeof LINE;
export type LineCode = (typeof LINE)[LineName];

const NAMES = new Map<number, LineName>(Object.entries(LINE).map(([name, code]) => [code, name as LineName]));

/** Name of a line code.
 * @throws RangeError on a code this engine never wrote */
export function lineName(code: number): LineName {
  const name = NAMES.get(code);
  if (!name) throw new RangeError(`Unknown line code ${code}: it belongs to another engine version.`);
  return name;
}

/** The lines of each side in the order they are stored and shown, the clamp last. */
export const COMPANY_LINES: readonly LineCode[] = Object.values(LINE).filter((code) => code > 100 && code < 200);
export const LEADER_LINES: readonly LineCode[] = Object.values(LINE).filter((code) => code > 200 && code < 300);
export const SHARED_LINES: readonly LineCode[] = Object.values(LINE).filter((code) => code > 300 && code < 400);
