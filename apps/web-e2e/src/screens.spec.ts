import { createNeed, ownCompany, publishAndWait } from './support/api';
import { expectAccessible } from './support/accessible';
import { signIn } from './support/people';
import { isKept, keepScreen } from './support/screens';
import { expect, test } from './support/test';

const SIZES = [
  { name: 'phone', width: 360, height: 780 },
  { name: 'desk', width: 1440, height: 900 },
] as const;
const SCHEMES = ['light', 'dark'] as const;

for (const { name, width, height } of SIZES) {
  for (const colorScheme of SCHEMES) {
    test.describe(`${name}, ${colorScheme}`, () => {
      test.use({ viewport: { width, height }, colorScheme, contextOptions: { reducedMotion: 'reduce' } });

      test('the doors are open to everyone', async ({ page }) => {
        for (const [path, heading] of [
          ['/sign-in', 'Sign in'],
          ['/sign-up', 'Create your account'],
        ]) {
          await page.goto(path);
          await expect(page.getByRole('heading', { level: 1, name: heading })).toBeVisible();
          await expectAccessible(page, path);
          if (isKept(name, colorScheme)) await keepScreen(page, `${path.slice(1)}-${name}-${colorScheme}`);
        }
      });

      test("a company's screens are open to everyone", async ({ page }) => {
        test.slow();
        await signIn(page);
        const need = await createNeed(page.request, await ownCompany(page.request), `Fractional CTO, ${name} ${colorScheme}`);
        await page.goto('/needs/new');
        await expect(page.getByRole('heading', { level: 2, name: 'The situation' })).toBeVisible();
        await expectAccessible(page, 'a new need');
        for (const step of [1, 2, 3, 4, 5]) {
          await page.goto(`/needs/${need.id}/edit?step=${step}`);
          await expect(page.locator(`[data-part="${step}"]`)).toBeVisible();
          await expectAccessible(page, `part ${step} of the form`);
        }
        await page.goto(`/needs/${need.id}`);
        await expect(page.getByRole('heading', { name: 'No shortlist yet' })).toBeVisible();
        await expectAccessible(page, 'a draft');

        await publishAndWait(page.request, need);
        await page.goto(`/needs/${need.id}`);
        await expect(page.locator('article[data-leader]').first()).toBeVisible();
        await page.getByRole('button', { name: /^Why / }).first().click();
        await expectAccessible(page, 'a shortlist');
        await page.evaluate(() => window.scrollTo(0, 0));
        if (isKept(name, colorScheme)) await keepScreen(page, `shortlist-${name}-${colorScheme}`);
        await page.getByRole('button', { name: 'Close need' }).click();
        await expect(page.getByRole('dialog')).toBeVisible();
        await expectAccessible(page, 'the closing of a need');
        await page.keyboard.press('Escape');
        await expect(page.getByRole('button', { name: 'Close need' })).toBeFocused();

        await page.getByRole('link', { name: 'Home', exact: true }).click();
        await expect(page.getByRole('heading', { name: 'What waits for you' })).toBeVisible();
        await expectAccessible(page, 'home');
        if (isKept(name, colorScheme)) await keepScreen(page, `home-${name}-${colorScheme}`);
        await page.getByRole('link', { name: 'Needs', exact: true }).click();
        await expect(page.getByRole('heading', { level: 1, name: 'Needs' })).toBeVisible();
        await expectAccessible(page, 'the list of needs');
        await page.keyboard.press('Control+k');
        await expect(page.getByRole('combobox', { name: 'Type a page or a need' })).toBeFocused();
        await expectAccessible(page, 'the list of places');
      });

      test('what does not exist says so', async ({ page }) => {
        await signIn(page);
        await page.goto('/needs/01890000-0000-7000-8000-000000000000');
        await expect(page.getByRole('heading', { name: 'There is nothing here' })).toBeVisible();
        await expectAccessible(page, 'nothing');
      });
    });
  }
}
