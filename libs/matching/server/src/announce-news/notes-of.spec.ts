import type { EventType, RelayedEvent } from '@qd/platform';
import { address, type FinishedList, NEWSWORTHY, notesOf } from './notes-of';

const event = (type: EventType, payload: RelayedEvent['payload'] = {}, subjectId = 's1', id = 'e1'): RelayedEvent => ({
  id,
  position: 1,
  type,
  subjectId,
  payload,
});
const list = (top: string[], before: string[] | null, hidden: string[] = []): ReadonlyMap<string, FinishedList> =>
  new Map([['s1', { needId: 'n1', companyId: 'acme', listed: top.length + 3, top, before, hidden: new Set(hidden) }]]);
const kindsOf = (of: RelayedEvent, lists: ReadonlyMap<string, FinishedList> = new Map()): string[] =>
  notesOf(of, lists).map(({ kind, to }) => `${kind} to ${to.kind === 'ADMINISTRATORS' ? 'administrators' : to.id}`);
const completed = event('match_run.completed', { needId: 'n1' });

describe('what an event is told about', () => {
  it.each<[string, RelayedEvent, string[]]>([
    ['an application', event('leader.applied'), ['LEADER_APPLIED to administrators']],
    ['an approval', event('leader.approved', { version: 2, standing: 'APPROVED' }), ['STANDING_CHANGED to s1']],
    ['an approval that ran out', event('leader.changed', { version: 9, standing: 'EXPIRED' }), ['STANDING_CHANGED to s1']],
    ['a seeded leader', event('leader.approved', { version: 1 }), []],
    ['an edited profile', event('leader.changed', { version: 4 }), []],
    ['a proof', event('leader.evidence_raised', { code: 'specialty.devops', level: 'REFERENCED' }), ['EVIDENCE_RAISED to s1']],
    ['a stale availability', event('leader.availability_stale'), ['AVAILABILITY_STALE to s1']],
    ['a need in review', event('need.submitted', { companyId: 'acme' }), ['NEED_TO_PASS to administrators']],
    ['a need let in', event('need.published', { companyId: 'acme', from: 'REVIEW', to: 'OPEN' }), ['NEED_OPENED to acme']],
    ['a need opened by its company', event('need.published', { companyId: 'acme', from: 'DRAFT', to: 'OPEN' }), []],
    ['a need put on hold', event('need.closed', { companyId: 'acme', from: 'OPEN', to: 'ON_HOLD' }), []],
    ['an expired need', event('need.closed', { companyId: 'acme', from: 'OPEN', to: 'EXPIRED' }), ['NEED_EXPIRED to acme']],
    ['a failed run', event('match_run.failed', { needId: 'n1' }), ['RUN_FAILED to administrators']],
    ['an interested leader', event('opportunity.interest', { companyId: 'acme', leaderId: 'l1' }), ['LEADER_INTERESTED to acme']],
    ['a changed brief', event('need.changed', { companyId: 'acme' }), []],
  ])('tells of %s', (_, of, expected) => {
    expect(kindsOf(of)).toEqual(expected);
  });

  it('tells of a first list with its length, also where it is empty', () => {
    const [toCompany, ...toLeaders] = notesOf(completed, list(['a', 'b'], null));
    expect(toCompany).toMatchObject({ kind: 'SHORTLIST_READY', subjectId: 'n1', params: { count: 5 } });
    expect(toLeaders.map(({ kind, to }) => [kind, to])).toEqual([
      ['NEW_OPPORTUNITY', { kind: 'LEADER', id: 'a' }],
      ['NEW_OPPORTUNITY', { kind: 'LEADER', id: 'b' }],
    ]);
    expect(kindsOf(completed, list([], null))).toEqual(['SHORTLIST_READY to acme']);
  });

  it('tells of a later list only what is new on the first places, and of another order nothing', () => {
    expect(kindsOf(completed, list(['b', 'a'], ['a', 'b']))).toEqual([]);
    expect(kindsOf(completed, list(['a', 'c'], ['a', 'b']))).toEqual(['SHORTLIST_CHANGED to acme', 'NEW_OPPORTUNITY to c']);
    expect(notesOf(completed, list(['a', 'c'], ['a', 'b']))[0].params).toEqual({ entered: 1 });
    expect(kindsOf(completed, list(['a'], ['a', 'b']))).toEqual(['SHORTLIST_CHANGED to acme']);
    expect(kindsOf(completed)).toEqual([]);
  });

  it('does not tell a leader who has hidden from the company today; the company hears of the change all the same', () => {
    expect(kindsOf(completed, list(['a', 'c', 'd'], ['a', 'b'], ['c']))).toEqual(['SHORTLIST_CHANGED to acme', 'NEW_OPPORTUNITY to d']);
  });

  it('says nothing of a person or a company but ids', () => {
    const payload = { companyId: 'acme', leaderId: 'l1', needId: 'n1', standing: 'APPROVED', from: 'REVIEW', code: 'c', level: 'CLAIMED' };
    for (const type of NEWSWORTHY) {
      for (const { params } of notesOf(event(type, { ...payload, name: 'Lena', email: 'lena@example.com' }), list(['l1'], null))) {
        expect(
          Object.keys(params).filter((name) => !['standing', 'code', 'level', 'needId', 'leaderId', 'count', 'entered'].includes(name)),
        ).toEqual([]);
      }
    }
  });
});

describe('addressing', () => {
  const readers = new Map([
    ['acme', ['ada', 'bob']],
    ['l1', ['lena']],
    ['l2', ['ada']],
  ]);
  const noted = (...events: RelayedEvent[]) =>
    address(
      events.flatMap((each) => notesOf(each, list(['l1', 'l2'], null))),
      readers,
      ['iris'],
    ).map(({ userId, kind, sourceEventId, params }) => `${userId} ${kind} ${params['leaderId'] ?? ''} ${sourceEventId}`.replace('  ', ' '));

  it('gives each reader a note, and administrators theirs', () => {
    expect(noted(event('leader.applied'), completed)).toEqual([
      'iris LEADER_APPLIED e1',
      'ada SHORTLIST_READY e1',
      'bob SHORTLIST_READY e1',
      'lena NEW_OPPORTUNITY e1',
      'ada NEW_OPPORTUNITY e1',
    ]);
  });

  it('leaves of notes alike the last: one matter, and one opportunity whatever the need', () => {
    const again = { ...completed, id: 'e2' };
    expect(noted(completed, again).filter((text) => text.startsWith('lena'))).toEqual(['lena NEW_OPPORTUNITY e2']);
    expect(noted(completed, again).filter((text) => text.startsWith('bob'))).toEqual(['bob SHORTLIST_READY e2']);
  });

  it('keeps interested leaders apart', () => {
    const interest = (leaderId: string, id: string) => event('opportunity.interest', { companyId: 'acme', leaderId }, 'n1', id);
    expect(noted(interest('l1', 'e1'), interest('l2', 'e2'), interest('l1', 'e3')).filter((text) => text.startsWith('bob'))).toEqual([
      'bob LEADER_INTERESTED l2 e2',
      'bob LEADER_INTERESTED l1 e3',
    ]);
  });

  it('tells nobody where nobody is', () => {
    expect(address(notesOf(event('leader.approved', { standing: 'APPROVED' }, 'ghost'), new Map()), readers, [])).toEqual([]);
  });
});
