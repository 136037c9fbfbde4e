import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { createInterface } from 'node:readline';
import puppeteer, { type Browser, type Frame, type Page } from 'puppeteer-core';
import { BidiChannel, contextIdOf } from './bidi-channel.ts';
import type {
  ClosingReport,
  DrivenBrowser,
  FrameResult,
  InjectedFunction,
  OpenOptions,
} from './driven-browser.ts';
import * as inWindow from './firefox-window.ts';
import { closeFirstRun } from './first-run.ts';
import { hostName } from './host-name.ts';
import { readShortcut } from './shortcut.ts';
import { until } from './wait.ts';

/** Fixed, so that the addresses of the extension's pages are known. */
const extensionUuid = '6d1e3c2a-8f4b-4c5d-9e7a-0b1a2c3d4e5f';
const extensionOrigin = `moz-extension://${extensionUuid}`;
const viewport = { width: 1280, height: 800 };

async function launch(options: OpenOptions, addonId: string): Promise<Browser> {
  return puppeteer.launch({
    browser: 'firefox',
    headless: options.headless,
    args: ['--remote-allow-system-access'],
    defaultViewport: options.headless ? viewport : null,
    extraPrefsFirefox: {
      'extensions.webextensions.uuids': JSON.stringify({ [addonId]: extensionUuid }),
      'network.dns.localDomains': (options.loopbackHosts ?? []).join(),
      // A temporary add-on is removed on exit; with these, its storage outlives a restart all the same.
      'extensions.webextensions.keepStorageOnUninstall': true,
      'extensions.webextensions.keepUuidOnUninstall': true,
      // Worker and content scripts log in processes of their own; their console reaches us on standard output.
      'devtools.console.stdout.content': true,
    },
    ...(options.executablePath && { executablePath: options.executablePath }),
    ...(options.profileDir && { userDataDir: options.profileDir }),
  });
}

export async function openFirefox(options: OpenOptions): Promise<DrivenBrowser> {
  const addonId = await readAddonId(options.extensionDir);
  const browser = await launch(options, addonId);
  try {
    const bidi = new BidiChannel(browser);
    await bidi.inBrowserWindow(inWindow.startRecords, addonId);
    const consoleErrors = watchStandardOutput(browser);
    await browser.installExtension(options.extensionDir);
    if (!options.keepsFirstRun) await closeFirstRun(browser, extensionOrigin);
    return drive({ extensionDir: options.extensionDir, browser, bidi, addonId, consoleErrors });
  } catch (error) {
    await browser.close();
    throw error;
  }
}

function watchStandardOutput(browser: Browser): readonly string[] {
  const errors: string[] = [];
  const output = browser.process()?.stdout;
  if (output)
    createInterface({ input: output }).on(
      'line',
      (line) => line.startsWith('console.error:') && errors.push(line),
    );
  return errors;
}

async function readAddonId(extensionDir: string): Promise<string> {
  const file = path.join(extensionDir, 'manifest.json');
  const manifest = JSON.parse(await readFile(file, 'utf8')) as {
    browser_specific_settings?: { gecko?: { id?: string } };
  };
  const id = manifest.browser_specific_settings?.gecko?.id;
  if (id) return id;
  throw new Error(`${file} has no browser_specific_settings.gecko.id: this is no build for Firefox.`);
}

interface Opened {
  readonly extensionDir: string;
  readonly browser: Browser;
  readonly bidi: BidiChannel;
  readonly addonId: string;
  readonly consoleErrors: readonly string[];
}

