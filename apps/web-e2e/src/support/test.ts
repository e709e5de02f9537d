import { expect, test as base } from '@playwright/test';

/** For looking for races: every answer, and the code of every page, reaches the browser up to so many milliseconds late. */
const LATE = Number(process.env['QD_LATE'] ?? 0);

const STACKS = (process.env['QD_E2E_URL'] ?? '').split(',');

/** Each worker has a stack of its own. Every test of ours also fails when its page asks a foreign origin for anything, or throws. */
export const test = base.extend<{ guarded: void }>({
  baseURL: async ({}, use, { parallelIndex }) => use(STACKS[parallelIndex]),
  guarded: [
    async ({ page, baseURL }, use) => {
      const foreign: string[] = [];
      const thrown: string[] = [];
      const own = new URL(baseURL ?? '').host;
      page.on('request', (request) => {
        const { protocol, host } = new URL(request.url());
        if (!['data:', 'blob:'].includes(protocol) && host !== own) foreign.push(request.url());
      });
      page.on('websocket', (socket) => {
        if (new URL(socket.url()).host !== own) foreign.push(socket.url());
      });
      page.on('pageerror', (error) => thrown.push(error.message));
      if (LATE > 0) {
        const late = () => new Promise((resolve) => setTimeout(resolve, Math.random() * LATE));
        await page.route('**/graphql', async (route) => {
          const response = await route.fetch().catch(() => null);
          await late();
          await (response ? route.fulfill({ response }) : route.abort()).catch(() => undefined);
        });
        await page.route('**/assets/**', async (route) => {
          await late();
          await route.continue().catch(() => undefined);
        });
      }
      await use();
      expect(foreign, 'requests to a foreign origin').toEqual([]);
      expect(thrown, 'errors thrown in the page').toEqual([]);
    },
    { auto: true },
  ],
});

export { expect };
