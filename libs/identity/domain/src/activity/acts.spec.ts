import { activityOf, type ActivityReader, ACTS, type LoggedAct, SECRET_COMMANDS, SHOWN_COMMANDS } from './acts';

const member: ActivityReader = { userId: 'me', isAdmin: false, leaderId: null, companyIds: ['acme'] };
const leader: ActivityReader = { userId: 'lena', isAdmin: false, leaderId: 'l1', companyIds: [] };
const admin: ActivityReader = { userId: 'iris', isAdmin: true, leaderId: null, companyIds: [] };
const NO_WORDS = { title: null, headline: null };

const row = (command: string, more: Partial<LoggedAct> = {}): LoggedAct => ({
  seq: '7',
  at: 1,
  command,
  actorId: 'other',
  actorName: 'Somebody',
  subjectType: 'need',
  subjectId: 'n1',
  companyId: 'acme',
  reason: null,
  detail: {},
  ...more,
});
const sideFor = (reader: ActivityReader, act: LoggedAct) => {
  const { side, actorName } = activityOf(act, reader, NO_WORDS);
  return [side, actorName];
};

describe('an act as its reader may know it', () => {
  it('names the reader and colleagues, and nobody else', () => {
    expect(sideFor(member, row('edit_need', { actorId: 'me' }))).toEqual(['YOU', 'Somebody']);
    expect(sideFor(member, row('edit_need'))).toEqual(['COLLEAGUE', 'Somebody']);
    expect(sideFor(member, row('show_interest'))).toEqual(['LEADER', null]);
    expect(sideFor(member, row('pass_need'))).toEqual(['QUARTERDECK', null]);
    expect(sideFor(member, row('complete_match_run', { actorId: null }))).toEqual(['QUARTERDECK', null]);
    expect(sideFor(admin, row('edit_need'))).toEqual(['COMPANY', null]);
    expect(sideFor(admin, row('declare_capacity', { companyId: null }))).toEqual(['LEADER', null]);
    expect(sideFor(leader, row('approve_leader', { companyId: null, subjectId: 'l1' }))).toEqual(['QUARTERDECK', null]);
  });

  it('tells of the detail only what is listed for the command', () => {
    const detail = {
      from: 'DRAFT',
      to: 'OPEN',
      version: 3,
      briefVersion: 2,
      passed: 'VERIFIED_DOMAIN',
      secret: 'x',
      blockedCompanyId: 'c',
    };
    for (const command of SHOWN_COMMANDS) {
      const { params } = activityOf(row(command, { detail }), admin, { title: 'T', headline: null });
      expect(params.map(({ name }) => name).filter((name) => !ACTS[command].tells.includes(name))).toEqual([]);
    }
    expect(activityOf(row('publish_need', { detail }), member, { title: 'T', headline: null }).params).toEqual([
      { name: 'title', value: 'T' },
      { name: 'to', value: 'OPEN' },
      { name: 'briefVersion', value: '2' },
    ]);
    expect(activityOf(row('block_company', { detail }), leader, NO_WORDS).params).toEqual([]);
  });

  it('counts a run for its need', () => {
    const run = row('complete_match_run', {
      subjectType: 'match_run',
      subjectId: 'r1',
      detail: { needId: 'n1', passed: 62, resultHash: 'x' },
    });
    expect(activityOf(run, member, { title: 'T', headline: null })).toMatchObject({
      subjectType: 'need',
      subjectId: 'n1',
      params: [
        { name: 'title', value: 'T' },
        { name: 'passed', value: '62' },
        { name: 'runId', value: 'r1' },
      ],
    });
  });

  it('hands a reason to those it was given for', () => {
    const reason = 'Not answering for weeks.';
    const suspended = row('suspend_leader', { reason, companyId: null, subjectType: 'leader', subjectId: 'l1' });
    const raised = row('raise_evidence', {
      reason,
      companyId: null,
      subjectType: 'leader',
      subjectId: 'l1',
      detail: { code: 'specialty.devops' },
    });
    const dismissed = row('dismiss_match', { reason });
    const reads = (reader: ActivityReader, act: LoggedAct) => activityOf(act, reader, NO_WORDS).reason === reason;
    expect([reads(leader, suspended), reads(admin, suspended), reads(member, suspended)]).toEqual([true, true, false]);
    expect([reads(leader, raised), reads(admin, raised)]).toEqual([false, true]);
    expect([reads(member, dismissed), reads(leader, dismissed)]).toEqual([true, false]);
    expect(reads(leader, row('pass_opportunity', { actorId: 'lena', reason }))).toBe(true);
    expect(reads(member, row('show_interest', { reason }))).toBe(false);
  });

  it('keeps to their doers what others could hold against them', () => {
    expect(SECRET_COMMANDS).toEqual(
      expect.arrayContaining(['pass_opportunity', 'reconsider_opportunity', 'block_company', 'block_by_name']),
    );
    expect(() => activityOf(row('sign_in'), member, NO_WORDS)).toThrow('not shown');
  });
});
