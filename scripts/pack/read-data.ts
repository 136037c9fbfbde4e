/** Builds the pack from a folder of authored files, or says what is wrong, where, and how to mend it. */
import { existsSync, readdirSync } from 'node:fs';
import { basename, join, relative } from 'node:path';
import type * as v from 'valibot';
import type { Fault } from '../../facts/fault.ts';
import type { Pack } from '../../facts/pack.ts';
import { readPack } from '../../facts/read-pack.ts';
import {
  documentFile,
  entityFile,
  factsFile,
  familyFile,
  packFile,
  personsFile,
  topicsFile,
} from './authored.ts';
import { compileDocument, compileEntity, compileFact } from './compile.ts';
import { type DataFault, DataFile } from './data-file.ts';
import { Origins } from './origins.ts';

export type PackBuild =
  | { readonly pack: Pack; readonly place: (fault: Fault) => DataFault; readonly files: readonly string[] }
  | { readonly faults: readonly DataFault[]; readonly files: readonly string[] };

/**
 * @param folder holds pack.yml, topics.yml, documents/, entities/, facts/, and maybe families/ and persons.yml
 * @returns the pack, with `place` to lead faults found later back to their file; `files`: all that were read
 */
export function buildPack(folder: string): PackBuild {
  const reader = new FolderReader(folder);
  const origins = new Origins();
  const head = reader.one('pack.yml', packFile);
  const topics = reader.one('topics.yml', topicsFile);
  const documents = reader.all('documents', documentFile);
  const entities = reader.all('entities', entityFile);
  const factFiles = reader.all('facts', factsFile);
  const families = reader.all('families', familyFile);
  const persons = reader.perhaps('persons.yml', personsFile);
  const { faults, files } = reader;
  if (!head || !topics || faults.length > 0) return { faults, files };

  origins.head = head.file;
  origins.topics = topics.file;
  origins.documents = documents.map(({ file }) => file);
  origins.entities = entities.map(({ file, value }) => ({ file, notInside: value.notInside }));
  origins.facts = factFiles.flatMap(({ file, value }) =>
    value.facts.map((fact, index) => ({ file, index, citations: fact.citations })),
  );
  origins.families = families.map(({ file }) => file);
  const reading = readPack({
    format: 1,
    ...head.value,
    topics: topics.value,
    documents: documents.map(({ id, value }) => compileDocument(id, value)),
    entities: entities.map(({ id, value }) => compileEntity(id, value)),
    facts: factFiles.flatMap(({ value }) => value.facts.map((fact) => compileFact(value.document, fact))),
    families: families.map(({ id, value }) => ({ id, ...value })),
    ...(persons && { persons: persons.value }),
  });
  const place = (fault: Fault) => origins.place(fault);
  return 'pack' in reading
    ? { pack: reading.pack, place, files }
    : { faults: reading.faults.map(place), files };
}

interface Read<T> {
  readonly id: string;
  readonly file: DataFile;
  readonly value: T;
}

class FolderReader {
  readonly faults: DataFault[] = [];
  readonly files: string[] = [];
  readonly #folder: string;

  constructor(folder: string) {
    this.#folder = folder;
  }

  one<S extends v.GenericSchema>(name: string, schema: S): Read<v.InferOutput<S>> | undefined {
    const path = join(this.#folder, name);
    const shown = relative(process.cwd(), path).replaceAll('\\', '/');
    if (!existsSync(path)) {
      const mend = 'Add the file: docs/packs.md says what it holds.';
      this.faults.push({ file: shown, line: 1, column: 1, message: 'is missing', mend });
      return undefined;
    }
    this.files.push(path);
    const file = new DataFile(path, shown);
    const value = file.read(schema, this.faults);
    return value === undefined ? undefined : { id: basename(name, '.yml'), file, value };
  }

  /** A file that a pack may do without. */
  perhaps<S extends v.GenericSchema>(name: string, schema: S): Read<v.InferOutput<S>> | undefined {
    return existsSync(join(this.#folder, name)) ? this.one(name, schema) : undefined;
  }

  /** All files of a subfolder, by name, so that every machine builds the same pack. */
  all<S extends v.GenericSchema>(subfolder: string, schema: S): Read<v.InferOutput<S>>[] {
    const path = join(this.#folder, subfolder);
    if (!existsSync(path)) return [];
    return readdirSync(path)
      .filter((name) => !name.startsWith('.'))
      .sort()
      .flatMap((name) => {
        if (name.endsWith('.yml')) return this.one(join(subfolder, name), schema) ?? [];
        const file = relative(process.cwd(), join(path, name)).replaceAll('\\', '/');
        const mend = 'Rename it to end in .yml, or move it elsewhere.';
        this.faults.push({ file, line: 1, column: 1, message: 'is not a .yml file', mend });
        return [];
      });
  }
}
