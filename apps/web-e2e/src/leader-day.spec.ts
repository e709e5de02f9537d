import type { Locator, Page } from '@playwright/test';
import { expectAccessible } from './support/accessible';
import { pick } from './support/form';
import { enter, retype, tabTo } from './support/keyboard';
import { declaredOf, newLeader, openNeeds, ownLeader, untilListed } from './support/leader';
import { stamp } from './support/market';
import { LEADER_USER, signIn } from './support/people';
import { keepScreen } from './support/screens';
import { expect, test } from './support/test';

const SIZES = [
  { name: 'desk', width: 1440, height: 900 },
  { name: 'phone', width: 360, height: 780 },
] as const;

const link = (page: Page, name: string): Locator => page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name, exact: true });
const saved = (page: Page): Locator => page.locator('[data-save="clean"]:not([data-dirty])');
const weekCell = (page: Page, at: number): Locator => page.getByRole('gridcell').nth(at);
const card = (page: Page, title: string): Locator => page.getByRole('article', { name: title });

/** The lines of an open explanation add up to the score shown. */
async function expectSum(scope: Locator, score: number): Promise<void> {
  const table = scope.getByRole('table', { name: 'How the score adds up' });
  const lines = table.locator('[data-points]');
  await expect(lines.first()).toBeVisible();
  const points = await lines.evaluateAll((rows) => rows.map((row) => Number(row.getAttribute('data-points'))));
  expect(points.length).toBeGreaterThan(4);
  expect(points.reduce((sum, each) => sum + each, 0)).toBe(score);
  // The company's side is one line, so that nothing of it can be read off.
  await expect(table.locator('[data-line="COMPANY_SIDE_TOTAL"]')).toHaveCount(1);
}

