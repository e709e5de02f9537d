import type { Page } from '@playwright/test';
import { expectAccessible } from './support/accessible';
import { ask, createNeed, ownCompany, signUpStranger } from './support/api';
import { lineOf } from './support/line';
import { applyAsLeader, handInNeed, stamp } from './support/market';
import { ADMIN_USER, COMPANY_USER, LEADER_USER, signIn } from './support/people';
import { isKept, keepScreen } from './support/screens';
import { expect, test } from './support/test';

const LINKS = [
  [COMPANY_USER, ['Home', 'Needs', 'Activity', 'Settings']],
  [LEADER_USER, ['Home', 'Opportunities', 'Profile', 'Capacity', 'Settings']],
  [ADMIN_USER, ['Home', 'People', 'Needs to pass', 'Runs', 'Jobs', 'Settings']],
] as const;

/** What the bell says, once it knows. */
async function bellOf(page: Page): Promise<number> {
  const bell = page.locator('button[data-bell]');
  await expect(bell).toHaveAttribute('data-bell', /^\d+$/);
  return Number(await bell.getAttribute('data-bell'));
}

for (const [who, links] of LINKS) {
  test(`${who} finds every place of the role, at the side and on a phone`, async ({ page }) => {
    await signIn(page, who);
    const nav = page.getByRole('navigation', { name: 'Main' });
    const names = await nav.getByRole('link').allInnerTexts();
    expect(names.map((name) => name.replace(/\s*\(opens a new tab\)$/, '').trim())).toEqual(links);
    await expect(nav.locator('[aria-current="page"]')).toHaveText('Home');

    await page.setViewportSize({ width: 360, height: 780 });
    await expect(nav.getByRole('link')).toHaveCount(Math.min(4, links.length));
    await nav.getByRole('button', { name: 'More' }).click();
    const menu = page.getByRole('dialog', { name: 'Menu' });
    await expect(menu.getByRole('link')).toHaveCount(links.length);
    await expectAccessible(page, 'the menu');
    await menu.getByRole('link', { name: 'Settings' }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'Settings' })).toBeVisible();
    await expect(menu).toHaveCount(0);
  });
}

test('the first Tab skips to the content', async ({ page }) => {
  await signIn(page);
  await page.goto('/settings');
  await expect(page.getByRole('heading', { level: 1, name: 'Settings' })).toBeVisible();
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'Skip to the content' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('main')).toBeFocused();
});

test('the palette opens pages, does acts, and gives the focus back', async ({ page }) => {
  await signIn(page);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await page.keyboard.press('Control+k');
  const box = page.getByRole('combobox', { name: 'Type a page or a need' });
  await expect(box).toBeFocused();
  await keepScreen(page, 'palette');
  await expectAccessible(page, 'the palette');
  await page.keyboard.type('swi dark');
  await page.keyboard.press('Enter');
  await expect(page.locator('html')).toHaveAttribute('data-mantine-color-scheme', 'dark');
  await expect(box).toHaveCount(0);

  await page.keyboard.press('Control+k');
  await expect(box).toBeFocused();
  await page.keyboard.type('post a');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'The situation' })).toBeVisible();

  await page.goto('/settings');
  const find = page.getByRole('button', { name: 'Go to… Ctrl K' });
  await find.click();
  await expect(box).toBeFocused();
  await page.keyboard.type('nothing is called so');
  await expect(page.getByText('Nothing by that name.')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(find).toBeFocused();
});

test('the palette says “nothing” only after it has looked', async ({ page }) => {
  await signIn(page, ADMIN_USER);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  let answer = (_: 'now' | 'never'): void => undefined;
  const answered = new Promise<'now' | 'never'>((resolve) => (answer = resolve));
  const asked = (name: string) => `"operationName":"${name}"`;
  await page.route('**/graphql', async (route) => {
    if (!route.request().postData()?.includes(asked('People'))) return route.continue();
    return (await answered) === 'now' ? route.continue() : route.abort();
  });
  await page.keyboard.press('Control+k');
  const box = page.getByRole('combobox', { name: 'Type a page or a leader’s name' });
  const said = page.getByRole('dialog', { name: 'Go to' }).getByRole('status');
  await expect(box).toBeFocused();
  await page.keyboard.type('~');
  await expect(said).toHaveText('Type two letters or more to look for a leader.');
  await page.keyboard.type('nobody');
  await expect(said).toHaveText('Looking…');
  answer('never');
  await expect(said).toContainText('could not be asked');
  await page.unroute('**/graphql');
  await page.keyboard.type(' else');
  await expect(said).toHaveText('Nothing by that name.');
});

