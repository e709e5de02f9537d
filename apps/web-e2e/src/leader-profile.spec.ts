import type { Page } from '@playwright/test';
import { expectAccessible } from './support/accessible';
import { ask } from './support/api';
import { pick } from './support/form';
import { newcomer, newLeader, ownLeader } from './support/leader';
import { keepScreen } from './support/screens';
import { expect, test } from './support/test';

const saved = (page: Page) => page.locator('[data-save="clean"]:not([data-dirty])');
const link = (page: Page, name: string) => page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name, exact: true });
const MINE = 'Mine: a leader of platforms that last';
const THEIRS = 'Theirs: a leader of platforms that last';

test('somebody who signs up as a leader hands in a profile and learns what comes next', async ({ page }) => {
  await newcomer(page, 'Vera Winter');
  await page.goto('/profile');
  await expect(page.getByRole('heading', { level: 1, name: 'Your leader profile' })).toBeVisible();
  await expect(page.getByText('What happens next')).toBeVisible();
  await page.getByRole('button', { name: 'Hand in profile' }).click();
  await expect(page.getByRole('combobox', { name: 'Your niche' })).toBeFocused();
  await expect(page.getByText('Choose at least one niche')).toBeVisible();
  await expect(page.getByText('Enter a day rate above zero, such as 1,200.')).toHaveCount(2);
  await expectAccessible(page, 'a profile with errors');
  await keepScreen(page, 'leader-new-profile');

  await pick(page, 'Your niche', 'saas scaling');
  await page.getByLabel('Headline').fill('Platform leader for companies that sell');
  await page.getByLabel('Summary').fill('Vera Winter built platforms for companies that grow faster than their tools.');
  await page.getByRole('group', { name: 'Roles' }).getByRole('checkbox', { name: 'CTO', exact: true }).check();
  await page.getByRole('group', { name: 'Kinds of engagement' }).getByRole('checkbox', { name: 'Fractional' }).check();
  await page.getByRole('group', { name: 'Ownership' }).getByRole('checkbox', { name: 'Advises' }).check();
  await page.getByLabel('Lowest day rate').fill('1.500');
  await page.getByLabel('Day rate you aim for').fill('1,200');

  // The domain's rules light up before anything is sent.
  await expect(page.getByText('Leave your name out')).toBeVisible();
  await expect(page.getByText('Fractional leadership owns its function')).toBeVisible();
  await expect(page.getByText('The lowest day rate must not exceed the one hoped for.')).toBeVisible();
  await page.getByLabel('Summary').fill('Fifteen years of platforms for companies that grow faster than their tools.');
  await page.getByRole('group', { name: 'Ownership' }).getByRole('checkbox', { name: 'Owns', exact: true }).check();
  await page.getByLabel('Lowest day rate').fill('1,100');
  await page.getByRole('button', { name: 'Hand in profile' }).click();

  await expect(page.getByRole('heading', { level: 1, name: 'Profile', exact: true })).toBeVisible();
  await expect(page.getByText('You are an applicant: companies do not see you yet.')).toBeVisible();
  await link(page, 'Opportunities').click();
  await expect(page.getByRole('heading', { name: 'Opportunities open with your approval' })).toBeVisible();
  await expectAccessible(page, "an applicant's opportunities");
});

test('two windows: what differs is shown, mine is kept, the rest is taken in', async ({ page, context, playwright, baseURL }) => {
  await newLeader(page, { request: playwright.request, baseURL });
  const other = await context.newPage();
  await page.goto('/profile');
  await other.goto('/profile');
  await expect(page.getByLabel('Headline')).toBeVisible();
  await other.getByLabel('Headline').fill(THEIRS);
  await other.getByLabel('Most days a week').fill('2.5');
  await other.getByRole('button', { name: 'Save profile' }).click();
  await expect(saved(other)).toBeVisible();

  await page.getByLabel('Headline').fill(MINE);
  await page.getByRole('button', { name: 'Save profile' }).click();
  const question = page.getByRole('alert');
  await expect(question).toContainText('saved in another window');
  await expect(question).toContainText(THEIRS);
  await expect(question).toContainText(MINE);
  await expect(question).toContainText('Most days a week');
  await expectAccessible(page, 'a conflict');
  await keepScreen(page, 'leader-conflict');
  await question.getByRole('button', { name: 'Keep mine' }).click();
  await expect(saved(page)).toBeVisible();
  await page.reload();
  await expect(page.getByLabel('Headline')).toHaveValue(MINE);
  await expect(page.getByLabel('Most days a week')).toHaveValue('2.5');
});

test('a version that moved on without touching the profile asks nothing', async ({ page, playwright, baseURL }) => {
  await newLeader(page, { request: playwright.request, baseURL });
  await page.goto('/profile');
  await page.getByLabel('Headline').fill(MINE);
  const { id, version, capacity } = await ownLeader(page);
  const input = { leaderId: id, version, fromWeek: capacity[3].week, toWeek: capacity[3].week, halfDays: 1 };
  const { declareCapacity } = await ask<{ declareCapacity: { errors: unknown[] } }>(
    page.request,
    'mutation ($input: DeclareCapacityInput!) { declareCapacity(input: $input) { errors { message } } }',
    { input },
  );
  expect(declareCapacity.errors).toEqual([]);
  await page.getByRole('button', { name: 'Save profile' }).click();
  await expect(saved(page)).toBeVisible();
  await expect(page.getByRole('alert')).toHaveCount(0);
  expect((await ownLeader(page)).headline).toBe(MINE);
});

