import { expect, test } from 'vitest';
import { countPlaywright, countVitest } from '../../bin/testCount';

test('counts the tests of Vitest', () => {
  const report = {
    numPassedTests: 3,
    numFailedTests: 1,
    numPendingTests: 2,
    testResults: [
      { status: 'passed', assertionResults: [{ status: 'passed' }] },
      { status: 'failed', assertionResults: [{ status: 'passed' }, { status: 'failed' }] },
    ],
  };
  expect(countVitest(JSON.stringify(report))).toEqual({ passed: 3, failed: 1 });
});

test('counts a file that did not compile as a failure', () => {
  const report = {
    numPassedTests: 3,
    numFailedTests: 0,
    testResults: [{ status: 'failed', assertionResults: [] }],
  };
  expect(countVitest(JSON.stringify(report))).toEqual({ passed: 3, failed: 1 });
});

test('counts a flaky test of Playwright, and an error outside a test, as failures', () => {
  const report = { stats: { expected: 5, unexpected: 1, flaky: 1, skipped: 4 }, errors: [{}] };
  expect(countPlaywright(JSON.stringify(report))).toEqual({ passed: 5, failed: 3 });
});
