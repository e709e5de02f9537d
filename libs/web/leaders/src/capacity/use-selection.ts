import { MAX_HALF_DAYS_PER_WEEK } from '@qd/shared-domain';
import { announce, capacityCopy } from '@qd/web-ui';
import { useReducer, type KeyboardEvent } from 'react';
import { AT_START, moveSelection, spanOf, type Proposal, type Selection, type SelectionMove } from './selection';
import type { CapacityWeek } from '@qd/leaders-domain';

/** Weeks a quarter has, for Page up and Page down. */
const QUARTER = 13;

interface Commands {
  readonly apply: () => void;
  readonly undo: () => void;
}

/** What a key means to the grid; null for keys that are not ours. */
function moveOf(event: KeyboardEvent, now: Selection, weeks: readonly CapacityWeek[]): SelectionMove | null {
  const { key, shiftKey: extend } = event;
  const choose = (index: number): SelectionMove => ({ kind: 'choose', index, extend });
  const { declared: offered, blackout: isAway } = weeks[now.active];
  switch (key) {
    case 'ArrowLeft':
      return choose(now.active - 1);
    case 'ArrowRight':
      return choose(now.active + 1);
    case 'PageUp':
      return choose(now.active - QUARTER);
    case 'PageDown':
      return choose(now.active + QUARTER);
    case 'Home':
      return choose(0);
    case 'End':
      return choose(weeks.length - 1);
    case '+':
    case '=':
    case 'ArrowUp':
      return { kind: 'step', by: 1, offered };
    case '-':
    case '−':
    case 'ArrowDown':
      return { kind: 'step', by: -1, offered };
    case 'b':
    case 'B':
      return { kind: 'away', isAway, offered: offered || MAX_HALF_DAYS_PER_WEEK / 2 };
    default:
      return /^\d$/.test(key) ? { kind: 'digit', digit: key } : null;
  }
}

/** The chosen weeks and the change proposed for them, moved by keys, by the pointer and by the form. */
export function useSelection(weeks: readonly CapacityWeek[]) {
  const move = moveSelection(weeks.length);
  const [selection, dispatch] = useReducer(move, AT_START);

  /** Says what a move has come to, to people who do not see the columns. */
  const go = (step: SelectionMove) => {
    const next = move(selection, step);
    dispatch(step);
    const [first, last] = spanOf(next);
    const count = last - first + 1;
    const { proposing, selected, dropped } = capacityCopy.said;
    if (next.proposal) {
      const what = next.proposal.blackout ? capacityCopy.said.away : capacityCopy.halfDays(next.proposal.halfDays);
      if (next.proposal !== selection.proposal || step.kind === 'choose') announce(proposing(what, count));
    } else if (selection.proposal) announce(dropped);
    else if (count > 1) announce(selected(count));
  };

  const onKey = (event: KeyboardEvent, { apply, undo }: Commands) => {
    if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'z') undo();
    else if (event.ctrlKey || event.metaKey || event.altKey) return;
    else if (event.key === 'Enter' || event.key === ' ') apply();
    else if (event.key === 'Escape') {
      if (selection.proposal) go({ kind: 'set', proposal: null });
      else dispatch({ kind: 'choose', index: selection.active, extend: false });
    } else {
      const step = moveOf(event, selection, weeks);
      if (!step) return;
      go(step);
    }
    event.preventDefault();
  };

  /** A proposal has become a fact, which says so itself. One made since then stays. */
  const settle = (proposal: Proposal | null) => dispatch({ kind: 'settle', proposal });

  return { selection, span: spanOf(selection), go, settle, onKey } as const;
}
