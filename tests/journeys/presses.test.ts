/** Fingers, pens, and mice that click or hold a key: what opens a card, and what is left to the page. */
import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { cardState, waitForCard, waitForNoCard } from '../../scripts/browser/card.ts';
import { until } from '../../scripts/browser/wait.ts';
import { expectMarks } from './marks.ts';
import { countCards, hover, outlast, restOn, type Spot, spotOf, waitForCardOf } from './pointing.ts';
import { inBothBrowsers } from './visit.ts';

/** Longer than any delay of the product. */
const LONGER = 700;
const LONG_PRESS = 600;
const marks = ['svalbard: Svalbard', 'ottawa-convention: Ottawa Convention'];

inBothBrowsers('presses', (visit) => {
  const openRead = async () => {
    const tab = await visit.open('/presses.html');
    await expectMarks(visit, tab, marks);
    // A driver's finger comes without a sign, on a machine that says it has no touch.
    await until('the script of interaction', async () => {
      const frames = await visit.browser.evaluateInFrames(
        tab,
        () => Symbol.for('backgrounder.interaction') in globalThis,
      );
      return frames[0]?.value;
    });
    return tab;
  };
  const clicks = (tab: Page) => tab.evaluate(() => (window as unknown as { clicks: string[] }).clicks);
  const hash = (tab: Page) => tab.evaluate(() => location.hash);
  const tap = (tab: Page, { x, y }: Spot) => tab.touchscreen.tap(x, y);
  const isSilent = async (tab: Page) => {
    await outlast(tab, LONGER);
    expect(await cardState(visit.browser, tab)).toBeNull();
  };
  const pen = (tab: Page, is: 'hovers' | 'comes down' | 'goes up', { x, y }: Spot) =>
    visit.browser.movePen(tab, { is, x, y });

  test('a tap on a name opens its card, and the page hears of it', async () => {
    const tab = await openRead();
    await tap(tab, await spotOf(visit, tab, 'Svalbard'));
    expect((await waitForCard(visit.browser, tab)).label).toBe('Svalbard');
    expect(await clicks(tab)).toEqual(['plain']);
  });

  test('on a link the first tap opens the card, the second follows the link', async () => {
    const tab = await openRead();
    const spot = await spotOf(visit, tab, 'Ottawa Convention');
    await tap(tab, spot);
    await waitForCardOf(visit, tab, 'Ottawa Convention');
    expect([await hash(tab), await clicks(tab)]).toEqual(['', []]);
    await tap(tab, spot);
    await expect.poll(() => hash(tab)).toBe('#followed');
    expect(await clicks(tab)).toEqual(['link']);
  });

  test('a tap elsewhere closes the card and reaches the page', async () => {
    const tab = await openRead();
    await tap(tab, await spotOf(visit, tab, 'Svalbard'));
    await waitForCard(visit.browser, tab);
    await tab.evaluate(() => scrollTo({ top: 0, behavior: 'instant' }));
    await tap(tab, { x: 750, y: 20 });
    await waitForNoCard(visit.browser, tab);
    expect(await clicks(tab)).toHaveLength(2);
  });

  test('a tap on another name goes on to its card', async () => {
    const tab = await openRead();
    await tap(tab, await spotOf(visit, tab, 'Ottawa Convention'));
    await waitForCardOf(visit, tab, 'Ottawa Convention');
    await tap(tab, await spotOf(visit, tab, 'Svalbard'));
    await waitForCardOf(visit, tab, 'Svalbard');
  });

  test('a tap inside the card leaves it open', async () => {
    const tab = await openRead();
    await tap(tab, await spotOf(visit, tab, 'Svalbard'));
    const { rect } = await waitForCard(visit.browser, tab);
    await tap(tab, { x: rect.x + 20, y: rect.y + rect.height / 2 });
    await outlast(tab, LONGER);
    expect((await cardState(visit.browser, tab))?.label).toBe('Svalbard');
  });

  test('a finger that stays opens the card before it is lifted, and follows no link', async () => {
    const tab = await openRead();
    const { x, y } = await spotOf(visit, tab, 'Ottawa Convention');
    const finger = await tab.touchscreen.touchStart(x, y);
    await waitForCardOf(visit, tab, 'Ottawa Convention');
    await finger.end();
    await outlast(tab, LONGER);
    expect((await cardState(visit.browser, tab))?.label).toBe('Ottawa Convention');
    expect([await hash(tab), await clicks(tab)]).toEqual(['', []]);
  });

  test('a finger that strays opens nothing', async () => {
    const tab = await openRead();
    const cards = await countCards(tab);
    const { x, y } = await spotOf(visit, tab, 'Svalbard');
    const finger = await tab.touchscreen.touchStart(x, y);
    for (let i = 1; i <= 10; i++) await finger.move(x, y - 6 * i);
    await outlast(tab, LONG_PRESS);
    await finger.end();
    await isSilent(tab);
    expect(await cards()).toBe(0);
  });

  test('a pen in the air opens the card where it rests, and once', async () => {
    const tab = await openRead();
    const cards = await countCards(tab);
    const spot = await spotOf(visit, tab, 'Svalbard');
    // A pen never stops telling where it is.
    for (let i = 0; i < 40; i++) await pen(tab, 'hovers', { x: spot.x + (i % 2) / 4, y: spot.y });
    await waitForCardOf(visit, tab, 'Svalbard');
    for (let i = 0; i < 40; i++) await pen(tab, 'hovers', { x: spot.x + (i % 2) / 4, y: spot.y });
    await outlast(tab, LONGER);
    expect([(await cardState(visit.browser, tab))?.label, await cards()]).toEqual(['Svalbard', 1]);
  });

  test('a tap of a pen opens the card on a link, the next follows it', async () => {
    const tab = await openRead();
    const spot = await spotOf(visit, tab, 'Ottawa Convention');
    await pen(tab, 'hovers', spot);
    await pen(tab, 'comes down', spot);
    await pen(tab, 'goes up', spot);
    await waitForCardOf(visit, tab, 'Ottawa Convention');
    expect(await hash(tab)).toBe('');
    await pen(tab, 'comes down', spot);
    await pen(tab, 'goes up', spot);
    await expect.poll(() => hash(tab)).toBe('#followed');
  });

  test('events that the page makes up open and close nothing', async () => {
    const tab = await openRead();
    const spot = await spotOf(visit, tab, 'Svalbard');
    const pretend = () =>
      tab.evaluate(({ x, y }) => {
        const at = { clientX: x, clientY: y, bubbles: true, cancelable: true, isPrimary: true, detail: 1 };
        const target = document.elementFromPoint(x, y)!;
        for (const pointerType of ['mouse', 'touch', 'pen'])
          for (const type of [
            'pointerover',
            'pointermove',
            'pointerdown',
            'pointerup',
            'click',
            'contextmenu',
          ])
            target.dispatchEvent(new PointerEvent(type, { ...at, pointerType }));
        document.documentElement.dispatchEvent(new PointerEvent('pointerleave', at));
        for (const type of ['keydown', 'keyup'])
          target.dispatchEvent(new KeyboardEvent(type, { key: 'Escape', bubbles: true }));
      }, spot);
    await pretend();
    await isSilent(tab);
    await hover(visit, tab, 'Svalbard');
    await pretend();
    await outlast(tab, LONGER);
    expect((await cardState(visit.browser, tab))?.label).toBe('Svalbard');
  });

  test('a mouse that presses, drags or selects over names opens nothing, and keeps its selection', async () => {
    const tab = await openRead();
    const cards = await countCards(tab);
    const { x, y } = await spotOf(visit, tab, 'Svalbard');
    await tab.mouse.move(x - 90, y);
    await tab.mouse.down();
    await tab.mouse.move(x, y, { steps: 5 });
    await outlast(tab, LONGER);
    await tab.mouse.move(x + 120, y, { steps: 5 });
    await tab.mouse.up();
    await outlast(tab, LONGER);
    expect(await tab.evaluate(() => String(getSelection()))).toContain('Svalbard');
    expect(await cards()).toBe(0);
  });

  test('a card that is open does not disturb typing', async () => {
    const tab = await openRead();
    await tab.focus('#input');
    await tab.keyboard.type('before ');
    await hover(visit, tab, 'Svalbard');
    await tab.keyboard.type('during ');
    await tab.keyboard.press('Escape');
    await waitForNoCard(visit.browser, tab);
    await tab.keyboard.type('after');
    const { value, active } = await tab.evaluate(() => ({
      value: document.querySelector('input')!.value,
      active: document.activeElement?.id,
    }));
    expect([value, active]).toEqual(['before during after', 'input']);
  });

  test('a name that scrolls under a pointer at rest is not pointed at, and one that scrolls away does not open', async () => {
    const tab = await openRead();
    const cards = await countCards(tab);
    const { x, y } = await spotOf(visit, tab, 'Svalbard');
    await tab.mouse.move(x, y - 40);
    await tab.evaluate(() => scrollBy({ top: 40, behavior: 'instant' }));
    await isSilent(tab);
    await tab.evaluate(() => scrollTo({ top: 0, behavior: 'instant' }));
    await tab.mouse.move(x, y);
    await tab.evaluate(() => scrollBy({ top: 60, behavior: 'instant' }));
    await isSilent(tab);
    expect(await cards()).toBe(0);
  });

  test('with clicks chosen, rest opens nothing; a click does, and a second follows the link', async () => {
    await choose('click');
    const tab = await openRead();
    await restOn(visit, tab, 'Ottawa Convention');
    await isSilent(tab);
    const { x, y } = await spotOf(visit, tab, 'Ottawa Convention');
    await tab.mouse.click(x, y);
    await waitForCardOf(visit, tab, 'Ottawa Convention');
    expect(await hash(tab)).toBe('');
    // It is no hover: the mouse may go where it likes.
    await tab.mouse.move(750, 20);
    await outlast(tab, LONGER);
    expect((await cardState(visit.browser, tab))?.label).toBe('Ottawa Convention');
    await tab.mouse.click(x, y);
    await expect.poll(() => hash(tab)).toBe('#followed');
    await tab.mouse.click(750, 20);
    await waitForNoCard(visit.browser, tab);
  });

  test('with clicks chosen, clicks that mean something else are the page’s', async () => {
    await choose('click');
    const tab = await openRead();
    const cards = await countCards(tab);
    const { x, y } = await spotOf(visit, tab, 'Ottawa Convention');
    for (const key of ['Shift', 'Control'] as const) {
      await tab.evaluate(() => addEventListener('click', (event) => event.preventDefault(), { once: true }));
      await tab.keyboard.down(key);
      await tab.mouse.click(x, y);
      await tab.keyboard.up(key);
    }
    await expect.poll(() => clicks(tab)).toEqual(['link', 'link']);
    await tab.mouse.click(x, y, { button: 'right' });
    // A selection that begins and ends on a name.
    const svalbard = await spotOf(visit, tab, 'Svalbard');
    await tab.mouse.click(svalbard.x, svalbard.y, { count: 2 });
    await waitForCardOf(visit, tab, 'Svalbard');
    expect(await tab.evaluate(() => String(getSelection()).trim())).toBe('Svalbard');
    expect(await cards()).toBe(1);
  });

  for (const [choice, key] of [
    ['alt', 'Alt'],
    ['ctrl', 'Control'],
    ['shift', 'Shift'],
  ] as const) {
    test(`with ${choice} chosen, a card opens at rest while the key is held, and stays when it is let go`, async () => {
      await choose(choice);
      const tab = await openRead();
      await restOn(visit, tab, 'Svalbard');
      await isSilent(tab);
      await tab.keyboard.down(key);
      await waitForCardOf(visit, tab, 'Svalbard');
      await tab.keyboard.up(key);
      await outlast(tab, LONGER);
      expect((await cardState(visit.browser, tab))?.label).toBe('Svalbard');
      await tab.mouse.move(1200, 700);
      await waitForNoCard(visit.browser, tab);
    });
  }

  test('with ctrl chosen, ctrl and a click open the link elsewhere, as ever', async () => {
    await choose('ctrl');
    const tab = await openRead();
    const spot = await restOn(visit, tab, 'Ottawa Convention');
    await tab.keyboard.down('Control');
    await waitForCardOf(visit, tab, 'Ottawa Convention');
    await tab.evaluate(() => addEventListener('click', (event) => event.preventDefault(), { once: true }));
    await tab.mouse.click(spot.x, spot.y);
    await tab.keyboard.up('Control');
    await expect.poll(() => clicks(tab)).toEqual(['link']);
    await waitForNoCard(visit.browser, tab);
  });

  async function choose(opens: string): Promise<void> {
    const options = await visit.optionsPage();
    const set = (value: string) => {
      const { storage } = (globalThis as unknown as { chrome: Extension }).chrome;
      return storage.sync.set({ opens: value });
    };
    // The worker hears of it a moment later.
    const holds = (value: string) => {
      const { runtime } = (globalThis as unknown as { chrome: Extension }).chrome;
      return runtime
        .sendMessage({ call: 'here', about: null })
        .then(({ answer }) => answer?.opening.by === value);
    };
    await options.evaluate(set, opens);
    await expect.poll(() => options.evaluate(holds, opens)).toBe(true);
    await options.close();
  }
});

interface Extension {
  readonly storage: { readonly sync: { set(items: object): Promise<void> } };
  readonly runtime: {
    sendMessage(message: object): Promise<{ answer: { opening: { by: string } } | null }>;
  };
}
