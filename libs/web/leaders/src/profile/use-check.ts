import { profileCopy } from '@qd/web-ui';
import { useEffect, useRef, useState } from 'react';
import type { Checked } from './check-profile';
import type { ProfileDraft } from './profile-draft';

const PAUSE_MS = 300;
const NOTHING: Checked = { errors: {}, contacts: [], profile: null };

const load = () => import('./check-profile');

/** Checks a draft with the domain's rules at each pause, once there is something to check. They arrive with the first change:
 * where they cannot be had, the server checks alone. */
export function useCheck(draft: ProfileDraft, active: boolean) {
  const [checked, setChecked] = useState<Checked>(NOTHING);
  const newest = useRef(draft);
  newest.current = draft;

  useEffect(() => {
    if (!active) {
      setChecked(NOTHING);
      return;
    }
    const timer = setTimeout(async () => {
      const rules = await load().catch(() => null);
      if (rules && newest.current === draft) setChecked(rules.checkProfile(draft, Date.now(), profileCopy));
    }, PAUSE_MS);
    return () => clearTimeout(timer);
  }, [active, draft]);

  /** Checks now; used before sending. */
  const checkNow = async (): Promise<Checked> => {
    const rules = await load().catch(() => null);
    const now = rules ? rules.checkProfile(newest.current, Date.now(), profileCopy) : NOTHING;
    setChecked(now);
    return now;
  };
  return { checked, checkNow } as const;
}
