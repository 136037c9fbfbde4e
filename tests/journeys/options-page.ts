/** The options page as a reader uses it. */
import type { Page } from 'puppeteer-core';
import { expect } from 'vitest';
import { press } from './popup-window.ts';
import type { Visit } from './visit.ts';

declare const chrome: { storage: { sync: { get(keys: null): Promise<object>; clear(): Promise<void> } } };

/** Waits for it: a busy machine may need more than the moment that is usual. */
export function soon<T>(ask: () => T | Promise<T>) {
  return expect.poll(ask, { timeout: 5000, interval: 50 });
}

/** Opens it as if nothing had been chosen yet. */
export async function openOptions(visit: Visit): Promise<Page> {
  const options = await visit.optionsPage();
  await options.evaluate(() => chrome.storage.sync.clear());
  await options.waitForSelector('.preview-name');
  return options;
}

/** Chooses one of several. @param group id of the text that names them */
export async function chooseOne(options: Page, group: string, words: string): Promise<void> {
  await options.bringToFront();
  const selector = `[aria-labelledby="${group}"] .choice`;
  await press(options, selector, words);
  const isChosen = (wanted: string, text: string) =>
    [...document.querySelectorAll(wanted)]
      .find((one) => one.textContent?.includes(text))
      ?.querySelector('input')?.checked;
  await soon(() => options.evaluate(isChosen, selector, words)).toBe(true);
}

/** Presses a switch until it is so. */
export async function turn(options: Page, words: string, on: boolean): Promise<void> {
  await options.bringToFront();
  const isOn = () =>
    options.evaluate(
      (text) =>
        [...document.querySelectorAll('.switch')]
          .find((one) => one.textContent?.includes(text))
          ?.querySelector('input')?.checked,
      words,
    );
  await soon(isOn).toBeDefined();
  if ((await isOn()) !== on) await press(options, '.switch', words);
  await soon(isOn).toBe(on);
}

/** Chooses by value, as the keyboard or the menu of the browser would. */
export async function select(options: Page, label: string, value: string): Promise<void> {
  await options.bringToFront();
  const selector = `select[aria-label="${label}"], select[aria-labelledby="${label}"]`;
  await options.waitForSelector(selector);
  await options.select(selector, value);
}

export function textOf(page: Page): Promise<string> {
  return page.evaluate(() => document.body.innerText);
}

export function storedIn(options: Page): Promise<Record<string, unknown>> {
  return options.evaluate(() => chrome.storage.sync.get(null)) as Promise<Record<string, unknown>>;
}
