/** Adds up what the test runners report. A runner that crashed is a failure, even if every test it ran passed. */

import { stripVTControlCharacters } from 'node:util';

/**
 * @typedef {{ passed: number, failed: number, skipped: number }} Count
 * @typedef {{ name: string, count: Count, failures: string[], trouble: string | null }} RunnerResult
 *   failures: a line or two for each failed test; trouble: why the runner itself failed
 */

/** A log is often kept by its end alone: so many failed tests are named there, each with so much of what it said. */
const NAMED = 10;
const ERROR_LINES = 3;

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
  return judged('jest', count, jestFailures(report), exitCode);
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
  return judged('playwright', count, playwrightFailures(report), exitCode);
}

/** @param {string} name @param {string} trouble @returns {RunnerResult} */
export function notRun(name, trouble) {
  return { name, count: { passed: 0, failed: 1, skipped: 0 }, failures: [], trouble };
}

/**
 * @param {readonly RunnerResult[]} results
 * @returns {{ line: string, ok: boolean, troubles: string[] }} line: the last one to print; troubles: what to print above it
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
  const failures = results.flatMap((result) => result.failures);
  troubles.unshift(...failures.slice(0, NAMED));
  if (failures.length > NAMED) troubles.push(`and ${failures.length - NAMED} more failed tests, named above`);
  return { line: `${sum.passed} passed, ${sum.failed} failed, ${sum.skipped} skipped`, ok, troubles };
}

/** @param {string} name @param {Count} count @param {string[]} failures @param {number | null} exitCode @returns {RunnerResult} */
function judged(name, count, failures, exitCode) {
  if (exitCode === 0 || (exitCode !== null && count.failed > 0)) return { name, count, failures, trouble: null };
  return { name, count: { ...count, failed: count.failed + 1 }, failures, trouble: `ended with ${ending(exitCode)}, counted as a failure` };
}

/** @param {any} report @returns {string[]} */
function jestFailures(report) {
  return (report.testResults ?? []).flatMap((/** @type {any} */ file) => {
    const failed = (file.assertionResults ?? []).filter((/** @type {any} */ test) => test.status === 'failed');
    if (failed.length === 0 && file.status === 'failed') return [told(file.name, file.message)];
    return failed.map((/** @type {any} */ test) => told(`${file.name} › ${test.fullName}`, test.failureMessages?.[0]));
  });
}

/** @param {any} report @returns {string[]} */
function playwrightFailures(report) {
  const failed = (report.suites ?? []).flatMap((/** @type {any} */ suite) => failedIn(suite, []));
  return [...failed, ...(report.errors ?? []).map((/** @type {any} */ error) => told('outside of any browser test', error.message))];
}

/** @param {any} suite @param {string[]} above titles of the suites around it @returns {string[]} */
function failedIn(suite, above) {
  const path = [...above, suite.title];
  const own = (suite.specs ?? []).flatMap((/** @type {any} */ spec) =>
    (spec.tests ?? [])
      .filter((/** @type {any} */ test) => test.status === 'unexpected' || test.status === 'flaky')
      .map((/** @type {any} */ test) =>
        told([...path, spec.title].join(' › '), test.results?.flatMap((/** @type {any} */ result) => result.errors ?? [])[0]?.message),
      ),
  );
  return [...own, ...(suite.suites ?? []).flatMap((/** @type {any} */ inner) => failedIn(inner, path))];
}

/** @param {string} name @param {unknown} message @returns {string} */
function told(name, message) {
  const lines = stripVTControlCharacters(String(message ?? ''))
    .split('\n')
    .filter((line) => line.trim() !== '')
    .slice(0, ERROR_LINES);
  return [`failed: ${name}`, ...lines.map((line) => `  ${line.trim().slice(0, 200)}`)].join('\n');
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
