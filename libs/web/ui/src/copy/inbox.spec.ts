import { ACTS, NOTIFICATION_KINDS } from '@qd/identity-domain';
import { activityCopy } from './activity';
import { inboxCopy } from './inbox';

const { words } = inboxCopy;

describe('the words of a notification', () => {
  it('are there for every kind there is, and for no other', () => {
    expect(Object.keys(words).sort()).toEqual([...NOTIFICATION_KINDS].sort());
  });

  it('count in the singular too', () => {
    expect(words.SHORTLIST_READY({ title: 'A CTO', count: '12' })).toBe('The shortlist of “A CTO” is here: 12 leaders.');
    expect(words.SHORTLIST_READY({ title: 'A CTO', count: '1' })).toBe('The shortlist of “A CTO” is here: 1 leader.');
    expect(words.SHORTLIST_CHANGED({ title: 'A CTO', entered: '0' })).toBe('The shortlist of “A CTO” has changed.');
  });

  it('do without a title', () => {
    expect(words.NEED_TO_PASS({ title: '' })).toBe('A need without a title waits to be read and passed.');
  });

  it('name standings and levels as people do, and unknown ones as they come', () => {
    expect(words.STANDING_CHANGED({ standing: 'SUSPENDED' })).toBe('Your standing has changed. It is now: suspended.');
    expect(words.EVIDENCE_RAISED({ label: 'Kubernetes', level: 'VERIFIED_CASE' })).toBe(
      'Your proof of Kubernetes was raised. It is now a verified case.',
    );
    expect(words.EVIDENCE_RAISED({ level: 'NOTARISED' })).toBe('Your proof of a specialty was raised. It is now NOTARISED.');
  });
});

describe('the words of an act', () => {
  it('are there for every command a timeline shows', () => {
    const shown = Object.entries(ACTS).map(([command, { shownAs }]) => shownAs ?? command);
    expect(shown.filter((command) => activityCopy.done[command] === undefined)).toEqual([]);
  });

  it('name the need where they know it', () => {
    expect(activityCopy.done['publish_need']({ title: 'A CTO' })).toBe('published “A CTO”');
    expect(activityCopy.done['publish_need']({})).toBe('published the need');
  });

  it('tell a command that is newer than this page in general', () => {
    expect(activityCopy.done['sign_agreement']).toBeUndefined();
    expect(activityCopy.unknown('sign_agreement')).toBe('did “sign agreement”');
  });
});