test('a window that could not be loaded leaves the page and its text alone, and opens when the line is back', async ({ page }) => {
  await signIn(page);
  await page.goto('/needs/new');
  const title = page.getByLabel('Title');
  await title.fill('A title typed on a train');
  const part = /\/assets\/(go-to|inbox-panel)-[^/]*\.js$/;
  await page.route(part, (route) => route.abort());
  const told = page.getByTestId('told');
  await page.locator('button[data-bell]').click();
  await expect(told.getByText('This could not be opened')).toBeVisible();
  await expect(page.locator('button[data-bell]')).toHaveAttribute('aria-expanded', 'false');
  await told.getByRole('button', { name: 'Got it' }).click();
  await expect(told).toBeEmpty();
  await page.keyboard.press('Control+k');
  await expect(told.getByText('This could not be opened')).toBeVisible();
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(title).toHaveValue('A title typed on a train');

  await page.unroute(part);
  await page.keyboard.press('Control+k');
  await expect(page.getByRole('combobox', { name: 'Type a page or a need' })).toBeFocused();
  await page.keyboard.press('Escape');
  await page.locator('button[data-bell]').click();
  await expect(page.getByRole('dialog', { name: 'Notifications' })).toBeVisible();
  await title.fill('');
});

test('letters typed before the palette is there wait for it, and do nothing to the page below', async ({ page }) => {
  await signIn(page);
  await page.goto('/needs/new');
  const title = page.getByLabel('Title');
  await title.fill('Kept as it is');
  let arrive = (): void => undefined;
  let arrived = Promise.resolve();
  const hold = () => (arrived = new Promise<void>((resolve) => (arrive = resolve)));
  hold();
  await page.route(/\/assets\/go-to-[^/]*\.js$/, async (route) => {
    await arrived;
    await route.continue();
  });
  await page.keyboard.press('Control+k');
  await page.keyboard.type('nott');
  await page.keyboard.press('Backspace');
  arrive();
  const box = page.getByRole('combobox', { name: 'Type a page or a need' });
  await expect(box).toBeFocused();
  await expect(box).toHaveValue('not');
  await page.keyboard.type('if');
  await expect(box).toHaveValue('notif');
  await expect(page.getByRole('dialog').getByRole('option', { selected: true })).toHaveText(/Notifications/);
  await page.keyboard.press('Escape');
  await expect(title).toHaveValue('Kept as it is');
  await title.fill('');

  hold();
  await page.reload();
  await expect(title).toBeVisible();
  await page.keyboard.press('Control+k');
  await page.keyboard.type('notif');
  await page.keyboard.press('Enter');
  arrive();
  await expect(page.getByRole('heading', { level: 1, name: 'Notifications' })).toBeVisible();
});

test('a leader confirms the availability from the palette', async ({ page }) => {
  await signIn(page, LEADER_USER);
  await expect(page.getByRole('heading', { name: 'Availability' })).toBeVisible();
  await page.keyboard.press('Control+k');
  await expect(page.getByRole('combobox', { name: 'Type a page' })).toBeFocused();
  await page.keyboard.type('confirm');
  await page.keyboard.press('Enter');
  const told = page.getByTestId('told');
  await expect(told.getByText('Your availability is confirmed.')).toBeVisible();
  await expectAccessible(page, 'what came of an act');
  await told.getByRole('button', { name: 'Got it' }).click();
  await expect(told).toBeEmpty();

  await page.route('**/graphql', (route) => {
    const { operationName } = route.request().postDataJSON() as { operationName?: string };
    return operationName === 'ConfirmAvailability' ? route.abort() : route.fallback();
  });
  await page.keyboard.press('Control+k');
  await page.keyboard.type('confirm');
  await page.keyboard.press('Enter');
  await expect(told.getByText('Your availability is not confirmed.')).toBeVisible();
});

test('a notification that could not be marked as read says so', async ({ page, playwright, baseURL }) => {
  await signIn(page, ADMIN_USER);
  const title = `A need that stays unread ${stamp()}`;
  await handInNeed({ request: playwright.request, baseURL }, title);
  await page.route('**/graphql', (route) => {
    const { operationName } = route.request().postDataJSON() as { operationName?: string };
    return operationName === 'MarkNotificationsRead' ? route.abort() : route.fallback();
  });
  await page.goto('/inbox');
  const mark = page.getByRole('button', { name: `Mark as read: “${title}” waits to be read and passed.` });
  await mark.click();
  await expect(page.getByTestId('told').getByText('Not marked as read.')).toBeVisible();
  await expect(mark).toBeVisible();
});

