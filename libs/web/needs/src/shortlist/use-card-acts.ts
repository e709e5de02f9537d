import { NoteOpenedDocument, type DismissReason, type MatchPartsFragment } from '@qd/web-graphql-client';
import { announce, workCopy } from '@qd/web-ui';
import { useEffect, useMemo, useRef, useState, type RefObject } from 'react';
import { useClient } from 'urql';
import type { Marks } from '../marks/use-marks';
import type { CardHandlers } from '../page/match-card';
import type { CardActs } from './use-card-keys';

const MOST_COMPARED = 4;

export const cardOf = (list: HTMLElement | null, leaderId: string): HTMLElement | null =>
  list?.querySelector<HTMLElement>(`[data-leader="${CSS.escape(leaderId)}"]`) ?? null;

interface Props {
  readonly needId: string;
  readonly shown: readonly MatchPartsFragment[];
  readonly marks: Marks;
  readonly mayMark: boolean;
  readonly list: RefObject<HTMLElement | null>;
  readonly onExplain: (leaderId: string) => void;
  readonly onOpenCompared: () => void;
}

const markable = ({ leaderId, mark, blindProfile }: MatchPartsFragment) => ({ leaderId, mark, headline: blindProfile.headline });

/** What can be done with a card, by its buttons and by keys; tells the server once which cards were opened. */
export function useCardActs(props: Props) {
  const client = useClient();
  const [compared, setCompared] = useState<readonly string[]>([]);
  const [full, setFull] = useState(false);
  const [dismissing, setDismissing] = useState<MatchPartsFragment | null>(null);
  const opened = useRef(new Set<string>());
  const latest = useRef({ ...props, compared });
  useEffect(() => {
    latest.current = { ...props, compared };
  });

  // The same functions for the life of the list: the cards are drawn anew for their own news only.
  const handlers = useMemo<CardHandlers>(() => {
    const noteOpened = ({ leaderId }: MatchPartsFragment) => {
      if (opened.current.has(leaderId)) return;
      opened.current.add(leaderId);
      const input = { needId: latest.current.needId, leaderId };
      void client.mutation(NoteOpenedDocument, { input }).toPromise();
    };
    return {
      onPin: (match) => latest.current.marks.act(markable(match), { state: match.mark?.state === 'PINNED' ? 'PROPOSED' : 'PINNED' }),
      onRestore: (match) => latest.current.marks.act(markable(match), { state: 'PROPOSED' }),
      onDismiss: setDismissing,
      onCompare: ({ leaderId, blindProfile }) => {
        const now = latest.current.compared;
        const out = now.includes(leaderId);
        setFull(!out && now.length >= MOST_COMPARED);
        if (out) setCompared(now.filter((id) => id !== leaderId));
        else if (now.length < MOST_COMPARED) setCompared([...now, leaderId]);
        const copy = workCopy.compare;
        announce(out ? copy.remove(blindProfile.headline) : now.length < MOST_COMPARED ? copy.bar(now.length + 1) : copy.full);
      },
      onExplain: (match) => {
        noteOpened(match);
        latest.current.onExplain(match.leaderId);
      },
      onOpened: noteOpened,
    };
  }, [client]);

  const byKey = useMemo<CardActs>(() => {
    const on = (act: (match: MatchPartsFragment) => void, marking: boolean) => (leaderId: string) => {
      const match = latest.current.shown.find((each) => each.leaderId === leaderId);
      if (match && (!marking || latest.current.mayMark)) act(match);
    };
    const dismissOrRestore = (match: MatchPartsFragment) =>
      match.mark?.state === 'DISMISSED' ? handlers.onRestore(match) : handlers.onDismiss(match);
    return {
      open: on(handlers.onExplain, false),
      pin: on(handlers.onPin, true),
      dismiss: on(dismissOrRestore, true),
      compare: on(handlers.onCompare, false),
      openCompared: () => {
        if (latest.current.compared.length > 1) latest.current.onOpenCompared();
      },
      undo: () => latest.current.marks.undo(),
    };
  }, [handlers]);

  /** The focus goes on to the next card: the one it was in may leave the list. */
  const dismiss = (reason: DismissReason, note: string | null) => {
    if (!dismissing) return;
    const { shown, marks, list } = props;
    const at = shown.findIndex(({ leaderId }) => leaderId === dismissing.leaderId);
    const next = shown[at + 1] ?? shown[at - 1];
    marks.act(markable(dismissing), { state: 'DISMISSED', reason, note });
    setDismissing(null);
    if (next) setTimeout(() => cardOf(list.current, next.leaderId)?.focus(), 180);
  };

  return {
    compared,
    full,
    handlers,
    byKey,
    dismissing,
    dismiss,
    keep: () => setDismissing(null),
    uncompare: (leaderId: string) => setCompared(compared.filter((id) => id !== leaderId)),
    clearCompared: () => {
      setCompared([]);
      setFull(false);
    },
  };
}
