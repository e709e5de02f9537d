import { validate } from '@jsonresume/schema';
import { fail, ok, type Result } from '@qd/shared-domain';

/** One position of a résumé; every field may be missing. */
export interface ResumeWork {
  readonly name?: string;
  readonly position?: string;
  readonly description?: string;
  readonly industry?: string;
  readonly startDate?: string;
  readonly endDate?: string;
  readonly summary?: string;
  readonly highlights?: readonly string[];
}

/** What is read of a résumé in the public JSON Resume schema.
 * @see https://jsonresume.org/schema */
export interface Resume {
  readonly basics?: {
    readonly name?: string;
    readonly label?: string;
    readonly email?: string;
    readonly summary?: string;
    readonly location?: { readonly city?: string; readonly region?: string; readonly countryCode?: string };
  };
  readonly work?: readonly ResumeWork[];
  readonly volunteer?: readonly { readonly organization?: string }[];
  readonly skills?: readonly { readonly name?: string; readonly keywords?: readonly string[] }[];
  readonly certificates?: readonly { readonly name?: string }[];
  readonly projects?: readonly { readonly keywords?: readonly string[]; readonly entity?: string }[];
  readonly languages?: readonly { readonly language?: string; readonly fluency?: string }[];
}

const MAX_PROBLEMS = 10;

/** Holds a value against the public schema.
 * @returns the résumé, or what is wrong with it, place by place */
export function readResume(value: unknown): Result<Resume, readonly string[]> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return fail(['A résumé is a JSON object.']);
  let problems: readonly string[] = [];
  validate(value, (found) => {
    problems = (found ?? []).map(({ property, message }) => `${property.replace(/^instance\.?/, '') || 'the résumé'} ${message}.`);
  });
  if (problems.length > MAX_PROBLEMS) problems = [...problems.slice(0, MAX_PROBLEMS), `And ${problems.length - MAX_PROBLEMS} more.`];
  if (problems.length > 0) return fail(problems);
  const { basics } = value as Resume;
  return typeof basics?.name === 'string' && basics.name.trim() !== ''
    ? ok(value)
    : fail(['basics.name is missing: nobody can be told whose résumé this is.']);
}
