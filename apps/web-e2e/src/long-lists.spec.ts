import type { Page } from '@playwright/test';
import { createNeed, ownCompany, publishAndWait } from './support/api';
import { expectSmooth, MANY, multiply, readToTheEnd, type Multiplied } from './support/long-list';
import { handInNeed, stamp } from './support/market';
import { ADMIN_USER, COMPANY_USER, LEADER_USER, signIn } from './support/people';
import { expect, test } from './support/test';

interface LongList extends Multiplied {
  readonly who: string;
  readonly path: string;
  /** The list's name in the page. */
  readonly list: string;
  /** The words of a row by its place. */
  readonly words: (at: number) => string;
}

const titled = (node: Record<string, unknown>, title: string) => ({ brief: { ...(node.brief as object), title } });

const LISTS: readonly LongList[] = [
  {
    who: COMPANY_USER,
    path: '/needs',
    list: 'Needs',
    operation: 'NeedsList',
    field: 'needs',
    words: (at) => `Need ${at}`,
    row: (node, at) => ({ ...node, id: `need-${at}`, ...titled(node, `Need ${at}`) }),
  },
  {
    who: ADMIN_USER,
    path: '/people',
    list: 'Leaders',
    operation: 'People',
    field: 'leaders',
    page: 500,
    words: (at) => `Leader ${at}`,
    row: (node, at) => ({ ...node, id: `leader-${at}`, displayName: `Leader ${at}` }),
  },
  {
    who: ADMIN_USER,
    path: '/runs',
    list: 'Runs',
    operation: 'AdminRuns',
    field: 'adminRuns',
    page: 500,
    words: (at) => `Run ${at}`,
    row: (node, at) => ({ ...node, run: { ...(node.run as object), id: `run-${at}` }, needTitle: `Run ${at}` }),
  },
  {
    who: ADMIN_USER,
    path: '/inbox',
    list: 'Notifications',
    operation: 'Inbox',
    field: 'notifications',
    page: 500,
    words: (at) => `“Note ${at}” waits to be read and passed.`,
    row: (node, at) => ({
      ...node,
      id: `note-${at}`,
      kind: 'NEED_TO_PASS',
      params: [{ __typename: 'NotificationParam', name: 'title', value: `Note ${at}` }],
    }),
  },
  {
    who: LEADER_USER,
    path: '/opportunities',
    list: 'Open to you',
    operation: 'Opportunities',
    field: 'opportunities',
    page: 500,
    words: (at) => `Opportunity ${at}`,
    row: (node, at) => ({ ...node, needId: `need-${at}`, mark: null, ...titled(node, `Opportunity ${at}`) }),
  },
  {
    who: LEADER_USER,
    path: '/opportunities?view=shut',
    list: 'Just out of reach',
    operation: 'ShutOpportunities',
    field: 'shutOpportunities',
    page: 500,
    words: (at) => `Shut ${at}`,
    row: (node, at) => ({ ...node, needId: `need-${at}`, ...titled(node, `Shut ${at}`) }),
  },
  {
    who: COMPANY_USER,
    path: '/activity',
    list: 'Activity',
    operation: 'ActivityPage',
    field: 'activity',
    page: 500,
    words: (at) => `Act ${at}`,
    row: (node, at) => ({ ...node, id: `act-${at}`, reason: `Act ${at}` }),
  },
];

/** Something for every list to be made after. */
async function seedOne(page: Page): Promise<void> {
  const need = await createNeed(page.request, await ownCompany(page.request), `One of ten thousand ${stamp()}`);
  await publishAndWait(page.request, need);
}

for (const { who, path, list, words, ...multiplied } of LISTS) {
  test(`ten thousand rows of ${path} scroll smoothly, and few of them are in the page`, async ({ page, playwright, baseURL }) => {
    test.setTimeout(180_000);
    if (path === '/inbox') await handInNeed({ request: playwright.request, baseURL }, `A need to be told of ${stamp()}`);
    await signIn(page, who);
    if (who === COMPANY_USER) await seedOne(page);
    await multiply(page, multiplied);
    await page.goto(path);
    const rows = page.getByRole('list', { name: list, exact: true }).getByRole('listitem').and(page.locator('[aria-posinset]'));
    const rowOf = (at: number) => rows.and(page.locator(`[aria-posinset="${at}"]`)).filter({ hasText: words(at) });
    await expect(rowOf(1)).toBeVisible();
    await readToTheEnd(page, rowOf(MANY));
    test.info().annotations.push({ type: 'smoothness', description: `${path}: ${await expectSmooth(page, rows)}` });
  });
}

test('a page that cannot be read is asked for once, and again when somebody says so', async ({ page }) => {
  await signIn(page, ADMIN_USER);
  const [people] = LISTS.filter(({ path }) => path === '/people');
  await multiply(page, { ...people, page: undefined });
  let asked = 0;
  let broken = true;
  await page.route('**/graphql', (route) => {
    const { operationName, variables } = route.request().postDataJSON() as {
      operationName?: string;
      variables?: { after?: string | null };
    };
    if (operationName !== people.operation || !variables?.after) return route.fallback();
    asked += 1;
    return broken ? route.abort() : route.fallback();
  });
  await page.goto(people.path);
  await expect(page.getByText('Leader 1', { exact: true })).toBeVisible();
  await page.evaluate(() => window.scrollTo(0, document.documentElement.scrollHeight));
  const trouble = page.getByRole('alert').filter({ hasText: 'could not be read on' });
  await expect(trouble).toBeVisible();
  // Long enough for a loop to show: it asked hundreds of times a second.
  await page.waitForTimeout(500);
  expect(asked).toBe(1);
  await trouble.getByRole('button', { name: 'Try again' }).click();
  await expect.poll(() => asked).toBe(2);
  await expect(trouble).toBeVisible();
  broken = false;
  await trouble.getByRole('button', { name: 'Try again' }).click();
  await expect(trouble).toHaveCount(0);
  await expect(page.getByRole('status').filter({ hasText: /^1\d\d/ })).toBeVisible();
});

test('a queue of ten thousand needs keeps few of them in the page', async ({ page, playwright, baseURL }) => {
  test.setTimeout(180_000);
  await handInNeed({ request: playwright.request, baseURL }, `The first of many ${stamp()}`);
  await signIn(page, ADMIN_USER);
  const row = (node: Record<string, unknown>, at: number) => ({ ...node, id: `waiting-${at}`, ...titled(node, `Waiting ${at}`) });
  await multiply(page, { operation: 'NeedsToPass', field: 'needsToPass', row, page: 500 });
  await page.goto('/needs-to-pass');
  const queue = page.getByRole('navigation', { name: 'Waiting, the oldest first' });
  await expect(queue.getByRole('link', { name: /^Waiting 1\b/ })).toBeVisible();
  const more = queue.getByRole('button', { name: 'Show more' });
  await readToTheEnd(page, queue.locator(`[aria-posinset="${MANY}"]`).filter({ hasText: `Waiting ${MANY}` }), async () => {
    if (await more.isVisible()) await more.click();
  });
  test.info().annotations.push({ type: 'smoothness', description: await expectSmooth(page, queue.locator('[aria-posinset]')) });
});
