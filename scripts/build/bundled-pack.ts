import { resolve } from 'node:path';
import type { Plugin } from 'vite';
import { buildPack } from '../pack/read-data.ts';

const NAME = 'virtual:bundled-pack';

/** Makes `virtual:bundled-pack` the compiled form of a data folder; a fault in the data fails the build. */
export default function bundledPack(folder: string): Plugin {
  return {
    name: 'backgrounder:bundled-pack',
    resolveId: (id) => (id === NAME ? `\0${NAME}` : null),
    async load(id) {
      if (id !== `\0${NAME}`) return null;
      this.addWatchFile(resolve(folder));
      const built = await buildPack(resolve(folder));
      if ('faults' in built) throw new Error(`The bundled pack has faults:\n${built.faults.join('\n')}`);
      // Read as data: a worker that wakes has it several times faster so than as code.
      return `export default JSON.parse(${JSON.stringify(JSON.stringify(built.pack))})`;
    },
  };
}
