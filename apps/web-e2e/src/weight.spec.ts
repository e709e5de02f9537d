import { gzipSync } from 'node:zlib';
import type { Page, Response } from '@playwright/test';
import { createNeed, ownCompany, publishAndWait } from './support/api';
import { ADMIN_USER, LEADER_USER, signIn } from './support/people';
import { expect, test } from './support/test';

/** What a first visit may cost in scripts and styles, as they travel and as gzip would have them travel. */
const MOST_BYTES = 250_000;

interface FirstLoad {
  readonly bytes: number;
  readonly gzip: number;
  /** How far the content moved meanwhile. */
  readonly shift: number;
}

/** Bytes of scripts and styles a page loads with an empty cache. */
async function firstLoad(page: Page, path: string): Promise<FirstLoad> {
  // What the page before still fetches is not of this one.
  await page.waitForLoadState('networkidle');
  const network = await page.context().newCDPSession(page);
  await network.send('Network.enable');
  await network.send('Network.setCacheDisabled', { cacheDisabled: true });
  const counted = new Set<string>();
  const arrived: Response[] = [];
  let bytes = 0;
  network.on('Network.responseReceived', ({ requestId, response }) => {
    if (/javascript|css/.test(response.mimeType)) counted.add(requestId);
  });
  network.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    if (counted.has(requestId)) bytes += encodedDataLength;
  });
  const keep = (response: Response) => {
    if (/javascript|css/.test(response.headers()['content-type'] ?? '')) arrived.push(response);
  };
  page.on('response', keep);
  await page.goto(path);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(page.getByRole('status', { name: 'Loading' })).toHaveCount(0);
  await page.waitForLoadState('networkidle');
  const shift = await page.evaluate(
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
  page.off('response', keep);
  await network.detach();
  const bodies = await Promise.all(arrived.map((response) => response.body()));
  return { bytes, gzip: bodies.reduce((sum, body) => sum + gzipSync(body).length, 0), shift };
}

async function expectLight(page: Page, paths: readonly string[]): Promise<void> {
  for (const path of paths) {
    const { bytes, gzip, shift } = await firstLoad(page, path);
    test.info().annotations.push({ type: 'weight', description: `${path}: ${bytes} bytes, ${gzip} by gzip, shift ${shift.toFixed(4)}` });
    expect(bytes, `bytes of ${path}`).toBeGreaterThan(50_000);
    expect(bytes, `bytes of ${path}`).toBeLessThanOrEqual(MOST_BYTES);
    expect(gzip, `bytes of ${path} by gzip`).toBeGreaterThan(50_000);
    expect(gzip, `bytes of ${path} by gzip`).toBeLessThanOrEqual(MOST_BYTES);
    expect(shift, `layout shift of ${path}`).toBeLessThan(0.02);
  }
}

test('every first load is light, and nothing moves while it arrives', async ({ page }) => {
  test.slow();
  await signIn(page);
  const need = await createNeed(page.request, await ownCompany(page.request), 'A need that is weighed');
  await publishAndWait(page.request, need);
  await expectLight(page, ['/', '/needs', `/needs/${need.id}`, `/needs/${need.id}/edit`, '/inbox', '/activity', '/settings']);

  // The comparison is a window over the list: what it fetches comes on top.
  await page.goto(`/needs/${need.id}`);
  const cards = page.locator('article[data-leader]');
  const whole: Response[] = [];
  page.on('response', (response) => {
    if (/javascript|css/.test(response.headers()['content-type'] ?? '')) whole.push(response);
  });
  await page.reload();
  for (const at of [0, 1]) {
    await cards
      .nth(at)
      .getByRole('button', { name: /^Compare / })
      .click();
  }
  await page.getByRole('group', { name: 'Compare leaders' }).getByRole('button', { name: 'Compare' }).click();
  await expect(page.getByRole('dialog', { name: 'Compare leaders' })).toBeVisible();
  const bodies = await Promise.all(whole.map((response) => response.body()));
  const gzip = bodies.reduce((sum, body) => sum + gzipSync(body).length, 0);
  test.info().annotations.push({ type: 'weight', description: `the list with the comparison open: ${gzip} by gzip` });
  expect(gzip, 'bytes of the list with the comparison open, by gzip').toBeGreaterThan(50_000);
  expect(gzip, 'bytes of the list with the comparison open, by gzip').toBeLessThanOrEqual(MOST_BYTES);
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