test('plain letters go places, never inside fields, and can be switched off', async ({ page }) => {
  await signIn(page);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await page.keyboard.press('g');
  await page.keyboard.press('s');
  await expect(page.getByRole('heading', { level: 1, name: 'Settings' })).toBeVisible();
  await page.keyboard.press('?');
  const map = page.getByRole('dialog', { name: 'Keyboard map' });
  await expect(map).toContainText('Post a need');
  await expectAccessible(page, 'the keyboard map');
  await keepScreen(page, 'keyboard-map');
  // A window over the page keeps its letters to itself.
  await page.keyboard.press('g');
  await page.keyboard.press('h');
  await expect(map).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(map).toHaveCount(0);

  await page.keyboard.press('n');
  const title = page.getByLabel('Title');
  await expect(title).toBeVisible();
  await title.fill('');
  await title.pressSequentially('g n ?');
  await expect(title).toHaveValue('g n ?');
  await expect(page).toHaveURL(/\/needs\/new/);
  await title.fill('');

  await page.goto('/settings');
  await page.getByRole('radio', { name: 'Off' }).check();
  await page.getByRole('heading', { level: 1 }).click();
  await page.keyboard.press('g');
  await page.keyboard.press('h');
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(page).toHaveURL(/\/settings$/);
  await page.reload();
  await expect(page.getByRole('radio', { name: 'Off' })).toBeChecked();
});

test('the chosen way of writing dates, figures and money holds on every page', async ({ page }) => {
  await signIn(page);
  await createNeed(page.request, await ownCompany(page.request), `A need with a date ${stamp()}`);
  await page.goto('/settings');
  const example = page.locator('p').filter({ hasText: /^Example/ });
  await expect(example).toContainText('14 Oct 2026');
  await expect(example).toContainText('€1,200.50');
  await expect(page.getByText(/Europe\/Berlin/)).toBeVisible();
  await page.getByLabel('Written as in').selectOption('de-DE');
  await expect(example).toContainText('14. Okt. 2026');
  await expect(example).toContainText('1.200,50');
  await page.goto('/needs');
  await expect(page.getByText(/\d{1,2}\. \p{Lu}\p{Ll}+\.? \d{4}/u).first()).toBeVisible();
});

const WORDS_PAGES = [
  [COMPANY_USER, '/needs/new', 'The situation'],
  [LEADER_USER, '/', 'Availability'],
  [LEADER_USER, '/profile', 'Profile'],
  [LEADER_USER, '/opportunities', 'Opportunities'],
] as const;

for (const [who, path, heading] of WORDS_PAGES) {
  test(`${path} of ${who} says that its words cannot be read, and reads them again`, async ({ page }) => {
    await signIn(page, who);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    let broken = true;
    await page.route('**/graphql', (route) => {
      const { operationName } = route.request().postDataJSON() as { operationName?: string };
      return broken && operationName === 'Words' ? route.abort() : route.fallback();
    });
    await page.goto(path);
    const trouble = page.getByRole('alert').filter({ hasText: 'We cannot reach the server' });
    await expect(trouble).toBeVisible();
    broken = false;
    await trouble.getByRole('button', { name: 'Try again' }).click();
    await expect(trouble).toHaveCount(0);
    await expect(page.getByRole('heading', { name: heading, exact: true }).first()).toBeVisible();
    await expect(page.getByRole('status', { name: 'Loading' })).toHaveCount(0);
  });
}

for (const width of [360, 1440]) {
  for (const colorScheme of ['light', 'dark'] as const) {
    test(`inbox, activity and settings are open to everyone, ${width} ${colorScheme}`, async ({ page }) => {
      await page.setViewportSize({ width, height: 800 });
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      await signIn(page);
      for (const [path, heading] of [
        ['/inbox', 'Notifications'],
        ['/activity', 'Activity'],
        ['/settings', 'Settings'],
      ] as const) {
        await page.goto(path);
        await expect(page.getByRole('heading', { level: 1, name: heading })).toBeVisible();
        await expect(page.getByRole('status', { name: 'Loading' })).toHaveCount(0);
        await expectAccessible(page, path);
        if (isKept(width, colorScheme)) await keepScreen(page, `${path.slice(1)}-${width < 1000 ? 'phone' : 'desk'}-${colorScheme}`);
      }
      await page.locator('button[data-bell]').click();
      await expect(page.getByRole('dialog', { name: 'Notifications' })).toBeVisible();
      await expect(page.getByRole('status', { name: 'Loading' })).toHaveCount(0);
      await expectAccessible(page, 'the panel of notifications');
    });
  }
}

