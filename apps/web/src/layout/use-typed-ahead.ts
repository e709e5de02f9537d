import { useCallback, useEffect, useRef } from 'react';

/** Keeps what is typed after the key that opens a window and before the window's field has the focus, so that it neither
 * is lost nor lands in the page below.
 * @param opening whether the window is open or on its way
 * @returns hands the letters over, once; call it when the field has the focus */
export function useTypedAhead(opening: boolean): () => string {
  const letters = useRef('');
  const taken = useRef(false);
  useEffect(() => {
    if (!opening) return;
    letters.current = '';
    taken.current = false;
    const onKey = (event: KeyboardEvent) => {
      if (taken.current || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
      if (event.key === 'Backspace') letters.current = letters.current.slice(0, -1);
      else if (event.key.length === 1) letters.current += event.key;
      else return;
      event.preventDefault();
    };
    window.addEventListener('keydown', onKey, { capture: true });
    return () => window.removeEventListener('keydown', onKey, { capture: true });
  }, [opening]);
  return useCallback(() => {
    taken.current = true;
    const early = letters.current;
    letters.current = '';
    return early;
  }, []);
}
