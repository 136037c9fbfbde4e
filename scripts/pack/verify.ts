/**
 * `verify [--require] [--data FOLDER] [FOLDER…]`: re-verifies every citation of the pack against the documents
 * in the folders. Where there is no text at all, documents are skipped, which is an error with `--require`; where
 * there are texts, a document that is none of them is a fault.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { dataFaultText } from './data-file.ts';
import { buildPack } from './read-data.ts';
import { verify } from './verification.ts';

const project = join(import.meta.dirname, '../..');
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    require: { type: 'boolean', default: false },
    data: { type: 'string', default: join(project, 'data') },
  },
});
const folders = positionals.length > 0 ? positionals : [join(project, '../shared/sources')];
process.exitCode = await run(values.data, folders, values.require);

async function run(data: string, sources: readonly string[], isRequired: boolean): Promise<number> {
  const build = buildPack(data);
  if ('faults' in build) {
    for (const fault of build.faults) console.error(dataFaultText(fault));
    console.error('The pack has faults: mend them first.');
    return 1;
  }
  const { faults, verified, absent, unverified } = await verify(build.pack, sources);
  for (const fault of faults) console.error(dataFaultText(build.place(fault)));
  for (const id of absent) console.log(`skipped: ${id} is not at hand: ${sources.map(whyNot).join(', ')}`);
  const count = `${faults.length} ${faults.length === 1 ? 'fault' : 'faults'}`;
  console.log(`${verified} citations verified, ${count}, ${unverified} citations skipped`);
  return faults.length > 0 || (isRequired && absent.length > 0) ? 1 : 0;
}

function whyNot(folder: string): string {
  return existsSync(folder) ? `no .txt or .md file in ${folder}` : `there is no folder ${folder}`;
}
