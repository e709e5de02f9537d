export function isAlive(pid: number): boolean;
export function startMark(pid: number): string | null;
export function commandLine(pid: number): string | null;
export function parentOf(pid: number): number | null;
export function isSameProcess(pid: number, mark: string | null | undefined): boolean;
export function waitUntil(holds: () => boolean, timeoutMs: number): Promise<boolean>;
