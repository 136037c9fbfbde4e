/** The invented pack of tests/fixtures/pack, and its document. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Pack } from '../../facts/pack.ts';
import { buildPack } from '../../scripts/pack/read-data.ts';

export const FIXTURE = join(import.meta.dirname, '../fixtures/pack');

export function fixturePack(): Pack {
  const build = buildPack(join(FIXTURE, 'data'));
  if ('pack' in build) return build.pack;
  throw new Error(JSON.stringify(build.faults));
}

export function fixtureTexts(): Map<string, string> {
  return new Map([['lighthouse', readFileSync(join(FIXTURE, 'sources/lighthouse.txt'), 'utf8')]]);
}

/**
 * The fixture with one value changed, be it to what the types forbid.
 *
 * @param at such as `entities.2.kind`
 * @param value undefined takes the key away
 */
export function altered(at: string, value: unknown): Pack {
  const pack = structuredClone(fixturePack());
  const keys = at.split('.');
  const last = keys.pop()!;
  const parent = keys.reduce<unknown>((node, key) => Reflect.get(node as object, key), pack) as object;
  if (value === undefined) Reflect.deleteProperty(parent, last);
  else Reflect.set(parent, last, value);
  return pack;
}
