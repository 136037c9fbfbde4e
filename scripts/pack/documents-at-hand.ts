/** Finds the texts of a pack's documents in folders, by their sum: names of files mean nothing. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sha256 } from '../../facts/fingerprint.ts';
import type { Pack } from '../../facts/pack.ts';

export interface AtHand {
  /** By document id; what is not found is left out. */
  readonly texts: ReadonlyMap<string, string>;
  /** All text files there are, documents or not. */
  readonly files: readonly string[];
}

export async function documentsAtHand(pack: Pack, folders: readonly string[]): Promise<AtHand> {
  const texts = new Map<string, string>();
  const files = folders.filter((folder) => existsSync(folder)).flatMap(textFiles);
  for (const file of files) {
    const text = readFileSync(file, 'utf8');
    const sum = await sha256(text);
    for (const document of pack.documents) if (document.sha256 === sum) texts.set(document.id, text);
  }
  return { texts, files };
}

function textFiles(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && /\.(?:txt|md)$/u.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}
