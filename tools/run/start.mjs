/** `npm start`: from a bare checkout to a running Quarterdeck, with Node and npm alone. */
import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bootstrap } from './bootstrap.mjs';
import { watchNpmParent } from './npm-parent.mjs';
import { redact, say } from './progress.mjs';
import { readMode, readStartOptions, usage } from './start-options.mjs';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..', '..');
/** npm passes on a signal that the terminal has sent to us as well: not yet an impatient second one. */
const sameSignalMs = 1_000;

/** @type {import('./session.mjs').Session | null} */
let session = null;
let endingSince = 0;

async function main() {
  const options = readStartOptions(process.argv.slice(2), process.env);
  if (options.help) return console.log(usage);
  const { mode } = readMode(process.env);
  if (options.once && mode !== 'demo') {
    throw new Error(
      '--once publishes a need of the demo, and QD_ENV is production (the default with DATABASE_URL).\n  → Set QD_ENV=demo for a database that may hold the demo market.',
    );
  }
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) process.on(signal, () => onSignal(signal, options.once));
  watchNpmParent(() => void end(1, 'The npm that started this is gone'));
  await bootstrap(root, say);
  const { build } = await import('../build/build.mjs');
  await build({ root, report: say });
  const { Session } = await import('./session.mjs');
  if (endingSince) return;
  session = new Session({ root, mode, wishedPort: options.port, onBroken: (reason) => void end(1, reason) });
  await run(session, options.once, mode);
}

/** @param {import('./session.mjs').Session} session @param {boolean} once @param {'demo' | 'production'} mode */
async function run(session, once, mode) {
  await session.openDatabase();
  await session.prepareDatabase();
  await session.openApps();
  if (mode === 'demo') {
    say('Publishing a need and waiting for its shortlist');
    try {
      await session.cli(['demo', '--url', session.url]);
    } catch (error) {
      if (once || endingSince) throw error;
      say(`${error instanceof Error ? error.message : error}; API and worker stay up`);
    }
  }
  if (once) return end(0, 'Done; stopping');
  say(`Open ${session.url} · logs in .qd/logs · Ctrl-C stops everything`);
}

/** @param {NodeJS.Signals} signal @param {boolean} once */
function onSignal(signal, once) {
  if (endingSince && Date.now() - endingSince < sameSignalMs) return;
  if (endingSince) {
    session?.kill();
    process.exit(130);
  }
  // Ctrl-C is the ordinary way to leave a server, and no failure; for a job that was to finish it is one.
  const codes = { SIGINT: 130, SIGTERM: 143, SIGHUP: 129 };
  void end(once ? codes[/** @type {'SIGINT'} */ (signal)] : 0, 'Stopping (again Ctrl-C: at once)');
}

/** @param {number} code @param {string} why */
async function end(code, why) {
  if (endingSince) return;
  endingSince = Date.now();
  safely(() => say(why));
  try {
    await session?.stop();
    safely(() => say('Everything is stopped'));
  } finally {
    process.exit(code);
  }
}

/** The terminal may be gone, and a line that cannot be written must not keep us from stopping. @param {() => void} write */
function safely(write) {
  try {
    write();
  } catch {
    // Nobody reads.
  }
}

process.stdout.on('error', () => undefined);
process.stderr.on('error', () => undefined);
process.on('uncaughtException', (error) => fail(error));
process.on('unhandledRejection', (error) => fail(error));

/** @param {unknown} error */
function fail(error) {
  if (endingSince) return;
  const text =
    error instanceof Error
      ? error.name === 'Error' || error.name === 'EmbeddedError'
        ? error.message
        : (error.stack ?? error.message)
      : String(error);
  safely(() => process.stderr.write(`\n${redact(text)}\n`));
  if (!session) process.exit(1);
  const code = /** @type {{ exitCode?: number } | undefined} */ (error)?.exitCode;
  void end(code || 1, 'Stopping what runs');
}

main().catch(fail);
