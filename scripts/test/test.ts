/** `npm test`: sets the machine up, checks, runs every suite (the journeys build the extension first), and ends on `N passed, N failed`. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runChecks } from '../check/checks.ts';
import { ensureBrowser } from '../set-up/browsers.mjs';
import type { Totals } from './totals-reporter.ts';

const project = join(import.meta.dirname, '../..');
const vitest = join(project, 'node_modules/vitest/vitest.mjs');

/** @param args handed on to vitest, to run a part: `npm test -- --project node` */
async function main(args: readonly string[]): Promise<number> {
  await ensureBrowser('chromium');
  await ensureBrowser('firefox');
  const checks = args.length > 0 ? { passed: 0, failed: 0 } : await runChecks();
  const tests = runSuites(args);
  const passed = checks.passed + tests.passed;
  const failed = checks.failed + tests.failed;
  console.log(
    tests.skipped > 0
      ? `${passed} passed, ${failed} failed, ${tests.skipped} skipped`
      : `${passed} passed, ${failed} failed`,
  );
  return failed > 0 ? 1 : 0;
}

function runSuites(args: readonly string[]): Totals {
  const folder = mkdtempSync(join(tmpdir(), 'backgrounder-tests-'));
  const file = join(folder, 'totals.json');
  try {
    const { status } = spawnSync(process.execPath, [vitest, 'run', ...args], {
      cwd: project,
      stdio: 'inherit',
      env: { ...process.env, BACKGROUNDER_TOTALS: file },
    });
    const totals = JSON.parse(readFileSync(file, 'utf8')) as Totals;
    // Vitest may fail for a reason that is no test's, such as nothing to run.
    return status !== 0 && totals.failed === 0 ? { ...totals, failed: 1 } : totals;
  } catch {
    return { passed: 0, failed: 1, skipped: 0 };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

main(process.argv.slice(2)).then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    console.log('0 passed, 1 failed');
    process.exitCode = 1;
  },
);
