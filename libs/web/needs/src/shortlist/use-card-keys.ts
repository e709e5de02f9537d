import { usePreferences } from '@qd/web-ui';
import { useEffect, useLayoutEffect, useRef } from 'react';

export interface CardActs {
  readonly open: (leaderId: string) => void;
  readonly pin: (leaderId: string) => void;
  readonly dismiss: (leaderId: string) => void;
  readonly compare: (leaderId: string) => void;
  /** Shows those who were chosen side by side. */
  readonly openCompared: () => void;
  /** Takes the last mark back. */
  readonly undo: () => void;
}

const FIELDS = 'input, textarea, select, [contenteditable], [role="textbox"], [role="combobox"], [role="slider"], [role="dialog"]';
const CARDS = '[data-leader]';

const leaderOf = (card: HTMLElement | null): string | null => card?.dataset['leader'] ?? null;

/** The card the focus is in; else the one that fills the window, so that the first key starts where the person reads. */
function stepFrom(cards: readonly HTMLElement[], step: 1 | -1): HTMLElement | undefined {
  const at = cards.findIndex((card) => card.contains(document.activeElement));
  if (at >= 0) return cards[at + step];
  return step === 1 ? (cards.find((card) => card.getBoundingClientRect().bottom > 80) ?? cards[0]) : undefined;
}

function go(card: HTMLElement | undefined): void {
  card?.focus({ preventScroll: true });
  card?.scrollIntoView({ block: 'nearest' });
}

/** Moves between the cards and acts on the one with the focus: letters where the person has not switched them off, arrows and Enter
 * on a card always. Never while something is typed or a window is open.
 * @param list the element the cards are in */
export function useCardKeys(list: React.RefObject<HTMLElement | null>, acts: CardActs): void {
  const { shortcuts } = usePreferences();
  const latest = useRef(acts);
  useEffect(() => {
    latest.current = acts;
  }, [acts]);
  // With the cards, and not a moment after them: a key struck as soon as they are seen counts.
  useLayoutEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
      const { target, key } = event;
      if (!(target instanceof Element) || target.closest(FIELDS) || document.querySelector('[role="dialog"][aria-modal="true"]')) return;
      const cards = [...(list.current?.querySelectorAll<HTMLElement>(CARDS) ?? [])];
      const onCard = cards.includes(target as HTMLElement);
      const leaderId = leaderOf(target.closest<HTMLElement>(CARDS));
      const { open, pin, dismiss, compare, openCompared, undo } = latest.current;
      const letters: Record<string, (() => void) | false | null> = {
        j: () => go(stepFrom(cards, 1)),
        k: () => go(stepFrom(cards, -1)),
        p: leaderId !== null && (() => pin(leaderId)),
        x: leaderId !== null && (() => dismiss(leaderId)),
        c: leaderId !== null && (() => compare(leaderId)),
        C: openCompared,
        u: undo,
      };
      const always: Record<string, (() => void) | false | null> = {
        ArrowDown: onCard && letters['j']!,
        ArrowUp: onCard && letters['k']!,
        Enter: onCard && leaderId !== null && (() => open(leaderId)),
      };
      const act = always[key] || (shortcuts && letters[key]);
      if (!act) return;
      event.preventDefault();
      act();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [list, shortcuts]);
}
