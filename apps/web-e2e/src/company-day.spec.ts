import type { Locator, Page } from '@playwright/test';
import { expectAccessible } from './support/accessible';
import { createNeed, ownCompany, publishAndWait, weeksAhead } from './support/api';
import { enter, retype, tabTo } from './support/keyboard';
import { signIn } from './support/people';
import { isKept, keepScreen } from './support/screens';
import { expect, test } from './support/test';

const SIZES = [
  { name: 'desk', width: 1440, height: 900 },
  { name: 'phone', width: 360, height: 780 },
] as const;

/** Below this width what stands beside the list comes as a drawer. */
const isNarrow = (width: number): boolean => width < 1152;

const sentence = (page: Page): Locator => page.getByTestId('market-sentence');
const cards = (page: Page): Locator => page.locator('article[data-leader]');
const markOf = (card: Locator) => card.getAttribute('data-mark');

/** Opens the leader's view and the market where they do not stand beside the form. */
async function openAside(page: Page, narrow: boolean): Promise<void> {
  if (narrow) await page.getByRole('button', { name: /^Leader’s view/ }).click();
}
const closeDrawer = async (page: Page, narrow: boolean): Promise<void> => {
  if (!narrow) return;
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
};

/** Opens one of the panels of a need. */
async function openPanel(page: Page, narrow: boolean, name: 'Brief' | 'What if' | 'History'): Promise<void> {
  await (narrow ? page.getByRole('button', { name, exact: true }) : page.getByRole('tab', { name })).click();
}

/** Types the days a week and waits until the market has answered just that. */
async function typeDays(page: Page, days: number): Promise<void> {
  const answered = page.waitForResponse((response) => {
    if (!response.url().endsWith('/graphql')) return false;
    const { operationName, variables } = response.request().postDataJSON() as {
      operationName?: string;
      variables?: { brief?: { daysPerWeek?: number } };
    };
    return operationName === 'MarketPreview' && variables?.brief?.daysPerWeek === days;
  });
  await page.getByLabel('Days a week').fill(String(days));
  await answered;
}

async function draftWithoutOutcomes(page: Page, title: string): Promise<string> {
  const need = await createNeed(page.request, await ownCompany(page.request), title, { outcomes: [], daysPerWeek: 3 });
  return need.id;
}

async function openNeed(page: Page, title: string, changes: Record<string, unknown> = {}): Promise<string> {
  const need = await createNeed(page.request, await ownCompany(page.request), title, changes);
  await publishAndWait(page.request, need);
  return need.id;
}

