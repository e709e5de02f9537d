/** A refusal as every payload carries it. */
export interface UserErrorLike {
  readonly message: string;
  readonly path?: readonly string[] | null;
}

/** Refusals by the field they speak of; those that speak of none apart. */
export interface SortedErrors {
  readonly fields: Readonly<Record<string, string>>;
  readonly general: readonly string[];
}

/** The field a path points to, without the wrapping every input has: `['input', 'brief', 'outcomes', '0']` → `outcomes.0`. */
export function fieldOf(path: readonly string[] | null | undefined): string {
  const parts = (path ?? []).flatMap((part) => part.split('.'));
  while (parts[0] === 'input' || parts[0] === 'brief') parts.shift();
  return parts.join('.');
}

/** Sorts refusals for a form. The first one of a field wins. */
export function sortErrors(errors: readonly UserErrorLike[]): SortedErrors {
  const fields: Record<string, string> = {};
  const general: string[] = [];
  for (const error of errors) {
    const field = fieldOf(error.path);
    if (field) fields[field] ??= error.message;
    else general.push(error.message);
  }
  return { fields, general };
}
