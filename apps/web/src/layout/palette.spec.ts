import { fitting, type Entry, type EntryGroup } from './palette';

const entry = (group: EntryGroup, label: string): Entry => ({ key: label, group, label, run: () => undefined });
const ALL = [entry('needs', 'A CTO for settings'), entry('pages', 'Home'), entry('pages', 'Settings'), entry('actions', 'Switch to dark')];
const labels = (typed: string) => fitting(ALL, typed).map((group) => [group.name, ...group.entries.map(({ label }) => label)]);

describe('the palette', () => {
  it('shows everything by group before anything is typed', () => {
    expect(labels('')).toEqual([
      ['pages', 'Home', 'Settings'],
      ['actions', 'Switch to dark'],
      ['needs', 'A CTO for settings'],
    ]);
  });

  it('finds every word anywhere, in any case', () => {
    expect(labels('SETT')).toEqual([
      ['pages', 'Settings'],
      ['needs', 'A CTO for settings'],
    ]);
    expect(labels('cto sett')).toEqual([['needs', 'A CTO for settings']]);
    expect(labels('cto home')).toEqual([]);
  });

  it('puts what begins with the letters first', () => {
    const needs = [entry('needs', 'An interim leader'), entry('needs', 'Interim CTO')];
    expect(fitting(needs, 'inter')[0].entries.map(({ label }) => label)).toEqual(['Interim CTO', 'An interim leader']);
  });

  it('keeps a long group short', () => {
    const many = Array.from({ length: 40 }, (_, index) => entry('people', `Leader ${index}`));
    expect(fitting(many, 'leader')[0].entries).toHaveLength(12);
  });
});
