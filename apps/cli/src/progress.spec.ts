import { Progress, spoken } from './progress';

/** A stream that remembers, and a clock that is set by hand. */
function bench(isTTY: boolean): { progress: Progress; lines: string[]; wait: (ms: number) => void } {
  const lines: string[] = [];
  let at = 0;
  const progress = new Progress({ isTTY, write: (text) => lines.push(text) }, () => at);
  return { progress, lines, wait: (ms) => void (at += ms) };
}

describe('progress of a long job', () => {
  it('tells count, share, rate and time left as plain lines, one every five seconds', () => {
    const { progress, lines, wait } = bench(false);
    progress.start('Leaders', 100_000);
    for (let done = 2_000; done <= 40_000; done += 2_000) {
      wait(500);
      progress.update(done);
    }
    expect(lines).toEqual([
      'Leaders: 20 000 of 100 000 (20 %), 4 000/s, 20 s left\n',
      'Leaders: 40 000 of 100 000 (40 %), 4 000/s, 15 s left\n',
    ]);
    progress.end();
    expect(lines[2]).toBe('Leaders: 100 000 in 10 s, 10 000/s\n');
  });

  it('writes over one line in a terminal and leaves a clean one', () => {
    const { progress, lines, wait } = bench(true);
    progress.start('Needs', 10);
    wait(150);
    progress.update(1);
    wait(50);
    progress.update(2);
    expect(lines).toEqual(['\r\x1b[2KNeeds: 1 of 10 (10 %), 7/s, 1 s left']);
    progress.end();
    expect(lines.at(-1)).toBe('\r\x1b[2K');
  });

  it('says nothing of what is over at once, and nothing of a time it cannot know', () => {
    const { progress, lines, wait } = bench(false);
    progress.start('Needs', 0);
    progress.end();
    expect(lines).toEqual([]);
    progress.start('Weeks', 5);
    wait(6_000);
    progress.update(0);
    expect(lines).toEqual(['Weeks: 0 of 5 (0 %), 0/s\n']);
  });

  it('speaks of minutes as people do', () => {
    expect([0.2, 59.4, 61, 754].map(spoken)).toEqual(['0 s', '59 s', '1 min 1 s', '12 min 34 s']);
  });
});
