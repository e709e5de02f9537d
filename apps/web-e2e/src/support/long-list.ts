import type { Locator, Page } from '@playwright/test';
import { expect } from './test';

/** The rows a list must bear. */
export const MANY = 10_000;
/** No list of ours may have more of its rows in the page at once. */
const MOST_IN_PAGE = 60;

type Node = Record<string, unknown>;
interface Answer {
  readonly data: Record<string, { edges: { cursor: string; node: Node }[]; pageInfo: object; totalCount?: number }>;
}

/** A list of the API whose answer is multiplied: making as many rows would take the server minutes. */
export interface Multiplied {
  /** The name of the operation the page sends. */
  readonly operation: string;
  /** The field of the answer that is the connection. */
  readonly field: string;
  /** The row in place `at`, counted from 1, made after one of the server's own. */
  readonly row: (model: Node, at: number) => Node;
  /** Rows to an answer after the first, which is read again on news and has as many as the page asks for. */
  readonly page?: number;
}

/** Answers a list with {@link MANY} rows, page by page, after the server's own first row. */
export async function multiply(page: Page, { operation, field, row, page: size }: Multiplied): Promise<void> {
  let known: Answer | null = null;
  await page.route('**/graphql', async (route) => {
    const body = route.request().postDataJSON() as { operationName?: string; variables: { after?: string | null; first: number } };
    if (body.operationName !== operation) return route.fallback();
    const { variables } = body;
    if (!known) {
      const answer = await route.fetch({ postData: JSON.stringify({ ...body, variables: { ...variables, after: null } }) });
      known = (await answer.json()) as Answer;
    }
    const connection = known.data[field];
    const [model] = connection.edges;
    const from = Number(variables.after ?? 0);
    const to = Math.min(MANY, from + (from === 0 || !size ? variables.first : size));
    const edges = Array.from({ length: to - from }, (_, index) => {
      const at = from + index + 1;
      return { ...model, cursor: String(at), node: row(model.node, at) };
    });
    const pageInfo = { ...connection.pageInfo, hasNextPage: to < MANY, endCursor: String(to) };
    const total = connection.totalCount === undefined ? {} : { totalCount: MANY };
    await route.fulfill({ json: { ...known, data: { ...known.data, [field]: { ...connection, ...total, edges, pageInfo } } } });
  });
}

/** Scrolls to the end of a list of {@link MANY} rows.
 * @param last the last row, or something in it
 * @param onStep what else is needed for the list to go on, after each step */
export async function readToTheEnd(page: Page, last: Locator, onStep?: () => Promise<void>): Promise<void> {
  await expect
    .poll(
      async () => {
        await page.evaluate(() => window.scrollTo(0, document.documentElement.scrollHeight));
        await onStep?.();
        return last.count();
      },
      { timeout: 120_000, intervals: [60] },
    )
    .toBe(1);
}

/** A task longer than this is felt as a stutter, ms. */
const MOST_MS = 200;
const TURNS = 6;

/** From the end towards the beginning and back, in steps a wheel makes, with an eye on the frames: few rows in the page at every step,
 * and no task that a person would feel. What else the machine does can only make tasks longer, so of some turns the best one counts.
 * @returns what was seen, for the report */
export async function expectSmooth(page: Page, rows: Locator): Promise<string> {
  await page.evaluate(() => {
    const seen: number[] = [];
    new PerformanceObserver((list) => list.getEntries().forEach(({ duration }) => seen.push(duration))).observe({ type: 'longtask' });
    Object.assign(window, { seen });
  });
  const { width, height } = page.viewportSize() ?? { width: 1440, height: 900 };
  await page.mouse.move(width / 2, height * 0.6);
  const turns: number[][] = [];
  const longestOf = (turn: readonly number[]): number => Math.max(0, ...turn);
  while (turns.length < TURNS && !turns.some((turn) => longestOf(turn) < MOST_MS)) {
    const way = turns.length % 2 === 0 ? -1 : 1;
    const before = await page.evaluate(() => window.scrollY);
    for (let step = 0; step < 60; step += 1) {
      await page.mouse.wheel(0, way * 4_000);
      await page.waitForTimeout(30);
      expect(await rows.count()).toBeLessThan(MOST_IN_PAGE);
    }
    const { tasks, moved } = await page.evaluate((from) => {
      const { seen } = window as unknown as { seen: number[] };
      return { tasks: seen.splice(0), moved: Math.abs(window.scrollY - from) };
    }, before);
    expect(moved, 'pixels scrolled').toBeGreaterThan(50_000);
    turns.push(tasks);
  }
  const best = turns.reduce((one, other) => (longestOf(other) < longestOf(one) ? other : one));
  expect(longestOf(best), 'the longest task of the best turn, ms').toBeLessThan(MOST_MS);
  return `${best.length} long tasks, the longest ${Math.round(longestOf(best))} ms, turn ${turns.length}`;
}
