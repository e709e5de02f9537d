import { NOTIFICATION_KINDS, noteParams } from './notification';

const WORDS = { title: 'A CTO for Friday', headline: 'Takes platforms through their second growth' };

describe('what a note tells', () => {
  it('tells what its kind may tell, in order, and nothing else that was stored', () => {
    const stored = { count: 12, leaderId: 'l1', displayName: 'Lena Hart', email: 'lena@example.com' };
    expect(noteParams('SHORTLIST_READY', stored, WORDS)).toEqual([
      { name: 'title', value: 'A CTO for Friday' },
      { name: 'count', value: '12' },
    ]);
    expect(noteParams('LEADER_INTERESTED', stored, WORDS).map(({ name }) => name)).toEqual(['title', 'leaderId']);
    expect(noteParams('AVAILABILITY_STALE', stored, WORDS)).toEqual([]);
  });

  it('never tells a name or an address, whatever the kind and whatever was stored', () => {
    const stored = {
      displayName: 'Lena Hart',
      email: 'lena@example.com',
      companyName: 'Acme',
      companyId: 'c1',
      reason: 'Call me',
      name: 'Acme',
    };
    for (const kind of NOTIFICATION_KINDS) {
      const values = noteParams(kind, stored, { title: null, headline: null }).map(({ value }) => value);
      expect(values).toEqual([]);
    }
  });

  it('leaves out what the reader may not see any more', () => {
    expect(noteParams('NEW_OPPORTUNITY', {}, { title: null, headline: null })).toEqual([]);
  });

  it('calls a specialty by its present label, and a code it does not know by nothing', () => {
    expect(noteParams('EVIDENCE_RAISED', { code: 'specialty.kubernetes', level: 'VERIFIED_CASE' }, WORDS)).toEqual([
      { name: 'label', value: 'Kubernetes' },
      { name: 'level', value: 'VERIFIED_CASE' },
    ]);
    expect(noteParams('EVIDENCE_RAISED', { code: 'specialty.gone', level: 'CLAIMED' }, WORDS)).toEqual([
      { name: 'level', value: 'CLAIMED' },
    ]);
  });
});
