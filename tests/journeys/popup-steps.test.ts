import { expect, test } from 'vitest';
import { openHarbour } from './harbour.ts';
import { ownPageFor } from './own-pages.ts';
import { hover, waitForCardOf } from './pointing.ts';
import { mentionsOf, step, summaryIn } from './popup-window.ts';
import { inBothBrowsers } from './visit.ts';

inBothBrowsers('steps from the popup', (visit) => {
  test('lead to the next and the previous mention, into frames and around the end, and say which it is', async () => {
    const tab = await openHarbour(visit);
    const popup = await visit.popup(tab);
    await expect.poll(() => summaryIn(popup)).toHaveLength(4);
    expect(await mentionsOf(popup, 'norway')).toBe('Place · 2 mentions');
    for (const [way, where] of [
      ['next', 1],
      ['next', 2],
      ['next', 1],
      ['previous', 2],
    ] as const) {
      await step(popup, 'norway', way);
      await expect.poll(() => mentionsOf(popup, 'norway')).toBe(`Place · ${where} of 2`);
    }
    await tab.bringToFront();
    const frame = tab.frames().find((one) => one.url().includes('/inner.html'))!;
    await waitForCardOf(visit, frame, 'Norway');
  });

  test('go on from the mention that the reader has opened on the page', async () => {
    const tab = await openHarbour(visit);
    // In a tab of its own: the real one goes when the page is brought to the front.
    const popup = await ownPageFor(visit, tab, 'popup.html');
    await expect.poll(() => summaryIn(popup)).toHaveLength(4);
    await tab.bringToFront();
    await hover(visit, tab, 'Svalbard', 1);
    await expect.poll(() => mentionsOf(popup, 'svalbard'), { timeout: 4000 }).toBe('Place · 2 of 2');
    // Nobody clicks what is not in front.
    await popup.bringToFront();
    await step(popup, 'svalbard', 'next');
    await expect.poll(() => mentionsOf(popup, 'svalbard')).toBe('Place · 1 of 2');
  });
});
