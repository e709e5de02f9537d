import { createNeed, holdNeed, ownCompany, publishAndWait } from './support/api';
import { lineOf } from './support/line';
import { signIn } from './support/people';
import { expect, test } from './support/test';

test('after an edit the old list stays, marked, until the new one is there', async ({ page }) => {
  await signIn(page);
  const need = await createNeed(page.request, await ownCompany(page.request), 'A need that is edited while live');
  await publishAndWait(page.request, need);
  await page.goto(`/needs/${need.id}`);
  await expect(page.getByRole('heading', { name: 'Shortlist' })).toBeVisible();
  const before = await page.locator('ol[data-run]').getAttribute('data-run');

  await page.getByRole('link', { name: 'Edit brief' }).click();
  await page.getByRole('navigation', { name: 'Parts of the form' }).getByRole('button', { name: 'Time and money' }).click();
  await page.getByLabel('Days a week').fill('0.5');
  // Hold the news and the reads back for a moment, so that the time in between can be seen.
  let held = true;
  await page.route('**/graphql', async (route) => {
    const name = (route.request().postDataJSON() as { operationName?: string }).operationName;
    if (name !== 'NeedPage' || !held) return route.continue();
    const answer = await route.fetch();
    const body = (await answer.json()) as { data: { need: { latestRun: { state: string } } } };
    body.data.need.latestRun = { ...body.data.need.latestRun, state: 'RUNNING' };
    await route.fulfill({ response: answer, json: body });
  });
  await page.getByRole('button', { name: 'Save changes' }).click();
  // What the edit would change is told before it is saved.
  const effect = page.getByRole('dialog');
  await expect(effect).toContainText('saving makes version 2');
  await effect.getByRole('button', { name: 'Save changes' }).click();
  await expect(page.getByRole('heading', { name: /^Weighing/ })).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Previous list' })).toBeVisible();
  await expect(page.locator(`ol[data-run="${before}"][data-previous]`)).toBeVisible();
  held = false;
  await expect(page.getByText('Version 2')).toBeVisible();
  await expect(page.locator(`ol[data-run]:not([data-run="${before}"])`)).toBeVisible({ timeout: 30_000 });
});

test('hold and resume are told by the page, each undoing the other', async ({ page }) => {
  await signIn(page);
  const need = await createNeed(page.request, await ownCompany(page.request), 'A need that rests');
  await publishAndWait(page.request, need);
  await page.goto(`/needs/${need.id}`);
  await page.getByRole('button', { name: 'Put on hold' }).click();
  await expect(page.locator('[data-state="ON_HOLD"]')).toBeVisible();
  await page.getByRole('button', { name: 'Resume' }).click();
  await expect(page.locator('[data-state="OPEN"]')).toBeVisible();
});

test('an edit from two windows is a question, not a loss', async ({ page, context }) => {
  await signIn(page);
  const need = await createNeed(page.request, await ownCompany(page.request), 'A need with two writers');
  const other = await context.newPage();
  await page.goto(`/needs/${need.id}/edit`);
  await other.goto(`/needs/${need.id}/edit`);
  await expect(page.getByLabel('Title')).toBeVisible();
  await other.getByLabel('Title').fill('Said by the other window');
  await other.getByRole('button', { name: 'Save and continue' }).click();
  await expect(other.getByRole('heading', { level: 2, name: 'The role' })).toBeVisible();

  await page.getByLabel('Title').fill('Said by this window');
  await page.getByRole('button', { name: 'Save and continue' }).click();
  const question = page.getByRole('alert');
  await expect(question).toContainText('changed somewhere else');
  await question.getByRole('button', { name: 'Keep my text' }).click();
  await expect(page.locator('[data-save="saved"]')).toBeVisible();
  await page.reload();
  await expect(page.getByLabel('Title')).toHaveValue('Said by this window');
});

test('a lost line is told, and what was missed is read when it is back', async ({ page }) => {
  const line = await lineOf(page);
  await signIn(page);
  const need = await createNeed(page.request, await ownCompany(page.request), 'A need on a bad line');
  const published = await publishAndWait(page.request, need);
  await line.reopenedBy(() => page.goto(`/needs/${need.id}`));
  await expect(page.getByRole('article').first()).toBeVisible();
  const notice = page.getByTestId('connection');
  await expect(notice).toBeEmpty();

  await line.cut();
  await expect(notice).toContainText('Reconnecting');
  await holdNeed(page.request, published);
  line.mend();
  await expect(notice).toBeEmpty({ timeout: 30_000 });
  await expect(page.locator('[data-state="ON_HOLD"]')).toBeVisible();
});
