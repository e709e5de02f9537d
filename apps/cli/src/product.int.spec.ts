import { randomUUID } from 'node:crypto';
import { demoBrief } from '@qd/needs-server';
import { epochDayAt } from '@qd/shared-domain';
import { eventually, Stack } from '@qd/testing';
import { DEMO_ACCOUNTS, DEMO_PASSWORD } from './demo/accounts';
import { GraphqlSession } from './demo/graphql-session';

interface Line {
  readonly code: string;
  readonly side: string;
  readonly points: number;
}
interface Card {
  readonly rank: number;
  readonly score: number;
  readonly lines: readonly Line[];
  readonly strengths: readonly string[];
  readonly counterfactual: string | null;
  readonly blindProfile: Record<string, unknown> & { leaderId: string };
}

const NEED = `query($id: ID!, $first: Int) { need(id: $id) { id state version latestRun { id state leadersPassed resultHash } shortlist(first: $first) {
  totalCount pageInfo { hasNextPage endCursor } edges { node { rank score strengths gap question counterfactual lines { code side points }
  blindProfile { leaderId headline summary timeZone freeHalfDays } } } } } }`;
const brief = demoBrief(epochDayAt(Date.now()));

/** The whole product as its users reach it: over HTTP and sockets, with the worker beside it. */
describe('the product', () => {
  let stack: Stack;
  const as: Record<'company' | 'rival' | 'leader' | 'admin', GraphqlSession> = {} as never;
  let companyId: string;
  let needId: string;

  async function signIn(role: keyof typeof as): Promise<string | undefined> {
    as[role] = new GraphqlSession(stack.url);
    const { signIn: payload } = await as[role].request<{ signIn: { viewer: { memberships: { company: { id: string } }[] } } }>(
      'mutation($input: SignInInput!) { signIn(input: $input) { errors { message } viewer { memberships { company { id } } } } }',
      { input: { email: DEMO_ACCOUNTS[role].email, password: DEMO_PASSWORD } },
    );
    return payload.viewer.memberships[0]?.company.id;
  }

  async function publish(session: GraphqlSession, ofCompany: string): Promise<string> {
    const { createNeed } = await session.request<{ createNeed: { need: { id: string; version: number } } }>(
      'mutation($input: CreateNeedInput!) { createNeed(input: $input) { need { id version } errors { message } } }',
      { input: { companyId: ofCompany, brief } },
    );
    const { id, version } = createNeed.need;
    await session.request('mutation($input: NeedCommandInput!) { publishNeed(input: $input) { errors { message } } }', {
      input: { needId: id, version, idempotencyKey: randomUUID() },
    });
    return id;
  }

  const cards = async (session: GraphqlSession, id = needId, first = 50): Promise<Card[]> => {
    const { need } = await session.request<{ need: { shortlist: { edges: { node: Card }[] } } | null }>(NEED, { id, first });
    return need?.shortlist.edges.map(({ node }) => node) ?? [];
  };

  beforeAll(async () => {
    stack = await Stack.start({ backend: 'postgres', leaders: 500, needs: 8, seed: 5 });
    companyId = (await signIn('company')) as string;
    await Promise.all([signIn('rival'), signIn('leader'), signIn('admin')]);
    needId = await publish(as.company, companyId);
    await as.company.listen<{ needProgress: { run: { state: string } | null } }>(
      'subscription($id: ID!) { needProgress(needId: $id) { run { state } } }',
      { id: needId },
      ({ needProgress }) => needProgress.run?.state === 'COMPLETED',
      30_000,
    );
  }, 120_000);
  afterAll(() => stack.stop());

  it('turns a published need into an explained shortlist whose lines sum to the score, and logs what was shown', async () => {
    // What would move a leader is told a moment after the list.
    await eventually(async () => (await cards(as.company)).every(({ counterfactual }) => counterfactual !== null), 20_000);
    const list = await cards(as.company);
    expect(list.length).toBeGreaterThan(5);
    expect(list.map(({ rank }) => rank)).toEqual(list.map((_, index) => index + 1));
    for (const { score, lines, strengths, counterfactual } of list) {
      expect(lines.reduce((sum, { points }) => sum + points, 0)).toBe(score);
      expect(strengths).toHaveLength(3);
      expect(counterfactual).toMatch(/\.$/);
      expect(lines.filter(({ side }) => side === 'LEADER')).toHaveLength(1);
    }
    const shown = await stack.database.query<{ leader_ids: string[]; first_rank: number }>(
      'select * from shown_lists order by shown_at desc limit 1',
    );
    expect(shown[0]).toMatchObject({ first_rank: 1, leader_ids: list.map(({ blindProfile }) => blindProfile.leaderId) });
  });

  it('pages without gaps or repeats', async () => {
    const all = await cards(as.company);
    const seen: number[] = [];
    let after: string | null = null;
    for (let page = 0; page < 20; page++) {
      type Page = { need: { shortlist: { pageInfo: { hasNextPage: boolean; endCursor: string }; edges: { node: { rank: number } }[] } } };
      const { need }: Page = await as.company.request<Page>(
        'query($id: ID!, $after: String) { need(id: $id) { shortlist(first: 4, after: $after) { pageInfo { hasNextPage endCursor } edges { node { rank } } } } }',
        { id: needId, after },
      );
      seen.push(...need.shortlist.edges.map(({ node }) => node.rank));
      after = need.shortlist.pageInfo.endCursor;
      if (!need.shortlist.pageInfo.hasNextPage) break;
    }
    expect(seen).toEqual(all.map(({ rank }) => rank));
  });

  it('tells a stranger the same about this need as about one that does not exist', async () => {
    const [foreign, random] = await Promise.all([needId, randomUUID()].map((id) => as.rival.request(NEED, { id })));
    expect(foreign).toEqual({ need: null });
    expect(foreign).toEqual(random);
    for (const id of [needId, randomUUID()]) {
      await expect(
        as.rival.listen('subscription($id: ID!) { needProgress(needId: $id) { needState } }', { id }, () => true, 5_000),
      ).rejects.toThrow('Nothing has this id');
      const { holdNeed } = await as.rival.request<{ holdNeed: unknown }>(
        'mutation($id: ID!) { holdNeed(input: { needId: $id, version: 1 }) { need { id } errors { __typename } } }',
        { id },
      );
      expect(holdNeed).toEqual({ need: null, errors: [{ __typename: 'NotFoundError' }] });
    }
  });

  it('gives each role its own and nothing else', async () => {
    const anonymous = new GraphqlSession(stack.url);
    await expect(anonymous.request(NEED, { id: needId })).rejects.toThrow('Sign in first');
    await expect(as.leader.request('{ needsToPass { edges { node { id } } } }')).rejects.toThrow('You may not do this');
    await expect(as.company.request('{ leaders { edges { node { id } } } }')).rejects.toThrow('You may not do this');
    const [{ blindProfile }] = await cards(as.company);
    const { leader } = await as.company.request<{ leader: unknown }>('query($id: ID!) { leader(id: $id) { displayName } }', {
      id: blindProfile.leaderId,
    });
    expect(leader).toBeNull();
    const { whyNotMe } = await as.leader.request<{ whyNotMe: { sentence: string; counterfactuals: unknown[] } }>(
      'query($id: ID!) { whyNotMe(needId: $id) { wouldPass rankBucket firstFailedGate distance sentence counterfactuals { sentence } } }',
      { id: needId },
    );
    expect(whyNotMe.sentence).toMatch(/\.$/);
    expect(await as.leader.request('query($id: ID!) { whyNotMe(needId: $id) { sentence } }', { id: randomUUID() })).toEqual({
      whyNotMe: null,
    });
    const gains = await as.company.request<{ counterfactuals: { sentence: string }[] }>(
      'query($id: ID!) { counterfactuals(needId: $id) { sentence } }',
      { id: needId },
    );
    expect(gains.counterfactuals.every(({ sentence }) => /\d+\+ more leaders/.test(sentence))).toBe(true);
  });

  it('shows nothing of a leader that could tell who it is', async () => {
    const text = JSON.stringify(await cards(as.company));
    const people = await stack.database.query<{ name: string; email: string }>(
      'select users.display_name as name, email from users join leaders l on l.user_id = users.id',
    );
    expect(people.length).toBeGreaterThan(400);
    for (const { email, name } of people) expect(text.includes(email) || text.includes(name)).toBe(false);
    expect(text).not.toMatch(/dayRate|amountMinor|displayName/);
  });

  it('takes a suspended leader off every list at once, for good, and closes the gap', async () => {
    const before = await cards(as.company);
    const { leaderId } = before[1].blindProfile;
    const { leader } = await as.admin.request<{ leader: { version: number } }>('query($id: ID!) { leader(id: $id) { version } }', {
      id: leaderId,
    });
    await as.admin.request(
      'mutation($input: SuspendLeaderInput!) { suspendLeader(input: $input) { errors { message } leader { standing } } }',
      {
        input: { leaderId, version: leader.version, reason: 'A spec asks for it.' },
      },
    );
    const after = await cards(as.company);
    expect(after.some(({ blindProfile }) => blindProfile.leaderId === leaderId)).toBe(false);
    expect(after.map(({ rank }) => rank)).toEqual(after.map((_, index) => index + 1));
    const rematched = `select 1 from match_runs r join matches m on m.run_id = r.id where r.state = 'COMPLETED' and r.need_id = $1 and m.leader_id = $2`;
    await eventually(async () => (await stack.database.query(rematched, [needId, leaderId])).length === 0);
    expect(stack.qd('match', 'replay')).toContain('runs replayed to the same hash');
  });

  it('does not show a leader to a company the leader has blocked, nor to its children, and not before it has asked', async () => {
    const listed = await cards(as.company);
    const { leaderId } = listed[0].blindProfile;
    await stack.database.query('insert into leader_blocks (leader_id, company_id) values ($1, $2)', [leaderId, companyId]);
    expect((await cards(as.company)).some(({ blindProfile }) => blindProfile.leaderId === leaderId)).toBe(false);
    const [{ id: parent }] = await stack.database.query<{ id: string }>(
      `insert into companies (id, name, time_zone) values ($1, 'Holding', 'Europe/Berlin') returning id`,
      [randomUUID()],
    );
    await stack.database.query('update leader_blocks set company_id = $1 where leader_id = $2', [parent, leaderId]);
    expect((await cards(as.company)).some(({ blindProfile }) => blindProfile.leaderId === leaderId)).toBe(true);
    await stack.database.query('update companies set parent_id = $1 where id = $2', [parent, companyId]);
    expect((await cards(as.company)).some(({ blindProfile }) => blindProfile.leaderId === leaderId)).toBe(false);
  });

  it('hides what broke, and refuses what only looks like a request', async () => {
    const post = (body: unknown, headers: Record<string, string> = {}): Promise<Response> =>
      fetch(`${stack.url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'x-quarterdeck-csrf': '1', ...headers },
        body: JSON.stringify(body),
      });
    expect((await post({ query: '{ viewer { id } }' }, { 'x-quarterdeck-csrf': '' })).status).toBe(403);
    expect((await post({ query: '{ viewer { id } }' }, { origin: 'https://evil.example' })).status).toBe(403);
    expect((await post([{ query: '{ viewer { id } }' }])).status).toBe(400);
    expect((await post({ query: `{ ${'a'.repeat(1_100_000)} }` })).status).toBe(413);
    const answer = await (await post({ query: 'query($id: ID!) { need(id: $id) { id } }', variables: { id: { evil: true } } })).json();
    expect(JSON.stringify(answer)).not.toMatch(/stacktrace|node_modules|select /);
    const form = await fetch(`${stack.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'text/plain' },
      body: '{"query":"{ viewer { id } }"}',
    });
    expect(form.status).toBeGreaterThanOrEqual(400);
    const page = await fetch(`${stack.url}/needs`, { headers: { accept: 'text/html' } });
    expect(page.status).toBe(200);
    expect(page.headers.get('content-security-policy')).toMatch(/default-src 'self'/);
    expect(page.headers.get('content-security-policy')).not.toMatch(/script-src[^;]*unsafe-inline/);
    await expect(as.company.listen('{ viewer { id } }', {}, () => true, 5_000)).rejects.toThrow('subscriptions only');
  });
});
