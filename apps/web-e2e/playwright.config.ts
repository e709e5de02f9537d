import { defineConfig } from '@playwright/test';

/** Runs against a whole stack that somebody else started; `global-setup.ts` says where it is and which browser to drive.
 * The flags keep the browser from talking to anybody but our pages. */
const QUIET = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** What the browser that was found needs besides, told by the runner of the tests. */
const needed = JSON.parse(process.env['QD_CHROMIUM_ARGS'] ?? '[]') as string[];

export default defineConfig({
  testDir: './src',
  outputDir: '../../test-results',
  globalSetup: './global-setup.ts',
  // One market each: files run side by side, tests of a file one after another.
  workers: (process.env['QD_E2E_URL'] ?? '').split(',').length,
  fullyParallel: false,
  timeout: 60_000,
  expect: { timeout: 15_000 },
  reporter: [['list']],
  use: {
    locale: 'en-GB',
    timezoneId: 'Europe/Berlin',
    // A tenth of the time when it is on: for looking into a failure.
    trace: process.env['QD_TRACE'] ? 'retain-on-failure' : 'off',
    screenshot: 'only-on-failure',
    launchOptions: { executablePath: process.env['QD_E2E_BROWSER'] ?? process.env['CHROMIUM_PATH'], args: [...QUIET, ...needed] },
  },
});
