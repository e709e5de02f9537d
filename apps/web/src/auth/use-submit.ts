import { failureOf, sortErrors, type UserErrorLike } from '@qd/web-graphql-client';
import { stateCopy } from '@qd/web-ui';
import { useState } from 'react';

type Outcome = { data?: { errors: readonly UserErrorLike[] } | null; error?: Parameters<typeof failureOf>[0] };

interface FormLike {
  setErrors(errors: Record<string, string>): void;
}

/** Sends a form, puts refusals beside their fields, and keeps what concerns none of them for above the form. */
export function useSubmit(form: FormLike, known: readonly string[]) {
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);

  /** @returns whether the server did it */
  const submit = async (send: () => Promise<Outcome>): Promise<boolean> => {
    setBusy(true);
    setProblem(null);
    const { data, error } = await send();
    setBusy(false);
    if (error) {
      const { title, body } = stateCopy[failureOf(error)];
      setProblem(`${title}. ${body}`);
      return false;
    }
    const { fields, general } = sortErrors(data?.errors ?? []);
    const placed = Object.fromEntries(Object.entries(fields).filter(([field]) => known.includes(field)));
    const rest = [...general, ...Object.entries(fields).flatMap(([field, message]) => (known.includes(field) ? [] : [message]))];
    form.setErrors(placed);
    if (rest.length > 0) setProblem(rest.join(' '));
    return Object.keys(fields).length === 0 && general.length === 0;
  };

  return { busy, problem, submit };
}
