/**
 * The extension as shipped, with another pack in it, and with its page script not put into every page by the browser: the
 * bench puts it there when the page is at rest, so that what a page does to load is not taken for ours.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build as viteBuild } from 'vite';
import { build } from 'wxt';
import type { Pack } from '../../facts/pack.ts';
import { writeBundledFiles } from '../build/bundled-files.ts';

const project = join(import.meta.dirname, '../..');
export const PROBE = 'bench-probe.js';
export const BEGIN = 'bench-begin.js';
export const BEGIN_WATCHING = 'bench-begin-watching.js';
export const ASKS = 'bench-asks.js';

/** The least that a script of an extension can do which has its worker look for names: it asks once, and reads nothing. */
const asks = `performance.mark('bench-start');
chrome.runtime.sendMessage({ call: 'find', about: { text: '' } }).then(() => performance.mark('bench-end'));
`;

/** @returns the folder of the built extension */
export async function buildWithPack(name: string, pack: Pack | null): Promise<string> {
  const outDir = join('.output/bench', name);
  await quietly(() => build({ root: project, outDir }));
  const folder = join(project, outDir, 'chrome-mv3');
  if (pack) writeBundledFiles(pack, folder);
  const manifest = join(folder, 'manifest.json');
  const { content_scripts: _, ...rest } = JSON.parse(readFileSync(manifest, 'utf8'));
  writeFileSync(manifest, JSON.stringify(rest));
  writeFileSync(join(folder, PROBE), await bundled('page/probe.ts'));
  writeFileSync(join(folder, BEGIN), 'benchProbe.begin(false);\n');
  writeFileSync(join(folder, BEGIN_WATCHING), 'benchProbe.begin(true);\n');
  writeFileSync(join(folder, ASKS), asks);
  return folder;
}

/** What tells of its progress does so on the error stream: the tables alone are the output. */
async function quietly(work: () => Promise<unknown>): Promise<void> {
  const { write } = process.stdout;
  process.stdout.write = process.stderr.write.bind(process.stderr);
  try {
    await work();
  } finally {
    process.stdout.write = write;
  }
}

/** The floors and the peers, as one script. */
export function contestantsScript(): Promise<string> {
  return bundled('page/contestants.ts');
}

async function bundled(file: string): Promise<string> {
  const made = await viteBuild({
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      minify: false,
      lib: { entry: join(import.meta.dirname, file), formats: ['iife'], name: 'benchBundle' },
    },
  });
  const [first] = Array.isArray(made) ? made : [made];
  if (!first || !('output' in first)) throw new Error(`${file} could not be bundled.`);
  return first.output[0].code;
}