for (const { name, width, height } of SIZES) {
  const narrow = isNarrow(width);

  test.describe(`a company's working day at ${width} px`, () => {
    test.use({ viewport: { width, height }, contextOptions: { reducedMotion: 'reduce' } });

    test('with the mouse: a brief, its market, a list worked through, a change tried and kept', async ({ page }) => {
      test.setTimeout(180_000);
      await signIn(page);
      const title = `Fractional CTO to calm our releases ${name} ${Date.now().toString(36)}`;
      const id = await draftWithoutOutcomes(page, title);
      await page.goto(`/needs/${id}/edit?step=4`);

      // The market answers while the brief is written, and a suggestion is one click, with its undo.
      await typeDays(page, 4);
      await openAside(page, narrow);
      await expect(page.locator('[data-market="answered"]')).toContainText(/leaders pass/);
      const before = await sentence(page).innerText();
      const preview = page.getByRole('article', { name: 'As a leader reads it' });
      await expect(preview).toContainText('4 days a week');
      await expect(preview).not.toContainText('€');
      await keepScreen(page, `brief-editor-${name}`);
      await page.getByTestId('market-sentence').getByRole('button').click();
      await expect(sentence(page)).not.toHaveText(before);
      await page.getByRole('button', { name: 'Undo' }).click();
      await expect(sentence(page)).toHaveText(before);
      await closeDrawer(page, narrow);
      await expect(page.getByLabel('Days a week')).toHaveValue('4');
      await page.getByLabel('Days a week').fill('1');

      await page.getByRole('navigation', { name: 'Parts of the form' }).getByRole('button').last().click();
      await page.getByLabel('Outcomes 1', { exact: true }).fill('Releases every day instead of every three weeks');
      await expect(page.getByRole('heading', { name: 'Complete', exact: true })).toBeVisible();
      await page.getByRole('button', { name: 'Publish need' }).click();
      await page.getByRole('dialog').getByRole('button', { name: 'Publish need' }).click();
      await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();
      await expect(cards(page).first()).toBeVisible({ timeout: 30_000 });

      await workThroughTheList(page, name);
      await tryAndKeepAChange(page, narrow, name);
    });

    test('with the keyboard alone', async ({ page }) => {
      test.setTimeout(240_000);
      await signIn(page);
      const title = `A day with the keys ${name} ${Date.now().toString(36)}`;
      await draftWithoutOutcomes(page, title);
      await page.goto('/');
      await enter(page, page.getByRole('link', { name: 'Needs', exact: true }));
      await expect(page.getByRole('heading', { level: 1, name: 'Needs' })).toBeVisible();
      await enter(page, page.getByRole('link', { name: title }));

      // From part to part by the rail, then back into the last one.
      const parts = page.getByRole('navigation', { name: 'Parts of the form' }).getByRole('button');
      await enter(page, parts.nth(3));
      await expect(page.getByRole('heading', { level: 2, name: 'Time and money' })).toBeFocused();
      await retype(page, page.getByLabel('Days a week'), '1');
      if (!narrow) await expect(sentence(page)).toContainText(/leaders pass/);
      else await expect(page.getByTestId('market-figures')).toContainText('pass');
      await enter(page, parts.nth(4), true);
      await expect(page.getByRole('heading', { level: 2, name: 'Outcomes and scope' })).toBeFocused();
      await retype(page, page.getByLabel('Outcomes 1', { exact: true }), 'Releases every day');
      await enter(page, page.getByRole('button', { name: 'Publish need' }));
      await expect(page.getByRole('dialog').getByRole('button', { name: 'Publish need' })).toBeFocused();
      await page.keyboard.press('Enter');
      await expect(cards(page).first()).toBeVisible({ timeout: 30_000 });

      await page.keyboard.press('j');
      await expect(cards(page).nth(0)).toBeFocused();
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('k');
      await expect(cards(page).nth(0)).toBeFocused();
      await page.keyboard.press('p');
      await expect(cards(page).nth(0)).toHaveAttribute('data-mark', 'PINNED');

      const second = await cards(page).nth(1).getAttribute('data-leader');
      await page.keyboard.press('j');
      await page.keyboard.press('x');
      await expect(page.getByRole('radio', { name: 'Skills do not fit' })).toBeFocused();
      await page.keyboard.press('ArrowDown');
      await expect(page.getByRole('radio', { name: 'Too senior or too junior' })).toBeChecked();
      await enter(page, page.getByRole('dialog').getByRole('button', { name: 'Dismiss', exact: true }));
      const gone = page.locator(`article[data-leader="${second}"]`);
      await expect(gone).toHaveCount(0);
      // The focus went on to the next card, and the act can be taken back.
      await expect(cards(page).nth(1)).toBeFocused();
      await page.keyboard.press('u');
      await expect(gone).toHaveCount(1);

      await page.keyboard.press('c');
      await page.keyboard.press('k');
      await page.keyboard.press('c');
      await page.keyboard.press('Shift+C');
      await expect(page.getByRole('dialog', { name: 'Compare leaders' })).toBeVisible();
      await expect(page.locator('[data-row="score"][data-differs]')).toBeVisible();
      await page.keyboard.press('Escape');
      await expect(page.getByRole('dialog')).toHaveCount(0);

      await page.keyboard.press('Enter');
      await expect(page.getByRole('heading', { name: /^Why \d/ })).toBeVisible();
      const tab = page.getByRole('tab', { name: 'Why' });
      if (narrow) await tabTo(page, tab);
      await expect(tab).toBeFocused();
      await page.keyboard.press('ArrowRight');
      await expect(page.getByRole('tab', { name: 'What if' })).toBeFocused();
      await tabTo(page, page.getByRole('slider', { name: 'Days a week' }));
      await page.keyboard.press('ArrowRight');
      await page.keyboard.press('ArrowRight');
      await expect(page.getByTestId('what-if').getByRole('table')).toBeVisible();
      await enter(page, page.getByRole('button', { name: 'Make this the brief…' }));
      const yes = page.getByRole('button', { name: 'Make it the brief', exact: true });
      await expect(yes).toBeFocused();
      await page.keyboard.press('Enter');
      await expect(yes).toHaveCount(0);
      await tabTo(page, page.getByRole('tab', { name: 'What if' }), true);
      await page.keyboard.press('ArrowRight');
      await expect(page.locator('[data-version="2"]')).toContainText('Days a week');
    });
  });
}

