import type { Locator, Page } from '@playwright/test';
import { expectAccessible } from './support/accessible';
import { handInNeed, newApplicant, stamp } from './support/market';
import { ADMIN_USER, signIn } from './support/people';
import { keepScreen } from './support/screens';
import { expect, test } from './support/test';

const SIZES = [
  { name: 'phone', width: 360, height: 780 },
  { name: 'desk', width: 1440, height: 900 },
] as const;

/** The lines of an opened match add up to its score. */
async function expectLinesToAddUp(match: Locator): Promise<void> {
  const score = Number(await match.locator('[data-score]').getAttribute('data-score'));
  const table = match.getByRole('table', { name: 'How the score adds up' });
  const points = await table.locator('[data-points]').evaluateAll((rows) => rows.map((row) => Number(row.getAttribute('data-points'))));
  expect(points.length).toBeGreaterThan(4);
  expect(points.reduce((sum, each) => sum + each, 0)).toBe(score);
}

/** The link of a place, at the side or at the bottom. */
const place = (page: Page, name: string): Locator => page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name });

for (const { name: size, width, height } of SIZES) {
  test.describe(size, () => {
    test.use({ viewport: { width, height } });

    test('an administrator’s day by mouse: read and pass, prove and approve, look a run over and replay it', async ({
      page,
      playwright,
      baseURL,
    }) => {
      test.slow();
      const world = { request: playwright.request, baseURL };
      const title = `Fractional CTO before our next round ${size} ${stamp()}`;
      const applicant = `Petra Newcomer ${stamp()}`;
      await handInNeed(world, title);
      await newApplicant(world, applicant);

      await signIn(page, ADMIN_USER);
      await expect(page.getByRole('heading', { level: 1, name: 'Health of the market' })).toBeVisible();
      await expect(page.getByRole('table').getByRole('row')).not.toHaveCount(1);
      await keepScreen(page, `admin-home-${size}`);

      // What waits is read as a leader will read it, then let in.
      await page.getByRole('link', { name: /to be passed$/ }).click();
      await page.getByRole('navigation', { name: 'Waiting, the oldest first' }).getByRole('link', { name: title }).click();
      const reading = page.getByRole('article', { name: title });
      await expect(reading).toContainText('Domain not verified');
      await expect(reading.getByRole('heading', { name: 'As a leader reads it' })).toBeVisible();
      await keepScreen(page, `needs-to-pass-${size}`);
      await reading.getByRole('button', { name: `Pass “${title}”` }).click();
      await expect(page.getByRole('link', { name: title })).toHaveCount(0);

      // A newcomer is found by name, proven and let in, taken out with a reason, and brought back.
      await place(page, 'People').click();
      await page.getByRole('radio', { name: 'Applicant' }).check();
      await page.getByRole('searchbox', { name: 'Name or headline' }).fill(applicant);
      await expect(page.getByText('1 leader', { exact: true })).toBeVisible();
      await page.getByRole('link', { name: applicant }).click();
      await expect(page.getByRole('heading', { level: 1, name: applicant })).toBeVisible();
      await page.getByRole('button', { name: 'Raise the proof of Kubernetes' }).click();
      await page.getByRole('dialog').getByLabel('What proves it').fill('Spoke with the former CEO');
      await page.getByRole('dialog').getByRole('button', { name: 'Raise' }).click();
      await expect(page.getByText('Kubernetes · Referenced')).toBeVisible();
      await page.getByRole('button', { name: 'Approve' }).click();
      await page.getByRole('dialog').getByRole('button', { name: 'Approve' }).click();
      await expect(page.locator('[data-state="APPROVED"]')).toBeVisible();
      await keepScreen(page, `person-${size}`);
      await page.getByRole('button', { name: 'Suspend' }).click();
      await page.getByRole('dialog').getByRole('button', { name: 'Suspend' }).click();
      await expect(page.getByRole('dialog')).toContainText('Say why in a few words');
      await page.getByRole('dialog').getByLabel('Reason').fill('Asked for a pause by telephone');
      await page.getByRole('dialog').getByRole('button', { name: 'Suspend' }).click();
      await expect(page.locator('[data-state="SUSPENDED"]')).toBeVisible();
      await expect(page.getByText('Asked for a pause by telephone').first()).toBeVisible();
      await page.getByRole('button', { name: 'Reinstate' }).click();
      await page.getByRole('dialog').getByLabel('Reason').fill('Is back');
      await page.getByRole('dialog').getByRole('button', { name: 'Reinstate' }).click();
      await expect(page.locator('[data-state="APPROVED"]')).toBeVisible();
      await expect(page.getByText('You reinstated the profile')).toBeVisible();

      // The passed need was matched; its run opens to every line and replays to the byte.
      await place(page, 'Runs').click();
      await page.getByRole('list', { name: 'Runs' }).getByRole('link', { name: title }).first().click();
      await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();
      const match = page.locator('[data-rank="1"]');
      await match.getByRole('button', { name: /^Why / }).click();
      await expectLinesToAddUp(match);
      await page.getByRole('button', { name: 'Replay' }).click();
      const verdict = page.locator('[data-equal="true"]');
      await expect(verdict).toBeVisible({ timeout: 30_000 });
      const hashes = await verdict.locator('code').allTextContents();
      expect(hashes[0]).toMatch(/^[0-9a-f]{64}$/);
      expect(hashes[1]).toBe(hashes[0]);
      await keepScreen(page, `run-${size}`);
    });

    for (const colorScheme of ['light', 'dark'] as const) {
      test(`the administrator’s screens are open to everyone, ${colorScheme}`, async ({ page, playwright, baseURL }) => {
        test.slow();
        await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
        await handInNeed({ request: playwright.request, baseURL }, `A need to look at ${stamp()}`);
        await signIn(page, ADMIN_USER);
        for (const [path, heading] of [
          ['/', 'Health of the market'],
          ['/people', 'People'],
          ['/needs-to-pass', 'Needs to pass'],
          ['/runs', 'Runs'],
        ] as const) {
          await page.goto(path);
          await expect(page.getByRole('heading', { level: 1, name: heading })).toBeVisible();
          await expect(page.getByRole('status', { name: 'Loading' })).toHaveCount(0);
          await expectAccessible(page, path);
        }
        await page.goto('/needs-to-pass');
        await page.getByRole('navigation', { name: 'Waiting, the oldest first' }).getByRole('link').first().click();
        await expect(page.getByRole('article')).toBeVisible();
        await expectAccessible(page, 'a need being read');
        await page.goto('/people?standing=APPROVED');
        await page.getByRole('list', { name: 'Leaders' }).getByRole('link').first().click();
        await expect(page.getByRole('heading', { name: 'Evidence' })).toBeVisible();
        await page.getByRole('button', { name: 'The next weeks in half-days' }).click();
        await expectAccessible(page, 'a leader');
        await page.getByRole('button', { name: 'Suspend' }).click();
        await expect(page.getByRole('dialog')).toBeVisible();
        await expectAccessible(page, 'the question before a suspension');
        await page.goto('/runs?state=COMPLETED');
        await page.getByRole('list', { name: 'Runs' }).getByRole('link').first().click();
        await page.getByRole('button', { name: /^Why / }).first().click();
        await expectAccessible(page, 'a run');
      });
    }
  });
}

