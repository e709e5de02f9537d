import { useCallback, useEffect, useRef } from 'react';

/** Whether the part of the page that asked for something is still there when the answer comes. Who has gone elsewhere meanwhile
 * must not be taken along by an answer that leads on. */
export function useStillHere(): () => boolean {
  const here = useRef(false);
  useEffect(() => {
    here.current = true;
    return () => {
      here.current = false;
    };
  }, []);
  return useCallback(() => here.current, []);
}
