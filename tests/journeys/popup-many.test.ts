import { expect, test } from 'vitest';
import { press, summaryIn } from './popup-window.ts';
import { inBothBrowsers } from './visit.ts';

const PARAGRAPHS = 2500;
const NAMES = ['Norway', 'Russia', 'Svalbard', 'NATO'];

/** Four mentions each. */
function paragraphs(): string {
  return Array.from({ length: PARAGRAPHS }, () => `<p>${NAMES.join(', ')} and so on.</p>`).join('\n');
}

/** What the extension's own world asks of style and layout, from now on. */
interface Looks {
  readonly count: number;
}

inBothBrowsers('popup on a page of 10,000 mentions', (visit) => {
  test('opens at once, counts as it learns, and looks at nothing when it is opened again', async () => {
    visit.put('/many.html', {
      body: `<!doctype html><html lang="en"><title>Many</title>${paragraphs()}`,
      type: 'text/html',
    });
    const tab = await visit.open('/many.html');
    const [read] = await visit.browser.evaluateInFrames(tab, async () => {
      interface Spotted {
        settled(): Promise<void>;
      }
      const page = (globalThis as Record<symbol, undefined | (() => Spotted | null)>)[
        Symbol.for('backgrounder.page')
      ];
      while (!page?.()) await new Promise((resolve) => setTimeout(resolve, 20));
      await page()?.settled();
      const looks = { count: 0 };
      (globalThis as { looks?: Looks }).looks = looks;
      const watch = <T extends object>(owner: T, name: keyof T) => {
        const real = owner[name] as (...given: unknown[]) => unknown;
        owner[name] = function (this: unknown, ...given: unknown[]) {
          looks.count++;
          return real.apply(this, given);
        } as T[keyof T];
      };
      watch(Range.prototype, 'getBoundingClientRect');
      watch(Range.prototype, 'getClientRects');
      watch(Element.prototype, 'getBoundingClientRect');
      watch(Element.prototype, 'checkVisibility');
      watch(globalThis as unknown as Window, 'getComputedStyle');
      return true;
    });
    expect(read?.value).toBe(true);
    const looks = async () => {
      const [frame] = await visit.browser.evaluateInFrames(
        tab,
        () => (globalThis as { looks?: Looks }).looks?.count ?? -1,
      );
      return frame?.value ?? -1;
    };

    const popup = await visit.popup(tab);
    // There before anything is known of the page, and never waiting for it.
    await popup.waitForSelector('input[type="search"]');
    const all = 'Places: Norway 2500, Russia 2500, Svalbard 2500';
    await expect
      .poll(async () => (await summaryIn(popup)).map((line) => line.replaceAll(',5', '5'))[0], {
        timeout: 20_000,
      })
      .toContain(all.slice(0, 7));
    await expect
      .poll(() => popup.evaluate(() => document.querySelector('.found-head p')?.textContent), {
        timeout: 20_000,
      })
      .toBe('4 names · 10,000 mentions');
    await expect
      .poll(() => popup.evaluate(() => document.querySelector('.found-counting')), { timeout: 20_000 })
      .toBeNull();
    await popup.close();

    await tab.bringToFront();
    const before = await looks();
    const again = await visit.popup(tab);
    await expect
      .poll(() => again.evaluate(() => document.querySelector('.found-head p')?.textContent))
      .toBe('4 names · 10,000 mentions');
    expect(await looks()).toBe(before);
    await press(again, '[data-opens="pause"]');
  });
});
