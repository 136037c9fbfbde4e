/**
 * Scripts that come when they are first wanted, so that no frame loads at its start what it may never need. All run in
 * the extension's own world, where the page cannot look, and meet at properties of its global.
 */
import type { LateScriptName } from '../../messages/contract.ts';
import { ask } from '../../messages/sender.ts';

/** For the script itself. */
export function offer<Face>(name: LateScriptName, face: Face): void {
  (globalThis as unknown as Record<symbol, Face>)[Symbol.for(`backgrounder.${name}`)] = face;
}

/** What a script offers; undefined: it has not come. */
export function offered<Face>(name: LateScriptName): Face | undefined {
  return (globalThis as unknown as Record<symbol, Face | undefined>)[Symbol.for(`backgrounder.${name}`)];
}

export class LateScript<Face> {
  face: Face | null = null;
  #loading: Promise<Face | null> | null = null;
  readonly #name: LateScriptName;
  readonly #came: (face: Face) => void;
  readonly #onProblem: (problem: unknown) => void;

  /** @param came told once, before anybody else has it */
  constructor(name: LateScriptName, came: (face: Face) => void, onProblem: (problem: unknown) => void) {
    this.#name = name;
    this.#came = came;
    this.#onProblem = onProblem;
  }

  /** @returns null when it could not be had */
  load(): Promise<Face | null> {
    this.#loading ??= this.#fetch().catch((problem: unknown) => {
      // Who wants it next tries again.
      this.#loading = null;
      this.#onProblem(problem);
      return null;
    });
    return this.#loading;
  }

  async #fetch(): Promise<Face | null> {
    // Where the browser does not let us in any more, nobody asks again: a pointer would with every move.
    if (!offered(this.#name)) await ask('load', { script: this.#name });
    this.face = offered<Face>(this.#name) ?? null;
    if (this.face) this.#came(this.face);
    return this.face;
  }
}
