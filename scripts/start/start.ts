/** `npm start`: builds, and shows the extension on the demo article: in a window, or as pictures and words. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openBrowser } from '../browser/open-browser.ts';
import { startPageServer } from '../browser/page-server.ts';
import { build } from '../build/build.ts';
import { ensureBrowser, findBrowser } from '../set-up/browsers.mjs';
import { hasDisplay } from '../set-up/display.mjs';
import { showAsPictures } from './pictures.ts';

const article = join(import.meta.dirname, '../../demo/article.html');

async function main(): Promise<void> {
  // The browser that is there; Chromium where there is none.
  const name = !findBrowser('chromium') && findBrowser('firefox') ? 'firefox' : 'chromium';
  await ensureBrowser(name);
  console.log(`Building the extension for ${name} …`);
  const extensionDir = build(name);
  const server = await startPageServer({ files: { '/article.html': readFileSync(article, 'utf8') } });
  const headless = !hasDisplay();
  const browser = await openBrowser(name, { extensionDir, headless });
  try {
    const url = server.url('/article.html', 'demo.localhost');
    if (headless) await showAsPictures(browser, url);
    else await showInWindow(browser, url);
  } finally {
    await browser.close();
    await server.close();
  }
}

async function showInWindow(browser: Awaited<ReturnType<typeof openBrowser>>, url: string): Promise<void> {
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
