/** `check [FOLDER]`: reads all data files and prints what is wrong with them, or how much they hold. */
import { join } from 'node:path';
import { dataFaultText } from './data-file.ts';
import { buildPack } from './read-data.ts';

const folder = process.argv[2] ?? join(import.meta.dirname, '../../data');
const build = buildPack(folder);
if ('faults' in build) {
  for (const fault of build.faults) console.error(dataFaultText(fault));
  console.error(`${build.faults.length} ${build.faults.length === 1 ? 'fault' : 'faults'} in ${folder}`);
  process.exitCode = 1;
} else {
  const { id, version, documents, entities, facts, topics } = build.pack;
  const aliases = entities.flatMap((entity) => entity.aliases);
  const forms = aliases.reduce((sum, alias) => sum + 1 + alias.forms.length, 0);
  const citations = facts.reduce((sum, fact) => sum + fact.citations.length, 0);
  console.log(
    `${id} ${version}: ${documents.length} document(s), ${topics.length} topics, ${entities.length} entities, ` +
      `${aliases.length} aliases in ${forms} forms, ${facts.length} facts, ${citations} citations: all in order`,
  );
}
