import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';

const FOLDER = join(__dirname, '../../../../docs/screens');

/** Keeps a picture of the page for the documentation; does nothing unless QD_SCREENS=1. */
export async function keepScreen(page: Page, name: string): Promise<void> {
  if (process.env['QD_SCREENS'] !== '1') return;
  mkdirSync(FOLDER, { recursive: true });
  await page.evaluate(() => document.fonts.ready.then(() => true));
  await page.screenshot({ path: join(FOLDER, `${name}.png`), animations: 'disabled' });
}