/** Filters, pins, dismisses with an undo, compares and reads why, with the mouse. */
async function workThroughTheList(page: Page, name: string): Promise<void> {
  const all = await cards(page).count();
  expect(all).toBeGreaterThan(4);

  await page.getByRole('button', { name: 'Filter', exact: true }).click();
  const zone = page.getByLabel('Time zone', { exact: true });
  // What a filter costs is said before it is set, and the same after.
  const option = await zone.locator('option[value="1"]').innerText();
  expect(option).toMatch(/: hides (nobody|\d+ of \d+, your \d+(st|nd|rd|th) among them)$/);
  await zone.selectOption('1');
  await expect(page.locator('[data-cost="zone"]')).toHaveText(option.split(': ')[1]);
  await expect(page).toHaveURL(/[?&]zone=1/);
  const hidden = Number(/hides (\d+)/.exec(option)?.[1] ?? 0);
  await expect(cards(page)).toHaveCount(all - hidden);
  await keepScreen(page, `shortlist-filters-${name}`);
  await page.reload();
  await expect(cards(page)).toHaveCount(all - hidden);
  await page.getByRole('button', { name: 'Show all again' }).click();
  await expect(cards(page)).toHaveCount(all);
  await expect(page).not.toHaveURL(/zone/);

  const first = cards(page).first();
  await first.getByRole('button', { name: /^Pin / }).click();
  await expect(page.getByRole('heading', { name: 'Pinned' })).toBeVisible();
  await expect.poll(() => markOf(first)).toBe('PINNED');

  const victim = await cards(page).nth(1).getAttribute('data-leader');
  const dismissed = page.locator(`article[data-leader="${victim}"]`);
  await dismissed.getByRole('button', { name: /^Dismiss / }).click();
  await page.getByRole('radio', { name: 'Too little time' }).check();
  await page.getByLabel('Note for your colleagues').fill('Asked before, no time till autumn');
  await page.getByRole('dialog').getByRole('button', { name: 'Dismiss', exact: true }).click();
  await expect(dismissed).toHaveCount(0);
  await page.getByTestId('act-line').getByRole('button', { name: 'Undo' }).click();
  await expect(dismissed).toHaveCount(1);
  await dismissed.getByRole('button', { name: /^Dismiss / }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Dismiss', exact: true }).click();
  await expect(dismissed).toHaveCount(0);
  await page.getByLabel(/^Show dismissed too/).check();
  await expect(dismissed).toContainText('Dismissed: skills do not fit');
  await page.getByLabel(/^Show dismissed too/).uncheck();

  for (const at of [0, 1, 2]) {
    await cards(page)
      .nth(at)
      .getByRole('button', { name: /^Compare / })
      .click();
  }
  await page.getByRole('group', { name: 'Compare leaders' }).getByRole('button', { name: 'Compare' }).click();
  const dialog = page.getByRole('dialog', { name: 'Compare leaders' });
  await expect(dialog.locator('[data-row="score"][data-differs]')).toBeVisible();
  await keepScreen(page, `compare-${name}`);
  const rows = await dialog.locator('[data-row]').count();
  await dialog.getByLabel('Only what differs').check();
  expect(await dialog.locator('[data-row]').count()).toBeLessThan(rows);
  await expect(dialog.locator('[data-row]:not([data-differs])')).toHaveCount(0);
  await page.keyboard.press('Escape');
  await page.getByRole('group', { name: 'Compare leaders' }).getByRole('button', { name: 'Clear' }).click();
}

/** Reads why, slides the days, sees who would move, makes it the brief, and finds the change in the history. */
async function tryAndKeepAChange(page: Page, narrow: boolean, name: string): Promise<void> {
  await cards(page)
    .first()
    .getByRole('button', { name: /^Why, in words/ })
    .click();
  await expect(page.getByRole('heading', { name: 'Why 1st?' })).toBeVisible();
  const score = await cards(page).first().locator('[data-score]').getAttribute('data-score');
  await expect(page.getByTestId('why')).toContainText(`Together: ${Number(score).toLocaleString('en-GB')} of 10,000.`);
  await expect(page.getByTestId('why')).toContainText('Replay id');
  await keepScreen(page, `why-${name}`);

  const run = await page.locator('ol[data-run]').getAttribute('data-run');
  await page.getByRole('tab', { name: 'What if' }).click();
  await page.getByRole('slider', { name: 'Days a week' }).fill('6');
  await expect(page.getByTestId('what-if').getByRole('table')).toBeVisible();
  await expect(page.locator('[data-slider="days"]')).toContainText('3 days a week · now 1 day a week');
  await expect(page.locator('[data-move]').first()).toBeAttached();
  await keepScreen(page, `what-if-${name}`);
  await page.getByRole('button', { name: 'Reset' }).click();
  await expect(page.locator('[data-move]')).toHaveCount(0);
  await page.getByRole('slider', { name: 'Days a week' }).fill('3');
  await page.getByRole('button', { name: 'Make this the brief…' }).click();
  await expect(page.getByTestId('what-if')).toContainText('saving makes version 2');
  await page.getByRole('button', { name: 'Make it the brief', exact: true }).click();
  await page.getByRole('tab', { name: 'History' }).click();
  await expect(page.locator('[data-version="2"]')).toContainText('Days a week');
  await expect(page.locator('[data-version="2"]')).toContainText('1.5');
  await closeDrawer(page, narrow);
  await expect(page.locator(`ol[data-run]:not([data-run="${run}"])`)).toBeVisible({ timeout: 30_000 });
  // Who was pinned stays pinned, wherever the new list has them.
  await expect(page.locator('[data-pinned]')).toHaveCount(1);
}

for (const { name, width, height } of SIZES) {
  const narrow = isNarrow(width);
  for (const colorScheme of ['light', 'dark'] as const) {
    test.describe(`${name}, ${colorScheme}`, () => {
      test.use({ viewport: { width, height }, colorScheme, contextOptions: { reducedMotion: 'reduce' } });

      test("every screen of a company's day is open to everyone", async ({ page }) => {
        test.setTimeout(240_000);
        await signIn(page);
        const draft = await draftWithoutOutcomes(page, `A draft, ${name} ${colorScheme}`);
        const id = await openNeed(page, `Fractional CTO for our platform, ${name} ${colorScheme}`);
        const check = (screen: string) => expectAccessible(page, `${screen}, ${name} ${colorScheme}`);

        await page.goto(`/needs/${draft}/edit?step=4`);
        await page.getByLabel('Days a week').fill('3.5');
        await openAside(page, narrow);
        await expect(sentence(page)).toContainText(/leaders pass/);
        await check('the brief editor');
        await closeDrawer(page, narrow);

        await page.goto(`/needs/${id}/edit?step=4`);
        await page.getByLabel('Days a week').fill('2');
        await page.getByRole('button', { name: 'Save changes' }).click();
        await expect(page.getByRole('dialog')).toContainText('saving makes version 2');
        await check('what an edit changes');
        if (isKept(name, colorScheme)) await keepScreen(page, `edit-effect-${name}-${colorScheme}`);
        await page.keyboard.press('Escape');

        await page.goto(`/needs/${id}`);
        await expect(cards(page).first()).toBeVisible();
        // Three cards tell axe as much as fifty, in a tenth of the time.
        for (const at of [0, 1, 2]) {
          await cards(page).nth(at).getByRole('button', { name: /^Pin / }).click();
        }
        await expect(page.locator('[data-pinned]')).toHaveCount(3);
        await check('fifty cards');
        await page.goto(`/needs/${id}?pinned=true`);
        await expect(cards(page)).toHaveCount(3);
        await page.getByLabel('Proof', { exact: true }).selectOption('REFERENCED');
        await check('the filters');
        await page.getByLabel('Proof', { exact: true }).selectOption('');
        await cards(page)
          .nth(2)
          .getByRole('button', { name: /^Pinned / })
          .click();
        await check('what was done last');
        await page.getByRole('button', { name: 'Undo' }).click();
        await cards(page)
          .nth(1)
          .getByRole('button', { name: /^Dismiss / })
          .click();
        await expect(page.getByRole('dialog')).toBeVisible();
        await check('the reason for a dismissal');
        await page.keyboard.press('Escape');
        for (const at of [0, 1])
          await cards(page)
            .nth(at)
            .getByRole('button', { name: /^Compare / })
            .click();
        await check('the bar of those to compare');
        await page.getByRole('group', { name: 'Compare leaders' }).getByRole('button', { name: 'Compare' }).click();
        await expect(page.getByRole('dialog', { name: 'Compare leaders' })).toBeVisible();
        await check('the comparison');
        await page.keyboard.press('Escape');

        await cards(page)
          .first()
          .getByRole('button', { name: /^Why, in words/ })
          .click();
        await expect(page.getByRole('heading', { name: 'Why 1st?' })).toBeVisible();
        await check('why');
        await page.getByRole('tab', { name: 'What if' }).click();
        await page.getByRole('slider', { name: 'Days a week' }).fill('5');
        await expect(page.getByTestId('what-if').getByRole('table')).toBeVisible();
        await page.getByRole('button', { name: 'Make this the brief…' }).click();
        await check('what if');
        await page.getByRole('tab', { name: 'History' }).click();
        await expect(page.locator('[data-version="1"]')).toBeVisible();
        await check('the history');
        await closeDrawer(page, narrow);
        await openPanel(page, narrow, 'Brief');
        await check('the brief');

        await page.goto('/needs?state=EXPIRED');
        await expect(page.getByRole('heading', { name: 'No need is “expired”' })).toBeVisible();
        await check('a state nothing is in');
      });
    });
  }
}

test.use({ viewport: { width: 1440, height: 900 } });

test('the market says what it still has to know, and leads there', async ({ page }) => {
  await signIn(page);
  await page.goto('/needs/new?step=4');
  await expect(sentence(page)).toContainText('before the market can be asked');
  await page.getByRole('region', { name: 'The market for this brief' }).getByRole('button', { name: 'Choose the role.' }).click();
  await expect(page.getByLabel('Role', { exact: true })).toBeFocused();
});

test('a figure that cannot be read keeps the last answer of the market, and says so', async ({ page }) => {
  await signIn(page);
  await page.goto(`/needs/${await draftWithoutOutcomes(page, 'A draft with a wrong figure')}/edit?step=4`);
  await expect(sentence(page)).toContainText(/leaders pass/);
  const before = await sentence(page).innerText();
  await page.getByLabel('Days a week').fill('5.3');
  await expect(page.getByText('A figure above is not right yet')).toBeVisible();
  await expect(sentence(page)).toHaveText(before);
});

test('late answers of the market are dropped', async ({ page }) => {
  await signIn(page);
  const id = await draftWithoutOutcomes(page, 'A draft with a slow market');
  await page.goto(`/needs/${id}/edit?step=4`);
  await expect(sentence(page)).toContainText(/leaders pass/);
  let held: (() => void) | null = null;
  await page.route('**/graphql', async (route) => {
    const body = route.request().postDataJSON() as { operationName?: string; variables?: { brief?: { daysPerWeek?: number } } };
    if (body.operationName === 'MarketPreview' && body.variables?.brief?.daysPerWeek === 4) await new Promise<void>((go) => (held = go));
    await route.continue();
  });
  await page.getByLabel('Days a week').fill('4');
  await expect.poll(() => held !== null).toBe(true);
  await page.getByLabel('Days a week').fill('0.5');
  await expect(page.locator('[data-market="answered"]')).toBeVisible();
  const right = await sentence(page).innerText();
  held!();
  await page.waitForTimeout(600);
  await expect(sentence(page)).toHaveText(right);
});

test('an edit that matching cannot tell says so before it is saved, and its words can be compared', async ({ page }) => {
  await signIn(page);
  const id = await openNeed(page, 'A need whose wording changes');
  await page.goto(`/needs/${id}/edit`);
  await page.getByLabel('Situation').fill('Fourteen engineers, a product that sells, and releases that hurt every week.');
  await page.getByRole('button', { name: 'Save changes' }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText('Matching cannot tell the difference');
  await expect(dialog.locator('ins').first()).toContainText('Fourteen');
  await expect(dialog.locator('del').first()).toContainText('Twelve');
  await dialog.getByRole('button', { name: 'Save changes' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'A need whose wording changes' })).toBeVisible();
  // The list stays the one it was: no new matching was asked for.
  await expect(page.getByRole('tabpanel')).toContainText('Fourteen engineers');
  await expect(page.getByRole('heading', { name: 'Shortlist' })).toBeVisible();
});

test('marks made in one window are there in the other', async ({ page, context }) => {
  await signIn(page);
  const id = await openNeed(page, 'A need in two windows');
  await page.goto(`/needs/${id}`);
  await expect(cards(page).first()).toBeVisible();
  const other = await context.newPage();
  await other.goto(`/needs/${id}`);
  await expect(cards(other).first()).toBeVisible();
  await cards(other).first().getByRole('button', { name: /^Pin / }).click();
  await expect(other.getByTestId('act-line')).toBeVisible();
  await other.getByTestId('act-line').getByRole('button', { name: 'Hide this line' }).click();

  // Coming back to a window reads its list again, once it is a few seconds old.
  await page.waitForTimeout(5_200);
  await page.bringToFront();
  await page.evaluate(() => window.dispatchEvent(new Event('focus')));
  await expect(cards(page).first()).toHaveAttribute('data-mark', 'PINNED');
  // Taken back here, it is gone there: the last word counts.
  await cards(page)
    .first()
    .getByRole('button', { name: /^Pinned / })
    .click();
  await expect(page.getByRole('heading', { name: 'Pinned' })).toHaveCount(0);
  await other.reload();
  await expect(cards(other).first()).toHaveAttribute('data-mark', 'PROPOSED');
});

test('a mark the server did not take is taken back on the page, and told', async ({ page }) => {
  await signIn(page);
  await page.goto(`/needs/${await openNeed(page, 'A need on a broken line')}`);
  await expect(cards(page).first()).toBeVisible();
  await page.route('**/graphql', (route) => {
    const { operationName } = route.request().postDataJSON() as { operationName?: string };
    return operationName === 'PinMatch' ? route.abort() : route.continue();
  });
  await cards(page).first().getByRole('button', { name: /^Pin / }).click();
  await expect(page.getByRole('alert')).toContainText('That was not saved');
  await expect(cards(page).first()).toHaveAttribute('data-mark', 'PROPOSED');
});

test('a list that comes while the page waits is read once, as every list that is read counts as shown', async ({ page }) => {
  await signIn(page);
  const id = await openNeed(page, 'A need that waits for its list');
  let waiting = true;
  let reads = 0;
  await page.route('**/graphql', async (route) => {
    const { operationName } = route.request().postDataJSON() as { operationName?: string };
    if (operationName === 'NeedShortlist') reads += 1;
    if (!waiting || (operationName !== 'NeedPage' && operationName !== 'NeedShortlist')) return route.continue();
    // As it was before the first run had ended.
    const answer = await route.fetch();
    const body = (await answer.json()) as {
      data: { need: { latestRun: object | null; shortlist?: { edges: object[]; totalCount: number } } };
    };
    body.data.need.latestRun = null;
    if (body.data.need.shortlist) Object.assign(body.data.need.shortlist, { edges: [], totalCount: 0 });
    await route.fulfill({ response: answer, json: body });
  });
  await page.goto(`/needs/${id}`);
  await expect(page.getByRole('heading', { name: 'Waiting for a worker' })).toBeVisible();
  await expect.poll(() => reads).toBe(1);
  waiting = false;
  await expect(cards(page).first()).toBeVisible();
  await page.waitForTimeout(500);
  expect(reads).toBe(2);
});

test('after a reload during a new matching the list before it is still there', async ({ page }) => {
  await signIn(page);
  const id = await openNeed(page, 'A need that is matched anew', { startDate: weeksAhead(8) });
  await page.route('**/graphql', async (route) => {
    const { operationName } = route.request().postDataJSON() as { operationName?: string };
    if (operationName !== 'NeedPage' && operationName !== 'NeedShortlist') return route.continue();
    // As the server tells while a worker weighs: a new run under way, the old list in force.
    const answer = await route.fetch();
    const body = (await answer.json()) as { data: { need: { latestRun: object } } };
    body.data.need.latestRun = { ...body.data.need.latestRun, id: '01890000-0000-7000-8000-000000000001', state: 'RUNNING' };
    await route.fulfill({ response: answer, json: body });
  });
  await page.goto(`/needs/${id}`);
  await expect(page.getByRole('heading', { name: 'Previous list' })).toBeVisible();
  await expect(page.locator('ol[data-previous] article').first()).toBeVisible();
  await expect(page.getByRole('heading', { name: /^Weighing/ })).toBeVisible();
});
