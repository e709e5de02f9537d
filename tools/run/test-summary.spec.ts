import { notRun, readJest, readPlaywright, summarise } from './test-summary.mjs';

const jestReport = (over: object = {}) => ({
  numPassedTests: 5,
  numFailedTests: 0,
  numPendingTests: 1,
  numTodoTests: 0,
  numRuntimeErrorTestSuites: 0,
  ...over,
});
const playwright = (over: object = {}) => ({ stats: { expected: 3, unexpected: 0, flaky: 0, skipped: 2, ...over }, errors: [] });

describe('the closing line of npm test', () => {
  it('sums over the runners', () => {
    expect(summarise([readJest(jestReport(), 0), readPlaywright(playwright(), 0)])).toEqual({
      line: '8 passed, 0 failed, 3 skipped',
      ok: true,
      troubles: [],
    });
  });

  it('fails with a failed test', () => {
    const { line, ok, troubles } = summarise([
      readJest(jestReport({ numFailedTests: 2 }), 1),
      readPlaywright(playwright({ unexpected: 1 }), 1),
    ]);
    expect({ line, ok, troubles }).toEqual({ line: '8 passed, 3 failed, 3 skipped', ok: false, troubles: [] });
  });

  it('counts a file that does not load, and a test that passed only on a retry, as failed', () => {
    expect(readJest(jestReport({ numRuntimeErrorTestSuites: 2 }), 1).count.failed).toBe(2);
    expect(readPlaywright(playwright({ flaky: 1 }), 0).count.failed).toBe(1);
  });

  it('counts an error outside of any browser test as failed', () => {
    expect(readPlaywright({ ...playwright(), errors: [{ message: 'the server did not start' }] }, 1).count.failed).toBe(1);
  });

  it.each([
    ['wrote no report', readJest(null, 1)],
    ['wrote something else', readJest({ success: true }, 0)],
    ['passed everything and still ended badly', readJest(jestReport(), 1)],
    ['was killed', readPlaywright(playwright(), null)],
    ['was killed after a failure', readJest(jestReport({ numFailedTests: 1 }), null)],
  ])('fails when a runner %s', (_what, result) => {
    const { ok, troubles } = summarise([result]);
    expect(result.count.failed).toBeGreaterThan(0);
    expect(ok).toBe(false);
    expect(troubles).toHaveLength(1);
  });

  it('fails when nothing ran, or everything was skipped', () => {
    expect(summarise([])).toMatchObject({ line: '0 passed, 0 failed, 0 skipped', ok: false });
    expect(summarise([readJest(jestReport({ numPassedTests: 0 }), 0)])).toMatchObject({ line: '0 passed, 0 failed, 1 skipped', ok: false });
  });

  it('names the runner that could not run', () => {
    expect(summarise([readJest(jestReport(), 0), notRun('playwright', 'no browser')]).troubles).toEqual(['playwright: no browser']);
  });

  it('names what failed above the closing line, each with the first lines of what it said', () => {
    const jest = jestReport({
      numFailedTests: 1,
      numRuntimeErrorTestSuites: 1,
      testResults: [
        {
          name: 'a.spec.ts',
          status: 'failed',
          assertionResults: [
            { fullName: 'works', status: 'passed' },
            { fullName: 'adds up', status: 'failed', failureMessages: ['\u001b[31mError\u001b[0m: 1\n\n2\n3\n4'] },
          ],
        },
        { name: 'b.spec.ts', status: 'failed', message: 'Cannot find module', assertionResults: [] },
      ],
    });
    const spec = { title: 'by keyboard', tests: [{ status: 'unexpected', results: [{ errors: [{ message: 'timed out' }] }] }] };
    const browser = { ...playwright({ unexpected: 1 }), suites: [{ title: 'day.spec.ts', suites: [{ title: 'a day', specs: [spec] }] }] };
    expect(summarise([readJest(jest, 1), readPlaywright(browser, 1)]).troubles).toEqual([
      'failed: a.spec.ts › adds up\n  Error: 1\n  2\n  3',
      'failed: b.spec.ts\n  Cannot find module',
      'failed: day.spec.ts › a day › by keyboard\n  timed out',
    ]);
  });

  it('names ten at most', () => {
    const assertionResults = Array.from({ length: 12 }, (_, n) => ({ fullName: `${n}`, status: 'failed', failureMessages: [] }));
    const report = jestReport({ numFailedTests: 12, testResults: [{ name: 'a', status: 'failed', assertionResults }] });
    const { troubles } = summarise([readJest(report, 1)]);
    expect([troubles.length, troubles.at(-1)]).toEqual([11, 'and 2 more failed tests, named above']);
  });
});
