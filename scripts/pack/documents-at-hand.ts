/** Finds the texts of a pack's documents in folders, by their sum: names of files mean nothing. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sha256 } from '../../facts/fingerprint.ts';
import type { Pack } from '../../facts/pack.ts';

/** @returns texts by document id; what is not found is left out */
export async function documentsAtHand(pack: Pack, folders: readonly string[]): Promise<Map<string, string>> {
  const found = new Map<string, string>();
  for (const folder of folders.filter((path) => existsSync(path))) {
    for (const entry of readdirSync(folder, { withFileTypes: true, recursive: true })) {
      if (!entry.isFile() || !/\.(?:txt|md)$/u.test(entry.name)) continue;
      const text = readFileSync(join(entry.parentPath, entry.name), 'utf8');
      const sum = await sha256(text);
      for (const document of pack.documents) if (document.sha256 === sum) found.set(document.id, text);
    }
  }
  return found;
}
