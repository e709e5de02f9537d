import { expect, test as base } from '@playwright/test';

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
      await use();
      expect(foreign, 'requests to a foreign origin').toEqual([]);
      expect(thrown, 'errors thrown in the page').toEqual([]);
    },
    { auto: true },
  ],
});

export { expect };
