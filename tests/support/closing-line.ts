import type { Reporter, TestModule } from 'vitest/node';

/** Ends the output of a test run with the line that CI reads, counted from the runner's own results. */
export default class ClosingLine implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], errors: readonly unknown[]): void {
    const states = modules.flatMap((module) => [...module.children.allTests()].map((test) => test.result().state));
    const count = (state: string): number => states.filter((one) => one === state).length;
    // A file that does not even load has no tests, but has failed.
    const broken = modules.filter((module) => module.state() === 'failed' && module.errors().length > 0).length;
    const failed = count('failed') + broken + errors.length;
    // The default reporter ends in the same turn; the line is to be the last one.
    process.once('exit', () => console.log(`${count('passed')} passed, ${failed} failed, ${count('skipped') + count('pending')} skipped`));
  }
}
