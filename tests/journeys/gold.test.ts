/** Right or silent, measured: the floors that spotting keeps on documents of our own, in a real browser. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, inject, test } from 'vitest';
import { type EvaluatedPage, type Evaluation, evaluate, goldDocument } from '../../scripts/eval/evaluate.ts';
import { Tally } from '../../scripts/eval/score.ts';

const folder = path.join(import.meta.dirname, '../gold');
const documents = readdirSync(folder).filter((file) => file.endsWith('.html'));
const LANGUAGES = [...new Set(documents.map((file) => file.split('-')[0]!))].sort();

function tally(pages: readonly EvaluatedPage[]): Tally {
  const sum = new Tally();
  for (const { score } of pages) sum.add(score.right.length, score.wrong.length, score.missed.length);
  return sum;
}

describe('the gold set', () => {
  let evaluation: Evaluation;
  beforeAll(async () => {
    const pages = documents.map((file) => goldDocument(path.join(folder, file)));
    evaluation = await evaluate('chromium', inject('builtFolders').chromium, pages);
  }, 180_000);

  test('is large enough to say something: documents, labels, near misses, languages', () => {
    const labels = documents.flatMap((file) => [
      ...readFileSync(path.join(folder, file), 'utf8').matchAll(/⟦([^|⟧]*)\|/g),
    ]);
    expect(documents.length).toBeGreaterThanOrEqual(60);
    const near = labels.filter(([, what]) => what === '!');
    const mentions = labels.filter(([, what]) => what !== '!' && !what!.startsWith('?'));
    expect(mentions.length).toBeGreaterThanOrEqual(1500);
    expect(near.length).toBeGreaterThanOrEqual(1500);
    expect(LANGUAGES).toEqual(['da', 'de', 'en', 'es', 'fi', 'fr', 'it', 'nb', 'nn', 'ru', 'sv', 'uk']);
  });

  test('is read without a problem', () => {
    expect(evaluation.problems).toEqual([]);
    expect(evaluation.pages).toHaveLength(documents.length);
  });

  test('overall: precision 0.99, recall 0.97', () => {
    const { precision, recall } = tally(evaluation.pages);
    expect(precision).toBeGreaterThanOrEqual(0.99);
    expect(recall).toBeGreaterThanOrEqual(0.97);
  });

  test.each(LANGUAGES)('%s: precision 0.97, recall 0.93', (language) => {
    const { precision, recall } = tally(evaluation.pages.filter((page) => page.language === language));
    expect(precision).toBeGreaterThanOrEqual(0.97);
    expect(recall).toBeGreaterThanOrEqual(0.93);
  });
});
