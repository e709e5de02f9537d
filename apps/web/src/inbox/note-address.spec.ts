import { noteAddress } from './note-address';

type Kind = Parameters<typeof noteAddress>[0]['kind'];

describe('the address of a notification', () => {
  it.each([
    ['NEED_TO_PASS', '/needs-to-pass?need=an-id', '/needs-to-pass'],
    ['LEADER_APPLIED', '/people/an-id', '/people'],
    ['RUN_FAILED', '/runs/an-id', '/runs'],
    ['SHORTLIST_READY', '/needs/an-id', '/needs'],
    ['STANDING_CHANGED', '/', '/'],
    ['AVAILABILITY_STALE', '/capacity', '/capacity'],
    ['NEW_OPPORTUNITY', '/opportunities/an-id', '/opportunities'],
  ] as const)('of %s is its subject, or the list of such', (kind, withSubject, without) => {
    expect(noteAddress({ kind, subjectId: 'an-id' })).toBe(withSubject);
    expect(noteAddress({ kind, subjectId: null })).toBe(without);
  });

  it('of a kind that is newer than this page is none', () => {
    expect(noteAddress({ kind: 'SOMETHING_NEW' as Kind, subjectId: 'an-id' })).toBeNull();
  });
});
