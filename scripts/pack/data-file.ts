/** A YAML file that knows where in it everything stands. */
import { readFileSync } from 'node:fs';
import * as v from 'valibot';
import { isMap, isNode, isPair, isScalar, LineCounter, type Node, parseDocument } from 'yaml';
import type { Fault } from '../../facts/fault.ts';
import { schemaFaults } from '../../facts/schema-faults.ts';

/** A fault with its place in a file. */
export interface DataFault {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly message: string;
  readonly mend: string;
}

export function dataFaultText({ file, line, column, message, mend }: DataFault): string {
  return `${file}:${line}:${column} ${message} → ${mend}`;
}

export class DataFile {
  readonly name: string;
  readonly #lines = new LineCounter();
  readonly #yaml: ReturnType<typeof parseDocument>;

  /** @param name as faults show it */
  constructor(path: string, name: string) {
    this.name = name;
    this.#yaml = parseDocument(readFileSync(path, 'utf8'), { lineCounter: this.#lines });
  }

  /** The contents, if they fit; else faults are added. */
  read<S extends v.GenericSchema>(schema: S, faults: DataFault[]): v.InferOutput<S> | undefined {
    const errors = [...this.#yaml.errors, ...this.#yaml.warnings];
    for (const error of errors) {
      const message = error.message.split(/ at line \d/u)[0] ?? error.message;
      const mend = 'Check indents, quotes and brackets here, and that no key stands twice.';
      faults.push({ file: this.name, ...this.#lineAt(error.pos[0]), message, mend });
    }
    if (errors.length > 0) return undefined;
    const reading = v.safeParse(schema, this.#yaml.toJS());
    if (reading.success) return reading.output;
    faults.push(...schemaFaults(reading.issues).map((fault) => this.place(fault)));
    return undefined;
  }

  /** Puts a fault at the place its path leads to, or as near to it as there is something. */
  place({ path, message, mend }: Fault): DataFault {
    return { file: this.name, ...this.#lineAt(this.#offsetOf(path)), message, mend };
  }

  #offsetOf(path: Fault['path']): number {
    const last = path.at(-1);
    const parent = path.length < 2 ? this.#yaml.contents : this.#yaml.getIn(path.slice(0, -1), true);
    if (isMap(parent)) {
      const pair = parent.items.find((item) => isPair(item) && isScalar(item.key) && item.key.value === last);
      if (pair && isScalar(pair.key)) return pair.key.range?.[0] ?? 0;
    }
    for (let depth = path.length; depth > 0; depth--) {
      const node = this.#yaml.getIn(path.slice(0, depth), true);
      if (isNode(node) && node.range) return (node as Node).range![0];
    }
    return 0;
  }

  #lineAt(offset: number): { line: number; column: number } {
    const { line, col } = this.#lines.linePos(offset);
    return { line: Math.max(1, line), column: Math.max(1, col) };
  }
}
