const MAX_DEPTH = 60;

interface Level {
  /** Keys seen so far; `null` in a list. */
  readonly keys: Set<string> | null;
  /** Whether the next string of an object is a key. */
  expectsKey: boolean;
}

/** Looks over a JSON text for what `JSON.parse` lets pass: absurd depth, and keys that stand twice, of which it would silently
 * keep the last. Does not judge the grammar.
 * @returns what is wrong, or `null` */
export function scanJson(text: string): string | null {
  const levels: Level[] = [];
  for (let at = 0; at < text.length; at++) {
    const character = text[at];
    const level = levels[levels.length - 1];
    if (character === '"') {
      const end = stringEnd(text, at);
      if (level?.keys && level.expectsKey) {
        const key = keyOf(text.slice(at, end + 1));
        if (level.keys.has(key)) return `The key "${key.slice(0, 40)}" stands twice in one object; keep one.`;
        level.keys.add(key);
        level.expectsKey = false;
      }
      at = end;
    } else if (character === '{' || character === '[') {
      if (levels.length >= MAX_DEPTH) return `The file nests more than ${MAX_DEPTH} levels deep.`;
      levels.push({ keys: character === '{' ? new Set() : null, expectsKey: character === '{' });
    } else if (character === '}' || character === ']') levels.pop();
    else if (character === ',' && level?.keys) level.expectsKey = true;
  }
  return null;
}

/** Index of the quote that ends the string starting at `start`, or the text's end. */
function stringEnd(text: string, start: number): number {
  let at = start + 1;
  while (at < text.length && text[at] !== '"') at += text[at] === '\\' ? 2 : 1;
  return at;
}

/** Two spellings of one key (`a`, `\u0061`) are one key. */
function keyOf(quoted: string): string {
  try {
    return String(JSON.parse(quoted));
  } catch {
    return quoted;
  }
}
