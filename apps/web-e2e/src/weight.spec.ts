import type { Page } from '@playwright/test';
import { createNeed, ownCompany, publishAndWait } from './support/api';
import { ADMIN_USER, LEADER_USER, signIn } from './support/people';
import { expect, test } from './support/test';

/** What a first visit may cost in scripts and styles, compressed as they travel. */
const MOST_BYTES = 250_000;

/** Bytes of scripts and styles that travel while something is done with an empty cache; without the headers around them. */
async function weigh(page: Page, act: () => Promise<void>): Promise<number> {
  // What the page before still fetches is not of this one.
  await page.waitForLoadState('networkidle');
  const network = await page.context().newCDPSession(page);
  await network.send('Network.enable');
  await network.send('Network.setCacheDisabled', { cacheDisabled: true });
  const headers = new Map<string, number>();
  let bytes = 0;
  network.on('Network.responseReceived', ({ requestId, response }) => {
    if (/javascript|css/.test(response.mimeType)) headers.set(requestId, response.encodedDataLength);
  });
  network.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    const before = headers.get(requestId);
    if (before !== undefined) bytes += encodedDataLength - before;
  });
  await act();
  await page.waitForLoadState('networkidle');
  await network.detach();
  return bytes;
}

/** How far the content has moved since the page began. */
const shiftOf = (page: Page): Promise<number> =>
  page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        let sum = 0;
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries() as (PerformanceEntry & { value: number; hadRecentInput: boolean })[]) {
            if (!entry.hadRecentInput) sum += entry.value;
          }
        }).observe({ type: 'layout-shift', buffered: true });
        setTimeout(() => resolve(sum), 300);
      }),
  );

function expectFew(bytes: number, what: string): void {
  test.info().annotations.push({ type: 'weight', description: `${what}: ${bytes} bytes` });
  expect(bytes, `bytes of ${what}`).toBeGreaterThan(50_000);
  expect(bytes, `bytes of ${what}`).toBeLessThanOrEqual(MOST_BYTES);
}

async function expectLight(page: Page, paths: readonly string[]): Promise<void> {
  for (const path of paths) {
    const bytes = await weigh(page, async () => {
      await page.goto(path);
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      await expect(page.getByRole('status', { name: 'Loading' })).toHaveCount(0);
    });
    expectFew(bytes, path);
    expect(await shiftOf(page), `layout shift of ${path}`).toBeLessThan(0.02);
  }
}

test('every first load is light, and nothing moves while it arrives', async ({ page }) => {
  test.slow();
  await signIn(page);
  const need = await createNeed(page.request, await ownCompany(page.request), 'A need that is weighed');
  await publishAndWait(page.request, need);
  await expectLight(page, ['/', '/needs', `/needs/${need.id}`, `/needs/${need.id}/edit`, '/inbox', '/activity', '/settings']);

  // The comparison is a window over the list: what it fetches comes on top.
  const bytes = await weigh(page, async () => {
    await page.goto(`/needs/${need.id}`);
    for (const at of [0, 1]) {
      await page
        .locator('article[data-leader]')
        .nth(at)
        .getByRole('button', { name: /^Compare / })
        .click();
    }
    await page.getByRole('group', { name: 'Compare leaders' }).getByRole('button', { name: 'Compare' }).click();
    await expect(page.getByRole('dialog', { name: 'Compare leaders' })).toBeVisible();
  });
  expectFew(bytes, 'the list with the comparison open');
});

test("a leader's first loads are light, and nothing moves while they arrive", async ({ page }) => {
  test.slow();
  await signIn(page, LEADER_USER);
  await expectLight(page, ['/', '/profile', '/capacity', '/opportunities', '/profile/blocks']);
});

test("an administrator's first loads are light, and nothing moves while they arrive", async ({ page }) => {
  test.slow();
  await signIn(page, ADMIN_USER);
  await page.goto('/runs?state=COMPLETED');
  const run = await page.getByRole('list', { name: 'Runs' }).getByRole('link').first().getAttribute('href');
  await page.goto('/people?standing=APPROVED');
  const person = await page.getByRole('list', { name: 'Leaders' }).getByRole('link').first().getAttribute('href');
  await expectLight(page, ['/', '/people', person ?? '', '/needs-to-pass', '/runs', run ?? '']);
});
