import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** The built finder of browsers: its sources hold ES modules, which the test runner's own loader cannot read. */
const FINDER = join(__dirname, '../../dist/embedded/index.js');

type Finder = typeof import('@qd/platform/embedded');

/** Makes sure that there is a stack to test and a browser to test it with. What is set here reaches the workers. */
export default async function globalSetup(): Promise<void> {
  for (const [name, meaning] of [
    ['QD_E2E_URL', 'the address of a running stack, like http://127.0.0.1:3000, or several with commas between, one for each worker'],
    ['QD_E2E_PASSWORD', 'the password of its demo users'],
  ] as const) {
    if (!process.env[name]) throw new Error(`The browser tests need ${name}: ${meaning}.`);
  }
  if (process.env['QD_E2E_BROWSER'] ?? process.env['CHROMIUM_PATH']) return;
  if (!existsSync(FINDER)) throw new Error('The browser tests need a browser: set QD_E2E_BROWSER, or build once so that one can be found.');
  const { findBrowser } = (await import(pathToFileURL(FINDER).href)) as Finder;
  const { browser, reason } = await findBrowser();
  if (!browser) throw new Error(`The browser tests need a Chromium: ${reason}.`);
  process.env['QD_E2E_BROWSER'] = browser.path;
}
