import { usePreferences } from '@qd/web-ui';
import { useEffect, useRef } from 'react';
import { isTyping, strike, type Shortcut } from './shortcuts';

/** How long the first letter of a pair waits for the second. */
const PAIR_MS = 1_500;

/** Lets plain letters do what the map says, unless the person is typing or has switched them off.
 * @param busy while a window is open or on its way: its letters are not ours, even before it is there */
export function useShortcuts(shortcuts: readonly Shortcut[], busy: boolean): void {
  const { shortcuts: on } = usePreferences();
  const latest = useRef(shortcuts);
  useEffect(() => {
    latest.current = shortcuts;
  }, [shortcuts]);
  useEffect(() => {
    if (!on || busy) return;
    let waiting = '';
    let timer: ReturnType<typeof setTimeout> | undefined;
    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || event.isComposing || event.key.length !== 1) return;
      if (isTyping(event.target)) return;
      clearTimeout(timer);
      const answer = strike(latest.current, waiting, event.key);
      waiting = answer.waiting;
      if (waiting) timer = setTimeout(() => (waiting = ''), PAIR_MS);
      if (!answer.hit) return;
      event.preventDefault();
      answer.hit.run();
    };
    window.addEventListener('keydown', onKey);
    return () => {
      clearTimeout(timer);
      window.removeEventListener('keydown', onKey);
    };
  }, [busy, on]);
}
