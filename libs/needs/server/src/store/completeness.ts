import { type Brief, missingForPublication } from '@qd/needs-domain';
import type { EpochDay, Refusal } from '@qd/shared-domain';

/** Refuses a brief that cannot go before leaders, with everything it lacks; `null` when it can.
 * @param today given where the start must not lie in the past */
export function incomplete(brief: Brief, today?: EpochDay): Refusal | null {
  const missing = missingForPublication(brief, today);
  if (missing.length === 0) return null;
  return { kind: 'INVALID', errors: missing.map(({ path, message }) => ({ path: `brief.${path}`, message })) };
}
