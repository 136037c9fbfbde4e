/** `npm run eval`: precision, recall and F1 by language and phenomenon, by the built extension on labelled pages. */
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { build } from '../build/build.ts';
import { ensureBrowser } from '../set-up/browsers.mjs';
import { evaluate, goldDocument, type LabelledPage, pagesOfList } from './evaluate.ts';
import { printEvaluation } from './print.ts';

const USAGE = `Usage: npm run eval -- [--browser chromium|firefox] [--list FILE] [DOCUMENT…]
  DOCUMENT   gold documents (all of tests/gold)
  --list     a gold list whose pages stand beside it (../shared/pages/gold.json, where it is there)
  --browser  which browser to use (chromium)`;

const project = join(import.meta.dirname, '../..');

async function main(): Promise<number> {
  const { values, positionals } = parseArgs({
    options: {
      browser: { type: 'string', default: 'chromium' },
      list: { type: 'string' },
      help: { type: 'boolean' },
    },
    allowPositionals: true,
  });
  if (values.help || (values.browser !== 'chromium' && values.browser !== 'firefox')) {
    console.error(USAGE);
    return values.help ? 0 : 2;
  }
  const sets = setsToEvaluate(values.list, positionals);
  await ensureBrowser(values.browser);
  const folder = build(values.browser);
  let problems = 0;
  for (const [title, pages] of sets) {
    const evaluation = await evaluate(values.browser, folder, pages);
    printEvaluation(title, evaluation);
    problems += evaluation.problems.length;
  }
  return problems > 0 ? 1 : 0;
}

function setsToEvaluate(
  list: string | undefined,
  documents: readonly string[],
): [title: string, pages: LabelledPage[]][] {
  if (list) return [[list, pagesOfList(list)]];
  if (documents.length > 0) return [['Documents', documents.map(goldDocument)]];
  const gold = join(project, 'tests/gold');
  const own = readdirSync(gold)
    .filter((file) => file.endsWith('.html'))
    .sort();
  const sets: [string, LabelledPage[]][] = [
    ['Gold documents', own.map((file) => goldDocument(join(gold, file)))],
  ];
  const real = join(project, '../shared/pages/gold.json');
  if (existsSync(real)) sets.push(['Real pages', pagesOfList(real)]);
  return sets;
}

main().then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  },
);
