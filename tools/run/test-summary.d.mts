export interface Count {
  passed: number;
  failed: number;
  skipped: number;
}
export interface RunnerResult {
  name: string;
  count: Count;
  failures: string[];
  trouble: string | null;
}
export function readJest(report: unknown, exitCode: number | null): RunnerResult;
export function readPlaywright(report: unknown, exitCode: number | null): RunnerResult;
export function notRun(name: string, trouble: string): RunnerResult;
export function summarise(results: readonly RunnerResult[]): { line: string; ok: boolean; troubles: string[] };
