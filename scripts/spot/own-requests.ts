/** Tells a page's own requests from ours: by what the same page asks for in a browser without the extension. */
import puppeteer, { type Browser } from 'puppeteer-core';
import { chromiumManners } from '../browser/chromium.ts';
import type { BrowserName } from '../browser/driven-browser.ts';
import type { PageServer } from '../browser/page-server.ts';
import { until } from '../browser/wait.ts';
import { requireBrowser } from '../set-up/browsers.mjs';

/** ms that the page is given to ask again for what it asked for before. */
const PATIENCE = 5_000;

/** @returns those of `urls`, seen while the extension was there, that the page does not ask for by itself */
export async function withoutThePagesOwn(
  name: BrowserName,
  urls: readonly string[],
  page: string,
  server: PageServer,
): Promise<string[]> {
  const host = `plain-${new URL(page).hostname}`;
  const asked = new Set<string>();
  const unexplained = () => {
    for (const request of server.requests) if (request.host.startsWith(host)) asked.add(request.path);
    return urls.filter((url) => !asked.has(pathOf(url)));
  };
  const browser = await launchPlain(name);
  try {
    const tab = await browser.newPage();
    await tab.goto(server.url(new URL(page).pathname, host));
    await until('the page to ask for the same', () => unexplained().length === 0, {
      timeoutMs: PATIENCE,
    }).catch(() => undefined);
  } finally {
    await browser.close();
  }
  return unexplained();
}

function launchPlain(name: BrowserName): Promise<Browser> {
  const executablePath = requireBrowser(name).path;
  if (name === 'firefox') return puppeteer.launch({ browser: 'firefox', executablePath });
  return puppeteer.launch({ executablePath, args: [...chromiumManners] });
}

function pathOf(url: string): string {
  const { pathname, search } = new URL(url);
  return pathname + search;
}
