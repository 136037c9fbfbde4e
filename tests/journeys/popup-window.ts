/** The toolbar popup as a reader uses it. */
import type { ElementHandle, Page } from 'puppeteer-core';
import { until } from '../../scripts/browser/wait.ts';

/** `Topic: name count, name count`, topic by topic. */
export async function summaryIn(popup: Page): Promise<string[]> {
  return popup.evaluate(() =>
    [...document.querySelectorAll('.topic')].map((topic) => {
      const rows = [...topic.querySelectorAll('.row')].map((row) => {
        const count = /(\d+) mention/.exec(row.querySelector('.row-kind')?.textContent ?? '')?.[1];
        return `${row.querySelector('.row-name')?.textContent} ${count}`;
      });
      return `${topic.querySelector('h3')?.textContent}: ${rows.join(', ')}`;
    }),
  );
}

/** What the popup says in place of a summary. */
export async function noticeIn(popup: Page): Promise<string> {
  return popup.evaluate(() => document.querySelector('.notice h2')?.textContent ?? '');
}

/** What the popup or the options say went wrong. */
export async function alertIn(page: Page): Promise<string> {
  return page.evaluate(() => document.querySelector('[role="alert"]')?.textContent ?? '');
}

/** Presses the first element of this kind whose text holds these words, with the real mouse. */
export async function press(page: Page, selector: string, words = ''): Promise<void> {
  const element = await until(`${selector} "${words}"`, async () => {
    const handle = await page.evaluateHandle(
      (wanted, text) =>
        [...document.querySelectorAll(wanted)].find((one) => one.textContent?.includes(text)) ?? null,
      selector,
      words,
    );
    return handle.asElement() as ElementHandle<Element> | null;
  });
  await element.click();
}

export async function search(popup: Page, query: string): Promise<void> {
  const field = await popup.waitForSelector('input[type="search"]');
  await field?.click({ count: 3 });
  await field?.type(query);
}

/** The names that the search has found so far. */
export async function foundIn(popup: Page): Promise<string[]> {
  return popup.evaluate(() =>
    [...document.querySelectorAll('.found .row-name')].map((name) => name.textContent ?? ''),
  );
}
