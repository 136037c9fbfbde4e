/** Where each part of a compiled pack comes from, so that its faults can be shown in the author's files. */
import type { Fault } from '../../facts/fault.ts';
import type { DataFault, DataFile } from './data-file.ts';

type Path = Fault['path'];

interface EntityOrigin {
  readonly file: DataFile;
  readonly notInside: Readonly<Record<string, readonly string[]>>;
}

interface FactOrigin {
  readonly file: DataFile;
  /** Among the facts of its file. */
  readonly index: number;
  readonly citations: readonly { readonly document?: string | undefined }[];
}

export class Origins {
  head!: DataFile;
  topics!: DataFile;
  documents: readonly DataFile[] = [];
  entities: readonly EntityOrigin[] = [];
  facts: readonly FactOrigin[] = [];
  families: readonly DataFile[] = [];

  place(fault: Fault): DataFault {
    const { file, path } = this.#find(fault.path);
    return file.place({ ...fault, path });
  }

  #find(path: Path): { file: DataFile; path: Path } {
    const [part, index, ...rest] = path;
    if (typeof index !== 'number') return { file: this.head, path };
    if (part === 'topics') return { file: this.topics, path: [index, ...rest] };
    const document = this.documents[index];
    if (part === 'documents' && document) return { file: document, path: rest };
    const entity = this.entities[index];
    if (part === 'entities' && entity) return { file: entity.file, path: entityPath(rest, entity) };
    const family = this.families[index];
    if (part === 'families' && family) return { file: family, path: rest };
    const fact = this.facts[index];
    if (part === 'facts' && fact) return { file: fact.file, path: factPath(rest, fact) };
    return { file: this.head, path: [] };
  }
}

/** Phrases are grouped under reasons in the file, and one list in the pack. */
function entityPath(rest: Path, { notInside }: EntityOrigin): Path {
  const [key, index] = rest;
  if (key !== 'notInside' || typeof index !== 'number') return rest;
  let left = index;
  for (const [reason, phrases] of Object.entries(notInside)) {
    if (left < phrases.length) return ['notInside', reason, left];
    left -= phrases.length;
  }
  return ['notInside'];
}

function factPath(rest: Path, { index, citations }: FactOrigin): Path {
  const [key, at, field] = rest;
  if (key === 'attribution') return ['facts', index, ...rest.slice(1)];
  const isFileWide = field === 'document' && typeof at === 'number' && citations[at]?.document === undefined;
  return key === 'citations' && isFileWide ? ['document'] : ['facts', index, ...rest];
}
