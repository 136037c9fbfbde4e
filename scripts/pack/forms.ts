/**
 * `forms ENTITY-OR-TEXT`: prints for every alias of an entity, or every alias that has this form, all its forms and
 * where they come from. `forms --paradigm NAME TEXT`: what a paradigm makes of any text; `--paradigm` alone: which there are.
 */
import { readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { suggestion } from '../../facts/nearest.ts';
import { madeForms } from './alias-forms.ts';
import { type AuthoredEntity, entityFile } from './authored.ts';
import { type DataFault, DataFile, dataFaultText } from './data-file.ts';
import { formsBy, PARADIGM_NAMES, PARADIGMS } from './paradigms/index.ts';

const USAGE = `usage: npm run forms -- ENTITY-OR-TEXT
       npm run forms -- --paradigm [NAME TEXT]
ENTITY is the name of a file in data/entities without .yml.`;
const folder = join(import.meta.dirname, '../../data/entities');

function main(args: readonly string[]): number {
  const [first, name, ...words] = args;
  if (first === undefined || first === '--help') return fail(USAGE, 2);
  if (first !== '--paradigm') return printEntity(args.join(' '));
  if (name === undefined) return printParadigms();
  return words.length === 0 ? fail(USAGE, 2) : printParadigm(name, words.join(' '));
}

function printParadigms(): number {
  for (const name of PARADIGM_NAMES) console.log(`${name.padEnd(28)} ${PARADIGMS[name]!.makes}`);
  return 0;
}

function printParadigm(name: string, text: string): number {
  if (!PARADIGMS[name]) return fail(`unknown paradigm "${name}" → ${suggestion(name, PARADIGM_NAMES)}`, 1);
  console.log(formsBy(name, text).join('\n'));
  return 0;
}

function printEntity(wanted: string): number {
  const entities = readEntities();
  if (!entities) return 1;
  const found = [...entities].flatMap(([id, { aliases }]) =>
    aliases
      .map((alias) => ({ id, alias, made: madeForms(alias) }))
      .filter(
        ({ made }) => id === wanted || made.some(({ form }) => form.toLowerCase() === wanted.toLowerCase()),
      ),
  );
  if (found.length === 0)
    return fail(`no entity and no form "${wanted}" → ${suggestion(wanted, [...entities.keys()])}`, 1);
  for (const { id, alias, made } of found) {
    console.log(`\n${id}: ${alias.text} (${alias.language})`);
    const byOrigin = Map.groupBy(made, ({ from }) => from);
    for (const [from, forms] of byOrigin)
      console.log(`  ${from}: ${forms.map(({ form }) => form).join(', ')}`);
    if (alias.except) console.log(`  left out: ${alias.except.join(', ')}`);
  }
  return 0;
}

function readEntities(): Map<string, AuthoredEntity> | null {
  const faults: DataFault[] = [];
  const entities = new Map<string, AuthoredEntity>();
  for (const file of readdirSync(folder)
    .filter((each) => each.endsWith('.yml'))
    .sort()) {
    const entity = new DataFile(join(folder, file), `data/entities/${file}`).read(entityFile, faults);
    if (entity) entities.set(basename(file, '.yml'), entity);
  }
  for (const fault of faults) console.error(dataFaultText(fault));
  return faults.length > 0 ? null : entities;
}

function fail(message: string, code: number): number {
  console.error(message);
  return code;
}

process.exitCode = main(process.argv.slice(2));
