import { strike, type Shortcut } from './shortcuts';

const shortcut = (keys: string): Shortcut => ({ keys, label: keys, group: 'go', run: () => undefined });
const MAP = ['g n', 'g h', 'n', '?'].map(shortcut);

/** Strikes keys one after another and tells what happened. */
function struck(keys: string): string[] {
  let waiting = '';
  const hits: string[] = [];
  for (const key of keys) {
    const answer = strike(MAP, waiting, key);
    if (answer.hit) hits.push(answer.hit.keys);
    waiting = answer.waiting;
  }
  return hits;
}

describe('plain letters', () => {
  it.each([
    ['gn', ['g n']],
    ['n', ['n']],
    ['?', ['?']],
    ['ggn', ['g n']],
    ['gngh', ['g n', 'g h']],
    ['gx', []],
    ['gxn', ['n']],
    ['x', []],
    ['g?', ['?']],
  ])('%s does %j', (keys, hits) => {
    expect(struck(keys)).toEqual(hits);
  });
});
