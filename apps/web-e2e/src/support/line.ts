import type { Page, WebSocketRoute } from '@playwright/test';
import { expect } from './test';

const DOWN = { code: 1011, reason: 'the line is down' };

/** The page's live line, in the test's hand. Ask for it before the first page. */
export async function lineOf(page: Page) {
  let up = true;
  const open = new Set<WebSocketRoute>();
  const isThere = () => expect.poll(() => open.size, 'the live line').toBeGreaterThan(0);
  await page.routeWebSocket(/\/graphql$/, (line) => {
    if (!up) return void line.close(DOWN);
    line.connectToServer();
    open.add(line);
  });
  return {
    /** Loads another page and waits for its line: the one of the page before would be cut in vain. */
    async reopenedBy(load: () => Promise<unknown>): Promise<void> {
      await isThere();
      open.clear();
      await load();
      await isThere();
    },
    /** Cuts it, and each that is tried after it. */
    async cut(): Promise<void> {
      up = false;
      for (const line of open) await line.close(DOWN);
      open.clear();
    },
    mend: (): void => void (up = true),
  } as const;
}
