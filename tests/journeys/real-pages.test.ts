import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, inject, test } from 'vitest';
import type { BrowserName } from '../../scripts/browser/driven-browser.ts';
import { pagesOfList } from '../../scripts/eval/evaluate.ts';
import { labelsFromList } from '../../scripts/eval/labels.ts';
import { score, Tally } from '../../scripts/eval/score.ts';
import { type SpotResult, type SpotRun, spotPages } from '../../scripts/spot/spotter-browser.ts';

/** Pages of others, which are no part of the project. */
const folder = fileURLToPath(new URL('../../../shared/pages', import.meta.url));
const gold = path.join(folder, 'gold.json');
const isThere = existsSync(folder);
const pages = isThere
  ? readdirSync(folder)
      .filter((file) => file.endsWith('.html'))
      .map((file) => path.join(folder, file))
  : [];

if (!isThere) test.skip(`real pages: skipped, since there are none in ${folder}`, () => undefined);

describe.runIf(isThere).each(['chromium', 'firefox'] as const)('real pages, %s', (browserName) => {
  let run: SpotRun;
  beforeAll(async () => {
    run = await spotPages(browserName, extensionDir(browserName), pages);
  }, 300_000);
  const read = () => run.results.filter((result): result is SpotResult => !('problem' in result));

  test('every page is read', () => {
    expect(pages.length).toBeGreaterThan(0);
    expect(run.results.filter((result) => 'problem' in result)).toEqual([]);
    expect(read()).toHaveLength(pages.length);
  });

  test('no node of any page is changed', () => {
    expect(read().flatMap(({ changed }) => changed)).toEqual([]);
  });

  test('no request is made that the pages do not make by themselves', () => {
    expect(read().flatMap(({ requests }) => requests)).toEqual([]);
  });

  test('the extension logs no error', () => {
    expect(run.errors.filter((error) => error.includes('-extension://'))).toEqual([]);
  });

  test.runIf(existsSync(gold))(
    'in all languages 97 of 100 marks are right, and 95 of 100 mentions are found',
    () => {
      const { precision, recall } = tallyOf(read());
      expect(precision).toBeGreaterThanOrEqual(0.97);
      expect(recall).toBeGreaterThanOrEqual(0.95);
    },
  );
});

function extensionDir(browserName: BrowserName): string {
  return inject('builtFolders')[browserName];
}

function tallyOf(results: readonly SpotResult[]): Tally {
  const tally = new Tally();
  for (const { file, items } of pagesOfList(gold)) {
    const result = results.find(({ page }) => page === file);
    if (!items || !result) continue;
    const { right, wrong, missed } = score(labelsFromList(result.text, items), result.mentions);
    tally.add(right.length, wrong.length, missed.length);
  }
  expect(tally.right + tally.missed, 'labelled mentions').toBeGreaterThan(90);
  return tally;
}
