import type { Page, Request } from '@playwright/test';
import { createNeed, ownCompany, publishAndWait } from './support/api';
import { handInNeed, stamp } from './support/market';
import { ADMIN_USER, signIn } from './support/people';
import { expect, test } from './support/test';

/** Holds the answer to an operation back after the server has acted.
 * @returns lets it through */
async function holdAnswer(page: Page, operation: string): Promise<() => void> {
  let letThrough = (): void => undefined;
  const held = new Promise<void>((resolve) => (letThrough = resolve));
  await page.route('**/graphql', async (route) => {
    const asked = (route.request().postDataJSON() as { operationName?: string }).operationName;
    if (asked !== operation) return route.fallback();
    const response = await route.fetch();
    await held;
    return route.fulfill({ response });
  });
  return letThrough;
}

test('who has gone elsewhere stays there when a need they passed is told as passed', async ({ page, playwright, baseURL }) => {
  const world = { request: playwright.request, baseURL };
  const title = `A need passed on the way out ${stamp()}`;
  await handInNeed(world, title);
  await signIn(page, ADMIN_USER);
  await page.goto('/needs-to-pass');
  await page.getByRole('navigation', { name: 'Waiting, the oldest first' }).getByRole('link', { name: title }).click();
  const letThrough = await holdAnswer(page, 'PassNeed');
  await page.getByRole('button', { name: `Pass “${title}”` }).click();
  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'People' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'People' })).toBeVisible();
  letThrough();
  await expect(page.getByRole('status').filter({ hasText: `“${title}” is open and is being matched.` })).toHaveCount(1);
  // Long enough to be led away.
  await page.waitForTimeout(500);
  await expect(page.getByRole('heading', { level: 1, name: 'People' })).toBeVisible();
});

test('a dismissal taken back at once does not come again with its answer', async ({ page }) => {
  await signIn(page);
  const need = await createNeed(page.request, await ownCompany(page.request), `A change of mind ${stamp()}`);
  await publishAndWait(page.request, need);
  await page.goto(`/needs/${need.id}`);
  const first = page.locator('ol[data-run] article').first();
  const leaderId = await first.getAttribute('data-leader');
  const card = page.locator(`article[data-leader="${leaderId}"]`);
  const letDismissal = await holdAnswer(page, 'DismissMatch');
  const letRestoring = await holdAnswer(page, 'RestoreMatch');
  await card.getByRole('button', { name: /^Dismiss / }).click();
  await page.getByRole('radio', { name: 'Too little time' }).check();
  await page.getByRole('dialog').getByRole('button', { name: 'Dismiss', exact: true }).click();
  await expect(card).toHaveCount(0);
  await page.keyboard.press('u');
  await expect(card).toBeVisible();
  const node = await card.elementHandle();
  const isRestoring = (request: Request): boolean => request.postData()?.includes('"operationName":"RestoreMatch"') === true;
  const answered = page.waitForResponse((response) => isRestoring(response.request()));
  // The undo is asked for as soon as the dismissal's answer is taken in.
  const asked = page.waitForRequest(isRestoring);
  letDismissal();
  await asked;
  await page.waitForTimeout(300);
  expect(await node?.evaluate((element) => element.isConnected), 'the card has stayed').toBe(true);
  letRestoring();
  await answered;
  await page.reload();
  await expect(card).toBeVisible();
});
