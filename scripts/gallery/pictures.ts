/** Pictures of the gallery: each state in each look. */
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import puppeteer, { type CDPSession, type Page } from 'puppeteer-core';
import { chromiumManners } from '../browser/chromium.ts';
import { ensureBrowser } from '../set-up/browsers.mjs';

/** px; wide enough for the widest look. */
const WINDOW = { width: 1280, height: 900 };

export interface Wanted {
  /** The gallery's file. */
  readonly gallery: string;
  readonly folder: string;
  /** Only faces whose name holds these words. */
  readonly find: string;
}

/** @returns how many pictures there are */
export async function takePictures({ gallery, folder, find }: Wanted): Promise<number> {
  return withGallery(gallery, async (page) => {
    await openLook(page, { look: 'light', find });
    const faces = await page.$$eval('figure', (figures) => figures.map((one) => one.dataset.face!));
    const looks = await looksIn(page);
    for (const look of looks) {
      const into = join(folder, slug(look));
      await mkdir(into, { recursive: true });
      for (const face of faces)
        await takePicture(page, { look, face, file: join(into, `${slug(face)}.png`) });
      console.log(`  ${look}: ${into}`);
    }
    return faces.length * looks.length;
  });
}

interface State {
  readonly look: string;
  readonly face: string;
  readonly file: string;
}

/** One state in one look. Alone on its page: the browser lays out anew for each picture all that is there. */
export async function takePicture(page: Page, { look, face, file }: State): Promise<void> {
  await openLook(page, { look, find: face });
  const frame = await page.$(`figure[data-face="${face}"] iframe`);
  if (!frame) throw new Error(`The gallery has no face "${face}".`);
  await frame.screenshot({ path: file as `${string}.png` });
  await frame.dispose();
}

export async function withGallery<T>(gallery: string, look: (page: Page) => Promise<T>): Promise<T> {
  const { path } = await ensureBrowser('chromium');
  const browser = await puppeteer.launch({
    executablePath: path,
    args: [...chromiumManners],
    defaultViewport: WINDOW,
  });
  try {
    const page = await browser.newPage();
    page.on('pageerror', (error) => console.error(`The gallery: ${error}`));
    await page.goto(pathToFileURL(gallery).href);
    return await look(page);
  } finally {
    await browser.close();
  }
}

interface Opened {
  readonly look: string;
  readonly find: string;
}

/** Comes back when all is drawn. */
export async function openLook(page: Page, { look, find }: Opened): Promise<void> {
  await forceColours(page, look.startsWith('forced'));
  const address = String(new URLSearchParams({ look, find }));
  await page.evaluate((hash) => {
    location.hash = hash;
  }, address);
  await page.waitForFunction((hash) => document.body.dataset.drawn === `#${hash}`, {}, address);
}

export function looksIn(page: Page): Promise<string[]> {
  return page.$$eval('nav[aria-label="Looks"] a', (links) => links.map((one) => one.text));
}

/** Puppeteer's own emulation knows no forced colours; what a session has set ends with it. */
async function forceColours(page: Page, on: boolean): Promise<void> {
  const session = sessions.get(page) ?? (await page.createCDPSession());
  sessions.set(page, session);
  const features = [{ name: 'forced-colors', value: on ? 'active' : 'none' }];
  await session.send('Emulation.setEmulatedMedia', { features });
}

const sessions = new WeakMap<Page, CDPSession>();

function slug(name: string): string {
  return name.toLowerCase().replace(/\W+/g, '-');
}
