/** The one door for packs, ours and others': nothing is believed before it has come through here. */
import * as v from 'valibot';
import { crossCheck } from './cross-check.ts';
import type { Fault } from './fault.ts';
import type { Pack } from './pack.ts';
import { packSchema } from './pack-schema.ts';
import { schemaFaults } from './schema-faults.ts';

export type PackReading = { readonly pack: Pack } | { readonly faults: readonly Fault[] };

export function readPack(input: unknown): PackReading {
  const shape = v.safeParse(packSchema, input);
  if (!shape.success) return { faults: schemaFaults(shape.issues) };
  const pack: Pack = shape.output;
  const faults = crossCheck(pack);
  return faults.length > 0 ? { faults } : { pack };
}
