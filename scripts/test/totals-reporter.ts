/** Counts tests over all suites of a run and writes the totals where `npm test` reads them. */
import { writeFileSync } from 'node:fs';
import type { Reporter, TestModule } from 'vitest/node';

export interface Totals {
  passed: number;
  failed: number;
  skipped: number;
}

export default class TotalsReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], unhandled: readonly unknown[]): void {
    const file = process.env.BACKGROUNDER_TOTALS;
    if (!file) return;
    const totals: Totals = { passed: 0, failed: unhandled.length, skipped: 0 };
    for (const module of modules) {
      for (const test of module.children.allTests()) {
        const { state } = test.result();
        if (state === 'passed') totals.passed++;
        else if (state === 'failed') totals.failed++;
        else totals.skipped++;
      }
      // A file that could not be loaded has no tests to fail.
      if (module.errors().length > 0) totals.failed++;
    }
    writeFileSync(file, JSON.stringify(totals));
  }
}
