import { defaultRangeExtractor, useWindowVirtualizer, type Range } from '@tanstack/react-virtual';
import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import { ListTrouble, type Trouble } from './list-trouble';
import styles from './virtual-rows.module.css';

interface Props {
  /** What the list is, for people who listen. */
  readonly label: string;
  readonly count: number;
  /** Whether more rows exist than were read. */
  readonly hasMore: boolean;
  /** Pixels a row takes until it is measured. */
  readonly estimate: number;
  readonly keyOf: (index: number) => string;
  readonly children: (index: number) => ReactNode;
  /** The last rows are near: read on. */
  readonly onEnd?: () => void;
  /** The list could not be read on, or anew. */
  readonly trouble?: Trouble | null;
}

/** How far before the end the next page is asked for, in rows. */
const AHEAD = 15;

/** The keys as one function for as long as the list is the same: with another one the positions of all rows are counted anew, and a
 * page draws its list at every step of a scroll. */
function useStableKeys(count: number, keyOf: (index: number) => string): (index: number) => string {
  const latest = useRef(keyOf);
  latest.current = keyOf;
  const [first, last] = count > 0 ? [keyOf(0), keyOf(count - 1)] : ['', ''];
  return useMemo(() => (index: number) => latest.current(index), [count, first, last]);
}

/** A list of any length that scrolls with the page and keeps only the rows near the window in it. The arrow keys go from row
 * to row by the first link or button of each. */
export function VirtualRows({ label, count, hasMore, estimate, keyOf, children, onEnd, trouble }: Props) {
  const list = useRef<HTMLUListElement>(null);
  const [top, setTop] = useState(0);
  const [focused, setFocused] = useState<number | null>(null);
  useLayoutEffect(() => {
    const measure = () => {
      if (list.current) setTop(Math.round(list.current.getBoundingClientRect().top + window.scrollY));
    };
    measure();
    // What stands above the list may grow: a notice, a filter that wraps.
    const watcher = new ResizeObserver(measure);
    watcher.observe(document.body);
    return () => watcher.disconnect();
  }, []);
  // The row that holds the focus stays, however far it is scrolled away.
  const rangeExtractor = useCallback(
    (range: Range) => {
      const shown = defaultRangeExtractor(range);
      return focused === null || focused >= range.count || shown.includes(focused) ? shown : [...shown, focused].sort((a, b) => a - b);
    },
    [focused],
  );
  const getItemKey = useStableKeys(count, keyOf);
  const virtual = useWindowVirtualizer<HTMLLIElement>({
    count,
    estimateSize: () => estimate,
    getItemKey,
    overscan: 8,
    scrollMargin: top,
    rangeExtractor,
    useFlushSync: false,
  });
  const rows = virtual.getVirtualItems();
  const last = rows.at(-1)?.index ?? -1;
  useEffect(() => {
    if (hasMore && last >= count - AHEAD) onEnd?.();
  }, [count, hasMore, last, onEnd]);

  const onKey = (event: KeyboardEvent<HTMLUListElement>) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const row = (event.target as HTMLElement).closest<HTMLElement>('[data-index]');
    if (!step || !row || event.ctrlKey || event.metaKey || event.altKey) return;
    const next = Number(row.dataset['index']) + step;
    if (next < 0 || next >= count) return;
    event.preventDefault();
    virtual.scrollToIndex(next, { align: 'auto' });
    const enter = () => list.current?.querySelector<HTMLElement>(`[data-index="${next}"] :is(a, button)`);
    const target = enter();
    if (target) target.focus({ preventScroll: true });
    else requestAnimationFrame(() => enter()?.focus({ preventScroll: true }));
  };

  return (
    <>
      <ul
        ref={list}
        className={styles.rows}
        aria-label={label}
        style={{ height: virtual.getTotalSize() }}
        onKeyDown={onKey}
        onFocus={(event) => setFocused(Number(event.target.closest<HTMLElement>('[data-index]')?.dataset['index'] ?? NaN) || 0)}
        onBlur={() => setFocused(null)}
      >
        {rows.map((row) => (
          <li
            key={row.key}
            ref={virtual.measureElement}
            data-index={row.index}
            aria-setsize={hasMore ? -1 : count}
            aria-posinset={row.index + 1}
            style={{ transform: `translateY(${row.start - virtual.options.scrollMargin}px)` }}
          >
            {children(row.index)}
          </li>
        ))}
      </ul>
      {trouble && <ListTrouble {...trouble} />}
    </>
  );
}
