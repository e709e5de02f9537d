import { expect, type APIRequestContext } from '@playwright/test';

/** Asks the API as the browser does, with the cookies of `request`. */
export async function ask<T>(request: APIRequestContext, query: string, variables: Record<string, unknown> = {}): Promise<T> {
  const response = await request.post('/graphql', { data: { query, variables }, headers: { 'x-quarterdeck-csrf': '1' } });
  const body = (await response.json()) as { data: T; errors?: unknown };
  expect(body.errors, query).toBeUndefined();
  return body.data;
}

interface Payload {
  readonly errors: readonly { readonly message: string }[];
}

/** A stranger with a company of their own. */
export async function signUpStranger(request: APIRequestContext): Promise<{ companyId: string }> {
  const stamp = Date.now().toString(36);
  const input = {
    email: `stranger-${stamp}@elsewhere.example`,
    password: `a stranger's long password ${stamp}`,
    displayName: 'Sam Stranger',
  };
  const { signUp } = await ask<{ signUp: Payload }>(
    request,
    'mutation ($input: SignUpInput!) { signUp(input: $input) { errors { message } } }',
    { input },
  );
  expect(signUp.errors).toEqual([]);
  const { createCompany } = await ask<{ createCompany: Payload & { company: { id: string } } }>(
    request,
    'mutation ($input: CreateCompanyInput!) { createCompany(input: $input) { company { id } errors { message } } }',
    { input: { name: 'Elsewhere', timeZone: 'Europe/Paris' } },
  );
  expect(createCompany.errors).toEqual([]);
  return { companyId: createCompany.company.id };
}

/** The company of whoever is signed in. */
export async function ownCompany(request: APIRequestContext): Promise<string> {
  const { viewer } = await ask<{ viewer: { memberships: { company: { id: string } }[] } }>(
    request,
    '{ viewer { memberships { company { id } } } }',
  );
  return viewer.memberships[0].company.id;
}

async function firstCode(request: APIRequestContext, query: string, kind: string): Promise<string> {
  const { taxonomy } = await ask<{ taxonomy: { search: { node: { code: string } }[] } }>(
    request,
    'query ($query: String!, $kinds: [TaxonomyKind!]) { taxonomy { search(query: $query, kinds: $kinds, first: 1) { node { code } } } }',
    { query, kinds: [kind] },
  );
  expect(taxonomy.search, `a ${kind} for “${query}”`).toHaveLength(1);
  return taxonomy.search[0].node.code;
}

/** A day some weeks ahead, as `YYYY-MM-DD`. */
export const weeksAhead = (weeks: number): string => new Date(Date.now() + weeks * 7 * 86_400_000).toISOString().slice(0, 10);

/** Saves a complete brief that many leaders can meet.
 * @param changes fields of the brief that are to be otherwise */
export async function createNeed(
  request: APIRequestContext,
  companyId: string,
  title: string,
  changes: Record<string, unknown> = {},
): Promise<{ id: string; version: number }> {
  const brief = {
    title,
    situation: 'Twelve engineers, a product that sells, and releases that hurt.',
    outcomes: ['Releases every day instead of every three weeks'],
    scopeIn: ['Architecture and hiring'],
    scopeOut: ['The product roadmap'],
    cadence: 'Mondays together, a written note on Thursdays',
    role: 'CTO',
    kind: 'FRACTIONAL',
    ownership: 'OWN',
    archetype: 'OUTGROWN_TECHNICAL_FOUNDER',
    stage: 'SERIES_A',
    phase: 'SCALING_INFRASTRUCTURE',
    nicheCodes: [await firstCode(request, 'saas scaling', 'NICHE')],
    industryCode: await firstCode(request, 'payments', 'INDUSTRY'),
    required: [{ code: await firstCode(request, 'kubernetes', 'SPECIALTY'), minEvidence: 'CLAIMED' }],
    duties: ['ARCHITECTURE', 'HIRING'],
    handsOn: 'REVIEWS',
    daysPerWeek: 1,
    startDate: weeksAhead(6),
    durationWeeks: 26,
    dayBudgetMin: { amountMinor: 50_000, currency: 'EUR' },
    dayBudgetMax: { amountMinor: 250_000, currency: 'EUR' },
    timeZone: 'Europe/Berlin',
    workStart: '09:00',
    workEnd: '17:30',
    minOverlapHours: 2,
    languages: ['en'],
    scopeStability: 'MOSTLY_SETTLED',
    sponsorHoursPerWeek: 3,
    ...changes,
  };
  const { createNeed: made } = await ask<{ createNeed: Payload & { need: { id: string; version: number } } }>(
    request,
    'mutation ($input: CreateNeedInput!) { createNeed(input: $input) { need { id version } errors { message } } }',
    { input: { companyId, brief } },
  );
  expect(made.errors).toEqual([]);
  return made.need;
}

interface Versioned {
  readonly id: string;
  readonly version: number;
}

/** Publishes a need.
 * @returns nothing: whether it opens at once or is read first is the server's to decide */
export async function publish(request: APIRequestContext, need: Versioned): Promise<void> {
  const { publishNeed } = await ask<{ publishNeed: Payload }>(
    request,
    'mutation ($input: NeedCommandInput!) { publishNeed(input: $input) { errors { message } } }',
    { input: { needId: need.id, version: need.version } },
  );
  expect(publishNeed.errors).toEqual([]);
}

/** Publishes a need and waits for its shortlist.
 * @returns the need as it is now */
export async function publishAndWait(request: APIRequestContext, need: Versioned): Promise<Versioned> {
  await publish(request, need);
  const read = async () => {
    const query = 'query ($id: ID!) { need(id: $id) { id version latestRun { state } } }';
    return (await ask<{ need: Versioned & { latestRun: { state: string } | null } }>(request, query, { id: need.id })).need;
  };
  await expect.poll(async () => (await read()).latestRun?.state, { timeout: 30_000 }).toBe('COMPLETED');
  return read();
}

/** Puts a need on hold behind the page's back. */
export async function holdNeed(request: APIRequestContext, need: Versioned): Promise<void> {
  const { holdNeed: held } = await ask<{ holdNeed: Payload }>(
    request,
    'mutation ($input: NeedCommandInput!) { holdNeed(input: $input) { errors { message } } }',
    { input: { needId: need.id, version: need.version } },
  );
  expect(held.errors).toEqual([]);
}
