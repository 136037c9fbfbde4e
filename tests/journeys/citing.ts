/**
 * The extension as built, but for one citation, which points at a sentence of our own fixture document: the bundled
 * pack's document is no part of the project, and pages of a test may carry none of it.
 */
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fingerprint } from '../../facts/fingerprint.ts';
import { paragraphs, sentences } from '../../facts/sentences.ts';
import { buildPack } from '../../scripts/pack/read-data.ts';

const project = path.join(import.meta.dirname, '../..');

export interface OwnDocument {
  /** A name that the bundled pack marks, and whose card cites the sentence. */
  readonly name: string;
  /** In which the sentence stands, with another. */
  readonly paragraph: string;
  readonly sentence: string;
}

export async function ownDocument(): Promise<OwnDocument> {
  const text = await readFile(path.join(project, 'tests/fixtures/pack/sources/lighthouse.txt'), 'utf8');
  const paragraph = paragraphs(text)[0]!;
  return { name: 'Ottawa Convention', paragraph, sentence: sentences(paragraph)[1]! };
}

/** @param folder a copy of the built extension, which is changed */
export async function citeOwnDocument(folder: string): Promise<void> {
  const build = buildPack(path.join(project, 'data'));
  if (!('pack' in build)) throw new Error(JSON.stringify(build.faults));
  const fact = build.pack.facts.find(({ about }) => about[0] === 'ottawa-convention')!;
  const { sentence } = await ownDocument();
  const bundled = path.join(folder, 'pack.json');
  const pack = await readFile(bundled, 'utf8');
  const citing = pack.replaceAll(fact.citations[0]!.sha256, await fingerprint(sentence));
  if (citing === pack) throw new Error('The bundled pack holds no such citation.');
  await writeFile(bundled, citing);
}
