import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Pack } from '../../facts/pack.ts';
import { dataFaultText } from '../../scripts/pack/data-file.ts';
import { buildPack } from '../../scripts/pack/read-data.ts';
import { verify } from '../../scripts/pack/verification.ts';

const project = join(import.meta.dirname, '../..');
const sources = join(project, '../shared/sources');
const build = buildPack(join(project, 'data'));

function bundled(): Pack {
  if ('pack' in build) return build.pack;
  throw new Error(build.faults.map(dataFaultText).join('\n'));
}

test('the data files are in order', () => {
  expect('faults' in build ? build.faults.map(dataFaultText) : []).toEqual([]);
});

const NAMED = (
  'rune-andersen robert-kvile njhq norwegian-armed-forces russian-mfa financial-times svalbard arctic norway ' +
  'russia finland europe nato ottawa-convention landmine kalashnikov matryoshka weekly-contact meeting-14-march ' +
  'christmas finland-ottawa-withdrawal svalbard-militarisation'
).split(' ');

test.each(NAMED)('what the document names is an entity with facts: %s', (id) => {
  const { entities, facts } = bundled();
  expect(entities.map((entity) => entity.id)).toContain(id);
  expect(facts.some((fact) => fact.about.includes(id))).toBe(true);
});

test('every topic has facts or entities to switch', () => {
  const { topics, entities, facts } = bundled();
  const used = new Set([...entities, ...facts].flatMap((one) => one.topics));
  expect(topics.filter(({ id }) => !used.has(id))).toEqual([]);
});

test('what the document does not say of itself is left out', () => {
  const [document] = bundled().documents;
  expect(document).toMatchObject({ titleIsOurs: true });
  for (const key of ['publisher', 'author', 'date', 'address']) expect(document).not.toHaveProperty(key);
});

describe.skipIf(!existsSync(sources))(
  'against the documents (skipped where ../shared/sources is absent):',
  () => {
    test('every citation is verified and nothing is copied', async () => {
      const { faults, verified, absent } = await verify(bundled(), [sources]);
      expect(faults).toEqual([]);
      expect(absent).toEqual([]);
      expect(verified).toBe(bundled().facts.flatMap((fact) => fact.citations).length);
    });

    test('one altered citation fails, at its place in the data file', async () => {
      const pack = structuredClone(bundled());
      const citation = pack.facts[7]!.citations[0]!;
      Object.assign(citation, {
        sha256: citation.sha256.replace(/^./u, (digit) => (digit === '0' ? '1' : '0')),
      });
      const { faults } = await verify(pack, [sources]);
      expect(faults.map(({ path }) => path)).toEqual([['facts', 7, 'citations', 0]]);
      const placed = 'place' in build ? build.place(faults[0]!) : undefined;
      expect(placed?.file).toMatch(/data\/facts\/norway-russia-arctic-contact\.yml$/);
      expect(placed?.line).toBeGreaterThan(50);
    });
  },
);
