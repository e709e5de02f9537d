import { InOrder } from './in-order';

/** An answer that comes when it is let come. */
function later<A>() {
  let come = (_: A): void => undefined;
  const answer = new Promise<A>((resolve) => (come = resolve));
  return { answer, come };
}
const told = (answer: string): string | undefined => (answer === 'refused' ? undefined : answer);

describe('acts in order', () => {
  it('asks for the next once the one before is answered, and only the last answer counts', async () => {
    const acts = new InOrder<string>();
    const first = later<string>();
    const asked: string[] = [];
    const one = acts.send('a', 'old', () => first.answer, told);
    const two = acts.send('a', 'one, as shown', async () => (asked.push('two'), 'two'), told);
    const other = await acts.send('b', 'old', async () => 'elsewhere', told);
    expect(other).toEqual({ answer: 'elsewhere', isLatest: true, held: 'elsewhere' });
    expect(asked).toEqual([]);
    first.come('one');
    expect(await one).toEqual({ answer: 'one', isLatest: false, held: 'one' });
    expect(await two).toEqual({ answer: 'two', isLatest: true, held: 'two' });
  });

  it.each([
    ['one', 'refused', 'one'],
    ['refused', 'refused', 'old'],
    ['refused', 'two', 'two'],
  ])('after %s and %s the server holds %s', async (firstAnswer, secondAnswer, held) => {
    const acts = new InOrder<string>();
    const first = later<string>();
    void acts.send('a', 'old', () => first.answer, told);
    const two = acts.send('a', 'one, as shown', async () => secondAnswer, told);
    first.come(firstAnswer);
    expect((await two).held).toBe(held);
  });

  it('goes on after an act that failed, from what is shown then', async () => {
    const acts = new InOrder<string>();
    const failing = acts.send('a', 'old', () => Promise.reject(new Error('lost')), told);
    const next = acts.send('a', 'one, as shown', async () => 'refused', told);
    await expect(failing).rejects.toThrow('lost');
    expect(await next).toEqual({ answer: 'refused', isLatest: true, held: 'old' });
    expect((await acts.send('a', 'new', async () => 'refused', told)).held).toBe('new');
  });
});
