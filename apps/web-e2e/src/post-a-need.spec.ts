import type { Page } from '@playwright/test';
import { ask, createNeed, ownCompany, signUpStranger, weeksAhead } from './support/api';
import { openPart, pick, saveAndContinue } from './support/form';
import { signIn } from './support/people';
import { stamp } from './support/market';
import { keepScreen } from './support/screens';
import { expect, test } from './support/test';

async function tellTheSituation(page: Page, title: string): Promise<void> {
  await page.getByLabel('Title').fill(title);
  await page.getByLabel('Situation').fill('Card payments for 400 shops. The core was written by the founders and every release hurts.');
  // By keyboard: into the group, down to the choice.
  await page.getByRole('radio').first().focus();
  await page.keyboard.press('Space');
  await page.getByLabel('Company stage').selectOption('SERIES_A');
  await page.getByLabel('Growth phase').selectOption('SCALING_INFRASTRUCTURE');
  await pick(page, 'Industry', 'payments');
  await keepScreen(page, 'need-form-situation');
  await saveAndContinue(page, 'The role');
}

async function tellTheRole(page: Page): Promise<void> {
  await page.getByLabel('Role', { exact: true }).selectOption('CTO');
  await page.locator('input[name="kind"][value="FRACTIONAL"]').check();
  await page.locator('input[name="ownership"][value="OWN"]').check();
  await page.getByRole('group', { name: 'Duties' }).getByRole('checkbox').first().check();
  await page.getByLabel('Work in the code').selectOption('REVIEWS');
  await saveAndContinue(page, 'The expertise');
}

async function tellTheExpertise(page: Page): Promise<void> {
  await pick(page, 'Niches', 'saas');
  await pick(page, 'Required specialties', 'k8s');
  await expect(page.getByRole('listitem').filter({ hasText: 'Kubernetes' })).toBeVisible();
  await keepScreen(page, 'need-form-expertise');
  await saveAndContinue(page, 'Time and money');
}

async function tellTimeAndMoney(page: Page): Promise<void> {
  await page.getByLabel('Days a week').fill('1');
  await page.getByLabel('Start', { exact: true }).fill(weeksAhead(6));
  await page.getByLabel('Duration').fill('26');
  await page.getByLabel('Day budget from').fill('500');
  await page.getByLabel('Day budget to').fill('2,500');
  await page.getByLabel('Overlap a day, hours').fill('2');
  await saveAndContinue(page, 'Outcomes and scope');
}

async function tellTheOutcomes(page: Page): Promise<void> {
  await page.getByLabel('Outcomes 1', { exact: true }).fill('Releases every day instead of every three weeks');
  await page.keyboard.press('Enter');
  await expect(page.getByLabel('Outcomes 2', { exact: true })).toBeFocused();
  await page.keyboard.type('Two senior engineers hired');
  await page.getByLabel('In scope 1', { exact: true }).fill('Architecture and hiring');
  await page.getByLabel('Out of scope 1', { exact: true }).fill('The product roadmap');
  await page.getByLabel('Cadence').fill('Mondays together, a written note on Thursdays');
  await page.locator('input[name="scopeStability"]').nth(1).check();
  await page.getByLabel('Sponsor hours a week').fill('3');
}

