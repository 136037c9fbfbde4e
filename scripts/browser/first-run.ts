import type { Browser, Page } from 'puppeteer-core';
import { until } from './wait.ts';

/** The page that the extension opens when it is installed: it comes a moment after the installation. */
export function firstRunPage(browser: Browser, extensionOrigin: string): Promise<Page> {
  return until('the first-run page', async () => {
    for (const page of await browser.pages()) {
      // Firefox does not report addresses of extension pages; the page itself knows.
      const address = await page.evaluate(() => location.href).catch(() => '');
      if (address === `${extensionOrigin}/welcome.html`) return page;
    }
    return null;
  });
}

/** Whoever drives a browser begins with none but his own tabs: one that comes late would take the front. */
export async function closeFirstRun(browser: Browser, extensionOrigin: string): Promise<void> {
  const page = await firstRunPage(browser, extensionOrigin);
  await page.close();
}
