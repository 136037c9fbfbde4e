import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import type { ElementHandle, Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { firstRunPage } from '../../scripts/browser/first-run.ts';
import { until } from '../../scripts/browser/wait.ts';
import { expectMarks } from './marks.ts';
import { chooseOne, openOptions, soon, storedIn, textOf, turn } from './options-page.ts';
import { press } from './popup-window.ts';
import { inBothBrowsers } from './visit.ts';

declare const chrome: { tabs: { query(what: object): Promise<unknown[]> } };

const withoutPlaces = ['ottawa-convention: Ottawa Convention', 'rune-andersen: Rune Andersen', 'nato: NATO'];

async function spotOf(options: Page, nth: number) {
  const name = (await options.waitForSelector(`[data-nth="${nth}"]`)) as ElementHandle<Element>;
  await name.scrollIntoView();
  const box = (await name.boundingBox())!;
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

const cardIn = (page: Page) =>
  page.evaluate(() => {
    const card = document.querySelector('.preview-card .card');
    return card && document.getElementById(card.getAttribute('aria-labelledby')!)?.textContent;
  });

async function rest(page: Page, nth: number): Promise<void> {
  const { x, y } = await spotOf(page, nth);
  await page.mouse.move(x - 3, y);
  await page.mouse.move(x, y);
}

inBothBrowsers('the options page itself', (visit) => {
  test('the preview brings the real card by resting, and the pointer can go into it', async () => {
    const options = await openOptions(visit);
    await rest(options, 0);
    await soon(() => cardIn(options)).toBe('Svalbard');
    expect(
      await options.evaluate(() => document.querySelectorAll('.preview-card .fact').length),
    ).toBeGreaterThan(0);
    const into = await options.$('.preview-card .name');
    const box = (await into!.boundingBox())!;
    await options.mouse.move(box.x + 5, box.y + 5, { steps: 10 });
    await options.keyboard.press('Escape');
    await options.mouse.move(2, 2);
    await soon(() => cardIn(options)).toBeNull();
  });

  test('the preview follows the choices: look, click', async () => {
    const options = await openOptions(visit);
    await chooseOne(options, 'choice-style', 'Wavy line');
    await soon(() => options.evaluate(() => document.querySelector('.preview-name')?.className)).toContain(
      'looks-wave',
    );
    await chooseOne(options, 'choice-opens', 'Clicking a name');
    const { x, y } = await spotOf(options, 1);
    await options.mouse.click(x, y);
    await soon(() => cardIn(options)).toBe('Ottawa Convention');
  });

  test('by keys alone: Tab brings a card and leads into it, Escape leads back', async () => {
    const options = await openOptions(visit);
    await options.focus('#look + p + .preview-place [data-nth="0"]');
    await options.keyboard.press('Enter');
    await soon(() => cardIn(options)).toBe('Svalbard');
    await options.keyboard.press('Tab');
    const isIn = () => options.evaluate(() => document.activeElement?.closest('.card') !== null);
    await soon(isIn).toBe(true);
    await options.keyboard.press('Escape');
    await soon(() => cardIn(options)).toBeNull();
    expect(await options.evaluate(() => document.activeElement?.getAttribute('data-nth'))).toBe('0');
    await options.keyboard.press('Tab');
    await soon(() => cardIn(options)).toBe('Ottawa Convention');
  });

  test('shortcuts are changed on the browser’s own page', async () => {
    const options = await openOptions(visit);
    const tabs = () => options.evaluate(async () => (await chrome.tabs.query({})).length);
    const before = await tabs();
    await press(options, 'button', 'Change shortcuts');
    await soon(tabs).toBe(before + 1);
    if (visit.browserName === 'chromium') {
      const page = await until('the page of shortcuts', async () =>
        (await visit.browser.puppeteer.pages()).find((one) => one.url() === 'chrome://extensions/shortcuts'),
      );
      await page.close();
    }
  });

  test('choices are erased by two presses, and undone', async () => {
    const options = await openOptions(visit);
    const tab = await visit.open('/harbour.html');
    await turn(options, 'Places', false);
    await chooseOne(options, 'choice-theme', 'Dark');
    const chosen = await storedIn(options);
    await soon(() => textOf(options)).toContain('1 topic switched off');
    expect(await textOf(options)).toMatch(/3 of 512 entries/);
    await press(options, 'button', 'Erase all choices');
    expect(await storedIn(options)).toEqual(chosen);
    await press(options, 'button', 'Press again to erase all');
    await soon(() => storedIn(options)).toEqual({});
    await press(options, '.undo button', 'Undo');
    await soon(() => storedIn(options)).toEqual(chosen);
    await tab.bringToFront();
    await expectMarks(visit, tab, withoutPlaces);
  });

  test('a backup is saved as a file, and restored from it after it was said what will change', async () => {
    const folder = await mkdtemp(path.join(os.tmpdir(), 'backgrounder-downloads-'));
    try {
      const options = await openOptions(visit);
      await visit.browser.saveDownloadsIn(folder);
      await turn(options, 'Places', false);
      await chooseOne(options, 'choice-opens', 'Clicking a name');
      const chosen = await storedIn(options);
      await soon(() => textOf(options)).toContain('1 other choice');
      await press(options, 'a.button', 'Save as a file');
      const name = await until('the file', async () =>
        (await readdir(folder)).find((file) => /^backgrounder-\d{4}-\d\d-\d\d\.json$/.test(file)),
      );
      const file = path.join(folder, name);
      await soon(async () => (await readFile(file, 'utf8')).length).toBeGreaterThan(0);

      await turn(options, 'Places', true);
      await chooseOne(options, 'choice-opens', 'Resting the pointer on a name');
      const tab = await visit.open('/harbour.html');
      await options.bringToFront();
      const input = (await options.$('input[type="file"]')) as ElementHandle<HTMLInputElement>;
      await input.uploadFile(file);
      const lines = () =>
        options.evaluate(() => [...document.querySelectorAll('.plan li')].map((line) => line.textContent));
      await soon(lines).toEqual([
        'Topic “Places” off',
        'What opens the card: Clicking a name (now: Resting the pointer on a name)',
      ]);
      await press(options, '.plan button', 'Replace my choices');
      await soon(() => storedIn(options)).toEqual(chosen);
      await tab.bringToFront();
      await expectMarks(visit, tab, withoutPlaces);
      await options.bringToFront();
      await press(options, '.undo button', 'Undo');
      await soon(() => storedIn(options)).toEqual({ version: 1 });
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  });

  test('a dropped file is read too, and what is wrong or unknown is said', async () => {
    const options = await openOptions(visit);
    const drop = (text: string) =>
      options.evaluate((words) => {
        const files = new DataTransfer();
        files.items.add(new File([words], 'choices.json'));
        const box = document.querySelector('.drop')!;
        box.dispatchEvent(new DragEvent('drop', { dataTransfer: files, bubbles: true, cancelable: true }));
      }, text);
    const said = () => options.evaluate(() => document.querySelector('.drop')?.textContent);
    await drop('<html>');
    await soon(said).toContain('This file is no backup of Backgrounder. It holds something else');
    await drop('{"format":"backgrounder-choices","version":9}');
    await soon(said).toContain('written by a newer version');
    const choices = { theme: 'dark', sound: 'loud' };
    await drop(JSON.stringify({ format: 'backgrounder-choices', version: 1, choices }));
    await soon(said).toContain('1 entry is not known to this version and is left out: sound');
    await press(options, '.plan button', 'Replace my choices');
    await soon(() => storedIn(options)).toEqual({ version: 1, theme: 'dark' });
  });
});

const foot = (part: 'Why marked' | 'Copy' | 'Hide' | 'Report') =>
  ['.preview-card .foot-button', part] as const;

inBothBrowsers(
  'the first run',
  (visit) => {
    test('once installed, one page shows what it does, how to silence a topic, and the way to the options', async () => {
      const { puppeteer, extensionOrigin } = visit.browser;
      const welcome = visit.track(await firstRunPage(puppeteer, extensionOrigin));
      await welcome.bringToFront();
      await rest(welcome, 2);
      await soon(() => cardIn(welcome)).toBe('Rune Andersen');
      const addresses = await Promise.all(
        (await puppeteer.pages()).map((page) => page.evaluate(() => location.pathname).catch(() => '')),
      );
      expect(addresses.filter((address) => address === '/welcome.html')).toHaveLength(1);
      await press(welcome, '.preview-card .card-pin');
      expect(await welcome.$('.card-pinned')).not.toBeNull();
      expect(await welcome.$('.card-move')).toBeNull();
      await press(welcome, ...foot('Why marked'));
      await soon(() => textOf(welcome)).toContain('is a name of Rune Andersen.');
      await press(welcome, ...foot('Report'));
      await press(welcome, '.preview-card .card-panel .button');
      await soon(() => textOf(welcome)).toContain('Copied');
      const stored = () => storedIn(welcome);
      await press(welcome, ...foot('Hide'));
      expect(await textOf(welcome)).not.toContain('Everything at');
      await press(welcome, '.hide-choice', 'The topic “');
      await soon(() => textOf(welcome)).toMatch(/The topic “.+” is off/);
      await soon(async () => Object.values(await stored())).toContain('off');
      await soon(() =>
        welcome.$$eval('.preview-name', (all) => all.map((one) => one.textContent)),
      ).not.toContain('Rune Andersen');
      expect(await welcome.evaluate(() => document.activeElement?.textContent)).toBe('Undo');
      await welcome.keyboard.press('Enter');
      await soon(stored).toEqual({ version: 1 });
      await soon(() => welcome.$$eval('.preview-name', (all) => all.map((one) => one.textContent))).toContain(
        'Rune Andersen',
      );
      await press(welcome, '.notice-close');
      await soon(() => welcome.$('.preview-notice')).toBeNull();
      await welcome.mouse.move(2, 2);
      await soon(() => cardIn(welcome)).toBeNull();
      await press(welcome, 'a.button', 'Open the options');
      await soon(() => welcome.evaluate(() => location.pathname).catch(() => '')).toBe('/options.html');
      await welcome.waitForSelector('.preview-name');
      await press(welcome, 'a', 'in thirty seconds');
      await soon(() => welcome.evaluate(() => location.pathname).catch(() => '')).toBe('/welcome.html');
    });
  },
  { keepsFirstRun: true },
);