test('two windows on the same weeks: the second is told, and nothing is overwritten', async ({ page, context, playwright, baseURL }) => {
  await newLeader(page, { request: playwright.request, baseURL });
  const other = await context.newPage();
  const first = (each: Page) => each.getByRole('gridcell').first();
  await page.goto('/capacity');
  await other.goto('/capacity');
  await expect(first(page)).toBeVisible();
  await first(other).focus();
  await other.keyboard.type('3');
  await other.keyboard.press('Enter');
  await expect(first(other)).toHaveAttribute('aria-label', /: 3 half-days offered/);
  await expect.poll(async () => (await ownLeader(page)).capacity[0].declared).toBe(3);

  await first(page).focus();
  await page.keyboard.type('9');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('alert')).toContainText('changed in another window');
  await expect(first(page)).toHaveAttribute('aria-label', /: 3 half-days offered/);
  expect((await ownLeader(page)).capacity[0].declared).toBe(3);
});

test('what was typed survives a crash, and leaving asks first', async ({ page, playwright, baseURL }) => {
  await newLeader(page, { request: playwright.request, baseURL });
  const { headline } = await ownLeader(page);
  await page.goto('/profile');
  await page.getByLabel('Headline').fill(MINE);
  await page.getByRole('button', { name: 'Add a talk or text' }).click();
  await page.getByLabel('Title').fill('Boring releases');
  await page.reload();
  await expect(page.getByText('We restored what you typed on this device')).toBeVisible();
  await expect(page.getByLabel('Headline')).toHaveValue(MINE);
  await expect(page.getByLabel('Title')).toHaveValue('Boring releases');

  await link(page, 'Capacity').click();
  const dialog = page.getByRole('dialog', { name: 'Leave without saving?' });
  await expect(dialog).toBeVisible();
  await expectAccessible(page, 'the question before leaving');
  await dialog.getByRole('button', { name: 'Stay here' }).click();
  await expect(page.getByLabel('Headline')).toHaveValue(MINE);
  await link(page, 'Capacity').click();
  await dialog.getByRole('button', { name: 'Leave', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Capacity' })).toBeVisible();
  await link(page, 'Profile').click();
  await expect(page.getByLabel('Headline')).toHaveValue(MINE);
  await page.getByRole('button', { name: 'Drop my changes' }).first().click();
  await expect(page.getByLabel('Headline')).toHaveValue(headline);
  expect((await ownLeader(page)).headline).toBe(headline);
});

test('saving on the way out leaves only when it is saved', async ({ page, playwright, baseURL }) => {
  await newLeader(page, { request: playwright.request, baseURL });
  await page.goto('/profile');
  await page.getByLabel('Headline').fill(MINE);
  let broken = true;
  await page.route('**/graphql', (route) => {
    const { operationName } = route.request().postDataJSON() as { operationName?: string };
    return broken && operationName === 'EditLeaderProfile' ? route.abort() : route.fallback();
  });
  await link(page, 'Capacity').click();
  const dialog = page.getByRole('dialog', { name: 'Leave without saving?' });
  await dialog.getByRole('button', { name: 'Save and leave' }).click();
  await expect(page.locator('[data-save="offline"]')).toBeVisible();
  await expect(dialog).toHaveCount(0);
  await expect(page.getByLabel('Headline')).toHaveValue(MINE);
  await expect(page).toHaveURL(/\/profile$/);

  broken = false;
  await link(page, 'Capacity').click();
  await dialog.getByRole('button', { name: 'Save and leave' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Capacity' })).toBeVisible();
  expect((await ownLeader(page)).headline).toBe(MINE);
});

test('signing out asks about unsaved words first, and staying keeps the session', async ({ page, playwright, baseURL }) => {
  await newLeader(page, { request: playwright.request, baseURL });
  await page.goto('/profile');
  await page.getByLabel('Headline').fill(MINE);
  const signOut = page.getByRole('button', { name: 'Sign out' });
  await signOut.click();
  const dialog = page.getByRole('dialog', { name: 'Leave without saving?' });
  await dialog.getByRole('button', { name: 'Stay here' }).click();
  await page.getByRole('button', { name: 'Save profile' }).click();
  await expect(saved(page)).toBeVisible();
  expect((await ownLeader(page)).headline).toBe(MINE);

  await page.getByLabel('Headline').fill(THEIRS);
  await signOut.click();
  await dialog.getByRole('button', { name: 'Leave', exact: true }).click();
  await expect(page.getByRole('heading', { name: 'Sign in' })).toBeVisible();
});

test('talks are ordered, removed and put back', async ({ page, playwright, baseURL }) => {
  await newLeader(page, { request: playwright.request, baseURL });
  await page.goto('/profile');
  for (const title of ['First talk', 'Second talk']) {
    await page.getByRole('button', { name: 'Add a talk or text' }).click();
    const entry = page.getByRole('group', { name: /^Entry/ });
    await entry.getByLabel('Title').fill(title);
    const named = page.getByRole('group', { name: title });
    await named.getByLabel('Where').fill('A hall in Lisbon');
    await named.getByLabel('Year').fill('2024');
  }
  const titles = () => page.getByRole('group', { name: 'Talks, texts, projects, patents' }).getByLabel('Title');
  await page.getByRole('button', { name: 'Move Second talk up' }).click();
  await expect(titles().first()).toHaveValue('Second talk');
  await page.getByRole('button', { name: 'Remove First talk' }).click();
  await expect(titles()).toHaveCount(1);
  await page.getByRole('button', { name: 'Put it back' }).click();
  await expect(titles()).toHaveCount(2);
  await page.getByRole('button', { name: 'Save profile' }).click();
  await expect(saved(page)).toBeVisible();
  await page.reload();
  await expect(titles().first()).toHaveValue('Second talk');
  await expect(titles().nth(1)).toHaveValue('First talk');
});
