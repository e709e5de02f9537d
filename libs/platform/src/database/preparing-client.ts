import type { Writable } from 'node:stream';
import { Client } from 'pg';

const names = new Map<string, string>();
/** Texts made up at run time must not fill the server's memory. */
const MOST_NAMES = 2_000;

function nameOf(text: string): string | undefined {
  let name = names.get(text);
  if (name === undefined && names.size < MOST_NAMES) names.set(text, (name = `qd${names.size + 1}`));
  return name;
}

/** A connection that prepares each statement with parameters once: with row-level security, planning one again costs more than
 * running it. What it is given before a turn of the event loop ends goes out in one write. */
export class PreparingClient extends Client {
  override query(...args: unknown[]): never {
    const { stream } = (this as this & { connection: { stream: Writable } }).connection;
    stream.cork();
    process.nextTick(() => stream.uncork());
    const [text, values] = args;
    if (typeof text === 'string' && Array.isArray(values) && values.length > 0) {
      const name = nameOf(text);
      if (name) args.splice(0, 2, { name, text, values });
    }
    return super.query(...(args as Parameters<Client['query']>)) as never;
  }
}
