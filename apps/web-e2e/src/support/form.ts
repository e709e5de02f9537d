import type { Page } from '@playwright/test';
import { expect } from './test';

/** Opens a part of the form by its rail. */
export const openPart = async (page: Page, title: string): Promise<void> => {
  await page.getByRole('navigation', { name: 'Parts of the form' }).getByRole('button', { name: title }).click();
  await expect(page.getByRole('heading', { level: 2, name: title })).toBeVisible();
};

/** Goes on to the next part and waits until the one before is saved. */
export async function saveAndContinue(page: Page, nextTitle: string): Promise<void> {
  await page.getByRole('button', { name: 'Save and continue' }).click();
  await expect(page.getByRole('heading', { level: 2, name: nextTitle })).toBeFocused();
  await expect(page.locator('[data-save="saved"]')).toBeVisible();
}

/** Finds a node of the taxonomy with the keyboard alone: type, wait until a hit is pointed at, take it. */
export async function pick(page: Page, field: string, typed: string): Promise<void> {
  const box = page.getByRole('combobox', { name: field });
  await box.focus();
  await page.keyboard.type(typed, { delay: 20 });
  const list = page.getByRole('listbox', { name: field });
  await expect(list.getByRole('option', { selected: true })).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(list).toHaveCount(0);
}
