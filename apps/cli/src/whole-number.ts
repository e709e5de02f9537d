import { InvalidArgumentError } from 'commander';

/** Reads an option as a whole number in a range. */
export const wholeNumber =
  (least: number, most: number) =>
  (text: string): number => {
    // Number() takes an empty text for 0 and reads 0x10 and 1e3 as well: what somebody types by mistake.
    const value = /^\d{1,15}$/.test(text) ? Number(text) : Number.NaN;
    if (!(value >= least && value <= most)) throw new InvalidArgumentError(`It must be a whole number from ${least} to ${most}.`);
    return value;
  };
