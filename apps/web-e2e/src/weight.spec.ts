import type { Page } from '@playwright/test';
import { createNeed, ownCompany, publishAndWait } from './support/api';
import { signIn } from './support/people';
import { expect, test } from './support/test';

/** What a first visit may cost in scripts and styles, as they travel. */
const MOST_BYTES = 250_000;

/** Bytes of scripts and styles a page loads with an empty cache, and how far its content moved meanwhile. */
async function firstLoad(page: Page, path: string): Promise<{ bytes: number; shift: number }> {
  const network = await page.context().newCDPSession(page);
  await network.send('Network.enable');
  await network.send('Network.setCacheDisabled', { cacheDisabled: true });
  const counted = new Set<string>();
  let bytes = 0;
  network.on('Network.responseReceived', ({ requestId, response }) => {
    if (/javascript|css/.test(response.mimeType)) counted.add(requestId);
  });
  network.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    if (counted.has(requestId)) bytes += encodedDataLength;
  });
  await page.goto(path);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
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
  await network.detach();
  return { bytes, shift };
}

test('every first load is light, and nothing moves while it arrives', async ({ page }) => {
  await signIn(page);
  const need = await createNeed(page.request, await ownCompany(page.request), 'A need that is weighed');
  await publishAndWait(page.request, need);
  for (const path of ['/', '/needs', `/needs/${need.id}`, `/needs/${need.id}/edit`]) {
    const { bytes, shift } = await firstLoad(page, path);
    expect(bytes, `bytes of ${path}`).toBeGreaterThan(50_000);
    expect(bytes, `bytes of ${path}`).toBeLessThanOrEqual(MOST_BYTES);
    expect(shift, `layout shift of ${path}`).toBeLessThan(0.02);
  }
});
