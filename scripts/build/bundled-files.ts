import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { WxtHooks } from 'wxt';
import type { Pack } from '../../facts/pack.ts';
import { compileGazetteer } from '../../spotting/compiled-gazetteer.ts';
import { gazetteerOf } from '../../spotting/gazetteer.ts';
import { dataFaultText } from '../pack/data-file.ts';
import { buildPack } from '../pack/read-data.ts';

/** The files that the worker reads (entrypoints/background/index.ts), in a folder. */
export function writeBundledFiles(pack: Pack, folder: string): readonly string[] {
  const files = {
    'names.bin': new Uint8Array(compileGazetteer(gazetteerOf([pack]))),
    'pack.json': JSON.stringify(pack),
  };
  mkdirSync(folder, { recursive: true });
  for (const [name, contents] of Object.entries(files)) writeFileSync(join(folder, name), contents);
  return Object.keys(files);
}

/** Ships the compiled form of a data folder; a fault in the data fails the build. */
export function bundledFiles(data: string): WxtHooks['build:publicAssets'] {
  return ({ config }, files) => {
    const built = buildPack(resolve(data));
    if ('faults' in built)
      throw new Error(`The bundled pack has faults:\n${built.faults.map(dataFaultText).join('\n')}`);
    const folder = join(config.wxtDir, 'bundled');
    for (const name of writeBundledFiles(built.pack, folder))
      files.push({ absoluteSrc: join(folder, name), relativeDest: name });
  };
}
