/** Adds up what the test runners report. A runner that crashed is a failure, even if every test it ran passed. */

/**
 * @typedef {{ passed: number, failed: number, skipped: number }} Count
 * @typedef {{ name: string, count: Count, trouble: string | null }} RunnerResult trouble: why the runner itself failed
 */

/**
 * @param {any} report what `jest --json` wrote, or null where it wrote nothing readable
 * @param {number | null} exitCode null when a signal ended it
 * @returns {RunnerResult}
 */
export function readJest(report, exitCode) {
  if (!isCount(report?.numPassedTests)) return crashed('jest', exitCode);
  const count = {
    passed: report.numPassedTests,
    // A file that does not load has no tests to fail.
    failed: report.numFailedTests + (report.numRuntimeErrorTestSuites ?? 0),
    skipped: (report.numPendingTests ?? 0) + (report.numTodoTests ?? 0),
  };
  return judged('jest', count, exitCode);
}

/**
 * @param {any} report what Playwright's JSON reporter wrote, or null where it wrote nothing readable
 * @param {number | null} exitCode null when a signal ended it
 * @returns {RunnerResult}
 */
export function readPlaywright(report, exitCode) {
  const stats = report?.stats;
  if (!isCount(stats?.expected)) return crashed('playwright', exitCode);
  const count = {
    passed: stats.expected,
    // A test that passes only when it is tried again did fail.
    failed: stats.unexpected + (stats.flaky ?? 0) + (report.errors?.length ?? 0),
    skipped: stats.skipped ?? 0,
  };
  return judged('playwright', count, exitCode);
}

/** @param {string} name @param {string} trouble @returns {RunnerResult} */
export function notRun(name, trouble) {
  return { name, count: { passed: 0, failed: 1, skipped: 0 }, trouble };
}

/**
 * @param {readonly RunnerResult[]} results
 * @returns {{ line: string, ok: boolean, troubles: string[] }} line: the last one to print
 */
export function summarise(results) {
  const sum = { passed: 0, failed: 0, skipped: 0 };
  for (const { count } of results) {
    sum.passed += count.passed;
    sum.failed += count.failed;
    sum.skipped += count.skipped;
  }
  const troubles = results.flatMap(({ name, trouble }) => (trouble ? [`${name}: ${trouble}`] : []));
  if (sum.passed + sum.failed === 0) troubles.push('not a single test ran');
  const ok = sum.failed === 0 && sum.passed > 0 && troubles.length === 0;
  return { line: `${sum.passed} passed, ${sum.failed} failed, ${sum.skipped} skipped`, ok, troubles };
}

/** @param {string} name @param {Count} count @param {number | null} exitCode @returns {RunnerResult} */
function judged(name, count, exitCode) {
  if (exitCode === 0 || (exitCode !== null && count.failed > 0)) return { name, count, trouble: null };
  return { name, count: { ...count, failed: count.failed + 1 }, trouble: `ended with ${ending(exitCode)}, counted as a failure` };
}

/** @param {string} name @param {number | null} exitCode @returns {RunnerResult} */
function crashed(name, exitCode) {
  return notRun(name, `wrote no report and ended with ${ending(exitCode)}, counted as a failure`);
}

/** @param {number | null} exitCode */
function ending(exitCode) {
  return exitCode === null ? 'a signal' : `exit code ${exitCode}`;
}

/** @param {unknown} value */
function isCount(value) {
  return Number.isInteger(value);
}
