export function withFileLock<T>(
  path: string,
  work: () => Promise<T> | T,
  options?: { timeoutMs?: number; onWait?: (pid: number) => void },
): Promise<T>;
