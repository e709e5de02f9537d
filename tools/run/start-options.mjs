/** What the words after `npm start --` mean. */

/**
 * @typedef {{ once: boolean, port: number, help: boolean }} StartOptions
 */

export const usage = `npm start [-- --once] [-- --port <number>]
  --once          publish one demo need, print its shortlist, stop; exit code 0 when it worked
  --port <n>      wished port of the web page and the API (default: PORT, else 3000; taken: the next free one)
  DATABASE_URL    a Postgres of your own instead of the embedded one (then QD_ENV is production unless set)
  REDIS_URL       a Redis for queue and events instead of Postgres`;

/**
 * @param {readonly string[]} words
 * @param {NodeJS.ProcessEnv} env
 * @returns {StartOptions}
 * @throws {Error} naming the word that was not understood
 */
export function readStartOptions(words, env) {
  const options = { once: false, help: false, port: readPort(env.PORT || '3000', 'PORT') };
  for (let at = 0; at < words.length; at++) {
    const [name, attached] = (words[at] ?? '').split('=', 2);
    if (name === '--once' && attached === undefined) options.once = true;
    else if (name === '--help' || name === '-h') options.help = true;
    else if (name === '--port') options.port = readPort(attached ?? words[++at] ?? '', '--port');
    else throw new Error(`npm start does not know "${words[at]}".\n${usage}`);
  }
  return options;
}

/** @param {string} text @param {string} source */
function readPort(text, source) {
  const port = Number(text);
  if (/^\d+$/.test(text) && port >= 1 && port <= 65_535) return port;
  throw new Error(`${source} must be a whole number from 1 to 65535; it is "${text}".`);
}

/**
 * @param {NodeJS.ProcessEnv} env
 * @returns {{ embedded: boolean, mode: 'demo' | 'production' }}
 * @throws {Error} on a QD_ENV that does not exist
 */
export function readMode(env) {
  const embedded = !env.DATABASE_URL;
  const mode = env.QD_ENV || (embedded ? 'demo' : 'production');
  if (mode !== 'demo' && mode !== 'production') throw new Error(`QD_ENV must be demo or production; it is "${mode}".`);
  return { embedded, mode };
}