/** Strikes Tab until what has the focus is called `name`. */
async function tabTo(page: Page, name: RegExp | string, most = 60): Promise<void> {
  for (let strikes = 0; strikes < most; strikes += 1) {
    await page.keyboard.press('Tab');
    const called = await page.evaluate(() => {
      const focused = document.activeElement as HTMLElement | null;
      const label = focused?.id ? document.querySelector(`label[for="${CSS.escape(focused.id)}"]`)?.textContent : null;
      return (focused?.getAttribute('aria-label') ?? label ?? focused?.textContent ?? '').trim();
    });
    if (typeof name === 'string' ? called.includes(name) : name.test(called)) return;
  }
  throw new Error(`Tab never came to ${name}`);
}

for (const { name: size, width, height } of SIZES) {
  test.describe(size, () => {
    test.use({ viewport: { width, height } });

    test('an administrator’s day by keyboard alone', async ({ page, playwright, baseURL }) => {
      test.slow();
      const world = { request: playwright.request, baseURL };
      const title = `A need read by keyboard ${size} ${stamp()}`;
      const applicant = `Karl Keys ${stamp()}`;
      await handInNeed(world, title);
      await newApplicant(world, applicant);

      await page.goto('/sign-in');
      await expect(page.getByLabel('E-mail')).toBeFocused();
      await page.keyboard.type(ADMIN_USER);
      await page.keyboard.press('Tab');
      await page.keyboard.type(process.env['QD_E2E_PASSWORD'] ?? '');
      await page.keyboard.press('Enter');
      await expect(page.getByRole('heading', { level: 1, name: 'Health of the market' })).toBeVisible();

      await page.keyboard.press('g');
      await page.keyboard.press('n');
      await expect(page.getByRole('heading', { level: 1, name: 'Needs to pass' })).toBeFocused();
      await expect(page.getByRole('link', { name: title })).toBeVisible();
      await tabTo(page, title);
      await page.keyboard.press('Enter');
      await expect(page.getByRole('heading', { level: 2, name: title })).toBeFocused();
      await tabTo(page, `Pass “${title}”`, 2);
      await page.keyboard.press('Enter');
      await expect(page.getByRole('link', { name: title })).toHaveCount(0);

      // The palette finds a leader by name.
      await page.keyboard.press('Control+k');
      await expect(page.getByRole('combobox', { name: 'Type a page or a leader’s name' })).toBeFocused();
      await page.keyboard.type(applicant);
      await expect(page.getByRole('option', { name: applicant })).toBeVisible();
      await page.keyboard.press('Enter');
      await expect(page.getByRole('heading', { level: 1, name: applicant })).toBeFocused();
      await tabTo(page, /^Approve$/, 3);
      await page.keyboard.press('Enter');
      const dialog = page.getByRole('dialog');
      await expect(dialog.getByRole('button', { name: 'Approve' })).toBeFocused();
      await page.keyboard.press('Enter');
      await expect(page.locator('[data-state="APPROVED"]')).toBeVisible();
      await expect(dialog).toHaveCount(0);

      await page.keyboard.press('g');
      await page.keyboard.press('r');
      await expect(page.getByRole('heading', { level: 1, name: 'Runs' })).toBeFocused();
      await expect(page.getByRole('list', { name: 'Runs' }).getByRole('link').nth(1)).toBeVisible();
      await expect(page.getByRole('link', { name: title }).first()).toBeVisible();
      await tabTo(page, title);
      // The arrows go from row to row and back.
      await page.keyboard.press('ArrowDown');
      await expect(page.getByRole('link', { name: title }).first()).not.toBeFocused();
      await page.keyboard.press('ArrowUp');
      await expect(page.getByRole('link', { name: title }).first()).toBeFocused();
      await page.keyboard.press('Enter');
      await expect(page.getByRole('heading', { level: 1, name: title })).toBeFocused();
      await expect(page.getByRole('button', { name: /^Why / }).first()).toBeVisible();
      await tabTo(page, /^Why /);
      await page.keyboard.press('Enter');
      await expectLinesToAddUp(page.locator('[data-rank="1"]'));
      await tabTo(page, /^Replay$/, 120);
      await page.keyboard.press('Enter');
      await expect(page.locator('[data-equal="true"]')).toBeVisible({ timeout: 30_000 });
    });
  });
}

