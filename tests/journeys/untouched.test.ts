import type { Page } from 'puppeteer-core';
import puppeteer from 'puppeteer-core';
import { expect, test } from 'vitest';
import { cardState, clickInCard, waitForNoCard } from '../../scripts/browser/card.ts';
import { chromiumManners } from '../../scripts/browser/chromium.ts';
import { allDifferences, installNodeProof } from '../../scripts/browser/node-proof.ts';
import { until } from '../../scripts/browser/wait.ts';
import { requireBrowser } from '../../scripts/set-up/browsers.mjs';
import { expectMarks, expectPainted } from './marks.ts';
import { hover, waitForCardOf } from './pointing.ts';
import { inBothBrowsers, type Visit } from './visit.ts';

const marks = ['svalbard: Svalbard', 'ottawa-convention: Ottawa Convention', 'nato: NATO'];

inBothBrowsers('untouched', (visit) => {
  /** All that a reader may do with marks and cards. */
  const wholeSession = async (tab: Page) => {
    await expectMarks(visit, tab, marks);
    const { rect } = await hover(visit, tab, 'Svalbard');
    await tab.mouse.move(rect.x + 30, rect.y + 20, { steps: 5 });
    await clickInCard(visit.browser, tab, '.related button');
    await until('the related card', async () => (await cardState(visit.browser, tab))?.label !== 'Svalbard');
    await clickInCard(visit.browser, tab, '.card-bar > .icon-button:first-child');
    await waitForCardOf(visit, tab, 'Svalbard');
    await tab.keyboard.press('Escape');
    await waitForNoCard(visit.browser, tab);
    await visit.browser.triggerCommand(tab, 'next-mention');
    await waitForCardOf(visit, tab, 'Ottawa Convention');
    await tab.keyboard.press('Tab');
    await tab.keyboard.press('Escape');
    await waitForNoCard(visit.browser, tab);
  };
  const hosts = (tab: Page) => tab.evaluate(() => document.querySelectorAll('backgrounder-card').length);

  test('no node of the page is added, moved or changed in a whole session', async () => {
    const tab = await visit.tab();
    const proof = await installNodeProof(tab);
    await visit.go(tab, '/quiet.html');
    await wholeSession(tab);
    const frames = await proof.read();
    expect(allDifferences(frames)).toEqual([]);
    expect(frames.map(({ mutations }) => mutations)).toEqual([0]);
    expect(frames[0]!.nodes).toBeGreaterThan(10);
  });

  test('there is one element of ours while a card is open, and none otherwise', async () => {
    const tab = await visit.open('/quiet.html');
    await expectMarks(visit, tab, marks);
    expect(await hosts(tab)).toBe(0);
    // From below upwards: cards stand below their words, and would cover the next one.
    await hover(visit, tab, 'NATO');
    expect(await hosts(tab)).toBe(1);
    await hover(visit, tab, 'Svalbard');
    await waitForCardOf(visit, tab, 'Svalbard');
    expect(await hosts(tab)).toBe(1);
    await tab.keyboard.press('Escape');
    await waitForNoCard(visit.browser, tab);
    expect(await hosts(tab)).toBe(0);
  });

  test('the page cannot look into the card, nor learn from it which name it is about', async () => {
    const tab = await visit.open('/quiet.html');
    await hover(visit, tab, 'Svalbard');
    const seen = await tab.evaluate(() => {
      const host = document.querySelector<HTMLElement>('backgrounder-card')!;
      return { root: host.shadowRoot, text: host.textContent, attributes: host.getAttributeNames() };
    });
    expect(seen).toEqual({ root: null, text: '', attributes: [] });
  });

  test('window and document look to the page as they do without the extension', async () => {
    const tab = await visit.open('/quiet.html');
    await wholeSession(tab);
    expect(await readGlobals(tab)).toEqual(await globalsWithoutUs(visit));
  });

  /** Types of events that the page has heard beside those of every page and of the reader's own pointer. */
  const heardBy = (tab: Page) =>
    tab.evaluate(() => {
      const usual =
        /^(DOMContentLoaded|load|page|readystate|visibility|focus|blur|device|pointer|mouse|click)/;
      return [...(window as unknown as { heard: Set<string> }).heard]
        .filter((type) => !usual.test(type))
        .sort();
    });

  test('the page hears nothing of being read and marked', async () => {
    const tab = await visit.open('/quiet.html');
    await expectMarks(visit, tab, marks);
    await expectPainted(tab, ['Svalbard', 'Ottawa Convention', 'NATO']);
    expect(await heardBy(tab)).toEqual([]);
  });

  test('the page hears no more of a card that opens, is used and closes than that the reader points, presses and types', async () => {
    const tab = await visit.open('/quiet.html');
    const { rect } = await hover(visit, tab, 'Svalbard');
    await tab.mouse.move(rect.x + 30, rect.y + 20, { steps: 5 });
    await clickInCard(visit.browser, tab, '.show-all');
    await tab.keyboard.press('Escape');
    await waitForNoCard(visit.browser, tab);
    expect(await heardBy(tab)).toEqual([]);
  });

  test('nothing of the page is stored or sent where it could read it', async () => {
    const tab = await visit.open('/quiet.html');
    await wholeSession(tab);
    const kept = await tab.evaluate(async () => ({
      local: { ...localStorage },
      session: { ...sessionStorage },
      cookies: document.cookie,
      resources: performance.getEntriesByType('resource').map(({ name }) => name),
      marks: performance.getEntriesByType('mark').length,
    }));
    expect({ ...kept, resources: kept.resources.filter((name) => !name.endsWith('/favicon.ico')) }).toEqual({
      local: {},
      session: {},
      cookies: '',
      resources: [],
      marks: 0,
    });
  });

  test('the server saw the pages themselves, and nothing else', () => {
    expect(visit.server.unexpected(['/quiet.html'])).toEqual([]);
  });
});

async function readGlobals(tab: Page): Promise<string[]> {
  return tab.evaluate(() => {
    const names: string[] = [];
    for (const [label, start] of [
      ['window', window],
      ['document', document],
      ['root', document.documentElement],
    ] as const) {
      for (const key of Reflect.ownKeys(start)) names.push(`${label}.${String(key)}`);
      const prototype = Object.getPrototypeOf(start) as object;
      for (const key of Reflect.ownKeys(prototype)) names.push(`${label}.prototype.${String(key)}`);
    }
    names.push(`sheets ${document.styleSheets.length} ${document.adoptedStyleSheets.length}`);
    names.push(
      `attributes ${document.documentElement.getAttributeNames()} ${document.body.getAttributeNames()}`,
    );
    return names.filter((name) => !/puppeteer/.test(name)).sort();
  });
}

/** The same page in a browser of the same kind that has never seen the extension. */
async function globalsWithoutUs(visit: Visit): Promise<string[]> {
  const executablePath = requireBrowser(visit.browserName).path;
  const plain = await puppeteer.launch(
    visit.browserName === 'firefox'
      ? { browser: 'firefox', executablePath, args: ['--remote-allow-system-access'] }
      : { executablePath, args: [...chromiumManners] },
  );
  try {
    const tab = await plain.newPage();
    await tab.goto(visit.server.url('/quiet.html'));
    return await readGlobals(tab);
  } finally {
    await plain.close();
  }
}
