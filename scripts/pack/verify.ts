/**
 * `verify [--require] [--data FOLDER] [FOLDER…]`: re-verifies every citation of the pack against the documents
 * in the folders. A document that is not there is skipped, and is an error with `--require`.
 */
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
  for (const id of absent) {
    const { sha256 } = build.pack.documents.find((document) => document.id === id)!;
    console.log(
      `skipped: ${id} is not at hand: no .txt or .md file with SHA-256 ${sha256} in ${sources.join(', ')}`,
    );
  }
  console.log(`${verified} citations verified, ${faults.length} faults, ${unverified} citations skipped`);
  return faults.length > 0 || (isRequired && absent.length > 0) ? 1 : 0;
}
