import type { Page } from '@playwright/test';
import { expect } from './test';

export const COMPANY_USER = 'ada@northwind.example';
export const LEADER_USER = 'lena@leaders.example';
export const ADMIN_USER = 'iris@quarterdeck.example';
export const PASSWORD = process.env['QD_E2E_PASSWORD'] ?? '';

/** Signs in by hand and waits for home. */
export async function signIn(page: Page, email = COMPANY_USER): Promise<void> {
  await page.goto('/sign-in');
  await page.getByLabel('E-mail').fill(email);
  await page.getByLabel('Password', { exact: true }).fill(PASSWORD);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await expect(page.getByRole('navigation', { name: 'Main' })).toBeVisible();
}
