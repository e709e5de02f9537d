import { inBursts } from './bursts';

describe('news in bursts', () => {
  beforeEach(() => jest.useFakeTimers());
  afterEach(() => jest.useRealTimers());

  it('answers many news at once with one act', () => {
    const act = jest.fn();
    const { hear } = inBursts(act, 400);
    hear();
    hear();
    hear();
    jest.advanceTimersByTime(400);
    expect(act).toHaveBeenCalledTimes(1);
    jest.advanceTimersByTime(4_000);
    expect(act).toHaveBeenCalledTimes(1);
  });

  it('keeps answering while news come faster than a burst is long', () => {
    const act = jest.fn();
    const { hear } = inBursts(act, 400);
    for (let passedMs = 0; passedMs < 10_000; passedMs += 250) {
      hear();
      jest.advanceTimersByTime(250);
    }
    expect(act).toHaveBeenCalledTimes(20);
  });

  it('is silent once stopped, until news come again', () => {
    const act = jest.fn();
    const { hear, stop } = inBursts(act, 400);
    hear();
    stop();
    jest.advanceTimersByTime(400);
    expect(act).not.toHaveBeenCalled();
    hear();
    jest.advanceTimersByTime(400);
    expect(act).toHaveBeenCalledTimes(1);
  });
});
