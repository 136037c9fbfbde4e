/** `npm start`: builds, and shows the extension on the demo article: in a window, or as pictures and words. */
import { join } from 'node:path';
import { hasDisplay } from '../set-up/display.mjs';
import { type Demo, openDemo } from './demo.ts';
import { showAsPictures } from './pictures.ts';

const folder = join(import.meta.dirname, '../../screenshots');

async function main(): Promise<void> {
  const headless = !hasDisplay();
  const demo = await openDemo(headless);
  try {
    if (headless) await showAsPictures(demo, folder);
    else await showInWindow(demo);
  } finally {
    await demo.close();
  }
}

async function showInWindow({ browser, url }: Demo): Promise<void> {
  const page = await browser.newPage();
  await page.goto(url);
  await page.bringToFront();
  console.log('Rest the pointer on an underlined name. Close the window or press Ctrl+C here to end.');
  await new Promise<void>((resolve) => {
    browser.puppeteer.once('disconnected', () => resolve());
    process.once('SIGINT', () => resolve());
  });
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
