import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import type { Page } from 'puppeteer-core';

/** Takes `<name>.png` of what the tab shows; gives the path back. */
export async function takeScreenshot(page: Page, folder: string, name: string): Promise<string> {
  await mkdir(folder, { recursive: true });
  const file = path.join(folder, `${name}.png`) as `${string}.png`;
  await page.screenshot({ path: file });
  return file;
}
