/** What outlives a page, and what outlives the extension. */
import { expect, test } from 'vitest';
import { until } from '../../scripts/browser/wait.ts';
import { expectMarks, expectPainted, readPainted } from './marks.ts';
import { spotOf } from './pointing.ts';
import { press } from './popup-window.ts';
import { inBothBrowsers } from './visit.ts';

const PAGE = '<!doctype html><html lang="en"><title>Kept</title><p>Norway and the Ottawa Convention.</p>';
const marks = ['norway: Norway', 'ottawa-convention: Ottawa Convention'];

declare const chrome: { storage: { sync: { clear(): Promise<void> } } };

inBothBrowsers('lifetime', (visit) => {
  test('a page that comes back from the cache of history follows what was chosen meanwhile', async () => {
    visit.put('/kept.html', PAGE);
    visit.put('/next.html', '<!doctype html><title>Next</title><p>Nothing to see.</p>');
    const options = await visit.optionsPage();
    // Whatever an attempt before this one has left.
    await options.evaluate(() => chrome.storage.sync.clear());
    const tab = await visit.open('/kept.html');
    await expectMarks(visit, tab, marks);
    await tab.goto(visit.server.url('/next.html'));
    await options.bringToFront();
    await options.waitForSelector('.topic-name');
    await press(options, '.topic-name', 'Places');
    await expect.poll(() => options.evaluate(isPlacesOn)).toBe(false);
    await tab.bringToFront();
    await tab.evaluate(() => history.back());
    await expectMarks(visit, tab, ['ottawa-convention: Ottawa Convention']);
    await options.bringToFront();
    await press(options, '.topic-name', 'Places');
    await tab.bringToFront();
    await expectMarks(visit, tab, marks);
  });

  test.runIf(visit.browserName === 'chromium')(
    'a page that outlives the extension loses its marks with the next pointer, and shows nothing broken',
    async () => {
      visit.put('/kept.html', PAGE);
      const tab = await visit.open('/kept.html');
      await expectPainted(tab, ['Norway', 'Ottawa Convention']);
      const { x, y } = await spotOf(visit, tab, 'Norway');
      const page = await visit.optionsPage();
      await page
        .evaluate(() =>
          (globalThis as unknown as { chrome: { runtime: { reload(): void } } }).chrome.runtime.reload(),
        )
        .catch(() => undefined);
      await tab.bringToFront();
      // The extension may end a moment later.
      await until('the marks to go', async () => {
        await tab.mouse.move(x - 3, y);
        await tab.mouse.move(x, y);
        return (await tab.evaluate(readPainted)).length === 0;
      });
      expect(await tab.$('backgrounder-card')).toBeNull();
    },
  );
});

/** In the options. */
function isPlacesOn(): boolean {
  const names = [...document.querySelectorAll('.topic-name')];
  const label = names.find(({ textContent }) => textContent === 'Places')?.closest('label');
  return label?.querySelector('input')?.checked ?? true;
}
