import { expectAccessible } from './support/accessible';
import { COMPANY_USER, PASSWORD, signIn } from './support/people';
import { expect, test } from './support/test';

test('a wrong password is refused in words and changes nothing', async ({ page }) => {
  await page.goto('/sign-in');
  await page.getByLabel('E-mail').fill(COMPANY_USER);
  await page.getByLabel('Password', { exact: true }).fill(`not ${PASSWORD}`);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await expect(page.getByRole('alert')).toBeVisible();
  await expect(page.getByLabel('E-mail')).toHaveValue(COMPANY_USER);
  await expect(page).toHaveURL(/\/sign-in/);
});

test('an empty form names what is missing beside its fields', async ({ page }) => {
  await page.goto('/sign-in');
  await page.getByRole('button', { name: 'Sign in' }).click();
  await expect(page.getByText('E-mail is missing.')).toBeVisible();
  await expect(page.getByText('Password is missing.')).toBeVisible();
});

test('a page asked for before signing in is shown after it', async ({ page }) => {
  await page.goto('/needs');
  await expect(page).toHaveURL(/\/sign-in\?next=/);
  await page.getByLabel('E-mail').fill(COMPANY_USER);
  await page.getByLabel('Password', { exact: true }).fill(PASSWORD);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Needs' })).toBeVisible();
});

test('signing out closes the door', async ({ page }) => {
  await signIn(page);
  await page.getByRole('button', { name: 'Sign out' }).click();
  await expect(page.getByRole('heading', { name: 'Sign in' })).toBeVisible();
  await page.goto('/needs');
  await expect(page).toHaveURL(/\/sign-in/);
});

test('a sign-out the server did not hear of says so, and can be tried again', async ({ page }) => {
  await signIn(page);
  let broken = true;
  await page.route('**/graphql', (route) => {
    const { operationName } = route.request().postDataJSON() as { operationName?: string };
    return broken && operationName === 'SignOut' ? route.abort() : route.fallback();
  });
  await page.getByRole('button', { name: 'Sign out' }).click();
  await expect(page.getByRole('heading', { name: 'You are still signed in' })).toBeVisible();
  await expectAccessible(page, 'a sign-out that failed');
  await page.goto('/needs');
  await expect(page.getByRole('heading', { level: 1, name: 'Needs' })).toBeVisible();
  await page.getByRole('button', { name: 'Sign out' }).click();
  await expect(page.getByRole('heading', { name: 'You are still signed in' })).toBeVisible();
  broken = false;
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(page.getByRole('heading', { name: 'Sign in' })).toBeVisible();
});

test('an address alone signs nobody out', async ({ page }) => {
  await signIn(page);
  await page.goto('/sign-out');
  await expect(page.getByRole('navigation', { name: 'Main' })).toBeVisible();
  await expect(page).toHaveURL(/\/$/);
});

test('the choice of dark is remembered', async ({ page }) => {
  await page.goto('/sign-in');
  const html = page.locator('html');
  await expect(html).toHaveAttribute('data-mantine-color-scheme', 'light');
  await page.getByRole('button', { name: 'Switch to dark' }).click();
  await expect(html).toHaveAttribute('data-mantine-color-scheme', 'dark');
  await page.reload();
  await expect(html).toHaveAttribute('data-mantine-color-scheme', 'dark');
});

test('a new person signs up, names a company and is taught the next step', async ({ page }) => {
  await page.goto('/sign-up');
  await page.getByLabel('Your name').fill('Nora New');
  await page.getByLabel('Work e-mail').fill(`nora-${Date.now().toString(36)}@new.example`);
  await page.getByLabel('Password', { exact: true }).fill('a rather long sentence');
  await page.getByRole('button', { name: 'Create account' }).click();
  await page.getByLabel('Company name').fill('New Works');
  await page.getByRole('button', { name: 'Create company' }).click();
  await expect(page.getByRole('heading', { name: 'No needs yet' })).toBeVisible();
  await page.getByRole('link', { name: 'Describe your first need' }).click();
  await expect(page.getByRole('heading', { name: 'The situation' })).toBeVisible();
});
