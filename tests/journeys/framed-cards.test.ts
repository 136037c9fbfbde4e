/** A name in a frame of the same origin: its card is drawn over all of the page, not cut off by the frame. */
import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { cardState, clickInCard, waitForCard, waitForNoCard } from '../../scripts/browser/card.ts';
import { until } from '../../scripts/browser/wait.ts';
import { expectPainted } from './marks.ts';
import { cardOf } from './pinned.ts';
import { boxesIn, expectWellPlaced, innermost, openPage, page, restInFrame } from './places.ts';
import { outlast, waitForCardOf } from './pointing.ts';
import { inBothBrowsers } from './visit.ts';

/** Longer than the leaving of 300 ms. */
const LONGER = 600;

const INNER = `<style>body{margin:0;font:16px/1.5 sans-serif}</style><p style='margin:60px 20px 900px'>A note on Finland.</p>`;
const small = (style: string, inner = INNER) =>
  `<iframe title='small' style="${style}" srcdoc="${inner}"></iframe>`;

inBothBrowsers('cards of frames', (visit) => {
  const nowhere = (tab: Page) => tab.mouse.move(1200, 10);

  const openFramed = async (body: string, css = '') => {
    const tab = await openPage(visit, page(`${body}<button id="b">Elsewhere</button>`, css));
    const frame = await innermost(tab, 'Finland');
    await expectPainted(frame, ['Finland']);
    return { tab, frame };
  };
  type Framed = Awaited<ReturnType<typeof openFramed>>;

  /** Where the name is in the window, as the browser itself draws it: by the element that the window has there. */
  const wordOf = async ({ frame }: Framed) => {
    const element = (await frame.frameElement())!;
    const boxes = await boxesIn(frame, 'Finland');
    return element.evaluate((outer, inner) => {
      const frame = outer as HTMLIFrameElement;
      const at = frame.getBoundingClientRect();
      const style = getComputedStyle(frame);
      const scale = at.width / frame.offsetWidth;
      const x = frame.clientLeft + Number.parseFloat(style.paddingLeft);
      const y = frame.clientTop + Number.parseFloat(style.paddingTop);
      return inner.map((box) => ({
        x: at.x + (x + box.x) * scale,
        y: at.y + (y + box.y) * scale,
        width: box.width * scale,
        height: box.height * scale,
      }));
    }, boxes);
  };
  const restOnWord = async (framed: Framed) => {
    const [box] = await wordOf(framed);
    const [x, y] = [box!.x + box!.width / 2, box!.y + box!.height / 2];
    await framed.tab.mouse.move(x - 3, y);
    await framed.tab.mouse.move(x, y);
    await waitForCardOf(visit, framed.tab, 'Finland');
    await waitForCard(visit.browser, framed.tab);
    return { x, y };
  };

  const lies: [name: string, style: string, css?: string][] = [
    ['small', 'width: 200px; height: 120px; border: 0'],
    ['with border and padding', 'width: 200px; height: 120px; border: 9px solid; padding: 12px'],
    ['drawn larger', 'width: 200px; height: 120px; transform: scale(1.5); transform-origin: 0 0'],
    [
      'on a page that is moved',
      'width: 200px; height: 120px; border: 0',
      'body { transform: translate(90px, 40px) }',
    ],
    ['at the far corner', 'position: fixed; right: 0; bottom: 0; width: 200px; height: 120px; border: 0'],
  ];
  for (const [name, style, css] of lies) {
    test(`a frame ${name}: the card is wholly in the window, beside the word`, async () => {
      const framed = await openFramed(small(style), css);
      await restOnWord(framed);
      await expectWellPlaced(visit, framed.tab, () => wordOf(framed));
      const { rect } = await waitForCard(visit.browser, framed.tab);
      const [word] = await wordOf(framed);
      const gap = Math.max(rect.y - (word!.y + word!.height), word!.y - (rect.y + rect.height));
      expect(gap).toBeLessThan(20);
      expect(Math.abs(rect.x - word!.x)).toBeLessThan(360);
      expect(rect.width).toBe(360);
    });
  }

  test('a frame in a frame draws in the outermost', async () => {
    visit.put('/deep.html', page(small('width: 200px; height: 120px; border: 0')));
    const tab = await openPage(
      visit,
      page(
        '<iframe title="outer" src="/deep.html" style="width: 300px; height: 200px; border: 5px solid"></iframe>',
      ),
    );
    const frame = await innermost(tab, 'Finland');
    await expectPainted(frame, ['Finland']);
    await restInFrame(tab, frame, 'Finland');
    const { rect } = await waitForCardOf(visit, tab, 'Finland');
    expect(rect.width).toBe(360);
    // The way leads over the document between, and may pause there.
    const outer = (await (await frame.frameElement())!.boundingBox())!;
    await tab.mouse.move(outer.x + 60, outer.y + outer.height - 2, { steps: 4 });
    await tab.mouse.move(rect.x + 90, rect.y + rect.height - 30, { steps: 12 });
    await outlast(tab, LONGER);
    expect((await cardState(visit.browser, tab))?.label).toBe('Finland');
    await nowhere(tab);
    await waitForNoCard(visit.browser, tab);
  });

  test('the way from the word in the frame to the card outside is safe, and leaving both closes it', async () => {
    const framed = await openFramed(small('width: 200px; height: 120px'));
    const { tab } = framed;
    await restOnWord(framed);
    const { rect } = await waitForCard(visit.browser, tab);
    await tab.mouse.move(rect.x + rect.width - 30, rect.y + rect.height - 30, { steps: 25 });
    await outlast(tab, LONGER);
    expect((await cardState(visit.browser, tab))?.label).toBe('Finland');
    await clickInCard(visit.browser, tab, '.citation > summary');
    await tab.mouse.move(rect.x + 60, rect.y + 60, { steps: 5 });
    await outlast(tab, LONGER);
    expect((await cardState(visit.browser, tab))?.label).toBe('Finland');
    await nowhere(tab);
    await waitForNoCard(visit.browser, tab);
  });

  test('Escape closes it, whether the focus is in the frame or around it', async () => {
    const framed = await openFramed(small('width: 200px; height: 120px'));
    const { tab, frame } = framed;
    await tab.focus('#b');
    await restOnWord(framed);
    await tab.keyboard.press('Escape');
    await waitForNoCard(visit.browser, tab);
    await nowhere(tab);
    await frame.evaluate(() => {
      document.body.tabIndex = -1;
      document.body.focus();
    });
    await restOnWord(framed);
    await tab.keyboard.press('Escape');
    await waitForNoCard(visit.browser, tab);
  });

  test('a press elsewhere on the page closes it and reaches the page', async () => {
    const framed = await openFramed(small('width: 200px; height: 120px'));
    const { tab } = framed;
    await tab.evaluate(() => {
      const button = document.querySelector<HTMLElement>('#b')!;
      button.style.cssText = 'position: fixed; right: 10px; top: 10px';
      button.onclick = () => (document.title = 'pressed');
    });
    await restOnWord(framed);
    await tab.click('#b');
    await waitForNoCard(visit.browser, tab);
    expect(await tab.title()).toBe('pressed');
  });

  test('it follows the scrolling of the frame and of the page, and closes when the word leaves either', async () => {
    const framed = await openFramed(
      `<div style="height: 60px"></div>${small('width: 200px; height: 160px; border: 0')}<div style="height: 3000px"></div>`,
    );
    const { tab, frame } = framed;
    await restOnWord(framed);
    const gap = async () => {
      const [word] = await wordOf(framed);
      const { rect } = await waitForCard(visit.browser, tab);
      return Math.abs(rect.y - (word!.y + word!.height));
    };
    const before = (await waitForCard(visit.browser, tab)).rect.y;
    await frame.evaluate(() => scrollBy({ top: 20, behavior: 'instant' }));
    await expect.poll(async () => (await waitForCard(visit.browser, tab)).rect.y).toBeLessThan(before - 15);
    await tab.evaluate(() => scrollBy({ top: 30, behavior: 'instant' }));
    await expect.poll(async () => (await waitForCard(visit.browser, tab)).rect.y).toBeLessThan(before - 45);
    expect(await gap()).toBeLessThan(20);
    await frame.evaluate(() => scrollBy({ top: 400, behavior: 'instant' }));
    await waitForNoCard(visit.browser, tab);
  });

  test('a card that was pinned from a frame stays, and goes with the frame', async () => {
    const framed = await openFramed(small('width: 200px; height: 120px'));
    const { tab } = framed;
    await restOnWord(framed);
    await clickInCard(visit.browser, tab, '.card-pin');
    await until('it to be pinned', () => cardOf(visit, tab, 'Finland', true));
    await nowhere(tab);
    await outlast(tab, LONGER);
    expect((await cardState(visit.browser, tab))?.label).toBe('Finland');
    await tab.evaluate(() => document.querySelector('iframe')!.remove());
    await expect.poll(() => tab.$('backgrounder-card')).toBeNull();
  });

  test('in a modal dialog the card of its frame can be used', async () => {
    const framed = await openFramed(
      `<dialog id="d">${small('width: 200px; height: 120px')}</dialog><script>document.querySelector('#d').showModal()</script>`,
    );
    const { tab } = framed;
    await restOnWord(framed);
    expect(await tab.evaluate(() => document.querySelector('backgrounder-card')!.parentElement!.id)).toBe(
      'd',
    );
    await clickInCard(visit.browser, tab, '.citation > summary');
    await until('the source to open', async () =>
      (await cardState(visit.browser, tab))?.html.includes('<details class="citation" open'),
    );
  });

  test('a small frame of another site keeps its card wholly within itself', async () => {
    visit.put('/tiny.html', page('<p>On Finland.</p>', 'body { margin: 4px }'));
    const address = visit.server.url('/tiny.html', 'inner.localhost');
    const tab = await openPage(
      visit,
      page(`<iframe title="tiny" src="${address}" style="width: 240px; height: 160px; border: 0"></iframe>`),
    );
    const frame = await innermost(tab, 'Finland');
    await expectPainted(frame, ['Finland']);
    await restInFrame(tab, frame, 'Finland');
    await waitForCardOf(visit, frame, 'Finland');
    await expectWellPlaced(visit, frame, () => boxesIn(frame, 'Finland'));
  });
});