test('a company posts a need and watches its shortlist arrive without a reload', async ({ page }) => {
  await signIn(page);
  await page.getByRole('link', { name: 'Needs', exact: true }).click();
  await page.getByRole('link', { name: 'New need' }).click();

  const title = `Fractional CTO for our payments platform ${Date.now().toString(36)}`;
  await tellTheSituation(page, title);
  await tellTheRole(page);
  await tellTheExpertise(page);
  await tellTimeAndMoney(page);
  await tellTheOutcomes(page);

  let loads = 0;
  page.on('load', () => (loads += 1));
  await page.getByRole('button', { name: 'Publish need' }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText('Nobody is contacted');
  await dialog.getByRole('button', { name: 'Publish need' }).click();

  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();
  await expect(page.locator('article[data-leader]').first()).toBeVisible({ timeout: 30_000 });
  expect(loads).toBe(0);

  // The bar opens into a table whose lines add up to the score, for the first three cards.
  const cards = page.locator('article[data-leader]');
  for (let at = 0; at < Math.min(3, await cards.count()); at += 1) {
    const card = cards.nth(at);
    const score = Number(await card.locator('[data-score]').getAttribute('data-score'));
    await card.getByRole('button', { name: /^Why / }).click();
    const table = card.getByRole('table', { name: 'How the score adds up' });
    const points = await table.locator('[data-points]').evaluateAll((rows) => rows.map((row) => Number(row.getAttribute('data-points'))));
    expect(points.length).toBeGreaterThan(2);
    expect(points.reduce((sum, each) => sum + each, 0)).toBe(score);
    await expect(table.getByRole('row').last()).toContainText(score.toLocaleString('en-GB'));
  }
  await cards.first().scrollIntoViewIfNeeded();
  await keepScreen(page, 'why-this-score');
});

test('5.3 days a week are refused beside the field, and the text is not lost', async ({ page }) => {
  await signIn(page);
  await page.goto('/needs/new?step=4');
  const days = page.getByLabel('Days a week');
  await days.fill('5.3');
  await page.getByRole('button', { name: 'Save and continue' }).click();
  await expect(days).toHaveAttribute('aria-invalid', 'true');
  await expect(days).toBeFocused();
  await expect(page.getByText('Days per week must be a multiple of half a day')).toBeVisible();
  await expect(page.locator('[data-save="invalid"]')).toBeVisible();
  await page.reload();
  await expect(page.getByLabel('Days a week')).toHaveValue('5.3');
  await page.getByRole('button', { name: 'Discard it' }).click();
  await expect(page.getByLabel('Days a week')).toHaveValue('');
});

test('a draft says what is missing and does not publish', async ({ page }) => {
  await signIn(page);
  await page.goto('/needs/new');
  await page.getByLabel('Title').fill('Only a title');
  await page.getByRole('button', { name: 'Save and continue' }).click();
  await expect(page.getByRole('heading', { level: 2, name: 'The role' })).toBeVisible();
  await openPart(page, 'Outcomes and scope');
  await page.getByRole('button', { name: 'Publish need' }).click();
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(page.getByRole('heading', { name: /answers are missing/ })).toBeFocused();
});

/** Counts what the page asks of one operation. */
function countOf(page: Page, operation: string): () => number {
  let count = 0;
  page.on('request', (request) => {
    if (request.url().endsWith('/graphql') && request.postData()?.includes(`"operationName":"${operation}"`)) count += 1;
  });
  return () => count;
}

test('a text the server refused is not sent again until it is another', async ({ page }) => {
  await signIn(page);
  const need = await createNeed(page.request, await ownCompany(page.request), `A need with an address ${stamp()}`);
  await page.goto(`/needs/${need.id}/edit`);
  const sent = countOf(page, 'EditNeed');
  await page.getByLabel('Situation').fill('Write to ada@northwind.example before anything else.');
  await expect(page.locator('[data-save="invalid"]')).toBeVisible();
  expect(sent()).toBe(1);
  // Longer than two pauses after which a draft is saved.
  await page.waitForTimeout(4_000);
  expect(sent()).toBe(1);
  await page.getByLabel('Situation').fill('Twelve engineers, and releases that hurt.');
  await expect(page.locator('[data-save="saved"]')).toBeVisible();
  expect(sent()).toBe(2);
});

test('a draft that cannot reach the server is retried now and then, not at every pause', async ({ page }) => {
  await signIn(page);
  const need = await createNeed(page.request, await ownCompany(page.request), `A need out of reach ${stamp()}`);
  await page.goto(`/needs/${need.id}/edit`);
  const sent = countOf(page, 'EditNeed');
  await page.route('**/graphql', (route) => (route.request().postData()?.includes('EditNeed') ? route.abort() : route.continue()));
  await page.getByLabel('Situation').fill('Twelve engineers, and releases that hurt.');
  await expect(page.locator('[data-save="offline"]')).toBeVisible();
  await page.waitForTimeout(4_000);
  expect(sent()).toBe(1);
  await page.unroute('**/graphql');
  await expect(page.locator('[data-save="saved"]')).toBeVisible({ timeout: 10_000 });
  expect(sent()).toBe(2);
});

test('the last letters are kept when the person goes elsewhere at once', async ({ page }) => {
  await signIn(page);
  await page.goto('/needs/new');
  const title = `Typed and left ${stamp()}`;
  await page.getByLabel('Title').fill(title);
  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Settings' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Settings' })).toBeVisible();
  await page.goto('/needs/new');
  await expect(page.getByLabel('Title')).toHaveValue(title);
  await page.getByRole('button', { name: 'Discard it' }).click();
  await expect(page.getByLabel('Title')).toHaveValue('');
});

test('what is typed after the first save belongs to the saved need, not to a second new one', async ({ page }) => {
  await signIn(page);
  await page.goto('/needs/new?step=5');
  const cadence = page.getByLabel('Cadence');
  await cadence.fill('Mondays together');
  const made = page.waitForResponse((response) => response.request().postData()?.includes('"operationName":"CreateNeed"') ?? false);
  await page.getByRole('button', { name: 'Save draft' }).click();
  const { data } = (await (await made).json()) as { data: { createNeed: { need: { id: string } } } };
  await expect(page.locator('[data-save="saved"]')).toBeVisible();

  await page.route('**/graphql', (route) => (route.request().postData()?.includes('EditNeed') ? route.abort() : route.continue()));
  await cadence.fill('Mondays together, a note on Thursdays');
  await page.goto('/needs/new?step=5');
  await expect(cadence).toHaveValue('');
  await page.goto(`/needs/${data.createNeed.need.id}/edit?step=5`);
  await expect(cadence).toHaveValue('Mondays together, a note on Thursdays');
});

test('what is typed for one company is not kept for another', async ({ page }) => {
  await page.goto('/sign-in');
  await signUpStranger(page.request);
  const second = 'mutation ($input: CreateCompanyInput!) { createCompany(input: $input) { company { id } errors { message } } }';
  await ask(page.request, second, { input: { name: 'Second House', timeZone: 'Europe/Paris' } });
  await page.goto('/needs/new');
  const title = `For the first house ${stamp()}`;
  await page.getByLabel('Title').fill(title);
  await page.getByLabel('Working as').selectOption({ label: 'Second House' });
  await expect(page).toHaveURL(/\/$/);
  await page.goto('/needs/new');
  await expect(page.getByRole('main').getByText('Second House')).toBeVisible();
  await expect(page.getByLabel('Title')).toHaveValue('');
  await page.getByLabel('Working as').selectOption({ label: 'Elsewhere' });
  await expect(page).toHaveURL(/\/$/);
  await page.goto('/needs/new');
  await expect(page.getByLabel('Title')).toHaveValue(title);
});