function drive({ extensionDir, browser, bidi, addonId, consoleErrors }: Opened): DrivenBrowser {
  const extensionPage = async (file: string) => openExtensionPage(browser, `${extensionOrigin}/${file}`);
  const isRunning = async () => (await bidi.inBrowserWindow(inWindow.backgroundState, addonId)) === 'running';
  let closing: Promise<ClosingReport> | undefined;
  return {
    name: 'firefox',
    puppeteer: browser,
    extensionId: addonId,
    extensionOrigin,
    newPage: () => browser.newPage(),
    extensionPage,
    async openPopup(page) {
      // The real popup opens too, but nothing that drives Firefox can reach into its panel.
      const contextId = contextIdOf(page.mainFrame());
      const { tabId } = await bidi.inBrowserWindow(inWindow.executeInTab, contextId, addonId, '');
      return extensionPage(`popup.html?tab=${tabId}`);
    },
    async openedPanel() {
      await until('the sidebar', () => bidi.inBrowserWindow(inWindow.showsSidebarOf, addonId));
      return null;
    },
    evaluateInFrames: (page, func, ...args) => evaluateInTab({ bidi, addonId, page }, func, args),
    inCard: (frame, func, ...args) => evaluateOnClosedRoot(bidi, { frame, func, args }),
    async triggerCommand(page, name) {
      await page.bringToFront();
      await bidi.inBrowserWindow(
        inWindow.pressShortcut,
        addonId,
        name,
        await readShortcut(extensionDir, name),
      );
    },
    movePen: (page, stroke) => bidi.inBrowserWindow(inWindow.movePen, contextIdOf(page.mainFrame()), stroke),
    preferScheme: (_, scheme) => bidi.inBrowserWindow(inWindow.setColourScheme, scheme === 'dark' ? 0 : 1),
    saveDownloadsIn: (folder) => bidi.inBrowserWindow(inWindow.setDownloadFolder, folder),
    workerIsRunning: isRunning,
    async killWorker() {
      await bidi.inBrowserWindow(inWindow.stopBackground, addonId);
      await until('the event page to stop', async () => !(await isRunning()));
    },
    close: () => (closing ??= close(browser, bidi, consoleErrors)),
  };
}

/** Firefox reports no end of loading for extension pages: a plain goto would wait until its time-out. */
async function openExtensionPage(browser: Browser, address: string): Promise<Page> {
  const page = await browser.newPage();
  await page.goto(address, { waitUntil: [] });
  await page.waitForFunction(
    (wanted) => location.href.startsWith(wanted) && document.readyState === 'complete',
    {},
    address,
  );
  return page;
}

interface Tab {
  readonly bidi: BidiChannel;
  readonly addonId: string;
  readonly page: Page;
}

type Outcome<T> = { url: string; value: T } | { url: string; error: string };

async function evaluateInTab<T, Args extends unknown[]>(
  { bidi, addonId, page }: Tab,
  func: InjectedFunction<Args, T>,
  args: Args,
): Promise<FrameResult<T>[]> {
  const code = `(async () => {
    const url = location.href;
    try {
      return { url, value: await (${func})(...${JSON.stringify(args)}) };
    } catch (error) {
      return { url, error: String(error) };
    }
  })()`;
  const contextId = contextIdOf(page.mainFrame());
  const { results } = await bidi.inBrowserWindow(inWindow.executeInTab, contextId, addonId, code);
  return (results as Outcome<T>[]).map((outcome) => {
    if ('error' in outcome) throw new Error(`In the content script of ${outcome.url}: ${outcome.error}`);
    return outcome;
  });
}

interface CardCall<T, Args extends unknown[]> {
  readonly frame: Frame;
  readonly func: InjectedFunction<[ShadowRoot, ...Args], T>;
  readonly args: Args;
}

async function evaluateOnClosedRoot<T, Args extends unknown[]>(
  bidi: BidiChannel,
  { frame, func, args }: CardCall<T, Args>,
): Promise<T | null> {
  // A sandbox sees the document as the browser made it, whatever the page did to its prototypes.
  const target = { context: contextIdOf(frame), sandbox: 'backgrounder-test' };
  const host = await bidi.node(target, `document.querySelector('${hostName}')`);
  const root = (host.value as { shadowRoot?: { sharedId?: string } } | undefined)?.shadowRoot?.sharedId;
  return root ? bidi.call<T>(target, func.toString(), [root], args) : null;
}

async function close(
  browser: Browser,
  bidi: BidiChannel,
  consoleErrors: readonly string[],
): Promise<ClosingReport> {
  try {
    const { requests, errors } = await bidi.inBrowserWindow(inWindow.readRecords);
    return { requests, errors: [...errors, ...consoleErrors] };
  } finally {
    await browser.close();
  }
}
