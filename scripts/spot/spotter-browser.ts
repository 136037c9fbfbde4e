/** Spots page after page in one browser. */
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Page } from 'puppeteer-core';
import type { BrowserName, DrivenBrowser, SeenRequest } from '../browser/driven-browser.ts';
import { allDifferences, installNodeProof } from '../browser/node-proof.ts';
import { openBrowser } from '../browser/open-browser.ts';
import { type PageServer, startPageServer } from '../browser/page-server.ts';
import { unexpectedRequests } from '../browser/requests.ts';
import { withoutThePagesOwn } from './own-requests.ts';
import { type FrameReading, readMentions } from './read-mentions.ts';
import { type SpottedPage, spottedPage } from './spotted-page.ts';

/** ms for a page to load, and for the content script to start in it. */
const PATIENCE = 30_000;

export interface SpotResult extends SpottedPage {
  readonly page: string;
  readonly browser: BrowserName;
  /** What changed in the page's nodes. An address runs scripts of its own, and these changes may be theirs. */
  readonly changed: readonly string[];
  /** For a file: requests that the page does not make by itself; for an address: the extension's. */
  readonly requests: readonly string[];
  /** Whether the page came from a file, so that every change and request would be ours. */
  readonly isFile: boolean;
}

export interface SpotFailure {
  readonly page: string;
  readonly browser: BrowserName;
  readonly problem: string;
}

export interface SpotRun {
  readonly results: readonly (SpotResult | SpotFailure)[];
  /** Errors that the extension or a page logged. */
  readonly errors: readonly string[];
}

interface Source {
  readonly page: string;
  /** The source with labels, for a gold document; '' for any other page. */
  readonly labelled: string;
  readonly url: string;
  readonly isFile: boolean;
}

export interface SpotOptions {
  /** Also tell of every place where a name was found and what was decided about it. */
  readonly why?: boolean;
  /** Told of each page as it is done. */
  readonly progress?: (done: SpotResult | SpotFailure) => void;
}

export async function spotPages(
  browser: BrowserName,
  extensionDir: string,
  pages: readonly string[],
  { why = false, progress }: SpotOptions = {},
): Promise<SpotRun> {
  const server = await startPageServer();
  try {
    const driven = await openBrowser(browser, { extensionDir, headless: true });
    const round = new Round(driven, server, why);
    const results: (SpotResult | SpotFailure)[] = [];
    try {
      for (const page of pages) {
        const result = await round.spot(page);
        results.push(result);
        progress?.(result);
      }
    } finally {
      await driven.close();
    }
    const { requests, errors } = await driven.close();
    const checked = [];
    for (const result of results) checked.push(await withRequests(result, requests, round.sources, server));
    return { results: checked, errors };
  } finally {
    await server.close();
  }
}

/** One browser's way from page to page. */
class Round {
  readonly sources = new Map<string, Source>();
  readonly #driven: DrivenBrowser;
  readonly #server: PageServer;
  readonly #why: boolean;

  constructor(driven: DrivenBrowser, server: PageServer, why: boolean) {
    this.#driven = driven;
    this.#server = server;
    this.#why = why;
  }

  async spot(page: string): Promise<SpotResult | SpotFailure> {
    try {
      return await this.#read(page);
    } catch (error) {
      return {
        page,
        browser: this.#driven.name,
        problem: error instanceof Error ? error.message : String(error),
      };
    }
  }

  async #read(page: string): Promise<SpotResult> {
    const source = await sourceOf(page, this.sources.size, this.#server);
    this.sources.set(page, source);
    const tab = await this.#driven.newPage();
    try {
      const proof = await installNodeProof(tab);
      await load(tab, source);
      await tab.bringToFront();
      const frames = await this.#driven.evaluateInFrames(
        tab,
        readMentions,
        PATIENCE,
        source.labelled,
        this.#why,
      );
      checkRead(frames[0]?.value.state ?? 'no-script');
      const changed = allDifferences(await proof.read());
      const { isFile } = source;
      return { page, browser: this.#driven.name, ...spottedPage(frames), changed, requests: [], isFile };
    } finally {
      await tab.close();
    }
  }
}

function checkRead(state: FrameReading['state']): void {
  if (state === 'off') throw new Error('Marking is off on this page.');
  if (state === 'no-script') throw new Error('The extension does not run on this page.');
}

/** Each file has a host of its own, so that every request tells which page it belongs to. */
async function sourceOf(page: string, index: number, server: PageServer): Promise<Source> {
  if (/^https?:\/\//.test(page)) return { page, url: page, isFile: false, labelled: '' };
  if (!existsSync(page))
    throw new Error(`There is no file ${path.resolve(page)}, and it is not an http(s) address.`);
  const name = `/${path.basename(page)}`;
  const host = `page-${index}.localhost`;
  const body = await readFile(page);
  const labelled = body.includes('⟦') ? body.toString('utf8') : '';
  server.put(name, { body: labelled ? withoutLabels(labelled) : body });
  return { page, url: server.url(encodeURI(name), host), isFile: true, labelled };
}

/** The page of a gold document, as a reader gets it: see tests/gold/README.md. */
function withoutLabels(labelled: string): string {
  return labelled.replace(/⟦[^|⟧]*\|([^|⟧]*)(?:\|[^⟧]*)?⟧/g, '$1');
}

async function load(tab: Page, { page, url }: Source): Promise<void> {
  const response = await tab.goto(url, { waitUntil: 'load', timeout: PATIENCE });
  if (response && !response.ok())
    throw new Error(`${page} could not be loaded: the server answered ${response.status()}.`);
}

async function withRequests(
  result: SpotResult | SpotFailure,
  requests: readonly SeenRequest[],
  sources: ReadonlyMap<string, Source>,
  server: PageServer,
): Promise<SpotResult | SpotFailure> {
  const source = sources.get(result.page);
  if (!source || 'problem' in result) return result;
  const { origin } = new URL(source.url);
  const unexpected = unexpectedRequests(requests, (url) => url === source.url);
  const own = unexpected.filter(({ initiator, byExtension }) =>
    source.isFile ? initiator === origin : byExtension,
  );
  const urls = own.map(({ url }) => url);
  if (!source.isFile || urls.length === 0) return { ...result, requests: urls };
  return { ...result, requests: await withoutThePagesOwn(result.browser, urls, source.url, server) };
}
