import { expect, type APIRequest, type APIRequestContext } from '@playwright/test';
import { ask, createNeed, publish, signUpStranger } from './api';

/** What each test may call its own, however often it has run. */
export const stamp = (): string => Date.now().toString(36);

/** Somebody else, with cookies of their own. */
export interface Browserless {
  readonly request: APIRequest;
  readonly baseURL: string | undefined;
}

async function asStranger<T>({ request, baseURL }: Browserless, act: (context: APIRequestContext) => Promise<T>): Promise<T> {
  const context = await request.newContext({ baseURL });
  try {
    return await act(context);
  } finally {
    await context.dispose();
  }
}

/** A company without a verified domain hands in a need, which administrators then have to read.
 * @returns its id */
export const handInNeed = (world: Browserless, title: string): Promise<string> =>
  asStranger(world, async (context) => {
    const { companyId } = await signUpStranger(context);
    const need = await createNeed(context, companyId, title);
    await publish(context, need);
    return need.id;
  });

/** The profile of whoever is signed in, as an applicant.
 * @returns the leader's id */
export async function applyAsLeader(context: APIRequestContext, displayName: string): Promise<string> {
  const { taxonomy } = await ask<{ taxonomy: { search: { node: { code: string } }[] } }>(
    context,
    '{ taxonomy { search(query: "kubernetes", kinds: [SPECIALTY], first: 1) { node { code } } } }',
  );
  const { niches } = await ask<{ niches: { search: { node: { code: string } }[] } }>(
    context,
    '{ niches: taxonomy { search(query: "saas scaling", kinds: [NICHE], first: 1) { node { code } } } }',
  );
  const profile = {
    headline: 'Platform leader who makes releases boring',
    summary: 'Fifteen years of building and running platforms for companies that grow faster than their tools.',
    roles: ['CTO'],
    kinds: ['FRACTIONAL', 'INTERIM'],
    ownership: ['OWN', 'CO_OWN'],
    nicheCodes: [niches.search[0].node.code],
    specialtyCodes: [taxonomy.search[0].node.code],
    languages: ['en', 'de'],
    timeZone: 'Europe/Berlin',
    dayRateMin: { amountMinor: 90_000, currency: 'EUR' },
    dayRateTarget: { amountMinor: 120_000, currency: 'EUR' },
  };
  const { createLeaderProfile: made } = await ask<{
    createLeaderProfile: { leader: { id: string } | null; errors: readonly { message: string }[] };
  }>(context, 'mutation ($input: CreateLeaderProfileInput!) { createLeaderProfile(input: $input) { leader { id } errors { message } } }', {
    input: { displayName, profile },
  });
  expect(made.errors).toEqual([]);
  return made.leader?.id ?? '';
}

/** Somebody new applies as a leader.
 * @returns the leader's id */
export const newApplicant = (world: Browserless, displayName: string): Promise<string> =>
  asStranger(world, async (context) => {
    await signUpStranger(context);
    return applyAsLeader(context, displayName);
  });
