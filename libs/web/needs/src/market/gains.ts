import { formatDate, parseDate } from '@qd/shared-domain';
import { figure, type Draft } from '../form/draft';

type GainField = 'daysPerWeek' | 'dayBudgetMax' | 'minOverlapHours' | 'startDate';

/** A suggestion of the market, applied: the fields it changes, and what to tell of it. */
export interface AppliedGain {
  readonly values: Partial<Draft>;
  readonly told: { readonly field: GainField; readonly before: string; readonly after: string } | { readonly niceNow: string };
}

const shown = (value: number): string => String(Number(value.toFixed(2)));

function figureGain(
  draft: Draft,
  field: 'daysPerWeek' | 'dayBudgetMax' | 'minOverlapHours',
  to: (now: number) => number,
): AppliedGain | null {
  const now = figure(draft[field]);
  if (now === null || Number.isNaN(now)) return null;
  const next = shown(to(now));
  return { values: { [field]: next }, told: { field, before: shown(now), after: next } };
}

function laterStart(draft: Draft, days: number): AppliedGain | null {
  const now = parseDate(draft.startDate);
  if (now === null) return null;
  const startDate = formatDate(now + days);
  return { values: { startDate }, told: { field: 'startDate', before: draft.startDate, after: startDate } };
}

function niceInstead(draft: Draft, code: string): AppliedGain | null {
  const moved = draft.required.find((each) => each.code === code);
  if (!moved) return null;
  const { minEvidence: _, ...choice } = moved;
  return {
    values: { required: draft.required.filter((each) => each !== moved), niceToHave: [...draft.niceToHave, choice] },
    told: { niceNow: choice.label },
  };
}

/** Reads a suggestion's code, like `FEWER_HALF_DAYS:2`, as a change of the draft.
 * @returns null where the code is unknown or means nothing to this draft: then it is told, not offered */
export function gainOn(draft: Draft, gain: string): AppliedGain | null {
  const [kind, rest = ''] = gain.split(':');
  const amount = Number(rest);
  if (kind === 'REQUIRED_TO_NICE') return niceInstead(draft, rest);
  if (!Number.isFinite(amount) || amount <= 0) return null;
  switch (kind) {
    case 'FEWER_HALF_DAYS':
      return figureGain(draft, 'daysPerWeek', (days) => days - amount / 2);
    case 'MORE_HALF_DAYS':
      return figureGain(draft, 'daysPerWeek', (days) => days + amount / 2);
    case 'RAISE_BUDGET':
      return figureGain(draft, 'dayBudgetMax', (budget) => Math.ceil(budget * (1 + amount / 100)));
    case 'LESS_OVERLAP':
      return figureGain(draft, 'minOverlapHours', (hours) => Math.max(0, hours - amount / 60));
    case 'START_LATER':
      return laterStart(draft, amount);
    default:
      return null;
  }
}
