import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';

const FOLDER = join(__dirname, '../../../../docs/screens');

/** What makes a name unique, and the size of the window it was made in: of use to the tests, not to who looks at the picture. */
const STAMPS = `,? (phone|desk)( (light|dark))?\\b| ${Date.now().toString(36).slice(0, 3)}[a-z0-9]{5}\\b`;

/** Of the four ways a page is looked at, the two that tell the most are kept. */
export const isKept = (size: string | number, colorScheme: string): boolean =>
  size === 'desk' || size === 1440 ? colorScheme === 'light' : colorScheme === 'dark';

/** Keeps a picture of the page for the documentation; does nothing unless QD_SCREENS=1. */
export async function keepScreen(page: Page, name: string): Promise<void> {
  if (process.env['QD_SCREENS'] !== '1') return;
  mkdirSync(FOLDER, { recursive: true });
  await page.evaluate(() => document.fonts.ready.then(() => true));
  const put = await page.evaluateHandle((stamps) => {
    const before = new Map<Node, string>();
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let text = texts.nextNode(); text; text = texts.nextNode()) {
      const words = text.nodeValue ?? '';
      const clean = words.replace(new RegExp(stamps, 'g'), '');
      if (clean === words) continue;
      before.set(text, words);
      text.nodeValue = clean;
    }
    return before;
  }, STAMPS);
  await page.screenshot({ path: join(FOLDER, `${name}.png`), animations: 'disabled' });
  await put.evaluate((before) => before.forEach((words, text) => (text.nodeValue = words)));
  await put.dispose();
}
