import { randomUUID } from 'node:crypto';
import { demoBrief } from '@qd/needs-server';
import { epochDayAt, formatDate, formatIsoWeek, weekOf } from '@qd/shared-domain';
import { eventually, Stack } from '@qd/testing';

const PASSWORD = 'quarterdeck-demo-2026';
const EMAILS = {
  company: 'ada@northwind.example',
  rival: 'max@southgate.example',
  leader: 'lena@leaders.example',
  admin: 'iris@quarterdeck.example',
} as const;

interface Answer {
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- the answer has whatever shape was asked for
  readonly data: any;
  readonly errors?: readonly { readonly message: string; readonly extensions: { readonly code: string } }[];
}

/** Somebody signed in, over HTTP. */
class Person {
  private cookie = '';
  constructor(private readonly url: string) {}

  async ask(query: string, variables: object = {}): Promise<Answer> {
    const response = await fetch(`${this.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-quarterdeck-csrf': '1', cookie: this.cookie },
      body: JSON.stringify({ query, variables }),
    });
    const session = response.headers.getSetCookie().map((cookie) => cookie.split(';')[0]);
    if (session.length > 0) this.cookie = session.join('; ');
    return (await response.json()) as Answer;
  }

  /** The data of an operation that must not fail as a whole. */
  async read(query: string, variables: object = {}): Promise<Answer['data']> {
    const { data, errors } = await this.ask(query, variables);
    if (errors) throw new Error(errors.map(({ message }) => message).join('; '));
    return data;
  }

  /** The payload of a mutation that takes one input. */
  async act(name: string, input: object, fields: string): Promise<Answer['data']> {
    const type = `${name[0].toUpperCase()}${name.slice(1)}Input`;
    const text = `mutation($input: ${type}!) { ${name}(input: $input) { ${fields} errors { __typename message path } } }`;
    return (await this.read(text, { input }))[name];
  }
}

const PREVIEW = '{ scoreable passing strong sentence missing { path message } gains { code sentence more } }';
const EFFECT = `query($id: ID!, $brief: BriefInput!) { briefEffect(needId: $id, brief: $brief) { supersedes changes { field before after matters }
  before ${PREVIEW} after ${PREVIEW} entering leaving moves { leaderId from to scoreBefore scoreAfter } } }`;
const MARK = 'mark { state reason note version markedAt }';
const LIST = `query($id: ID!) { need(id: $id) { version latestRun { id state leadersPassed } shortlist(first: 50) { edges { node { leaderId rank score leaderInterested ${MARK} } } }
  pinned { leaderId listed blindProfile { headline } ${MARK} } versions { version current changes { field before after matters } } } }`;
const OPPORTUNITY = `needId score rankBucket lines { points side } strengths gap counterfactuals { sentence } ${MARK} brief { title startDate industry { code } required { node { code } } }`;
const OPEN = `query($first: Int, $after: String) { opportunities(first: $first, after: $after) { totalCount asOf pageInfo { hasNextPage endCursor }
  edges { cursor node { ${OPPORTUNITY} } } } }`;
const SHUT = `query($first: Int, $after: String) { shutOpportunities(first: $first, after: $after) { totalCount pageInfo { hasNextPage endCursor }
  edges { node { needId firstFailedGate distance sentence brief { title } } } } }`;
const WHY_NOT = 'query($id: ID!) { whyNotMe(needId: $id) { wouldPass rankBucket firstFailedGate distance sentence } }';

const today = epochDayAt(Date.now());
const brief = demoBrief(today);
/** Fits the brief above, whatever the market around it. */
const PROFILE = {
  headline: 'CTO who takes SaaS platforms through their second growth spurt',
  summary: 'Fifteen years of building platform teams, the last six as the technical half of a leadership team.',
  roles: ['CTO', 'VP_ENGINEERING', 'HEAD_OF_PLATFORM'],
  primaryRole: 'CTO',
  kinds: ['FRACTIONAL', 'INTERIM', 'PROJECT'],
  ownership: ['OWN', 'CO_OWN'],
  nicheCodes: ['niche.saas-scaling', 'niche.cloud-infrastructure'],
  specialtyCodes: ['specialty.kubernetes', 'specialty.sre', 'specialty.finops', 'specialty.scaling-teams'],
  stages: [{ stage: 'SERIES_A', depth: 3 }],
  archetypes: [{ archetype: 'OUTGROWN_TECHNICAL_FOUNDER', depth: 3 }],
  phases: ['SCALING_INFRASTRUCTURE'],
  duties: ['ARCHITECTURE', 'HIRING'],
  handsOn: 'REVIEWS',
  dayRateMin: { amountMinor: 90_000, currency: 'EUR' },
  dayRateTarget: { amountMinor: 110_000, currency: 'EUR' },
  timeZone: 'Europe/Berlin',
  workStart: '08:30',
  workEnd: '18:00',
  languages: ['en', 'de'],
  availableFrom: formatDate(today),
  preferences: { minDaysPerWeek: 1, maxDaysPerWeek: 3.5, handsOn: 'SOME', scopeStability: 'MOSTLY_SETTLED', sponsorHoursPerWeek: 2 },
};

describe('a working day', () => {
  let stack: Stack;
  const as: Record<keyof typeof EMAILS, Person> = {} as never;
  const companies: Record<string, string> = {};
  let leaderId: string;
  let needId: string;

  const rows = <Row = Record<string, unknown>>(sql: string, values: readonly unknown[] = []) => stack.database.query<Row>(sql, values);
  const list = async (id = needId, who = as.company) => (await who.read(LIST, { id })).need;
  const leadersOf = async (id = needId): Promise<string[]> =>
    (await list(id)).shortlist.edges.map(({ node }: { node: { leaderId: string } }) => node.leaderId);

  async function signIn(role: keyof typeof EMAILS): Promise<void> {
    as[role] = new Person(stack.url);
    const input = { email: EMAILS[role], password: PASSWORD };
    const { viewer } = await as[role].act('signIn', input, 'viewer { leader { id } memberships { company { id } } }');
    if (viewer.memberships[0]) companies[role] = viewer.memberships[0].company.id;
    if (viewer.leader) leaderId = viewer.leader.id;
  }

  /** Publishes a need and waits for its list. */
  async function publish(who: Person, companyId: string, text: object = brief): Promise<string> {
    const { need } = await who.act('createNeed', { companyId, brief: text }, 'need { id version }');
    const input = { needId: need.id, version: need.version };
    const sent = await who.read('mutation($input: NeedCommandInput!) { publishNeed(input: $input) { errors { message } } }', { input });
    expect(sent.publishNeed.errors).toEqual([]);
    await settled(need.id);
    return need.id;
  }

  /** Waits until a need's list is of its present brief and as new as the last change. */
  const settled = (id: string): Promise<void> =>
    eventually(
      async () =>
        (
          await rows(
            `select 1 from match_runs r join need_facts f on f.event_id = r.need_event_id and f.valid_to is null
             where r.need_id = $1 and r.state = 'COMPLETED'
               and not exists (select 1 from needs n where n.id = r.need_id and n.brief_version <> r.brief_version)`,
            [id],
          )
        ).length > 0,
      90_000,
      `the list of need ${id}`,
    );

  const preview = async (companyId: string, text: object, who = as.company) =>
    (
      await who.read(`query($id: ID!, $brief: BriefInput!) { marketPreview(companyId: $id, brief: $brief) ${PREVIEW} }`, {
        id: companyId,
        brief: text,
      })
    ).marketPreview;

  /** Every page of a leader's list. */
  async function pages(
    query: string,
    name: string,
    first: number,
  ): Promise<{ needIds: string[]; totalCount: number; nodes: Answer['data'][] }> {
    const nodes: Answer['data'][] = [];
    let after: string | null = null;
    for (let page = 0; page < 60; page++) {
      const answer: Answer['data'] = (await as.leader.read(query, { first, after }))[name];
      nodes.push(...answer.edges.map(({ node }: { node: unknown }) => node));
      after = answer.pageInfo.endCursor;
      if (!answer.pageInfo.hasNextPage) return { nodes, needIds: nodes.map((node) => node.needId), totalCount: answer.totalCount };
    }
    throw new Error('the list does not end');
  }

  beforeAll(async () => {
    stack = await Stack.start({ backend: 'postgres', leaders: 2_000, needs: 40, seed: 5 });
    for (const role of Object.keys(EMAILS) as (keyof typeof EMAILS)[]) await signIn(role);
    const { leader } = await as.leader.read('query($id: ID!) { leader(id: $id) { version } }', { id: leaderId });
    const edited = await as.leader.act('editLeaderProfile', { leaderId, version: leader.version, profile: PROFILE }, 'leader { version }');
    expect(edited.errors).toEqual([]);
    const week = weekOf(today);
    const declared = await as.leader.act(
      'declareCapacity',
      { leaderId, version: edited.leader.version, fromWeek: formatIsoWeek(week), toWeek: formatIsoWeek(week + 103), halfDays: 14 },
      'leader { version }',
    );
    expect(declared.errors).toEqual([]);
    needId = await publish(as.company, companies['company']);
  }, 240_000);
  afterAll(() => stack?.stop());

  describe('the market sentence', () => {
    it('says what a draft still lacks, and answers as soon as the gates can be asked', async () => {
      const empty = await preview(companies['company'], {});
      expect(empty).toMatchObject({ scoreable: false, passing: null, strong: null, gains: [], sentence: '8 more answers, and the market can be asked.' }); // prettier-ignore
      expect(empty.missing[0]).toEqual({ path: 'role', message: 'Choose the role.' });
      const { role, kind, ownership, daysPerWeek, startDate, dayBudgetMax, timeZone, languages } = brief;
      const bare = await preview(companies['company'], {
        role,
        kind,
        ownership,
        daysPerWeek,
        startDate,
        dayBudgetMax,
        timeZone,
        languages,
      });
      expect(bare).toMatchObject({ scoreable: true, missing: [], strong: null });
      expect(bare.passing).toBeGreaterThan(5);
      expect(bare.sentence).toMatch(/^\d+ vetted leaders pass\. .*Say more of your situation/);
    });

    it('counts whom a run would pass, and every gain holds when it is taken', async () => {
      const { latestRun } = await list();
      const answer = await preview(companies['company'], brief);
      expect(answer).toMatchObject({ scoreable: true, passing: latestRun.leadersPassed });
      expect(answer.sentence.startsWith(`${answer.passing} vetted leaders pass, `)).toBe(true);
      expect(answer.sentence.endsWith(answer.gains[0].sentence)).toBe(true);
      const taken: Record<string, object> = {
        'FEWER_HALF_DAYS:1': { daysPerWeek: brief.daysPerWeek - 0.5 },
        'FEWER_HALF_DAYS:2': { daysPerWeek: brief.daysPerWeek - 1 },
        'LESS_OVERLAP:60': { minOverlapHours: brief.minOverlapHours - 1 },
        'LESS_OVERLAP:120': { minOverlapHours: brief.minOverlapHours - 2 },
      };
      const checked = answer.gains.filter(({ code }: { code: string }) => taken[code]);
      expect(checked.length).toBeGreaterThan(0);
      for (const { code, more } of checked) {
        expect((await preview(companies['company'], { ...brief, ...taken[code] })).passing - answer.passing).toBe(more);
        expect(more).toBeGreaterThanOrEqual(5);
      }
    });

    it('lets wording stand in nobody’s way, and names what cannot be read', async () => {
      const contact = await preview(companies['company'], { ...brief, situation: 'Write me (at) example dot com' });
      expect(contact.passing).toBe((await preview(companies['company'], brief)).passing);
      expect(await preview(companies['company'], { ...brief, workStart: '18:00', workEnd: '09:00' })).toMatchObject({
        scoreable: false,
        missing: [{ path: 'workEnd', message: expect.any(String) }],
      });
    });

    it('suppresses counts under five', async () => {
      const rare = { ...brief, languages: ['hu'], dayBudgetMax: { amountMinor: 20_000, currency: 'EUR' }, dayBudgetMin: null };
      expect(await preview(companies['company'], rare)).toMatchObject({
        scoreable: true,
        passing: null,
        strong: null,
        sentence: expect.stringMatching(/^Fewer than five vetted leaders pass\./),
      });
    });

    it('is for the own company alone', async () => {
      const query = 'query($id: ID!, $brief: BriefInput!) { marketPreview(companyId: $id, brief: $brief) { passing } }';
      const [foreign, random] = await Promise.all([companies['company'], randomUUID()].map((id) => as.rival.ask(query, { id, brief })));
      expect(foreign).toEqual(random);
      expect(foreign.errors?.[0].extensions.code).toBe('NOT_FOUND');
      expect((await as.leader.ask(query, { id: companies['company'], brief })).errors?.[0].extensions.code).toBe('FORBIDDEN');
    });
  });

  describe('what an edit would change', () => {
    const effect = async (text: object) => (await as.company.read(EFFECT, { id: needId, brief: text })).briefEffect;

    it('is nothing for the brief in force', async () => {
      const listed = await leadersOf();
      const same = await effect(brief);
      expect(same).toMatchObject({ supersedes: false, changes: [], entering: 0, leaving: [] });
      expect(same.after).toEqual(same.before);
      expect(same.moves.map((move: { leaderId: string }) => move.leaderId)).toEqual(listed);
      for (const { from, to, scoreBefore, scoreAfter } of same.moves) expect([to, scoreAfter]).toEqual([from, scoreBefore]);
    });

    it('is nothing but words for new wording, and leaves out wording that may not be stored', async () => {
      expect(await effect({ ...brief, title: 'Other words' })).toMatchObject({
        supersedes: false,
        changes: [{ field: 'title', before: [brief.title], after: ['Other words'], matters: false }],
        entering: 0,
        leaving: [],
      });
      expect(await effect({ ...brief, cadence: 'Call +49 170 1234567' })).toMatchObject({ supersedes: false, changes: [] });
    });

    it('is found by the engine: the list after the edit is the one that was foretold, and nothing was stored before', async () => {
      const id = await publish(as.company, companies['company']);
      const before = await leadersOf(id);
      const counts = () => rows('select (select count(*) from match_runs) as runs, (select count(*) from briefs) as briefs');
      const stored = await counts();
      const edited = { ...brief, daysPerWeek: 1, required: brief.required.slice(0, 1), stage: 'SERIES_B' };
      const foretold = (await as.company.read(EFFECT, { id, brief: edited })).briefEffect;
      expect(await counts()).toEqual(stored);
      expect(foretold).toMatchObject({ supersedes: true });
      expect(foretold.changes).toEqual([
        { field: 'stage', before: ['Series A'], after: ['Series B'], matters: true },
        { field: 'required', before: expect.any(Array), after: ['Kubernetes (Referenced)'], matters: true },
        { field: 'daysPerWeek', before: ['2.5 a week'], after: ['1 a week'], matters: true },
      ]);
      const { version } = await list(id);
      expect((await as.company.act('editNeed', { needId: id, version, brief: edited }, 'need { version }')).errors).toEqual([]);
      await settled(id);
      const after = await list(id);
      const cards = after.shortlist.edges.map(({ node }: { node: { leaderId: string; rank: number; score: number } }) => node);
      expect(after.latestRun.leadersPassed).toBe(foretold.after.passing);
      const stayed = cards.filter((card: { leaderId: string }) => before.includes(card.leaderId));
      expect(stayed.map(({ leaderId: who, rank, score }: { leaderId: string; rank: number; score: number }) => [who, rank, score])).toEqual(
        foretold.moves.map((move: { leaderId: string; to: number; scoreAfter: number }) => [move.leaderId, move.to, move.scoreAfter]),
      );
      expect(foretold.entering).toBe(cards.length - stayed.length);
      expect(foretold.leaving).toEqual(before.filter((who) => !cards.some((card: { leaderId: string }) => card.leaderId === who)));
      expect(after.versions).toMatchObject([
        { version: 2, current: true },
        { version: 1, current: false, changes: [] },
      ]);
      expect(after.versions[0].changes).toEqual(foretold.changes);
    });

    it('reads a moved budget in steps, so that nobody’s lowest rate can be felt for', async () => {
      const at = async (amountMinor: number) => {
        const { after, leaving, moves } = await effect({ ...brief, dayBudgetMax: { amountMinor, currency: 'EUR' } });
        return { after, leaving, moves };
      };
      const step = await at(125_000);
      for (const amount of [125_001, 127_377, 129_999]) expect(await at(amount)).toEqual(step);
    });

    it('is told to the own company alone', async () => {
      const [foreign, random] = await Promise.all([needId, randomUUID(), 'x'].map((id) => as.rival.ask(EFFECT, { id, brief })));
      expect(foreign).toEqual(random);
      expect(foreign.errors?.[0].extensions.code).toBe('NOT_FOUND');
      expect((await as.leader.ask(EFFECT, { id: needId, brief })).errors?.[0].extensions.code).toBe('FORBIDDEN');
    });
  });

  describe('marks of a company', () => {
    it('are set, repeated without a second act, turned and taken back', async () => {
      const [who] = await leadersOf();
      const pair = { needId, leaderId: who };
      const first = await as.company.act('pinMatch', { ...pair, idempotencyKey: 'pin-it-once' }, MARK);
      expect(first).toMatchObject({ errors: [], mark: { state: 'PINNED', reason: null, version: 1 } });
      expect(await as.company.act('pinMatch', { ...pair, idempotencyKey: 'pin-it-once' }, MARK)).toEqual(first);
      const twice = await Promise.all([1, 2, 3].map(() => as.company.act('pinMatch', pair, MARK)));
      for (const again of twice) expect(again).toEqual(first);
      expect(await as.company.act('dismissMatch', { ...pair, reason: 'STYLE', note: 'Too formal for us.' }, MARK)).toMatchObject({
        mark: { state: 'DISMISSED', reason: 'STYLE', note: 'Too formal for us.', version: 2 },
      });
      const shown = await list();
      expect(shown.shortlist.edges[0].node).toMatchObject({ leaderId: who, mark: { state: 'DISMISSED' }, leaderInterested: false });
      expect(shown.shortlist.edges[1].node.mark).toBeNull();
      expect(await as.company.act('restoreMatch', pair, MARK)).toMatchObject({ mark: { state: 'PROPOSED', reason: null, note: null } });
      const acts = await rows(`select command, detail ->> 'to' as to, reason, company_id from audit_log where subject_id = $1 and command like '%_match' order by seq`, [needId]); // prettier-ignore
      expect(acts).toEqual([
        { command: 'pin_match', to: 'PINNED', reason: null, company_id: companies['company'] },
        { command: 'dismiss_match', to: 'DISMISSED', reason: 'STYLE', company_id: companies['company'] },
        { command: 'restore_match', to: 'PROPOSED', reason: null, company_id: companies['company'] },
      ]);
    });

    it('come one after another when several are set at once', async () => {
      const who = (await leadersOf())[4];
      const pair = { needId, leaderId: who };
      await Promise.all([
        ...Array.from({ length: 4 }, () => as.company.act('pinMatch', pair, MARK)),
        ...Array.from({ length: 4 }, () => as.company.act('restoreMatch', pair, MARK)),
      ]);
      const acts = await rows<{ from: string; to: string }>(
        `select detail ->> 'from' as from, detail ->> 'to' as to from audit_log where subject_id = $1 and detail ->> 'leaderId' = $2 order by seq`,
        [needId, who],
      );
      expect(acts[0].from).toBe('PROPOSED');
      for (const [index, act] of acts.entries()) if (index > 0) expect(act.from).toBe(acts[index - 1].to);
      const [row] = await rows<{ version: number; state: string }>('select version, state from match_marks where leader_id = $1', [who]);
      expect(row).toEqual({ version: acts.length, state: acts[acts.length - 1].to });
    });

    it('keep contact data out, and say so once in the audit', async () => {
      const [, who] = await leadersOf();
      const answer = await as.company.act('dismissMatch', { needId, leaderId: who, reason: 'OTHER', note: 'Call +49 170 1234567' }, MARK);
      expect(answer).toMatchObject({ mark: null, errors: [{ __typename: 'ContactDataError', path: ['note'] }] });
      expect(await rows('select 1 from match_marks where leader_id = $1', [who])).toEqual([]);
      expect(await rows(`select detail from audit_log where subject_id = $1 and reason = 'CONTACT_DATA'`, [needId])).toEqual([
        { detail: { refused: true, path: 'note' } },
      ]);
      expect((await as.company.act('dismissMatch', { needId, leaderId: who, reason: 'OTHER', note: 'x'.repeat(501) }, MARK)).errors).toMatchObject([
        { __typename: 'FieldError', path: ['note'] },
      ]); // prettier-ignore
    });

    it('are only for leaders of the own lists: one answer for foreign needs, foreign leaders and nonsense', async () => {
      const theirs = await publish(as.rival, companies['rival'], { ...brief, role: 'SECURITY_LEAD', nicheCodes: ['niche.zero-trust'].filter(() => false).concat(brief.nicheCodes) }); // prettier-ignore
      const mine = await leadersOf();
      const others: string[] = (await list(theirs, as.rival)).shortlist.edges.map(
        ({ node }: { node: { leaderId: string } }) => node.leaderId,
      );
      const foreigner = others.find((who) => !mine.includes(who));
      expect(foreigner).toBeDefined();
      const pairs = [
        { needId: theirs, leaderId: others[0] },
        { needId: theirs, leaderId: mine[0] },
        { needId, leaderId: foreigner },
        { needId, leaderId: randomUUID() },
        { needId: randomUUID(), leaderId: mine[0] },
        { needId: 'x', leaderId: "'; drop table needs; --" },
      ];
      const answers = await Promise.all(
        pairs.flatMap((pair) => [
          as.company.act('pinMatch', pair, MARK),
          as.company.act('dismissMatch', { ...pair, reason: 'OTHER' }, MARK),
          as.company.act('restoreMatch', pair, MARK),
          as.company.act('noteOpened', pair, 'mark: ok').then(({ errors }) => ({ mark: null, errors })),
        ]),
      );
      expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
      expect(answers[0].errors).toMatchObject([{ __typename: 'NotFoundError' }]);
      expect(await rows('select 1 from match_marks where need_id = $1', [theirs])).toEqual([]);
      expect((await as.leader.ask(`mutation { pinMatch(input: { needId: "${needId}", leaderId: "${mine[0]}" }) { errors { message } } }`)).errors?.[0].extensions.code).toBe('FORBIDDEN'); // prettier-ignore
    });

    it('keep a pinned leader in sight who has fallen off the list, but not one who has become hidden', async () => {
      const id = await publish(as.company, companies['company']);
      const [one, two, three] = (await leadersOf(id)).filter((who) => who !== leaderId);
      for (const who of [one, two, three]) await as.company.act('pinMatch', { needId: id, leaderId: who }, MARK);
      expect((await list(id)).pinned).toMatchObject(
        [three, two, one].map((who) => ({ leaderId: who, listed: true, mark: { state: 'PINNED' } })),
      );
      await rows('delete from matches where leader_id = $1 and run_id = (select id from match_runs where need_id = $2 and state = $3)', [one, id, 'COMPLETED']); // prettier-ignore
      // A list of an earlier run is what lets the company know them still.
      await rows(
        `insert into match_runs (id, need_id, company_id, trigger_event_id, need_event_id, brief_version, state, snapshot_position, as_of, policy_version,
           engine_version, taxonomy_version, rates_version, zones_version, seed, top_k)
         select $1, need_id, company_id, $1, need_event_id, brief_version, 'SUPERSEDED', 1, as_of, policy_version, engine_version, taxonomy_version,
           rates_version, zones_version, seed, top_k from match_runs where need_id = $2 and state = 'COMPLETED'`,
        [randomUUID(), id],
      );
      await rows(`insert into matches (run_id, company_id, rank, leader_id, score, lines) select id, company_id, 1, $1, 1, '{}' from match_runs where need_id = $2 and state = 'SUPERSEDED'`, [one, id]); // prettier-ignore
      await rows('insert into leader_blocks (leader_id, company_id) values ($1, $2)', [two, companies['company']]);
      await rows(`update leaders set standing = 'SUSPENDED' where id = $1`, [three]);
      expect((await list(id)).pinned).toMatchObject([{ leaderId: one, listed: false, mark: { state: 'PINNED' } }]);
      for (const hidden of [two, three]) {
        expect((await as.company.act('restoreMatch', { needId: id, leaderId: hidden }, MARK)).errors).toMatchObject([
          { __typename: 'NotFoundError' },
        ]);
      }
      expect(await as.company.act('noteOpened', { needId: id, leaderId: one }, 'ok')).toEqual({ ok: true, errors: [] });
      expect(await rows(`select need_ids, leader_ids from shown_lists where surface = 'OPENED'`)).toEqual([
        { need_ids: [id], leader_ids: [one] },
      ]);
      await rows('delete from leader_blocks where leader_id = $1', [two]);
      await rows(`update leaders set standing = 'APPROVED' where id = $1`, [three]);
    });

    it('end with the need', async () => {
      const id = await publish(as.company, companies['company']);
      const [who] = await leadersOf(id);
      const { version } = await list(id);
      await as.company.act('closeNeed', { needId: id, version, reason: 'Enough.' }, 'need { state }');
      expect((await as.company.act('pinMatch', { needId: id, leaderId: who }, MARK)).errors).toMatchObject([
        { __typename: 'ConflictError', message: expect.stringContaining('CANCELLED') },
      ]);
    });
  });

  describe('opportunities of a leader', () => {
    it('are every open need whose gates are open, ranked, explained to the leader, and the rest is shut, nearest first', async () => {
      const open = await pages(OPEN, 'opportunities', 7);
      const shut = await pages(SHUT, 'shutOpportunities', 20);
      const [{ count }] = await rows<{ count: string }>('select count(*) from blind_briefs where open');
      expect(open.totalCount + shut.totalCount).toBe(Number(count));
      expect(new Set([...open.needIds, ...shut.needIds]).size).toBe(Number(count));
      expect(open.needIds).toContain(needId);
      const scores = open.nodes.map(({ score }) => score);
      expect(scores).toEqual([...scores].sort((a, b) => b - a));
      for (const { score, lines, strengths } of open.nodes) {
        expect(lines.reduce((sum: number, line: { points: number }) => sum + line.points, 0)).toBe(score);
        expect(lines.filter(({ side }: { side: string }) => side === 'COMPANY')).toHaveLength(1);
        expect(strengths).toHaveLength(3);
      }
      for (const { needId: id, rankBucket } of open.nodes) {
        expect((await as.leader.read(WHY_NOT, { id })).whyNotMe).toMatchObject({ wouldPass: true, rankBucket });
      }
      for (const { needId: id, firstFailedGate, distance, sentence } of shut.nodes.slice(0, 12)) {
        expect((await as.leader.read(WHY_NOT, { id })).whyNotMe).toMatchObject({ wouldPass: false, firstFailedGate, distance, sentence });
        expect((await as.leader.read('query($id: ID!) { opportunity(needId: $id) { score } }', { id })).opportunity).toBeNull();
      }
    });

    it('have the score and the place the company’s own list gives the leader', async () => {
      const { edges } = (await list()).shortlist;
      const mine = edges.find(({ node }: { node: { leaderId: string } }) => node.leaderId === leaderId)?.node;
      const { opportunity } = await as.leader.read(`query($id: ID!) { opportunity(needId: $id) { ${OPPORTUNITY} } }`, { id: needId });
      expect(opportunity).toMatchObject({ needId, score: mine.score, brief: { title: brief.title } });
      if (mine.rank <= 10) expect(opportunity.rankBucket).toMatch(new RegExp(`^${mine.rank}(st|nd|rd|th)$`));
      expect((await as.leader.read('query($id: ID!) { opportunity(needId: $id) { score } }', { id: randomUUID() })).opportunity).toBeNull();
    });

    it('name no company and no budget, and what was shown is on record', async () => {
      const text = JSON.stringify([await pages(OPEN, 'opportunities', 50), await pages(SHUT, 'shutOpportunities', 50)]);
      const names = await rows<{ id: string; name: string }>('select c.id, c.name from companies c join needs n on n.company_id = c.id');
      for (const { id, name } of names) expect(text.includes(id) || text.includes(name)).toBe(false);
      expect(text).not.toMatch(/dayBudget|amountMinor|companyId/);
      const fields = await as.leader.ask(`{ opportunities { edges { node { brief { dayBudgetMax { amountMinor } } } } } }`);
      expect(fields.errors?.[0].extensions.code).toBe('GRAPHQL_VALIDATION_FAILED');
      const [shown] = await rows<{ need_ids: string[]; first_rank: number }>(
        `select need_ids, first_rank, leader_ids, run_id from shown_lists where surface = 'OPPORTUNITIES' order by shown_at desc limit 1`,
      );
      expect(shown).toMatchObject({ first_rank: 1, leader_ids: null, run_id: null });
      expect(shown.need_ids[0]).toBe((await pages(OPEN, 'opportunities', 50)).needIds[0]);
    });

    it('take interest once, tell the company, and let it be taken back', async () => {
      const events = () => rows(`select subject_id, payload from outbox_events where type = 'opportunity.interest'`);
      const shows = await Promise.all([1, 2, 3].map(() => as.leader.act('showInterest', { needId }, MARK)));
      for (const shown of shows) expect(shown).toMatchObject({ errors: [], mark: { state: 'INTERESTED', version: 1 } });
      expect(await events()).toEqual([{ subject_id: needId, payload: { needId, leaderId, companyId: companies['company'] } }]);
      const card = (await list()).shortlist.edges.find(({ node }: { node: { leaderId: string } }) => node.leaderId === leaderId).node;
      expect(card.leaderInterested).toBe(true);
      expect(await rows(`select company_id from audit_log where command = 'show_interest'`)).toEqual([{ company_id: null }]);
      const passed = await as.leader.act('passOpportunity', { needId, reason: 'DAYS', note: 'A day too many.' }, MARK);
      expect(passed).toMatchObject({ mark: { state: 'PASSED', reason: 'DAYS', version: 2 } });
      const after = (await list()).shortlist.edges.find(({ node }: { node: { leaderId: string } }) => node.leaderId === leaderId).node;
      expect(after).toEqual({ ...card, leaderInterested: false });
      expect(JSON.stringify(await list())).not.toContain('A day too many');
      expect(await as.leader.act('reconsiderOpportunity', { needId }, MARK)).toMatchObject({ mark: { state: 'PROPOSED', reason: null } });
      expect((await as.leader.act('passOpportunity', { needId, reason: 'OTHER', note: 'mail me (at) example dot com' }, MARK)).errors).toMatchObject([{ __typename: 'ContactDataError' }]); // prettier-ignore
    });

    it('refuse interest through a shut gate with its reason, and let anybody pass', async () => {
      const [{ needId: shut, sentence }] = (await pages(SHUT, 'shutOpportunities', 20)).nodes;
      expect(await as.leader.act('showInterest', { needId: shut }, MARK)).toMatchObject({
        mark: null,
        errors: [{ __typename: 'ConflictError', message: expect.stringContaining(sentence) }],
      });
      expect(await as.leader.act('passOpportunity', { needId: shut, reason: 'SCOPE' }, MARK)).toMatchObject({ mark: { state: 'PASSED' } });
      expect(await as.leader.act('reconsiderOpportunity', { needId: shut }, MARK)).toMatchObject({ mark: { state: 'PROPOSED' } });
    });

    it('have one answer for drafts, closed needs and nonsense, and none for companies', async () => {
      const id = await publish(as.company, companies['company']);
      await eventually(async () => (await pages(OPEN, 'opportunities', 50)).needIds.includes(id));
      const { version } = await list(id);
      await as.company.read('mutation($input: NeedCommandInput!) { holdNeed(input: $input) { errors { message } } }', { input: { needId: id, version } }); // prettier-ignore
      expect((await pages(OPEN, 'opportunities', 50)).needIds).not.toContain(id);
      const { need: draft } = await as.company.act('createNeed', { companyId: companies['company'], brief }, 'need { id }');
      const answers = await Promise.all(
        [id, draft.id, randomUUID(), 'x'].flatMap((each) => [
          as.leader.act('showInterest', { needId: each }, MARK),
          as.leader.act('passOpportunity', { needId: each, reason: 'OTHER' }, MARK),
          as.leader.act('reconsiderOpportunity', { needId: each }, MARK),
        ]),
      );
      expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
      expect(answers[0]).toMatchObject({ mark: null, errors: [{ __typename: 'NotFoundError' }] });
      expect((await as.company.ask('{ opportunities { totalCount } }')).errors?.[0].extensions.code).toBe('FORBIDDEN');
      expect((await as.leader.ask('{ opportunities(after: "nonsense") { totalCount } }')).errors?.[0].extensions.code).toBe(
        'BAD_USER_INPUT',
      );
    });
  });

  describe('blocks', () => {
    const knownOf = async (id: string) => ({
      open: (await pages(OPEN, 'opportunities', 50)).nodes,
      shut: (await pages(SHUT, 'shutOpportunities', 50)).needIds,
      why: (await as.leader.read(WHY_NOT, { id })).whyNotMe,
    });
    const positions = async () => (await rows<{ unstamped: string }>('select count(*) as unstamped from outbox_events where position is null'))[0].unstamped === '0'; // prettier-ignore

    it('change nothing a leader can see until the market’s day moves, and hide from the company at once', async () => {
      const before = await knownOf(needId);
      const passing = (await preview(companies['company'], brief)).passing;
      expect(before.why.wouldPass).toBe(true);
      const fields = 'leader { version }';
      expect((await as.leader.act('blockCompany', { leaderId, companyId: companies['company'] }, fields)).errors).toEqual([]);
      await eventually(positions);
      expect((await preview(companies['company'], brief)).passing).toBe(passing - 1);
      expect(await knownOf(needId)).toEqual(before);
      const known = await rows(`select 1 from outbox_events where type = 'opportunity.interest'`);
      expect(await as.leader.act('showInterest', { needId }, MARK)).toMatchObject({ errors: [], mark: { state: 'INTERESTED' } });
      expect(await rows(`select 1 from outbox_events where type = 'opportunity.interest'`)).toEqual(known);
      expect(JSON.stringify(await list())).not.toContain(leaderId);
      const [{ as_of: day }] = await rows<{ as_of: Date }>('select as_of from market_day');
      await rows(`update market_day set as_of = as_of + interval '1 day'`);
      const next = await knownOf(needId);
      expect([next.open.some((node) => node.needId === needId), next.shut.includes(needId), next.why]).toEqual([false, false, null]);
      expect((await as.leader.act('passOpportunity', { needId, reason: 'OTHER' }, MARK)).errors).toMatchObject([
        { __typename: 'NotFoundError' },
      ]);
      await rows('update market_day set as_of = $1', [day]);
      expect((await as.leader.act('unblockCompany', { leaderId, companyId: companies['company'] }, fields)).errors).toEqual([]);
      await eventually(positions);
      expect((await preview(companies['company'], brief)).passing).toBe(passing);
    });
  });

  it('gives a leader who is suspended empty lists, at once', async () => {
    const { leader } = await as.admin.read('query($id: ID!) { leader(id: $id) { version } }', { id: leaderId });
    await as.admin.act('suspendLeader', { leaderId, version: leader.version, reason: 'A spec asks for it.' }, 'leader { standing }');
    expect((await as.leader.read(OPEN, {})).opportunities.edges).toEqual([]);
    await eventually(async () => (await as.leader.read(OPEN, {})).opportunities.totalCount === 0);
    expect((await as.leader.read(SHUT, {})).shutOpportunities).toMatchObject({ totalCount: 0, edges: [] });
    expect((await as.leader.act('passOpportunity', { needId, reason: 'OTHER' }, MARK)).errors).toMatchObject([
      { __typename: 'NotFoundError' },
    ]);
  });

  it('lets a viewer read previews and marks, and set none', async () => {
    await rows(`insert into company_members (company_id, user_id, role) select $1, id, 'VIEWER' from users where email = $2`, [
      companies['company'],
      EMAILS.rival,
    ]);
    const [who] = await leadersOf();
    expect((await preview(companies['company'], brief, as.rival)).scoreable).toBe(true);
    expect((await as.rival.act('pinMatch', { needId, leaderId: who }, MARK)).errors).toMatchObject([{ __typename: 'ForbiddenError' }]);
    expect(await as.rival.act('noteOpened', { needId, leaderId: who }, 'ok')).toMatchObject({ ok: true });
  });

  it('asks whoever measures the market out to slow down', async () => {
    const codes = new Set<string | undefined>();
    const query = 'query($id: ID!, $brief: BriefInput!) { marketPreview(companyId: $id, brief: $brief) { passing } }';
    for (let asked = 0; asked < 160; asked++) {
      const { errors } = await as.rival.ask(query, { id: companies['rival'], brief: { role: 'CTO' } });
      codes.add(errors?.[0].extensions.code);
    }
    expect([...codes]).toEqual([undefined, 'TOO_MANY_REQUESTS']);
  });
});
