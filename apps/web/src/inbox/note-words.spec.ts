import type { NotificationKind } from '@qd/web-graphql-client';
import { noteAddress, noteWords } from './note-words';

const note = (kind: string, params: Record<string, string> = {}, subjectId: string | null = 'an-id') => ({
  kind: kind as NotificationKind,
  subjectId,
  params: Object.entries(params).map(([name, value]) => ({ name, value })),
});

describe('a notification', () => {
  it.each([
    ['SHORTLIST_READY', { title: 'A CTO', count: '12' }, 'The shortlist of “A CTO” is here: 12 leaders.', '/needs/an-id'],
    ['SHORTLIST_READY', { title: 'A CTO', count: '1' }, 'The shortlist of “A CTO” is here: 1 leader.', '/needs/an-id'],
    ['SHORTLIST_CHANGED', { title: 'A CTO', entered: '0' }, 'The shortlist of “A CTO” has changed.', '/needs/an-id'],
    ['NEED_TO_PASS', { title: '' }, 'A need without a title waits to be read and passed.', '/needs-to-pass?need=an-id'],
    ['STANDING_CHANGED', { standing: 'SUSPENDED' }, 'Your standing has changed. It is now: suspended.', '/'],
    ['EVIDENCE_RAISED', { label: 'Kubernetes', level: 'VERIFIED_CASE' }, 'Your proof of Kubernetes was raised. It is now a verified case.', '/profile'],
    ['AVAILABILITY_STALE', {}, 'Your availability was not confirmed for 30 days. Is it still right?', '/capacity'],
  ])('of %s %j says what happened and opens it', (kind, params, words, address) => {
    expect(noteWords(note(kind, params))).toBe(words);
    expect(noteAddress(note(kind, params))).toBe(address);
  });

  it('of a kind that is newer than this page is told in general and opens nothing', () => {
    expect(noteWords(note('SOMETHING_NEW'))).toBe('There is news.');
    expect(noteAddress(note('SOMETHING_NEW'))).toBeNull();
  });
});
