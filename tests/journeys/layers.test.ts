/** Cards and what else covers a page: dialogs, popovers, full screen. */
import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import {
  cardRects,
  cardStates,
  clickInCard,
  waitForCard,
  waitForNoCard,
} from '../../scripts/browser/card.ts';
import { until } from '../../scripts/browser/wait.ts';
import { expectMarks } from './marks.ts';
import { namesOf, pinCardOf } from './pinned.ts';
import { hover } from './pointing.ts';
import { inBothBrowsers } from './visit.ts';

const marks = ['norway: Norway', 'finland: Finland'];

inBothBrowsers('layers', (visit) => {
  const openStages = async () => {
    const tab = await visit.open('/stages.html');
    await expectMarks(visit, tab, marks);
    return tab;
  };
  /** A press in the middle of a card's bar lands on it: it is over everything, and not inert. */
  const isUsable = async (tab: Page) => {
    const [bar] = await cardRects(visit.browser, tab, '.card-label');
    if (!bar) return false;
    return tab.evaluate(({ x, y }) => document.elementFromPoint(x, y)?.localName === 'backgrounder-card', {
      x: bar.x + bar.width / 2,
      y: bar.y + bar.height / 2,
    });
  };
  const enlarge = async (tab: Page) => {
    await tab.evaluate(() => {
      // Where no card stands over it.
      document.querySelector<HTMLElement>('#enlarge')!.style.cssText = 'position: fixed; right: 0; bottom: 0';
    });
    await tab.click('#enlarge');
    await expect.poll(() => tab.evaluate(() => document.fullscreenElement?.id)).toBe('stage');
  };

  test('a pinned card is over full screen that begins, and over the page when it ends', async () => {
    const tab = await openStages();
    await pinCardOf(visit, tab, 'Norway');
    await enlarge(tab);
    await expect.poll(() => isUsable(tab)).toBe(true);
    await clickInCard(visit.browser, tab, '.card-move');
    await tab.evaluate(() => document.exitFullscreen());
    await expect.poll(() => tab.evaluate(() => document.fullscreenElement)).toBeNull();
    await expect.poll(() => isUsable(tab)).toBe(true);
    expect(await namesOf(visit, tab)).toEqual(['Norway']);
    expect(
      await tab.evaluate(() => document.querySelector('backgrounder-card')!.parentElement!.localName),
    ).toBe('html');
  });

  test('a modal dialog that opens leaves a pinned card in use, and so does one that closes', async () => {
    const tab = await openStages();
    await pinCardOf(visit, tab, 'Norway');
    await tab.evaluate(() => document.querySelector<HTMLDialogElement>('#dialog')!.showModal());
    await expect.poll(() => isUsable(tab)).toBe(true);
    await clickInCard(visit.browser, tab, '.citation > summary');
    await until('its source to open', async () =>
      (await cardStates(visit.browser, tab))[0]?.html.includes(' open'),
    );
    await tab.evaluate(() => document.querySelector<HTMLDialogElement>('#dialog')!.close());
    await expect.poll(() => isUsable(tab)).toBe(true);
    // What was opened in it is open still.
    expect((await cardStates(visit.browser, tab))[0]?.html).toContain(' open');
  });

  test('a dialog that the page takes away leaves the cards that were drawn in it', async () => {
    const tab = await openStages();
    await tab.evaluate(() => document.querySelector<HTMLDialogElement>('#dialog')!.showModal());
    await expectMarks(visit, tab, [...marks, 'svalbard: Svalbard']);
    await pinCardOf(visit, tab, 'Svalbard');
    await tab.evaluate(() => document.querySelector('#dialog')!.remove());
    await expect.poll(() => isUsable(tab)).toBe(true);
    expect(await namesOf(visit, tab)).toEqual(['Svalbard']);
  });

  test('a press in a card does not close the popover that its word is in', async () => {
    const tab = await openStages();
    await tab.evaluate(() => document.querySelector<HTMLElement>('#layer')!.showPopover());
    await expectMarks(visit, tab, [...marks, 'nato: NATO']);
    await hover(visit, tab, 'NATO');
    await clickInCard(visit.browser, tab, '.card-pin');
    await until('it to be pinned', async () => (await cardStates(visit.browser, tab))[0]?.isPinned);
    expect(await tab.evaluate(() => document.querySelector('#layer')!.matches(':popover-open'))).toBe(true);
    // The popover goes, the pinned card stays.
    await tab.evaluate(() => document.querySelector<HTMLElement>('#layer')!.hidePopover());
    await expect.poll(() => isUsable(tab)).toBe(true);
  });

  test('printed, nothing of ours has a box', async () => {
    const tab = await openStages();
    await pinCardOf(visit, tab, 'Norway');
    await hover(visit, tab, 'Finland');
    await waitForCard(visit.browser, tab);
    if (visit.browserName === 'firefox') {
      // Driven from outside Firefox emulates no print; what its sheets say of it is read instead.
      const says = await visit.browser.inCard(tab.mainFrame(), (root) =>
        root.adoptedStyleSheets
          .flatMap((sheet) => [...sheet.cssRules])
          .filter((rule) => (rule as CSSMediaRule).media?.mediaText === 'print')
          .map((rule) => rule.cssText.replace(/\s+/g, ' ')),
      );
      expect(says).toEqual(['@media print { :host { display: none !important; } }']);
      return;
    }
    await tab.emulateMediaType('print');
    const boxes = await visit.browser.inCard(tab.mainFrame(), (root) =>
      [root.host, ...root.querySelectorAll('*')]
        .filter((part) => part.getClientRects().length > 0)
        .map((part) => part.localName),
    );
    expect(boxes).toEqual([]);
    // Nor are the marks drawn: the paper is the same when nothing is said of how these ranges look.
    const printed = await tab.screenshot();
    await tab.evaluate(() => {
      for (const [name, marks] of [...CSS.highlights]) {
        CSS.highlights.delete(name);
        CSS.highlights.set(`plain-${name}`, marks);
      }
    });
    expect(Buffer.compare(Buffer.from(printed), Buffer.from(await tab.screenshot()))).toBe(0);
    await tab.emulateMediaType('screen');
    await until('the cards to come back', async () => (await cardStates(visit.browser, tab)).length > 0);
    await tab.keyboard.press('Escape');
    await clickInCard(visit.browser, tab, '.card-bar > .icon-button:last-child');
    await waitForNoCard(visit.browser, tab);
  });
});
