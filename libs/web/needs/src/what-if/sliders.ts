import { EVIDENCE_LEVELS, formatDate, parseDate } from '@qd/shared-domain';
import { figure, type Draft } from '../form/draft';

/** One thing of the brief that can be slid. Positions are integers, so that every stop is a value the form would take. */
export interface Slider {
  readonly key: string;
  readonly kind: 'days' | 'budget' | 'overlap' | 'start' | 'evidence';
  /** The specialty, for evidence. */
  readonly label: string;
  readonly min: number;
  readonly max: number;
  /** Where the brief stands. */
  readonly base: number;
  /** A figure in days, whole units of money or hours, a `YYYY-MM-DD` day, or an evidence level. */
  valueAt(position: number): string;
  apply(draft: Draft, position: number): Draft;
}

const known = (text: string): number | null => {
  const value = figure(text);
  return value === null || Number.isNaN(value) ? null : value;
};
const tidy = (value: number): string => String(Number(value.toFixed(2)));

function daysSlider({ daysPerWeek }: Draft): Slider | null {
  const days = known(daysPerWeek);
  if (days === null) return null;
  const base = Math.round(days * 2);
  const valueAt = (halfDays: number) => tidy(halfDays / 2);
  return { key: 'days', kind: 'days', label: '', min: 1, max: Math.max(10, base), base, valueAt, apply: (draft, at) => ({ ...draft, daysPerWeek: valueAt(at) }) }; // prettier-ignore
}

/** A twentieth of the amount, as a round figure: 1,200 moves by 50. */
function roundStep(amount: number): number {
  const raw = amount / 20;
  const scale = 10 ** Math.floor(Math.log10(raw));
  return Math.max(1, scale * ([5, 2, 1].find((each) => each * scale <= raw) ?? 1));
}

const [BUDGET_DOWN, BUDGET_UP] = [10, 20];

function budgetSlider({ dayBudgetMax }: Draft): Slider | null {
  const now = known(dayBudgetMax);
  if (now === null || now <= 0) return null;
  const step = roundStep(now);
  const valueAt = (at: number) => tidy(now + at * step);
  const min = -Math.min(BUDGET_DOWN, Math.ceil(now / step) - 1);
  const apply = (draft: Draft, at: number) => {
    const lower = known(draft.dayBudgetMin);
    const dayBudgetMax = valueAt(at);
    // The lower end gives way: a budget that ends below its start is none.
    return { ...draft, dayBudgetMax, dayBudgetMin: lower !== null && lower > Number(dayBudgetMax) ? dayBudgetMax : draft.dayBudgetMin };
  };
  return { key: 'budget', kind: 'budget', label: '', min, max: BUDGET_UP, base: 0, valueAt, apply };
}

const minutesOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));

function overlapSlider({ minOverlapHours, workStart, workEnd }: Draft): Slider | null {
  const hours = known(minOverlapHours);
  if (hours === null || !workStart || !workEnd) return null;
  // Quarters where the brief has them, halves else.
  const perHour = Number.isInteger(hours * 2) ? 2 : 4;
  const longest = Math.min(8, (minutesOf(workEnd) - minutesOf(workStart)) / 60);
  const base = Math.round(hours * perHour);
  const valueAt = (at: number) => tidy(at / perHour);
  const max = Math.max(base, Math.floor(longest * perHour));
  return { key: 'overlap', kind: 'overlap', label: '', min: 0, max, base, valueAt, apply: (draft, at) => ({ ...draft, minOverlapHours: valueAt(at) }) }; // prettier-ignore
}

const HALF_YEAR_WEEKS = 26;

function startSlider({ startDate }: Draft, today: number): Slider | null {
  const start = parseDate(startDate);
  if (start === null) return null;
  const earlier = Math.min(HALF_YEAR_WEEKS, Math.max(0, Math.floor((start - today) / 7)));
  const valueAt = (weeks: number) => formatDate(start + weeks * 7);
  const max = HALF_YEAR_WEEKS;
  return { key: 'start', kind: 'start', label: '', min: -earlier, max, base: 0, valueAt, apply: (draft, at) => ({ ...draft, startDate: valueAt(at) }) }; // prettier-ignore
}

const evidenceSliders = ({ required }: Draft): Slider[] =>
  required.map(({ code, label, minEvidence }) => ({
    key: `evidence.${code}`,
    kind: 'evidence',
    label,
    min: 0,
    max: EVIDENCE_LEVELS.length - 1,
    base: EVIDENCE_LEVELS.indexOf(minEvidence),
    valueAt: (at) => EVIDENCE_LEVELS[at],
    apply: (draft, at) => ({
      ...draft,
      required: draft.required.map((each) => (each.code === code ? { ...each, minEvidence: EVIDENCE_LEVELS[at] } : each)),
    }),
  }));

/** Everything of a brief that can be slid.
 * @param today a start is not moved before it */
export const slidersOf = (draft: Draft, today: number): Slider[] =>
  [daysSlider(draft), budgetSlider(draft), overlapSlider(draft), startSlider(draft, today), ...evidenceSliders(draft)].filter(
    (slider): slider is Slider => slider !== null,
  );

export type Positions = Readonly<Record<string, number>>;

/** The brief with the sliders where they stand; null where none has moved. */
export function slid(draft: Draft, sliders: readonly Slider[], positions: Positions): Draft | null {
  const moved = sliders.filter(({ key, base }) => (positions[key] ?? base) !== base);
  return moved.length === 0 ? null : moved.reduce((changed, slider) => slider.apply(changed, positions[slider.key]), draft);
}
