import { useEffect } from 'react';

/** Ctrl-K, or Cmd-K on a Mac, opens the palette.
 * @param prepare fetches it; asked for as soon as the first of the two keys is down, so that it is there with the second */
export function useGoToKey(open: () => void, prepare: () => unknown): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key === 'Control' || event.key === 'Meta') prepare();
      if (event.key.toLowerCase() !== 'k' || !(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey) return;
      event.preventDefault();
      open();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [open, prepare]);
}
