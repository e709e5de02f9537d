import { useCallback, useEffect, useRef } from 'react';

/** What was typed for a field that was not there yet. */
export interface TypedAhead {
  readonly letters: string;
  /** Enter was pressed after them. */
  readonly entered: boolean;
}

const NOTHING: TypedAhead = { letters: '', entered: false };

/** @returns what is typed with one more key, or null where the key is none of ours */
function struck(before: TypedAhead, key: string): TypedAhead | null {
  if (key === 'Enter') return { ...before, entered: true };
  if (key === 'Backspace') return { letters: before.letters.slice(0, -1), entered: false };
  return key.length === 1 ? { letters: before.letters + key, entered: false } : null;
}

/** Keeps what is typed after the key that opens a window and before the window's field has the focus, so that it neither
 * is lost nor lands in the page below.
 * @param opening whether the window is open or on its way
 * @returns hands it over, once; call it when the field has the focus */
export function useTypedAhead(opening: boolean): () => TypedAhead {
  const typed = useRef(NOTHING);
  const taken = useRef(false);
  useEffect(() => {
    if (!opening) return;
    typed.current = NOTHING;
    taken.current = false;
    const onKey = (event: KeyboardEvent) => {
      if (taken.current || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
      const next = struck(typed.current, event.key);
      if (!next) return;
      typed.current = next;
      event.preventDefault();
    };
    window.addEventListener('keydown', onKey, { capture: true });
    return () => window.removeEventListener('keydown', onKey, { capture: true });
  }, [opening]);
  return useCallback(() => {
    taken.current = true;
    const early = typed.current;
    typed.current = NOTHING;
    return early;
  }, []);
}
