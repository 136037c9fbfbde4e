/** The demo without a display: what was found, in words, and pictures of page with card, popup and options. */
import type { Page } from 'puppeteer-core';
import { cardState, type Rect, waitForCard } from '../browser/card.ts';
import type { DrivenBrowser } from '../browser/driven-browser.ts';
import { takeScreenshot } from '../browser/screenshots.ts';
import { until } from '../browser/wait.ts';
import { printMention } from '../spot/print.ts';
import { readMentions } from '../spot/read-mentions.ts';
import { spottedPage } from '../spot/spotted-page.ts';
import type { Demo } from './demo.ts';

/** ms for the content script to start. */
const PATIENCE = 15_000;
/** The names whose cards are opened and printed. */
const SHOWN = ['Rune Andersen', 'Svalbard', 'Ottawa Convention'];

/** @param folder where the pictures go: `card-<name>-<scheme>.png`, `popup-<scheme>.png`, `options-<scheme>.png` */
export async function showAsPictures({ browser, url }: Demo, folder: string): Promise<void> {
  const page = await browser.newPage();
  await page.setViewport({ width: 1000, height: 760 });
  const files: string[] = [];
  for (const scheme of ['light', 'dark'] as const) {
    await browser.preferScheme(page, scheme);
    await page.goto(url);
    const frames = await browser.evaluateInFrames(page, readMentions, PATIENCE, '', false);
    if (scheme === 'light') for (const mention of spottedPage(frames).mentions) printMention(mention);
    for (const name of scheme === 'light' ? SHOWN : SHOWN.slice(0, 1)) {
      await openCard(browser, page, name);
      files.push(await takeScreenshot(page, folder, `card-${slug(name)}-${scheme}`));
      await page.keyboard.press('Escape');
    }
    files.push(...(await picturesOfPages(browser, page, { scheme, folder })));
  }
  console.log(`\nPictures:\n${files.map((file) => `  ${file}`).join('\n')}`);
}

async function openCard(browser: DrivenBrowser, page: Page, name: string): Promise<void> {
  const word = await page.evaluate(findWord, name);
  if (!word) throw new Error(`The demo article does not name ${name}.`);
  await page.mouse.move(2, 2);
  await page.mouse.move(word.x + word.width / 2, word.y + word.height / 2, { steps: 8 });
  await waitForCard(browser, page);
  // The card fades in.
  await until('the card to stand', () => browser.inCard(page.mainFrame(), hasComeToRest));
  const card = await cardState(browser, page);
  console.log(`\n${'─'.repeat(72)}\n${card?.text.replace(/\n{2,}/g, '\n')}`);
}

async function picturesOfPages(
  browser: DrivenBrowser,
  page: Page,
  { scheme, folder }: { readonly scheme: 'light' | 'dark'; readonly folder: string },
): Promise<string[]> {
  const popup = await browser.openPopup(page);
  await browser.preferScheme(popup, scheme);
  await popup.waitForSelector('.found');
  const files = [await takeScreenshot(popup, folder, `popup-${scheme}`)];
  await popup.close();
  const options = await browser.extensionPage('options.html');
  await browser.preferScheme(options, scheme);
  await options.waitForSelector('[role="switch"]');
  files.push(await takeScreenshot(options, folder, `options-${scheme}`));
  await options.close();
  return files;
}

/** Runs in the card's root. */
function hasComeToRest(root: ShadowRoot): boolean {
  return root.getAnimations().every(({ playState }) => playState === 'finished');
}

/** Runs in the page: brings the first occurrence into view and says where it is. */
function findWord(name: string): Rect | null {
  const range = document.createRange();
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const first = name.split(' ')[0]!;
  for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
    const at = node.data.indexOf(first);
    if (
      at === -1 ||
      !node.parentElement?.closest('p, figcaption')?.textContent?.replace(/\s+/g, ' ').includes(name)
    )
      continue;
    range.setStart(node, at);
    range.setEnd(node, at + first.length);
    node.parentElement.scrollIntoView({ block: 'center' });
    const { x, y, width, height } = range.getBoundingClientRect();
    return { x, y, width, height };
  }
  return null;
}

function slug(name: string): string {
  return name.toLowerCase().replace(/\W+/g, '-');
}
