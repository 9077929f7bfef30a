/**
 * What Jest's report (its `--json` output) adds up to.
 * A suite that could not run is one failure, as is a run of no test at all, and a skipped test where none was asked
 * for.
 * @param {object | undefined} report without it Jest did not get to its end
 * @param {{ status: number, selective?: boolean }} run Jest's exit status; whether only some tests were asked for
 * @returns {{ passed: number, failed: number, faults: string[] }} faults: what a reader of Jest's own output may
 * overlook
 */
export function summarize(report, { status, selective = false }) {
  if (!report) return { passed: 0, failed: 1, faults: [`Jest ended with status ${status} and left no report.`] };
  const { numPassedTests: passed, numFailedTests, numRuntimeErrorTestSuites, numPendingTests, numTodoTests } = report;
  const faults = [];
  let failed = numFailedTests + numRuntimeErrorTestSuites;
  const skipped = selective ? 0 : numPendingTests + numTodoTests;
  if (skipped > 0) faults.push(`${skipped} tests were skipped, which counts as failed.`);
  failed += skipped;
  if (passed + numFailedTests === 0) {
    faults.push('No test ran.');
    failed = Math.max(failed, 1);
  }
  if (failed === 0 && status !== 0) {
    faults.push(`Jest ended with status ${status} although no test failed.`);
    failed = 1;
  }
  return { passed, failed, faults };
}
