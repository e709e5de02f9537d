import { type CompanyId, fail, invalid, ok, type Refusal, type Result, type Stage, STAGES, TIME_ZONES } from '@qd/shared-domain';
import { readCompanyName } from './names';
import { together } from './readings';

/** An organisation as its members see it. */
export interface Company {
  readonly id: CompanyId;
  readonly name: string;
  readonly stage: Stage | null;
  /** IANA name, one of `TIME_ZONES`. */
  readonly timeZone: string;
  /** ISO 3166-1 alpha-2, or `null` while unknown. */
  readonly countryCode: string | null;
  /** Whether the company has proven that a domain is its own; its needs then open without an administrator. */
  readonly verifiedDomain: boolean;
}

/** What somebody says of a new company. */
export type CompanyDraft = Pick<Company, 'name' | 'stage' | 'timeZone'>;

const ZONES: ReadonlySet<string> = new Set(TIME_ZONES);

/** Reads an untrusted IANA name.
 * @param path where a refusal points to */
export const readTimeZone = (value: string, path: string): Result<string, Refusal> =>
  ZONES.has(value) ? ok(value) : fail(invalid(path, 'Choose one of the time zones on offer, like Europe/Berlin.'));

const readStage = (value: string | null | undefined, path: string): Result<Stage | null, Refusal> => {
  if (value === null || value === undefined) return ok(null);
  const stage = STAGES.find((each) => each === value);
  return stage ? ok(stage) : fail(invalid(path, 'Choose one of the stages on offer.'));
};

/** Reads an untrusted draft; all broken fields are told at once, with paths from the root of the input. */
export const readCompanyDraft = (input: {
  readonly name: string;
  readonly timeZone: string;
  readonly stage?: string | null;
}): Result<CompanyDraft, Refusal> =>
  together({
    name: readCompanyName(input.name, 'name'),
    stage: readStage(input.stage, 'stage'),
    timeZone: readTimeZone(input.timeZone, 'timeZone'),
  });
