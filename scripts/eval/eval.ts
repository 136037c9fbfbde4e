/** `npm run eval`: precision, recall and F1 by language, over labelled pages spotted by the built extension. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { build } from '../build/build.ts';
import { ensureBrowser } from '../set-up/browsers.mjs';
import { spotPages } from '../spot/spotter-browser.ts';
import { type GoldPage, precision, recall, score } from './score.ts';

const { values } = parseArgs({
  options: {
    gold: { type: 'string', default: join(import.meta.dirname, '../../../shared/pages/gold.json') },
  },
});
if (existsSync(values.gold)) await evaluate(values.gold);
else {
  console.error(
    `There are no labels at ${values.gold}. Name a gold file with --gold FILE; its pages stand beside it.`,
  );
  process.exitCode = 1;
}

async function evaluate(gold: string): Promise<void> {
  const pages = JSON.parse(readFileSync(gold, 'utf8')) as GoldPage[];
  await ensureBrowser('chromium');
  const files = pages.map(({ page }) => join(gold, '..', page));
  const { results } = await spotPages('chromium', build('chromium'), files);
  const totals = new Map<string, { right: number; wrong: number; missed: number }>();
  for (const [index, { page, language, items }] of pages.entries()) {
    const result = results[index];
    if (!result || 'problem' in result) {
      console.log(`${page}: ${result?.problem ?? 'not read'}`);
      process.exitCode = 1;
      continue;
    }
    const { right, wrong, missed } = score(result.text, items, result.mentions);
    for (const { entity, start, end } of wrong)
      console.log(`wrong   ${page}: ${entity} "${result.text.slice(start, end)}"`);
    for (const { entity, surface, nth } of missed)
      console.log(`missed  ${page}: ${entity} "${surface}" #${nth}`);
    for (const key of [language, 'all']) {
      const total = totals.get(key) ?? { right: 0, wrong: 0, missed: 0 };
      totals.set(key, {
        right: total.right + right,
        wrong: total.wrong + wrong.length,
        missed: total.missed + missed.length,
      });
    }
  }
  console.log('\nlanguage  right wrong missed  precision recall    F1');
  for (const [language, { right, wrong, missed }] of [...totals].sort()) {
    const p = precision(right, wrong);
    const r = recall(right, missed);
    const cells = [language.padEnd(8), ...[right, wrong, missed].map((n) => String(n).padStart(6))];
    console.log(
      `${cells.join('')}  ${p.toFixed(3).padStart(8)} ${r.toFixed(3).padStart(7)} ${((2 * p * r) / (p + r || 1)).toFixed(3).padStart(7)}`,
    );
  }
}
