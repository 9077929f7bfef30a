import { call } from './evaluate';

const report = {
  numPassedTests: 7,
  numFailedTests: 0,
  numRuntimeErrorTestSuites: 0,
  numPendingTests: 0,
  numTodoTests: 0,
};
const summarize = async (given: object | null, run: object) =>
  (await call('test-summary.mjs', 'summarize', given, run)).value;

it('adds up what passed and what failed', async () => {
  expect(await summarize(report, { status: 0 })).toEqual({ passed: 7, failed: 0, faults: [] });
  expect(await summarize({ ...report, numFailedTests: 2 }, { status: 1 })).toMatchObject({ passed: 7, failed: 2 });
});

it('counts a suite that could not run as a failure', async () => {
  expect(await summarize({ ...report, numRuntimeErrorTestSuites: 1 }, { status: 1 })).toMatchObject({
    passed: 7,
    failed: 1,
  });
});

it('counts a run without a report, or without a test, as a failure', async () => {
  expect(await summarize(null, { status: 134 })).toMatchObject({ passed: 0, failed: 1 });
  expect(await summarize({ ...report, numPassedTests: 0 }, { status: 0 })).toEqual({
    passed: 0,
    failed: 1,
    faults: ['No test ran.'],
  });
});

it('counts a bad end of Jest as a failure although each test passed', async () => {
  expect(await summarize(report, { status: 1 })).toMatchObject({ passed: 7, failed: 1 });
});

it('counts skipped tests as failures, unless a part of the tests was asked for', async () => {
  const skipped = { ...report, numPendingTests: 1, numTodoTests: 1 };
  expect(await summarize(skipped, { status: 0 })).toMatchObject({ passed: 7, failed: 2 });
  expect(await summarize(skipped, { status: 0, selective: true })).toMatchObject({ passed: 7, failed: 0 });
});
