import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect } from './test';

type RunOnly = NonNullable<Parameters<AxeBuilder['options']>[0]['runOnly']>;

const ALL: RunOnly = { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] };
/** What another colour scheme can change. */
const COLOURS: RunOnly = { type: 'rule', values: ['color-contrast', 'link-in-text-block'] };

/** No serious or critical finding of axe on the page as it stands, and nothing wider than the window. A page is judged whole in the light
 * scheme; in the dark one, which every spec shows it in as well, by its colours. */
export async function expectAccessible(page: Page, screen: string): Promise<void> {
  // A page that still loads has nothing to judge yet.
  await expect(page.getByRole('status', { name: 'Loading' })).toHaveCount(0);
  // Where a form's bar sticks to the window it covers a part of whatever field happens to lie there, which one turn of the wheel
  // changes: the fields are judged where the bar is at rest, and none of them may be covered then.
  await page.evaluate(() => document.querySelector('[data-bottom-bar]')?.closest('form')?.scrollIntoView({ block: 'end' }));
  const dark = await page.evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches);
  const { violations } = await new AxeBuilder({ page }).options({ resultTypes: ['violations'], runOnly: dark ? COLOURS : ALL }).analyze();
  const grave = violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.target.join(' ')).join(' | ')}`);
  expect(grave, `accessibility of ${screen}`).toEqual([]);
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  expect(overflow, `${screen} is wider than the window by`).toBeLessThanOrEqual(0);
}
