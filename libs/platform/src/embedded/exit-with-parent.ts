/**
 * Ends this process when the parent that started it over IPC is gone, however it went. Does nothing in a process
 * that was started without a channel (by hand, by a container).
 * @param shutdown closes what is open; it gets `timeoutMs`, then the process ends anyway
 */
export function exitWithParent(shutdown: () => Promise<void> | void = () => undefined, timeoutMs = 5_000): void {
  if (!process.channel) return;
  process.once('disconnect', () => {
    setTimeout(() => process.exit(1), timeoutMs).unref();
    void Promise.resolve()
      .then(shutdown)
      .finally(() => process.exit(1));
  });
  // The listener refs the channel; an app that has finished its work should still be able to end.
  process.channel.unref();
}
