/** Types, walls, lint, format, dead code and data: each a command of its own that says what is wrong. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

const project = join(import.meta.dirname, '../..');
const bin = (name: string) => join(project, 'node_modules', name);

interface Check {
  readonly what: string;
  readonly args: readonly string[];
}

const CHECKS: readonly Check[] = [
  { what: 'generated types', args: [bin('wxt/bin/wxt.mjs'), 'prepare'] },
  { what: 'types', args: [bin('typescript/bin/tsc'), '--noEmit'] },
  {
    what: 'types of the pure rooms, without the DOM',
    args: [bin('typescript/bin/tsc'), '--noEmit', '-p', 'tsconfig.pure.json'],
  },
  { what: 'lint and format', args: [bin('@biomejs/biome/bin/biome'), 'check', '--error-on-warnings'] },
  { what: 'dead code', args: [bin('knip/bin/knip.js')] },
  { what: 'data', args: ['scripts/pack/check.ts'] },
  { what: 'citations, where the documents are at hand', args: ['scripts/pack/verify.ts'] },
];

/** Runs all of them, also after one has failed. */
export async function runChecks(): Promise<{ passed: number; failed: number }> {
  let failed = 0;
  for (const { what, args } of CHECKS) {
    const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd: project, encoding: 'utf8' });
    console.log(`${status === 0 ? '✓' : '✗'} ${what}`);
    if (status === 0) continue;
    failed++;
    console.log(`${stdout}${stderr}`);
  }
  return { passed: CHECKS.length - failed, failed };
}
