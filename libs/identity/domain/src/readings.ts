import { fail, type FieldError, ok, type Refusal, type Result } from '@qd/shared-domain';

type Values<R> = { [Key in keyof R]: R[Key] extends Result<infer T, Refusal> ? T : never };

/** Joins the readings of an input's fields: all values, or the errors of all broken fields at once. A refusal that is no
 * field error goes first and alone. */
export function together<R extends Readonly<Record<string, Result<unknown, Refusal>>>>(readings: R): Result<Values<R>, Refusal> {
  const errors: FieldError[] = [];
  const values: Record<string, unknown> = {};
  for (const [key, reading] of Object.entries(readings)) {
    if (reading.ok) values[key] = reading.value;
    else if (reading.failure.kind === 'INVALID') errors.push(...reading.failure.errors);
    else return fail(reading.failure);
  }
  return errors.length > 0 ? fail({ kind: 'INVALID', errors }) : ok(values as Values<R>);
}