for (const { name, width, height } of SIZES) {
  const narrow = width < 1000;

  test.describe(`a leader's working day at ${width} px`, () => {
    test.use({ viewport: { width, height }, contextOptions: { reducedMotion: 'reduce' } });

    test('with the mouse: profile, capacity, opportunities, blocks', async ({ page, playwright, baseURL }) => {
      test.setTimeout(180_000);
      const world = { request: playwright.request, baseURL };
      await newLeader(page, world);
      const titles = [`Fractional CTO for daily releases ${name} ${stamp()}`, `Fractional CTO for a first team ${name} ${stamp()}`];
      const needIds = await openNeeds(world, titles);
      await page.goto('/');

      // The profile, with what a company would read beside it.
      await link(page, 'Profile').click();
      const headline = `Platform leader for companies that grow ${stamp()}`;
      await page.getByLabel('Headline').fill(headline);
      if (narrow) await page.getByRole('button', { name: 'Preview' }).click();
      const preview = page.getByRole('article', { name: 'As companies see you' }).first();
      await expect(preview.getByRole('heading', { name: headline })).toBeVisible();
      await keepScreen(page, `leader-profile-${name}`);
      if (narrow) await page.keyboard.press('Escape');
      await expect(page.getByRole('dialog')).toHaveCount(0);
      await pick(page, 'Your niche', 'cloud infrastructure');
      await expect(page.getByRole('status').filter({ hasText: 'Two niches is the most, on purpose' })).toBeVisible();
      await expect(page.getByRole('combobox', { name: 'Your niche' })).toHaveAttribute('readonly', '');

      await page.getByLabel('Summary').fill('I build platforms that people trust; write to nora@field.example for more of it.');
      await page.getByRole('button', { name: 'Use the cleaned text' }).click();
      await expect(page.getByLabel('Summary')).toHaveValue(/contact removed/);
      await page.getByRole('radiogroup', { name: 'Series A' }).getByRole('radio', { name: 'Deep' }).check();
      await page.getByRole('button', { name: 'Save profile' }).click();
      await expect(saved(page)).toBeVisible();
      expect((await ownLeader(page)).headline).toBe(headline);

      // The capacity: by dragging where there is a mouse, by the form where there is a finger.
      await link(page, 'Capacity').click();
      await expect(weekCell(page, 0)).toBeVisible();
      const before = await declaredOf(page, 4, 6);
      if (narrow) {
        await page.getByLabel('From week').selectOption({ index: 4 });
        await page.getByLabel('To week').selectOption({ index: 6 });
        await page.getByLabel('Half-days a week', { exact: true }).fill('4');
        await page.getByRole('button', { name: 'Apply' }).click();
      } else {
        const [from, to] = await Promise.all([weekCell(page, 4).boundingBox(), weekCell(page, 6).boundingBox()]);
        if (!from || !to) throw new Error('the weeks are not on the page');
        const cell = (from.height - 26) / 14;
        const level = from.y + 4 + cell * (14 - 3.5);
        await page.mouse.move(from.x + 10, level);
        await page.mouse.down();
        await page.mouse.move(to.x + 10, level, { steps: 6 });
        await keepScreen(page, 'leader-capacity-drag');
        await page.mouse.up();
      }
      await expect.poll(() => declaredOf(page, 4, 6)).toEqual([4, 4, 4]);
      await expect(weekCell(page, 5)).toHaveAttribute('aria-label', /4 half-days offered/);
      await page.getByRole('button', { name: 'Undo' }).click();
      await expect.poll(() => declaredOf(page, 4, 6)).toEqual(before);
      await keepScreen(page, `leader-capacity-${name}`);

      // The opportunities: why, interest, a pass that is taken back and given again.
      await untilListed(page, needIds);
      await link(page, 'Opportunities').click();
      const [worth, other] = titles.map((title) => card(page, title));
      await worth.getByRole('button', { name: /^Why / }).click();
      await expectSum(worth, Number(await worth.locator('[data-score]').getAttribute('data-score')));
      await worth.getByRole('button', { name: /^Show interest/ }).click();
      await expect(worth.getByText('You showed interest')).toBeVisible();
      await keepScreen(page, `leader-opportunities-${name}`);

      await other.getByRole('button', { name: /^Pass on/ }).click();
      const dialog = page.getByRole('dialog');
      await expect(dialog).toContainText('never counts against you');
      await dialog.getByRole('button', { name: 'Pass', exact: true }).click();
      await expect(dialog.getByRole('alert')).toContainText('Choose what comes closest');
      await dialog.getByRole('radio', { name: 'The scope' }).check();
      await dialog.getByRole('button', { name: 'Pass', exact: true }).click();
      await expect(other).toHaveCount(0);
      await page.getByRole('button', { name: 'Undo' }).click();
      await expect(other.getByRole('button', { name: /^Pass on/ })).toBeVisible();
      await other.getByRole('button', { name: /^Pass on/ }).click();
      await dialog.getByRole('radio', { name: 'The timing' }).check();
      await dialog.getByRole('button', { name: 'Pass', exact: true }).click();
      await expect(other).toHaveCount(0);
      await page.getByRole('radio', { name: /^Passed/ }).check();
      await expect(other.getByText('You passed: the timing')).toBeVisible();
      await other.getByRole('button', { name: 'Reconsider' }).click();
      await expect(other).toHaveCount(0);

      await page.getByRole('radio', { name: /^Just out of reach/ }).check();
      await expect(page.locator('[data-gate]').first()).toBeVisible();
      await page.getByRole('article').first().getByRole('link').first().click();
      await expect(page.getByRole('heading', { level: 2, name: 'Why not me?' })).toBeVisible();
      await expect(page.locator('[data-gate]')).toBeVisible();
      await page.goBack();
      await page.getByRole('radio', { name: /^Open to you/ }).check();
      await worth.getByRole('link', { name: titles[0] }).click();
      await expect(page.getByRole('heading', { level: 1, name: titles[0] })).toBeVisible();
      await expect(page.getByText('Releases every day instead of every three weeks')).toBeVisible();
      await expect(page.getByText('Northwind')).toHaveCount(0);

      // The blocks.
      await link(page, 'Profile').click();
      await page.getByRole('link', { name: 'Companies you hide from' }).click();
      await page.getByLabel('Company name or domain').fill('Rival Works');
      await page.getByRole('button', { name: 'Hide from it' }).click();
      const blocked = page.getByRole('listitem').filter({ hasText: 'since' });
      await expect(blocked).toContainText('Rival Works');
      await page.getByRole('button', { name: 'Stop hiding from Rival Works' }).click();
      await expect(blocked).toHaveCount(0);
      await page.getByRole('button', { name: 'Hide again' }).click();
      await expect(blocked).toContainText('Rival Works');
    });

    test('the same by keyboard alone', async ({ page, playwright, baseURL }) => {
      test.setTimeout(180_000);
      const world = { request: playwright.request, baseURL };
      const { email, password } = await newLeader(page, world);
      const title = `A need by keyboard ${name} ${stamp()}`;
      const needIds = await openNeeds(world, [title]);
      await page.context().clearCookies();
      await page.goto('/sign-in');
      await expect(page.getByLabel('E-mail')).toBeFocused();
      await page.keyboard.type(email);
      await page.keyboard.press('Tab');
      await page.keyboard.type(password);
      await page.keyboard.press('Enter');
      await expect(link(page, 'Profile')).toBeVisible();

      await enter(page, link(page, 'Profile'));
      const headline = `By keyboard, a leader of platforms ${stamp()}`;
      await retype(page, page.getByLabel('Headline'), headline);
      await page.keyboard.press('Control+s');
      await expect(saved(page)).toBeVisible();
      expect((await ownLeader(page)).headline).toBe(headline);

      await enter(page, link(page, 'Capacity'), true);
      await tabTo(page, weekCell(page, 0));
      await page.keyboard.press('ArrowRight');
      await expect(weekCell(page, 1)).toBeFocused();
      await page.keyboard.press('Shift+ArrowRight');
      await page.keyboard.press('Shift+ArrowRight');
      await expect(page.locator('[role="gridcell"][aria-selected="true"]')).toHaveCount(3);
      await page.keyboard.type('12');
      await expect(weekCell(page, 2)).toHaveAttribute('aria-label', /would offer 12 half-days/);
      await page.keyboard.press('Escape');
      await expect(weekCell(page, 2)).not.toHaveAttribute('aria-label', /would offer/);
      await page.keyboard.type('6');
      await page.keyboard.press('+');
      await page.keyboard.press('Enter');
      await expect(page.getByRole('status').filter({ hasText: '7 half-days for 3 weeks from' })).toHaveCount(1);
      await expect.poll(() => declaredOf(page, 1, 3)).toEqual([7, 7, 7]);
      await page.keyboard.press('b');
      await page.keyboard.press('Enter');
      await expect
        .poll(async () => (await ownLeader(page)).capacity.slice(1, 4).map(({ blackout }) => blackout))
        .toEqual([true, true, true]);

      // What is pressed while a change is on its way waits for it: the first undo's answer comes late, the 9 starts from what
      // that undo has come to, and the second undo means the 9.
      let letUndo = (): void => undefined;
      const undoHeld = new Promise<void>((resolve) => (letUndo = resolve));
      const aMoment = () => new Promise((resolve) => setTimeout(resolve, 500));
      let declared = 0;
      await page.route('**/graphql', async (route) => {
        if (!route.request().postData()?.includes('declareCapacity')) return route.continue();
        declared += 1;
        if (declared > 1) await (declared === 2 ? aMoment() : undoHeld);
        const response = await route.fetch();
        if (declared === 1) await aMoment();
        return route.fulfill({ response });
      });
      await page.keyboard.press('Control+z');
      await expect.poll(() => declaredOf(page, 1, 3)).toEqual([7, 7, 7]);
      await page.keyboard.type('9');
      await page.keyboard.press('Enter');
      await page.keyboard.press('Control+z');
      await expect.poll(() => declaredOf(page, 1, 3)).toEqual([9, 9, 9]);
      letUndo();
      await expect.poll(() => declaredOf(page, 1, 3)).toEqual([7, 7, 7]);

      await untilListed(page, needIds);
      await enter(page, link(page, 'Opportunities'), true);
      const need = card(page, title);
      await enter(page, need.getByRole('button', { name: /^Why / }));
      await expectSum(need, Number(await need.locator('[data-score]').getAttribute('data-score')));
      await enter(page, need.getByRole('button', { name: /^Show interest/ }));
      await expect(need.getByText('You showed interest')).toBeVisible();
      await enter(page, need.getByRole('button', { name: /^Pass on/ }));
      await expect(page.getByRole('dialog').getByRole('radio').first()).toBeFocused();
      await page.keyboard.press('Space');
      await enter(page, page.getByRole('dialog').getByRole('button', { name: 'Pass', exact: true }));
      await expect(need).toHaveCount(0);
      await tabTo(page, page.getByRole('radio', { name: /^Open to you/ }));
      await page.keyboard.press('ArrowRight');
      await expect(page.locator('[data-gate]').first()).toBeVisible();
      await page.keyboard.press('ArrowRight');
      await enter(page, need.getByRole('button', { name: 'Reconsider' }));
      await expect(need).toHaveCount(0);

      await enter(page, link(page, 'Profile'), true);
      await enter(page, page.getByRole('link', { name: 'Companies you hide from' }));
      await tabTo(page, page.getByLabel('Company name or domain'));
      await page.keyboard.type('rival.example');
      await page.keyboard.press('Enter');
      await expect(page.getByRole('listitem').filter({ hasText: 'rival.example' })).toBeVisible();
      await enter(page, page.getByRole('button', { name: 'Stop hiding from rival.example' }));
      await expect(page.getByRole('button', { name: 'Stop hiding from rival.example' })).toHaveCount(0);
    });

    test('a week that is promised cannot be sold again', async ({ page }) => {
      await signIn(page, LEADER_USER);
      const { capacity } = await ownLeader(page);
      const at = capacity.findIndex(({ committed }) => committed > 0);
      expect(at, 'a week of the demo leader with a commitment').toBeGreaterThanOrEqual(0);
      await link(page, 'Capacity').click();
      await tabTo(page, weekCell(page, 0));
      for (let step = 0; step < at; step += 1) await page.keyboard.press('ArrowRight');
      await page.keyboard.press('0');
      await page.keyboard.press('Enter');
      const refusal = page.getByRole('alert');
      await expect(refusal).toContainText('would be oversold');
      await expect(refusal).toContainText(/half-days? (is|are) promised/);
      await expect(refusal).toContainText(/It would hold from the week of|No later week/);
      await expect(weekCell(page, at)).toHaveAttribute('aria-invalid', 'true');
      await expectAccessible(page, 'a refusal');
      await keepScreen(page, `leader-oversold-${name}`);
      await refusal.getByRole('button', { name: 'Show that week' }).click();
      await expect(weekCell(page, at)).toBeFocused();
      await refusal.getByRole('button', { name: 'Leave it as it was' }).click();
      await expect(refusal).toHaveCount(0);
      expect((await ownLeader(page)).capacity[at]).toEqual(capacity[at]);
    });

    for (const colorScheme of ['light', 'dark'] as const) {
      test.describe(colorScheme, () => {
        test.use({ colorScheme });

        test('the screens are open to everyone', async ({ page }) => {
          test.slow();
          await signIn(page, LEADER_USER);
          for (const [path, ready] of [
            ['/profile', page.getByLabel('Headline')],
            ['/capacity', weekCell(page, 0)],
            ['/opportunities', page.getByText('The market as of')],
            ['/opportunities?view=shut', page.locator('[data-gate]').first()],
            ['/opportunities?view=passed', page.getByText('The market as of')],
            ['/profile/blocks', page.getByLabel('Company name or domain')],
          ] as const) {
            await page.goto(path);
            await expect(ready).toBeVisible();
            await expect(page.getByRole('status', { name: 'Loading' })).toHaveCount(0);
            await expectAccessible(page, `${path} in ${colorScheme}`);
            // In the light they are kept from the working day.
            if (name === 'desk' && colorScheme === 'dark') await keepScreen(page, `leader${path.replaceAll(/[/?=]/g, '-')}-desk-dark`);
          }
          await page.goto('/opportunities?view=shut');
          await page.getByRole('article').first().getByRole('link').first().click();
          await expect(page.getByRole('heading', { name: 'Why not me?' })).toBeVisible();
          await expectAccessible(page, `a shut opportunity in ${colorScheme}`);
        });
      });
    }
  });
}
