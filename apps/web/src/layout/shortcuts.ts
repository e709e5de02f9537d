/** Something a plain letter, or two in a row, does. */
export interface Shortcut {
  /** `g n`, `n`, `?` */
  readonly keys: string;
  readonly label: string;
  readonly group: 'go' | 'act';
  readonly run: () => void;
}

/** What a key struck after others leads to.
 * @param before the first letter of a pair, struck a moment ago; empty for none
 * @returns the shortcut that is complete now, and the letter to remember */
export function strike(shortcuts: readonly Shortcut[], before: string, key: string): { hit: Shortcut | null; waiting: string } {
  const typed = before ? `${before} ${key}` : key;
  const hit = shortcuts.find((shortcut) => shortcut.keys === typed) ?? null;
  if (hit) return { hit, waiting: '' };
  const begins = shortcuts.some((shortcut) => shortcut.keys.startsWith(`${key} `));
  // A wrong second letter may be the first of the next pair.
  return { hit: before ? (shortcuts.find((shortcut) => shortcut.keys === key) ?? null) : null, waiting: begins ? key : '' };
}

const TYPING = 'input, textarea, select, [contenteditable], [role="textbox"], [role="combobox"], [role="slider"], [role="spinbutton"]';

/** Whether letters belong to what has the focus: a field, a list that searches by letter, or a window over the page. */
export const isTyping = (target: EventTarget | null): boolean =>
  target instanceof Element && (target.closest(TYPING) !== null || document.querySelector('[role="dialog"][aria-modal="true"]') !== null);
