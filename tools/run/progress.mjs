/** Progress as plain lines with the seconds since the start; reads the same in a terminal and in a log. */

const began = performance.now();

/** @param {string} line */
export function say(line) {
  const seconds = ((performance.now() - began) / 1000).toFixed(1).padStart(6);
  process.stdout.write(`${seconds} s  ${redact(line)}\n`);
}

/**
 * Takes passwords out of URLs: what is printed may land in a ticket.
 * @param {string} text
 */
export function redact(text) {
  return text.replace(/([a-z][a-z0-9+.-]*:\/\/[^\s:@/]*):[^\s@/]+@/gi, '$1:***@');
}
