import { expect, test } from 'vitest';
import { cardRects, clickInCard, waitForCard, waitForNoCard } from '../../scripts/browser/card.ts';
import { expectMarks, expectPainted, marksOn } from './marks.ts';
import { hover, restOn, waitForCardOf } from './pointing.ts';
import { inBothBrowsers } from './visit.ts';

const marked = [
  'svalbard: Svalbard',
  'ottawa-convention: Ottawa Convention',
  'svalbard: Sval\u00ADbard',
  'rune-andersen: Rune Andersen',
  'robert-kvile: RobertKvile',
  'norwegian-armed-forces: Norwegian Armed Forces',
  'norway: Norway',
  'nato: NATO',
  'russia: Russia',
  'finland: Finland',
  'europe: Europe',
  'svalbard: Svalbard',
  'russia: Russia',
  'norway: Norway',
  'arctic: ARCTIC',
  'finland: Finland',
  'svalbard: Svalbard',
  'nato: NATO',
  'russia: Russia',
];

inBothBrowsers('spotting', (visit) => {
  test('names are marked wherever a reader sees running text, and nowhere else', async () => {
    const tab = await visit.open('/places-of-text.html');
    await expectMarks(visit, tab, marked);
    const surfaces = marked.map((mark) => mark.replace(/^.*: /, ''));
    await expectPainted(tab, surfaces);
  });

  test('the mark is drawn: the pixels of the name differ where marking is on', async () => {
    const tab = await visit.open('/article.html');
    await expectPainted(tab, ['Svalbard', 'Ottawa Convention', 'Rune Andersen', 'Andersen']);
    const clip = { x: 30, y: 60, width: 720, height: 260 };
    const marked = await tab.screenshot({ clip });
    await tab.evaluate(() => CSS.highlights.clear());
    const plain = await tab.screenshot({ clip });
    expect(Buffer.compare(Buffer.from(marked), Buffer.from(plain))).not.toBe(0);
  });

  test('each piece of a name that is split over elements and lines opens its card', async () => {
    const tab = await visit.open('/places-of-text.html');
    await expectMarks(visit, tab, marked);
    for (const selector of ['#marked b', '#marked i']) {
      const box = await (await tab.$(selector))!.boundingBox();
      await tab.mouse.move(box!.x + 4, box!.y + box!.height / 2);
      await waitForCardOf(visit, tab, 'Ottawa Convention');
      await tab.mouse.move(1200, 5);
      await waitForNoCard(visit.browser, tab);
    }
    await hover(visit, tab, 'RobertKvile');
    await waitForCardOf(visit, tab, 'Robert Kvile');
  });

  test('a name drawn in SVG opens its card', async () => {
    const tab = await visit.open('/places-of-text.html');
    await expectMarks(visit, tab, marked);
    const box = await (await tab.$('svg text'))!.boundingBox();
    await tab.mouse.move(box!.x + box!.width - 10, box!.y + box!.height / 2);
    await waitForCardOf(visit, tab, 'Svalbard');
  });

  test('in an open modal dialog the card is on top and can be used', async () => {
    const tab = await visit.open('/stages.html');
    await tab.evaluate(() => document.querySelector<HTMLDialogElement>('#dialog')!.showModal());
    await expectMarks(visit, tab, ['norway: Norway', 'finland: Finland', 'svalbard: Svalbard']);
    const { rect } = await hover(visit, tab, 'Svalbard');
    await tab.mouse.move(rect.x + 30, rect.y + 20, { steps: 5 });
    await clickInCard(visit.browser, tab, '.show-all');
    await expect.poll(async () => (await cardRects(visit.browser, tab, '.fact')).length).toBeGreaterThan(3);
    // Escape closes the card, and the dialog only when no card is open.
    await tab.keyboard.press('Escape');
    await waitForNoCard(visit.browser, tab);
    expect(await tab.evaluate(() => document.querySelector<HTMLDialogElement>('#dialog')!.open)).toBe(true);
    await tab.keyboard.press('Escape');
    await expect
      .poll(() => tab.evaluate(() => document.querySelector<HTMLDialogElement>('#dialog')!.open))
      .toBe(false);
  });

  test('in full screen the card is on top and can be used', async () => {
    const tab = await visit.open('/stages.html');
    await expectMarks(visit, tab, ['norway: Norway', 'finland: Finland']);
    await tab.click('#enlarge');
    await expect.poll(() => tab.evaluate(() => document.fullscreenElement?.id)).toBe('stage');
    const { rect } = await hover(visit, tab, 'Finland');
    await tab.mouse.move(rect.x + 30, rect.y + 20, { steps: 5 });
    await clickInCard(visit.browser, tab, '.related button');
    await expect.poll(async () => (await waitForCard(visit.browser, tab)).label).not.toBe('Finland');
    await tab.evaluate(() => document.exitFullscreen());
  });

  test('in a popover of the page the card is on top and can be used', async () => {
    const tab = await visit.open('/stages.html');
    await tab.evaluate(() => document.querySelector<HTMLElement>('#layer')!.showPopover());
    await expectMarks(visit, tab, ['norway: Norway', 'finland: Finland', 'nato: NATO']);
    const { rect } = await hover(visit, tab, 'NATO');
    await tab.mouse.move(rect.x + 30, rect.y + 20, { steps: 5 });
    await clickInCard(visit.browser, tab, '.related button');
    await expect.poll(async () => (await waitForCard(visit.browser, tab)).label).not.toBe('NATO');
  });

  test('frames of another site and without an address are marked, and have their card', async () => {
    const tab = await visit.open('/framing.html');
    await expect
      .poll(async () => (await marksOn(visit, tab)).sort())
      .toEqual(['finland: Finland', 'nato: NATO', 'norway: Norway', 'svalbard: Svalbard']);
    for (const [surface, address] of [
      ['Finland', 'about:srcdoc'],
      ['NATO', visit.server.url('/inner.html', 'inner.localhost')],
    ] as const) {
      await restOn(visit, tab, surface);
      const frame = tab.frames().find((one) => one.url() === address)!;
      // A document without an address is the page's own: its card is drawn there.
      const stage = address === 'about:srcdoc' ? tab.mainFrame() : frame;
      const { rect } = await waitForCardOf(visit, stage, surface);
      const inner = await stage.evaluate(() => ({ width: innerWidth, height: innerHeight }));
      expect(rect.x).toBeGreaterThanOrEqual(0);
      expect(rect.y).toBeGreaterThanOrEqual(0);
      expect(rect.x + rect.width).toBeLessThanOrEqual(inner.width);
      expect(rect.y + rect.height).toBeLessThanOrEqual(inner.height);
      // Off word and card, but inside the frame: driven from outside, Chromium tells a frame nothing of leaving it.
      const box = await (await frame.frameElement())!.boundingBox();
      await tab.mouse.move(box!.x + 690, box!.y + 20);
      await waitForNoCard(visit.browser, stage);
    }
  });
});
