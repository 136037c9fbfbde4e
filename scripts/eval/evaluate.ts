/** Spots labelled pages with the built extension and scores them. */
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { BrowserName } from '../browser/driven-browser.ts';
import { type SpotFailure, type SpotResult, spotPages } from '../spot/spotter-browser.ts';
import { type Label, type ListedItem, labelsFromList, labelsInPlace } from './labels.ts';
import { type PageScore, score } from './score.ts';

export interface LabelledPage {
  readonly file: string;
  readonly language: string;
  /** null: the labels stand in the page. */
  readonly items: readonly ListedItem[] | null;
}

export interface EvaluatedPage extends LabelledPage {
  readonly text: string;
  readonly score: PageScore;
}

export interface Evaluation {
  readonly pages: readonly EvaluatedPage[];
  /** Pages that could not be read, and why. */
  readonly problems: readonly string[];
}

/** The pages of a gold list: `[{page, language, items}]`; they stand beside the file. */
export function pagesOfList(file: string): LabelledPage[] {
  const list = JSON.parse(readFileSync(file, 'utf8')) as {
    page: string;
    language: string;
    items: ListedItem[];
  }[];
  return list.map(({ page, language, items }) => ({ file: join(dirname(file), page), language, items }));
}

/** A gold document; its name begins with its language: "nb-02-budget.html". */
export function goldDocument(file: string): LabelledPage {
  return { file, language: /([a-z]{2,3})-[^/\\]*$/.exec(file)?.[1] ?? 'und', items: null };
}

export async function evaluate(
  browser: BrowserName,
  extensionDir: string,
  pages: readonly LabelledPage[],
): Promise<Evaluation> {
  const { results } = await spotPages(
    browser,
    extensionDir,
    pages.map(({ file }) => file),
  );
  const problems: string[] = [];
  const evaluated = pages.flatMap((page, index) => {
    const result: SpotResult | SpotFailure | undefined = results[index];
    if (result && !('problem' in result)) return [evaluatedPage(page, result)];
    problems.push(`${page.file}: ${result?.problem ?? 'not read'}`);
    return [];
  });
  return { pages: evaluated, problems };
}

function evaluatedPage(page: LabelledPage, { text, mentions, labels }: SpotResult): EvaluatedPage {
  const placed: Label[] = page.items ? labelsFromList(text, page.items) : labelsInPlace(labels);
  return { ...page, text, score: score(placed, mentions) };
}
