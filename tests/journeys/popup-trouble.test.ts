import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { expectMarks } from './marks.ts';
import { waitForCardOf } from './pointing.ts';
import { alertIn, noticeIn, press, search, summaryIn } from './popup-window.ts';
import { inBothBrowsers } from './visit.ts';

declare const chrome: {
  storage: { sync: { set(entries: object): Promise<void>; clear(): Promise<void> } };
  permissions: { remove(wanted: object): Promise<boolean> };
  tabs: { query(about: object): Promise<{ id: number; title: string }[]> };
  developerPrivate: { updateExtensionConfiguration(wanted: object): Promise<void> };
};

/** Longer than two roll calls of the popup. */
const slow = { timeout: 8000 };

/** Sync storage as a reader has it who switched off as many sites as the browser keeps. */
async function fillStorage(options: Page): Promise<void> {
  await options.evaluate(async () => {
    const sites = Array.from({ length: 511 }, (_, at) => [`site:${at}.example`, 'off']);
    await chrome.storage.sync.set({ version: 1, ...Object.fromEntries(sites) });
  });
}

inBothBrowsers('popup in trouble', (visit) => {
  const isOn = (page: Page, selector: string) =>
    page.evaluate((wanted) => document.querySelector<HTMLInputElement>(wanted)?.checked, selector);

  test('a site whose switch cannot be kept stays on, and the popup says why', async () => {
    const tab = await visit.open('/nothing.html');
    const options = await visit.optionsPage();
    await fillStorage(options);
    await tab.bringToFront();
    const popup = await visit.popup(tab);
    await press(popup, '.site .switch', 'On at');
    await expect
      .poll(() => alertIn(popup))
      .toContain(
        `The switch for ${new URL(tab.url()).host} could not be kept. The storage that your browser`,
      );
    expect(await isOn(popup, '.site input')).toBe(true);
    await options.evaluate(() => chrome.storage.sync.clear());
    await press(popup, '.site .switch', 'On at');
    await expect.poll(() => noticeIn(popup)).toContain('Off at');
    expect(await alertIn(popup)).toBe('');
    await options.evaluate(() => chrome.storage.sync.clear());
  });

  test('a topic whose switch cannot be kept stays on, and the options say its name', async () => {
    const options = await visit.optionsPage();
    await fillStorage(options);
    await press(options, '.topic-name', 'Places');
    await expect.poll(() => alertIn(options)).toContain('The switch for “Places” could not be kept.');
    expect(await isOn(options, '[aria-labelledby$="/places"]')).toBe(true);
    await options.evaluate(() => chrome.storage.sync.clear());
  });

  const inner = ['nato: NATO', 'norway: Norway'];
  const twins = async () => {
    const frames = ['one', 'two'].map((id) => `<iframe id="${id}" src="/inner.html"></iframe>`);
    visit.put('/twins.html', {
      body: `<!doctype html><title>Twins</title>${frames.join('')}`,
      type: 'text/html',
    });
    const tab = await visit.open('/twins.html');
    await expectMarks(visit, tab, [...inner, ...inner]);
    return tab;
  };

  test('frames that go away and frames that come are counted while the popup is open', async () => {
    const tab = await twins();
    const popup = await visit.popup(tab);
    const counted = (count: number) =>
      expect
        .poll(() => summaryIn(popup), slow)
        .toEqual([`Places: Norway ${count}`, `Organisations: NATO ${count}`]);
    await counted(2);
    await tab.evaluate(() => document.querySelector('#one')?.remove());
    await counted(1);
    // Firefox's popup is a tab here, and a page that nobody looks at waits.
    if (visit.browserName === 'firefox') await tab.bringToFront();
    await tab.evaluate(() => {
      const frame = document.createElement('iframe');
      frame.src = '/inner.html';
      document.body.append(frame, frame.cloneNode());
    });
    await counted(3);
  });

  test('a step leads to a frame that is there, not to one that has gone', async () => {
    const tab = await twins();
    const popup = await visit.popup(tab);
    await expect.poll(() => summaryIn(popup)).toHaveLength(2);
    await tab.evaluate(() => document.querySelector('#one')?.remove());
    await press(popup, '[data-of$="/nato"] [data-step="next"]');
    await expect.poll(() => tab.frames().length).toBe(2);
    if (visit.browserName === 'firefox') await tab.bringToFront();
    // Of a frame of its own site the card is drawn over the whole page.
    await waitForCardOf(visit, tab, 'NATO');
  });
});

inBothBrowsers('popup without access', (visit) => {
  const withhold = async (options: Page) => {
    if (visit.browserName === 'firefox') {
      await options.evaluate(() => chrome.permissions.remove({ origins: ['<all_urls>'] }));
      return;
    }
    const extensions = await visit.tab();
    await extensions.goto('chrome://extensions');
    await extensions.evaluate(
      (extensionId) =>
        chrome.developerPrivate.updateExtensionConfiguration({ extensionId, hostAccess: 'ON_CLICK' }),
      visit.browser.extensionId,
    );
  };

  test('a page that the reader keeps to himself is told from one that nobody can read', async () => {
    const tab = await visit.open('/nothing.html');
    const options = await visit.optionsPage();
    // Titles are kept from us without access, so the tab is looked for before. The real popup of Chromium would bring
    // access along.
    const id = await options.evaluate(
      async (title) => (await chrome.tabs.query({})).find((one) => one.title === title)!.id,
      await tab.title(),
    );
    await withhold(options);
    const popup = visit.track(await visit.browser.extensionPage(`popup.html?tab=${id}`));
    await expect.poll(() => noticeIn(popup)).toBe('No access to this page');
    await search(popup, 'matryo');
    await expect
      .poll(() => popup.evaluate(() => document.querySelector('.found .row-name')?.textContent))
      .toBe('Matryoshka doll');
  });
});
