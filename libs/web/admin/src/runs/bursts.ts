/** Answers news in bursts: once, some time after the first of them. A stream that never pauses is answered all the same, burst by burst.
 * @param forMs how long a burst is gathered */
export function inBursts(act: () => void, forMs: number) {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const stop = () => {
    clearTimeout(timer);
    timer = undefined;
  };
  const hear = () => {
    timer ??= setTimeout(() => {
      timer = undefined;
      act();
    }, forMs);
  };
  return { hear, stop } as const;
}
