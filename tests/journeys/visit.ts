/** What a journey stands on: one real browser with the built extension, and one server of fixture pages. */
import { readdirSync } from 'node:fs';
import { cp, mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, inject, test } from 'vitest';
import type {
  BrowserName,
  ClosingReport,
  DrivenBrowser,
  OpenOptions,
} from '../../scripts/browser/driven-browser.ts';
import { openBrowser } from '../../scripts/browser/open-browser.ts';
import {
  type LoggedRequest,
  type PageServer,
  type ServedFile,
  startPageServer,
} from '../../scripts/browser/page-server.ts';
import { unexpectedRequests } from '../../scripts/browser/requests.ts';

const pagesFolder = fileURLToPath(new URL('pages', import.meta.url));

export interface VisitOptions extends Pick<OpenOptions, 'loopbackHosts' | 'keepsFirstRun'> {
  /** So that what is chosen outlives a restart. */
  readonly keepsProfile?: boolean;
  /** Changes a copy of the built extension, for this journey alone. */
  readonly alters?: (folder: string) => Promise<void>;
  /** Errors that the fixture pages provoke themselves. */
  readonly expectedErrors?: readonly RegExp[];
}

export class Visit {
  readonly browserName: BrowserName;
  readonly options: VisitOptions;
  #browser: DrivenBrowser | undefined;
  #server: PageServer | undefined;
  readonly #earlier: ClosingReport[] = [];
  readonly #expectedPaths = new Set(readdirSync(pagesFolder).map((file) => `/${file}`));
  #profileDir: string | undefined;
  #alteredDir: string | undefined;
  readonly #tabs = new Set<Page>();

  constructor(browserName: BrowserName, options: VisitOptions) {
    this.browserName = browserName;
    this.options = options;
  }

  get browser(): DrivenBrowser {
    if (!this.#browser) throw new Error('The browser is not open yet.');
    return this.#browser;
  }

  get server(): PageServer {
    if (!this.#server) throw new Error('The server is not running yet.');
    return this.#server;
  }

  async begin(): Promise<void> {
    this.#server = await startPageServer({ folder: pagesFolder });
    await this.#alter();
    await this.openBrowser();
  }

  async #alter(): Promise<void> {
    if (!this.options.alters) return;
    this.#alteredDir = await mkdtemp(path.join(os.tmpdir(), 'backgrounder-altered-'));
    await cp(inject('builtFolders')[this.browserName], this.#alteredDir, { recursive: true });
    await this.options.alters(this.#alteredDir);
  }

  async openBrowser(): Promise<void> {
    const { keepsProfile, loopbackHosts, keepsFirstRun = false } = this.options;
    if (keepsProfile) this.#profileDir ??= await mkdtemp(path.join(os.tmpdir(), 'backgrounder-profile-'));
    this.#browser = await openBrowser(this.browserName, {
      extensionDir: this.#alteredDir ?? inject('builtFolders')[this.browserName],
      headless: true,
      keepsFirstRun,
      ...(this.#profileDir && { profileDir: this.#profileDir }),
      ...(loopbackHosts && { loopbackHosts }),
    });
  }

  /** Ends the browser and starts it again on the same profile. */
  async restart(): Promise<void> {
    if (!this.#profileDir) throw new Error('This journey keeps no profile.');
    await this.closeTabs();
    this.#earlier.push(await this.browser.close());
    await this.openBrowser();
  }

  /** What all browsers of this journey have seen; closes the last one. */
  async reports(): Promise<ClosingReport[]> {
    return [...this.#earlier, await this.browser.close()];
  }

  /** Serves a page that the test has written itself. */
  put(path: string, file: string | ServedFile): void {
    this.#expectedPaths.add(path);
    this.server.put(path, file);
  }

  /** Requests for anything but the pages of this journey, whoever made them. */
  unexpectedRequests(): LoggedRequest[] {
    return this.server.unexpected(this.#expectedPaths);
  }

  /** A tab that closes when the test ends. */
  async tab(): Promise<Page> {
    return this.track(await this.browser.newPage());
  }

  /** Opens a page of the folder `pages/`, or one that the test has put on the server. */
  async open(path: string, host?: string): Promise<Page> {
    const tab = await this.tab();
    await this.go(tab, path, host);
    return tab;
  }

  async go(tab: Page, path: string, host?: string): Promise<void> {
    await tab.goto(this.server.url(path, host));
    await tab.bringToFront();
  }

  async optionsPage(): Promise<Page> {
    return this.track(await this.browser.extensionPage('options.html'));
  }

  async popup(tab: Page): Promise<Page> {
    return this.track(await this.browser.openPopup(tab));
  }

  track(tab: Page): Page {
    this.#tabs.add(tab);
    return tab;
  }

  async closeTabs(): Promise<void> {
    for (const tab of this.#tabs) if (!tab.isClosed()) await tab.close().catch(() => undefined);
    this.#tabs.clear();
  }

  async end(): Promise<void> {
    await this.#browser?.close();
    await this.#server?.close();
    if (this.#profileDir) await rm(this.#profileDir, { recursive: true, force: true });
    if (this.#alteredDir) await rm(this.#alteredDir, { recursive: true, force: true });
  }
}

/** Tells a journey in both browsers, and at its end looks at what the browser has seen of network and errors. */
export function inBothBrowsers(
  title: string,
  tell: (visit: Visit) => void,
  options: VisitOptions = {},
): void {
  describe.each(['chromium', 'firefox'] as const)(`${title}, %s`, (browserName) => {
    const visit = new Visit(browserName, options);
    beforeAll(() => visit.begin());
    afterEach(() => visit.closeTabs());
    afterAll(() => visit.end());
    tell(visit);
    test('the extension asked for nothing, and no error was logged', () => checkReport(visit));
  });
}

/** What Firefox's own services say. */
const firefoxItself = [/^console\.error: (RSLoader|RemoteSettings)/];

async function checkReport(visit: Visit): Promise<void> {
  const reports = await visit.reports();
  const requests = reports.flatMap((report) => report.requests);
  const errors = reports.flatMap((report) => report.errors);
  const isServed = (url: string) => new URL(url).port === String(visit.server.port);
  expect(unexpectedRequests(requests, isServed)).toEqual([]);
  expect(visit.unexpectedRequests()).toEqual([]);
  const expected = [...(visit.options.expectedErrors ?? []), ...firefoxItself];
  expect(errors.filter((error) => !expected.some((pattern) => pattern.test(error)))).toEqual([]);
}
