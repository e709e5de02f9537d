import { createNeed, publish, signUpStranger } from './support/api';
import { expectAccessible } from './support/accessible';
import { ADMIN_USER, LEADER_USER, signIn } from './support/people';
import { keepScreen } from './support/screens';
import { expect, test } from './support/test';

test('an administrator passes a need of a company without a verified domain', async ({ page, playwright, baseURL }) => {
  const title = `A need to be read first ${Date.now().toString(36)}`;
  const stranger = await playwright.request.newContext({ baseURL });
  const { companyId } = await signUpStranger(stranger);
  await publish(stranger, await createNeed(stranger, companyId, title));
  await stranger.dispose();

  await signIn(page, ADMIN_USER);
  await page.getByRole('link', { name: 'Needs to pass' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Needs to pass' })).toBeVisible();
  await page.getByRole('link', { name: title }).click();
  const waiting = page.getByRole('article', { name: title });
  await expect(waiting).toContainText('Domain not verified');
  await expectAccessible(page, 'the needs to pass');
  await waiting.getByRole('button', { name: `Pass \u201c${title}\u201d` }).click();
  await expect(waiting).toHaveCount(0);
});

test('a leader sees their standing and the needs that fit best', async ({ page }) => {
  await signIn(page, LEADER_USER);
  await expect(page.getByRole('heading', { name: 'Your standing' })).toBeVisible();
  await expect(page.getByText('Approved', { exact: true })).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Best opportunities' })).toBeVisible();
  await expect(page.getByRole('link', { name: 'Needs' })).toHaveCount(0);
  await expectAccessible(page, "a leader's home");
  await keepScreen(page, 'leader-home');
});

test.describe('on a phone, in the dark', () => {
  test.use({ viewport: { width: 360, height: 780 }, colorScheme: 'dark' });

  for (const who of [ADMIN_USER, LEADER_USER]) {
    test(`home of ${who} is open to everyone`, async ({ page }) => {
      await signIn(page, who);
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      await expect(page.getByRole('status', { name: 'Loading' })).toHaveCount(0);
      await expectAccessible(page, who);
    });
  }
});
