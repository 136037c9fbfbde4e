import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import puppeteer, { type Browser, type Page, type Target } from 'puppeteer-core';
import { watchChromiumErrors } from './chromium-errors.ts';
import { ChromiumWorker } from './chromium-worker.ts';
import type { ClosingReport, DrivenBrowser, OpenOptions, PenStroke } from './driven-browser.ts';
import { evaluateInRealms, evaluateOnClosedRoot } from './extension-realms.ts';
import { closeFirstRun } from './first-run.ts';
import { readNetLog } from './net-log.ts';
import { readShortcut } from './shortcut.ts';

const viewport = { width: 1280, height: 800 };

/** Quiet: what the browser does by itself would only blur the record of requests. */
export const chromiumManners: readonly string[] = [
  '--no-first-run',
  '--disable-quic',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  // Chromium's sandbox refuses root, and most CI containers forbid the namespaces that it needs.
  ...(process.getuid?.() === 0 || process.env.CI ? ['--no-sandbox'] : []),
];

function launchArgs(netLog: string, hosts: readonly string[]): string[] {
  const args = [...chromiumManners, `--log-net-log=${netLog}`];
  if (hosts.length) args.push(`--host-resolver-rules=${hosts.map((host) => `MAP ${host} 127.0.0.1`).join()}`);
  return args;
}

async function launch(options: OpenOptions, netLog: string): Promise<Browser> {
  return puppeteer.launch({
    headless: options.headless,
    enableExtensions: true,
    pipe: true,
    args: launchArgs(netLog, options.loopbackHosts ?? []),
    defaultViewport: options.headless ? viewport : null,
    ...(options.executablePath && { executablePath: options.executablePath }),
    ...(options.profileDir && { userDataDir: options.profileDir }),
  });
}

const penEvents = {
  hovers: { type: 'mouseMoved', buttons: 0 },
  'comes down': { type: 'mousePressed', button: 'left', buttons: 1, clickCount: 1 },
  'goes up': { type: 'mouseReleased', button: 'left', buttons: 0, clickCount: 1 },
} as const;

async function movePen(page: Page, { is, x, y }: PenStroke): Promise<void> {
  const session = await page.createCDPSession();
  try {
    await session.send('Input.dispatchMouseEvent', { ...penEvents[is], x, y, pointerType: 'pen' });
  } finally {
    await session.detach();
  }
}

async function openPopup(browser: Browser, extensionId: string, page: Page): Promise<Page> {
  const extension = (await browser.extensions()).get(extensionId);
  if (!extension) throw new Error(`The extension ${extensionId} is gone from Chromium.`);
  await page.bringToFront();
  const popup = browser.waitForTarget(
    (target) => target.url().startsWith(`chrome-extension://${extensionId}/popup.html`),
    { timeout: 10_000 },
  );
  await Promise.all([popup, extension.triggerAction(page)]);
  return (await popup).asPage();
}

export async function openChromium(options: OpenOptions): Promise<DrivenBrowser> {
  const scratch = await mkdtemp(path.join(os.tmpdir(), 'backgrounder-chromium-'));
  const netLog = path.join(scratch, 'net-log.json');
  let browser: Browser | undefined;
  try {
    browser = await launch(options, netLog);
    const errors = watchChromiumErrors(browser);
    const extensionId = await browser.installExtension(options.extensionDir);
    if (!options.keepsFirstRun) await closeFirstRun(browser, `chrome-extension://${extensionId}`);
    return drive(browser, extensionId, { extensionDir: options.extensionDir, scratch, netLog, errors });
  } catch (error) {
    await browser?.close();
    await rm(scratch, { recursive: true, force: true });
    throw error;
  }
}

interface Records {
  readonly extensionDir: string;
  readonly scratch: string;
  readonly netLog: string;
  readonly errors: readonly string[];
}

function drive(browser: Browser, extensionId: string, records: Records): DrivenBrowser {
  const extensionOrigin = `chrome-extension://${extensionId}`;
  const worker = new ChromiumWorker(browser, extensionOrigin);
  let closing: Promise<ClosingReport> | undefined;
  return {
    name: 'chromium',
    puppeteer: browser,
    extensionId,
    extensionOrigin,
    newPage: () => browser.newPage(),
    async extensionPage(file) {
      const page = await browser.newPage();
      await page.goto(`${extensionOrigin}/${file}`);
      return page;
    },
    openPopup: (page) => openPopup(browser, extensionId, page),
    async openedPanel() {
      const isPanel = (target: Target) => target.url() === `${extensionOrigin}/sidepanel.html`;
      return (await browser.waitForTarget(isPanel, { timeout: 10_000 })).asPage();
    },
    evaluateInFrames: (page, func, ...args) => evaluateInRealms(page, func, args),
    inCard: (frame, func, ...args) => evaluateOnClosedRoot(frame, func, args),
    triggerCommand: async (page, name) =>
      worker.pressShortcut(page, name, await readShortcut(records.extensionDir, name)),
    movePen,
    preferScheme: (page, scheme) =>
      page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]),
    async saveDownloadsIn(downloadPath) {
      // Stays attached: what it has set ends with it.
      const session = await browser.target().createCDPSession();
      await session.send('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath });
    },
    workerIsRunning: async () => worker.isRunning(),
    killWorker: () => worker.stop(),
    close: () => (closing ??= close(browser, extensionOrigin, records)),
  };
}

async function close(browser: Browser, extensionOrigin: string, records: Records): Promise<ClosingReport> {
  try {
    await browser.close();
    // The log is complete only when the browser has ended.
    return { requests: await readNetLog(records.netLog, extensionOrigin), errors: [...records.errors] };
  } finally {
    await rm(records.scratch, { recursive: true, force: true });
  }
}