test('news of somebody else’s act rings the bell, opens its subject and is read then', async ({ page, playwright, baseURL }) => {
  await signIn(page, ADMIN_USER);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await page.locator('button[data-bell]').click();
  const panel = page.getByRole('dialog', { name: 'Notifications' });
  await expect(panel.getByRole('heading', { name: 'Notifications' })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(page.locator('button[data-bell]')).toBeFocused();
  const before = await bellOf(page);

  const title = `A need that rings ${stamp()}`;
  await handInNeed({ request: playwright.request, baseURL }, title);
  await expect.poll(() => bellOf(page), { timeout: 20_000 }).toBe(before + 1);
  await page.locator('button[data-bell]').click();
  const note = panel.getByRole('link', { name: `“${title}” waits to be read and passed.` });
  await expect(note).toBeVisible();
  await keepScreen(page, 'notifications');
  await note.click();
  await expect(page.getByRole('article', { name: title })).toBeVisible();
  await expect(panel).toHaveCount(0);
  await expect.poll(() => bellOf(page)).toBe(before);

  // The whole list, of the unread alone, and all read at once.
  const second = `Another need that rings ${stamp()}`;
  await handInNeed({ request: playwright.request, baseURL }, second);
  await expect.poll(() => bellOf(page), { timeout: 20_000 }).toBe(before + 1);
  await page.keyboard.press('g');
  await page.keyboard.press('i');
  await expect(page.getByRole('heading', { level: 1, name: 'Notifications' })).toBeVisible();
  const list = page.getByRole('list', { name: 'Notifications' });
  await expect(list.getByText(second)).toBeVisible();
  await page.getByRole('radio', { name: 'Unread' }).check();
  await expect(list.getByText(title)).toHaveCount(0);
  await expect(list.getByText(second)).toBeVisible();
  await page.getByRole('button', { name: 'Mark all as read' }).click();
  await expect.poll(() => bellOf(page)).toBe(0);
  await expect(page.getByText('You have read everything.')).toBeVisible();
});

test('what happens between the reading of the page and its line is not missed', async ({ page, playwright, baseURL }) => {
  let letThrough = (): void => undefined;
  const held = new Promise<void>((resolve) => (letThrough = resolve));
  await signIn(page, ADMIN_USER);
  await page.routeWebSocket(/\/graphql$/, (line) => {
    const server = line.connectToServer();
    line.onMessage(async (message) => {
      if (message.includes('"subscribe"')) await held;
      server.send(message);
    });
  });
  const unread = async () => {
    const { notifications } = await ask<{ notifications: { unreadCount: number } }>(page.request, '{ notifications { unreadCount } }');
    return notifications.unreadCount;
  };
  await page.goto('/inbox');
  await expect(page.getByRole('list', { name: 'Notifications' })).toBeVisible();
  const before = await unread();
  const title = `A need handed in meanwhile ${stamp()}`;
  await handInNeed({ request: playwright.request, baseURL }, title);
  await expect.poll(unread).toBeGreaterThan(before);
  letThrough();
  await expect(page.getByRole('list', { name: 'Notifications' }).getByText(title)).toBeVisible();
  await expect.poll(async () => (await bellOf(page)) - before).toBeGreaterThan(0);
});

test('a bell that was cut off knows what it missed', async ({ page, playwright, baseURL }) => {
  const line = await lineOf(page);
  await signIn(page, ADMIN_USER);
  await line.reopenedBy(() => page.goto('/inbox'));
  await expect(page.getByRole('heading', { level: 1, name: 'Notifications' })).toBeVisible();
  const before = await bellOf(page);
  const notice = page.getByTestId('connection');
  await expect(notice).toBeEmpty();

  await line.cut();
  await expect(notice).toContainText('Reconnecting');
  const title = `A need nobody heard of ${stamp()}`;
  await handInNeed({ request: playwright.request, baseURL }, title);
  line.mend();
  await expect(notice).toContainText('The line is back', { timeout: 30_000 });
  await expect.poll(() => bellOf(page)).toBe(before + 1);
  await expect(page.getByRole('list', { name: 'Notifications' }).getByText(title)).toBeVisible();
  await expect(notice).toBeEmpty({ timeout: 15_000 });
});

test('a person with several roles changes between them, and the links follow the page', async ({ page }) => {
  await page.goto('/sign-in');
  await signUpStranger(page.request);
  await applyAsLeader(page.request, `Two Roles ${stamp()}`);
  await page.goto('/');
  const nav = page.getByRole('navigation', { name: 'Main' });
  await expect(nav.getByRole('link', { name: 'Needs' })).toBeVisible();
  await page.getByLabel('Working as').selectOption({ label: 'Leader' });
  await expect(nav.getByRole('link', { name: 'Capacity' })).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Your standing' })).toBeVisible();
  await page.reload();
  await expect(nav.getByRole('link', { name: 'Capacity' })).toBeVisible();
  await page.goto('/needs');
  await expect(nav.locator('[aria-current="page"]')).toHaveText('Needs');
  await expect(page.getByLabel('Working as')).toHaveValue(/^[0-9a-f-]{36}$/);
});