test('a run comes into the list by itself', async ({ page, context, playwright, baseURL }) => {
  const title = `A need whose run is watched ${stamp()}`;
  await handInNeed({ request: playwright.request, baseURL }, title);
  await signIn(page, ADMIN_USER);
  await page.goto('/runs');
  await expect(page.getByRole('heading', { level: 1, name: 'Runs' })).toBeVisible();
  await expect(page.getByRole('link', { name: title })).toHaveCount(0);
  const other = await context.newPage();
  await other.goto('/needs-to-pass');
  await other.getByRole('link', { name: title }).click();
  await other.getByRole('button', { name: `Pass “${title}”` }).click();
  const row = page.locator('[data-run]').filter({ hasText: title });
  await expect(row).toBeVisible({ timeout: 20_000 });
  await expect(row.locator('[data-state="COMPLETED"]')).toBeVisible({ timeout: 20_000 });
});

test('the list of leaders reads on as it is scrolled, and keeps only what is near', async ({ page }) => {
  await signIn(page, ADMIN_USER);
  await page.goto('/people');
  const rows = page.getByRole('list', { name: 'Leaders' }).getByRole('listitem');
  await expect(rows.first()).toBeVisible();
  await expect
    .poll(
      async () => {
        await page.evaluate(() => window.scrollTo(0, document.documentElement.scrollHeight));
        return page.getByText('That is everybody.').isVisible();
      },
      { timeout: 40_000, intervals: [50] },
    )
    .toBe(true);
  expect(await rows.count()).toBeLessThan(60);
  const last = Number(await rows.last().getAttribute('aria-posinset'));
  expect(last).toBeGreaterThan(300);
  expect(await rows.last().getAttribute('aria-setsize')).toBe(String(last));
});

test('the queue board is for administrators alone', async ({ page, playwright, baseURL }) => {
  await signIn(page, ADMIN_USER);
  await expect(place(page, 'Jobs')).toHaveAttribute('href', '/jobs');
  const board = await page.request.get('/jobs');
  expect(board.status()).toBe(200);
  expect(await board.text()).toContain('Quarterdeck jobs');
  const nobody = await playwright.request.newContext({ baseURL });
  expect(await (await nobody.get('/jobs')).text()).not.toContain('Quarterdeck jobs');
  await nobody.dispose();
});
