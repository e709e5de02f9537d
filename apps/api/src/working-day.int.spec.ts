import { randomUUID } from 'node:crypto';
import { eventually } from '@qd/testing';
import { brief, EFFECT, EMAILS, MARK, OPEN, OPPORTUNITY, SHUT, WHY_NOT, WorkingDay } from './testing/working-day';

jest.setTimeout(60_000);

describe('a working day', () => {
  let day: WorkingDay;
  let as: WorkingDay['as'];
  let companies: WorkingDay['companies'];
  let leaderId: string;
  let needId: string;
  const rows = <Row = Record<string, unknown>>(sql: string, values: readonly unknown[] = []) => day.rows<Row>(sql, values);
  const list = (...which: Parameters<WorkingDay['list']>) => day.list(...which);
  const leadersOf = (id?: string) => day.leadersOf(id);
  const publish = (...what: Parameters<WorkingDay['publish']>) => day.publish(...what);
  const preview = (...what: Parameters<WorkingDay['preview']>) => day.preview(...what);
  const pages = (query: string, first: number) => day.pages(query, first);

  beforeAll(async () => {
    day = await WorkingDay.begin();
    ({ as, companies, leaderId, needId } = day);
  }, 240_000);
  afterAll(() => day?.stack.stop());

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
      expect([same.after.passing, same.after.strong]).toEqual([same.before.passing, same.before.strong]);
      expect(same.after.gains.length).toBeGreaterThan(0);
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
      // Of this need alone: others may still be matched anew for what happened earlier.
      const counts = () =>
        rows(
          'select (select count(*) from match_runs where need_id = $1) as runs, (select count(*) from briefs where need_id = $1) as briefs',
          [id],
        );
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
      await day.settled(id);
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
      const theirs = await publish(as.rival, companies['rival'], { ...brief, role: 'SECURITY_LEAD' });
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
      const open = await pages(OPEN, 7);
      const shut = await pages(SHUT, 20);
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
      const { opportunity } = await as.leader.read(
        `query($id: ID!) { opportunity(needId: $id) { ${OPPORTUNITY} counterfactuals { sentence } } }`,
        { id: needId },
      );
      expect(opportunity.counterfactuals).toEqual((await as.leader.read(WHY_NOT, { id: needId })).whyNotMe.counterfactuals);
      expect(opportunity).toMatchObject({ needId, score: mine.score, brief: { title: brief.title } });
      if (mine.rank <= 10) expect(opportunity.rankBucket).toMatch(new RegExp(`^${mine.rank}(st|nd|rd|th)$`));
      expect((await as.leader.read('query($id: ID!) { opportunity(needId: $id) { score } }', { id: randomUUID() })).opportunity).toBeNull();
    });

    it('name no company and no budget, and what was shown is on record', async () => {
      const text = JSON.stringify([await pages(OPEN, 50), await pages(SHUT, 50)]);
      const names = await rows<{ id: string; name: string }>('select c.id, c.name from companies c join needs n on n.company_id = c.id');
      for (const { id, name } of names) expect(text.includes(id) || text.includes(name)).toBe(false);
      expect(text).not.toMatch(/dayBudget|amountMinor|companyId/);
      const fields = await as.leader.ask(`{ opportunities { edges { node { brief { dayBudgetMax { amountMinor } } } } } }`);
      expect(fields.errors?.[0].extensions.code).toBe('GRAPHQL_VALIDATION_FAILED');
      const [shown] = await rows<{ need_ids: string[]; first_rank: number }>(
        `select need_ids, first_rank, leader_ids, run_id from shown_lists where surface = 'OPPORTUNITIES' order by shown_at desc limit 1`,
      );
      expect(shown).toMatchObject({ first_rank: 1, leader_ids: null, run_id: null });
      expect(shown.need_ids[0]).toBe((await pages(OPEN, 50)).needIds[0]);
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
      const [{ needId: shut, sentence }] = (await pages(SHUT, 20)).nodes;
      expect(await as.leader.act('showInterest', { needId: shut }, MARK)).toMatchObject({
        mark: null,
        errors: [{ __typename: 'ConflictError', message: expect.stringContaining(sentence) }],
      });
      expect(await as.leader.act('passOpportunity', { needId: shut, reason: 'SCOPE' }, MARK)).toMatchObject({ mark: { state: 'PASSED' } });
      expect(await as.leader.act('reconsiderOpportunity', { needId: shut }, MARK)).toMatchObject({ mark: { state: 'PROPOSED' } });
    });

    it('have one answer for drafts, closed needs and nonsense, and none for companies', async () => {
      const id = await publish(as.company, companies['company']);
      await eventually(async () => (await pages(OPEN, 50)).needIds.includes(id));
      const { version } = await list(id);
      await as.company.read('mutation($input: NeedCommandInput!) { holdNeed(input: $input) { errors { message } } }', { input: { needId: id, version } }); // prettier-ignore
      expect((await pages(OPEN, 50)).needIds).not.toContain(id);
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
      open: (await pages(OPEN, 50)).nodes,
      shut: (await pages(SHUT, 50)).needIds,
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
