/** What each script costs to load: bytes of the built extension, compressed as a store would. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, inject, test } from 'vitest';

/** What every frame of every tab loads; what comes with the first sign of a reader; with the first hover. */
const MOST = { 'page.js': 12_000, 'interaction.js': 10_500, 'card.js': 34_500 };

describe.each(['chromium', 'firefox'] as const)('bytes in %s', (browserName) => {
  test.each(Object.entries(MOST))('%s', (script, most) => {
    const built = readFileSync(path.join(inject('builtFolders')[browserName], script));
    expect(gzipSync(built, { level: 9 }).length).toBeLessThanOrEqual(most);
  });
});
