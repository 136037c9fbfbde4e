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

/** The line of a topic's row that says how often, or at which mention the reader is. */
export async function mentionsOf(popup: Page, entity: string): Promise<string> {
  return popup.evaluate(
    (wanted) => document.querySelector(`[data-entity$="/${wanted}"] .row-kind`)?.textContent ?? '',
    entity,
  );
}

/** To the next or the previous mention, by the buttons beside a row. */
export async function step(popup: Page, entity: string, way: 'next' | 'previous'): Promise<void> {
  await press(popup, `[data-of$="/${entity}"] [data-step="${way}"]`);
}

/** The entity whose row is marked as the one that the reader is at. */
export async function currentIn(panel: Page): Promise<string | null> {
  return panel.evaluate(
    () =>
      document.querySelector<HTMLElement>('[aria-current="true"]')?.dataset.entity?.replace(/^.*[/]/, '') ??
      null,
  );
}

/** Firefox tells nobody of a page that has closed itself; it answers no more. */
export async function untilClosed(page: Page): Promise<void> {
  await until('the page to close', async () => {
    const answer = page.evaluate(() => true).catch(() => false);
    const silence = new Promise<boolean>((resolve) => setTimeout(resolve, 1000, false));
    return !(await Promise.race([answer, silence]));
  });
}
