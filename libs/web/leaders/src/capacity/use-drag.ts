import { MAX_HALF_DAYS_PER_WEEK } from '@qd/shared-domain';
import { useEffect, useRef, useState, type RefObject } from 'react';

/** A drag over the columns: from the week it began in to the one it is over, at the height of the pointer. */
export interface Drag {
  readonly from: number;
  readonly to: number;
  readonly halfDays: number;
}

/** Pixels a pointer must move before a press is a drag: a press alone only chooses. */
const SLACK = 4;

interface Press {
  readonly id: number;
  readonly index: number;
  readonly x: number;
  readonly y: number;
  readonly extend: boolean;
}

const between = (value: number, most: number): number => Math.min(Math.max(value, 0), most);

/** Watches the pointer over a row of columns. Fingers scroll and choose, they never change: a swipe must not sell a week.
 * @returns the drag under way, or null */
export function useDrag(
  row: RefObject<HTMLElement | null>,
  count: number,
  onChoose: (index: number, extend: boolean) => void,
  onDrag: (drag: Drag) => void,
): Drag | null {
  const [drag, setDrag] = useState<Drag | null>(null);
  const tell = useRef({ onChoose, onDrag });
  tell.current = { onChoose, onDrag };

  useEffect(() => {
    const element = row.current;
    if (!element) return;
    let press: Press | null = null;
    let current: Drag | null = null;
    const show = (next: Drag | null) => setDrag((current = next));
    const place = ({ clientX, clientY }: PointerEvent) => {
      const box = element.getBoundingClientRect();
      const cells = element.firstElementChild?.firstElementChild?.getBoundingClientRect() ?? box;
      const height = ((cells.bottom - clientY) / cells.height) * MAX_HALF_DAYS_PER_WEEK;
      return {
        index: between(Math.floor(((clientX - box.left) / box.width) * count), count - 1),
        halfDays: between(Math.ceil(height), MAX_HALF_DAYS_PER_WEEK),
      };
    };
    const down = (event: PointerEvent) => {
      if (event.button !== 0) return;
      press = { id: event.pointerId, index: place(event).index, x: event.clientX, y: event.clientY, extend: event.shiftKey };
      if (event.pointerType !== 'touch') element.setPointerCapture(event.pointerId);
    };
    const move = (event: PointerEvent) => {
      if (!press || event.pointerId !== press.id || event.pointerType === 'touch') return;
      if (!current && Math.hypot(event.clientX - press.x, event.clientY - press.y) < SLACK) return;
      const { index, halfDays } = place(event);
      show({ from: Math.min(press.index, index), to: Math.max(press.index, index), halfDays });
    };
    const up = (event: PointerEvent) => {
      if (!press || event.pointerId !== press.id) return;
      if (current) tell.current.onDrag(current);
      else {
        (element.children[press.index] as HTMLElement).focus({ preventScroll: true });
        tell.current.onChoose(press.index, press.extend);
      }
      press = null;
      show(null);
    };
    const drop = () => {
      press = null;
      if (current) show(null);
    };
    const escape = (event: KeyboardEvent) => {
      if (event.key === 'Escape') drop();
    };
    const listeners = [
      ['pointerdown', down],
      ['pointermove', move],
      ['pointerup', up],
      ['pointercancel', drop],
    ] as const;
    listeners.forEach(([name, listener]) => element.addEventListener(name, listener));
    window.addEventListener('keydown', escape);
    return () => {
      listeners.forEach(([name, listener]) => element.removeEventListener(name, listener));
      window.removeEventListener('keydown', escape);
    };
  }, [count, row]);

  return drag;
}
