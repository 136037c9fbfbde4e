/** The extension, built, in a browser of its own, and the demo article that is served to it. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BrowserName, DrivenBrowser } from '../browser/driven-browser.ts';
import { openBrowser } from '../browser/open-browser.ts';
import { startPageServer } from '../browser/page-server.ts';
import { build } from '../build/build.ts';
import { ensureBrowser, findBrowser } from '../set-up/browsers.mjs';

const article = join(import.meta.dirname, '../../demo/article.html');

export interface Demo {
  readonly browser: DrivenBrowser;
  /** Of the article. */
  readonly url: string;
  close(): Promise<void>;
}

/** In the browser that is there; Chromium where there is none. */
export async function openDemo(headless: boolean): Promise<Demo> {
  const name: BrowserName = !findBrowser('chromium') && findBrowser('firefox') ? 'firefox' : 'chromium';
  await ensureBrowser(name);
  console.log(`Building the extension for ${name} …`);
  const extensionDir = build(name);
  const server = await startPageServer({ files: { '/article.html': readFileSync(article, 'utf8') } });
  const browser = await openBrowser(name, { extensionDir, headless });
  return {
    browser,
    url: server.url('/article.html', 'demo.localhost'),
    async close() {
      await browser.close();
      await server.close();
    },
  };
}
