/** Where a page carries a sentence that a fact cites, the card leads to it. */
import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { cardState, clickInCard, waitForNoCard } from '../../scripts/browser/card.ts';
import { until } from '../../scripts/browser/wait.ts';
import { citeOwnDocument, ownDocument } from './citing.ts';
import { page } from './places.ts';
import { hover } from './pointing.ts';
import { inBothBrowsers } from './visit.ts';

inBothBrowsers(
  'a sentence in this page',
  (visit) => {
    const openCarrying = async () => {
      const { name, paragraph } = await ownDocument();
      const far = `<p style="margin-top: 4000px">${paragraph}</p>`;
      visit.put('/carries.html', page(`<p><a id="link" href="#">First</a> of all, ${name}.</p>${far}`));
      return visit.open('/carries.html');
    };
    const press = (tab: Page, selector: string) => clickInCard(visit.browser, tab, selector);
    const says = (tab: Page, words: string) =>
      until(`the card to say ${words}`, async () =>
        (await cardState(visit.browser, tab))?.text.includes(words),
      );
    const open = async (tab: Page) => {
      await hover(visit, tab, (await ownDocument()).name);
      await says(tab, 'In this page');
    };

    test('a card whose word goes out of view on the way to the sentence closes, and gives the focus back', async () => {
      const tab = await openCarrying();
      await tab.focus('#link');
      await open(tab);
      await press(tab, '.on-page');
      await until('the sentence to be painted', () => tab.evaluate(readShown));
      await waitForNoCard(visit.browser, tab);
      expect(await tab.evaluate(() => document.activeElement?.id)).toBe('link');
      expect(await tab.evaluate(() => String(getSelection()))).toBe('');
    });

    test('the fact leads to the sentence, which is painted for a while', async () => {
      const tab = await openCarrying();
      await open(tab);
      // Pinned, the card stays when its word goes out of view.
      await press(tab, '.card-pin');
      await press(tab, '.on-page');
      const shown = await until('the sentence to be painted', () => tab.evaluate(readShown));
      expect(shown.text).toBe((await ownDocument()).sentence);
      expect(shown.top).toBeGreaterThanOrEqual(0);
      expect(shown.bottom).toBeLessThanOrEqual(await tab.evaluate(() => innerHeight));
      await says(tab, 'Shown in the page');
      await until('it to go by itself', () => tab.evaluate(() => !CSS.highlights.has('sentence-x5v2kq8d')), {
        timeoutMs: 8000,
      });
    });
  },
  { alters: citeOwnDocument },
);

/** Runs in the browser, by itself. */
function readShown() {
  const highlight = CSS.highlights.get('sentence-x5v2kq8d');
  for (const painted of highlight ?? []) {
    const range = document.createRange();
    range.setStart(painted.startContainer, painted.startOffset);
    range.setEnd(painted.endContainer, painted.endOffset);
    const { top, bottom } = range.getBoundingClientRect();
    return { text: range.toString(), top, bottom };
  }
  return null;
}
