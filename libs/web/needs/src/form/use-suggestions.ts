import { announce, fieldCopy, formatDay, marketCopy } from '@qd/web-ui';
import { useState } from 'react';
import type { AppliedGain } from '../market/gains';
import type { Draft } from './draft';
import type { DraftForm } from './use-need-draft';

function inWords({ told }: AppliedGain): string {
  if ('niceNow' in told) return marketCopy.niceNow(told.niceNow);
  const { field, before, after } = told;
  const shown = field === 'startDate' ? formatDay : (text: string) => text;
  return marketCopy.change(fieldCopy[field].label, shown(before), shown(after));
}

/** Takes a suggestion of the market into the draft, and back out of it as long as its fields were not touched since. */
export function useSuggestions(form: DraftForm) {
  const [last, setLast] = useState<{ readonly gain: AppliedGain; readonly before: Partial<Draft> } | null>(null);
  const stands =
    last !== null && Object.entries(last.gain.values).every(([field, value]) => same(form.values[field as keyof Draft], value));
  return {
    applied: stands ? inWords(last.gain) : null,
    apply: (gain: AppliedGain) => {
      const before = Object.fromEntries(Object.keys(gain.values).map((field) => [field, form.values[field as keyof Draft]]));
      form.setValues(gain.values);
      setLast({ gain, before });
    },
    undo: () => {
      if (!last) return;
      form.setValues(last.before);
      setLast(null);
      announce(marketCopy.undone);
    },
  };
}

const same = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);
