/**
 * A browser may serve none of an extension's texts: one whose page ended while its texts were read keeps the empty
 * answer for as long as that process lives. The faces speak all the same.
 */
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { waitForCard } from '../../scripts/browser/card.ts';
import { openOptions } from './options-page.ts';
import { hover } from './pointing.ts';
import { inBothBrowsers } from './visit.ts';

declare const chrome: { i18n: { getMessage(key: string): string } };

/** In Firefox `browser` is what is asked, and `chrome` another object. */
const silence = 'for (const api of [globalThis.browser, chrome]) if (api) api.i18n.getMessage = () => "";\n';

/** @param folder a copy of the built extension, which is changed */
async function silenceBrowser(folder: string): Promise<void> {
  await writeFile(path.join(folder, 'silence.js'), silence);
  const page = path.join(folder, 'options.html');
  const written = await readFile(page, 'utf8');
  await writeFile(page, written.replace('<head>', '<head><script src="/silence.js"></script>'));
  const card = path.join(folder, 'card.js');
  await writeFile(card, silence + (await readFile(card, 'utf8')));
}

inBothBrowsers(
  'where the browser serves no texts',
  (visit) => {
    test('the options are there whole', async () => {
      const options = await openOptions(visit);
      expect(await options.evaluate(() => chrome.i18n.getMessage('options_title'))).toBe('');
      expect(await options.title()).toBe('Backgrounder options');
      expect(await options.evaluate(() => document.documentElement.lang)).toBe('en');
      await options.waitForSelector('h1');
    });

    test('the card speaks', async () => {
      const tab = await visit.open('/article.html');
      await hover(visit, tab, 'Svalbard');
      const card = await waitForCard(visit.browser, tab);
      expect(card.html).toContain('Hide');
    });
  },
  { alters: silenceBrowser },
);
