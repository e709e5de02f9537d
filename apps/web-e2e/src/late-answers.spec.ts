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

/** Holds the code of pages back that have not been opened yet.
 * @returns lets it through */
async function holdCode(page: Page): Promise<() => void> {
  let letThrough = (): void => undefined;
  const held = new Promise<void>((resolve) => (letThrough = resolve));
  await page.route('**/assets/**', async (route) => {
    await held;
    return route.continue();
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

test('nor is led back who is still on the way to another page', async ({ page, playwright, baseURL }) => {
  const world = { request: playwright.request, baseURL };
  const title = `A need passed at the door ${stamp()}`;
  await handInNeed(world, title);
  await signIn(page, ADMIN_USER);
  await page.goto('/needs-to-pass');
  await page.getByRole('navigation', { name: 'Waiting, the oldest first' }).getByRole('link', { name: title }).click();
  await expect(page.getByRole('heading', { name: 'As a leader reads it' })).toBeVisible();
  const open = await holdCode(page);
  const letThrough = await holdAnswer(page, 'PassNeed');
  await page.getByRole('button', { name: `Pass “${title}”` }).click();
  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'People' }).click();
  await expect(page).toHaveURL(/people$/);
  letThrough();
  await expect(page.getByRole('status').filter({ hasText: `“${title}” is open and is being matched.` })).toHaveCount(1);
  await expect(page.getByRole('heading', { level: 1, name: 'People' })).toHaveCount(0);
  open();
  await expect(page.getByRole('heading', { level: 1, name: 'People' })).toBeVisible();
  await expect(page).toHaveURL(/people$/);
});

test('nor does a search typed on the way out lead back', async ({ page }) => {
  await signIn(page, ADMIN_USER);
  await page.goto('/people');
  const field = page.getByRole('searchbox', { name: 'Name or headline' });
  await expect(field).toBeVisible();
  const open = await holdCode(page);
  await field.fill('nobody of this name');
  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Runs' }).click();
  // Long enough for the search to be asked for.
  await page.waitForTimeout(1_000);
  open();
  await expect(page.getByRole('heading', { level: 1, name: 'Runs' })).toBeVisible();
  await expect(page).toHaveURL(/runs$/);
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
