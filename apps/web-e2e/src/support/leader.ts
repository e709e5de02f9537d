import type { Page } from '@playwright/test';
import { ask, createNeed, ownCompany, publishAndWait } from './api';
import { applyAsLeader, stamp, type Browserless } from './market';
import { ADMIN_USER, COMPANY_USER, PASSWORD } from './people';
import { expect } from './test';

interface Payload {
  readonly errors: readonly { readonly message: string }[];
}
const LONG_PASSWORD = 'a rather long sentence of a leader';

/** Signs somebody new in, who is nobody here yet.
 * @returns the e-mail */
export async function newcomer(page: Page, displayName: string): Promise<string> {
  const email = `leader-${stamp()}-${Math.random().toString(36).slice(2, 7)}@leaders.example`;
  const { signUp } = await ask<{ signUp: Payload }>(
    page.request,
    'mutation ($input: SignUpInput!) { signUp(input: $input) { errors { message } } }',
    { input: { email, password: LONG_PASSWORD, displayName } },
  );
  expect(signUp.errors).toEqual([]);
  return email;
}

/** Does something as a person of the demo. */
async function as<T>({ request, baseURL }: Browserless, email: string, act: (context: Page['request']) => Promise<T>): Promise<T> {
  const context = await request.newContext({ baseURL });
  try {
    const { signIn } = await ask<{ signIn: Payload }>(
      context,
      'mutation ($input: SignInInput!) { signIn(input: $input) { errors { message } } }',
      { input: { email, password: PASSWORD } },
    );
    expect(signIn.errors).toEqual([]);
    return await act(context);
  } finally {
    await context.dispose();
  }
}

/** A leader of the test's own, signed in on the page and let into the market.
 * @returns what signs them in again */
export async function newLeader(page: Page, world: Browserless): Promise<{ id: string; email: string; password: string }> {
  const email = await newcomer(page, 'Nora Field');
  const id = await applyAsLeader(page.request, 'Nora Field');
  await as(world, ADMIN_USER, async (admin) => {
    const { leader } = await ask<{ leader: { version: number } }>(admin, 'query ($id: ID!) { leader(id: $id) { version } }', { id });
    const { approveLeader } = await ask<{ approveLeader: Payload }>(
      admin,
      'mutation ($input: ApproveLeaderInput!) { approveLeader(input: $input) { errors { message } } }',
      { input: { leaderId: id, version: leader.version } },
    );
    expect(approveLeader.errors).toEqual([]);
  });
  return { id, email, password: LONG_PASSWORD };
}

/** Needs of the demo company that the leader above passes every gate of, open in the market. */
export const openNeeds = (world: Browserless, titles: readonly string[]): Promise<string[]> =>
  as(world, COMPANY_USER, async (company) => {
    const companyId = await ownCompany(company);
    const ids: string[] = [];
    for (const title of titles) {
      const need = await createNeed(company, companyId, title);
      await publishAndWait(company, need);
      ids.push(need.id);
    }
    return ids;
  });

/** Waits until the market has heard of the leader and has these needs on the list. */
export async function untilListed(page: Page, needIds: readonly string[]): Promise<void> {
  await expect
    .poll(
      async () => {
        const { opportunities } = await ask<{ opportunities: { edges: { node: { needId: string } }[] } }>(
          page.request,
          '{ opportunities(first: 50) { edges { node { needId } } } }',
        );
        const listed = opportunities.edges.map(({ node }) => node.needId);
        return needIds.every((id) => listed.includes(id));
      },
      { timeout: 30_000 },
    )
    .toBe(true);
}

export interface Week {
  readonly week: string;
  readonly declared: number;
  readonly committed: number;
  readonly blackout: boolean;
}

/** The own profile as the server has it. */
export async function ownLeader(page: Page): Promise<{ id: string; version: number; headline: string; capacity: Week[] }> {
  const query = '{ viewer { leader { id version headline capacity(weeks: 104) { week declared committed blackout } } } }';
  return (await ask<{ viewer: { leader: { id: string; version: number; headline: string; capacity: Week[] } } }>(page.request, query))
    .viewer.leader;
}

/** Half-days the server has for some weeks. */
export const declaredOf = async (page: Page, from: number, to: number): Promise<number[]> =>
  (await ownLeader(page)).capacity.slice(from, to + 1).map(({ declared }) => declared);
