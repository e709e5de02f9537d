const { floor, log10 } = Math;

/** Widths of the steps under 2, 5 and 10 times a power of ten, in hundredths of it: 1 000, 1 050, … 2 000, 2 100, … 5 000, 5 250, … */
const STEPS = [
  [200, 5],
  [500, 10],
  [1_000, 25],
] as const;

/** A budget's upper end as previews read it: rounded down to a step of a twentieth or less. A preview is free and names who would leave
 * a list, so without steps somebody could feel for the lowest rate of a leader by moving a budget to and fro. Round amounts stay as they
 * are; what a run reads is the exact budget.
 * @param amountMinor 1 or more
 * @returns at most `amountMinor`, at least 19/20 of it, from 100 minor units on
 * @see docs/domain/matching.md#rates */
export function previewBudgetMinor(amountMinor: number): number {
  if (amountMinor < 100) return amountMinor;
  let power = 10 ** floor(log10(amountMinor));
  // log10 may miss a power of ten by a hair.
  if (power * 10 <= amountMinor) power *= 10;
  if (power > amountMinor) power /= 10;
  const width = ((STEPS.find(([end]) => amountMinor * 100 < end * power) ?? STEPS[2])[1] * power) / 100;
  return floor(amountMinor / width) * width;
}

/** The upper end an edited budget is previewed with: unchanged ones exactly, raised ones never below where they were.
 * @param storedMinor the upper end of the brief that is in force */
export function previewEditedBudgetMinor(editedMinor: number, storedMinor: number): number {
  if (editedMinor === storedMinor) return editedMinor;
  const read = previewBudgetMinor(editedMinor);
  return editedMinor > storedMinor ? Math.max(read, storedMinor) : read;
}
