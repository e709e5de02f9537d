import { useRouter } from '@tanstack/react-router';
import { useCallback, useEffect, useRef } from 'react';

/** Whether the part of the page that asked for something is still there when the answer comes, and nobody is on the way to
 * another page, whose code or data may still be loading. Who has gone elsewhere meanwhile must not be taken along by an answer
 * that leads on. */
export function useStillHere(): () => boolean {
  const router = useRouter();
  const here = useRef(false);
  useEffect(() => {
    here.current = true;
    return () => {
      here.current = false;
    };
  }, []);
  return useCallback(() => here.current && router.latestLocation.pathname === router.state.resolvedLocation?.pathname, [router]);
}
