import type { Locator, Page } from '@playwright/test';
import { expect } from './test';

/** More stops than any page of ours has before what is looked for. */
const MOST_STOPS = 220;

/** Goes to an element with the Tab key alone, as people without a mouse do.
 * @param back goes backwards */
export async function tabTo(page: Page, target: Locator, back = false): Promise<void> {
  await expect(target).toBeVisible();
  for (let stop = 0; stop < MOST_STOPS; stop += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press(back ? 'Shift+Tab' : 'Tab');
  }
  await expect(target, 'within reach of the Tab key').toBeFocused();
}

/** Goes to an element and presses Enter on it. */
export async function enter(page: Page, target: Locator, back = false): Promise<void> {
  await tabTo(page, target, back);
  await page.keyboard.press('Enter');
}

/** Replaces what stands in a field by typing. */
export async function retype(page: Page, field: Locator, text: string, back = false): Promise<void> {
  await tabTo(page, field, back);
  await page.keyboard.press('Control+a');
  await page.keyboard.type(text);
}
