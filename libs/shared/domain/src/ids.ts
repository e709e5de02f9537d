declare const brand: unique symbol;
/** A string that is known to be an id of one kind. Ids are UUIDv7: their order is their order of creation. */
export type Id<Kind extends string> = string & { readonly [brand]: Kind };

export type UserId = Id<'User'>;
export type CompanyId = Id<'Company'>;
export type LeaderId = Id<'Leader'>;
export type NeedId = Id<'Need'>;
export type MatchRunId = Id<'MatchRun'>;

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

/** Whether a text is a UUID in its canonical lower-case form (any version). */
export const isUuid = (text: string): boolean => UUID.test(text);

/** Reads an untrusted text as an id; `null` when it is not a canonical UUID. */
export const parseId = <Kind extends string>(text: string): Id<Kind> | null => (isUuid(text) ? (text as Id<Kind>) : null);

/** Builds a UUIDv7 (RFC 9562) from a clock reading and 10 random bytes, both passed in.
 * @param epochMs milliseconds since 1970-01-01 UTC, integer in 0 .. 2^48-1
 * @param random  at least 10 bytes, 0..255 each
 * @throws RangeError on a broken argument */
export function uuidV7(epochMs: number, random: ArrayLike<number>): string {
  if (!Number.isSafeInteger(epochMs) || epochMs < 0 || epochMs >= 2 ** 48) throw new RangeError(`epochMs out of range: ${epochMs}`);
  if (random.length < 10) throw new RangeError('uuidV7 needs 10 random bytes');
  const bytes = new Array<number>(16);
  let rest = epochMs;
  for (let index = 5; index >= 0; index--) {
    bytes[index] = rest % 256;
    rest = Math.floor(rest / 256);
  }
  for (let index = 0; index < 10; index++) bytes[6 + index] = random[index];
  bytes[6] = (bytes[6] & 0x0f) | 0x70;
  bytes[8] = (bytes[8] & 0x3f) | 0x80;
  const hex = bytes.map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}
