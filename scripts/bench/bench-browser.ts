/** One browser with one build in it: pages are loaded anew for every cold run, ours beside the others. */
import type { CDPSession, Page } from 'puppeteer-core';
import type { DrivenBrowser } from '../browser/driven-browser.ts';
import { openBrowser } from '../browser/open-browser.ts';
import { type PageServer, startPageServer } from '../browser/page-server.ts';
import { until } from '../browser/wait.ts';
import { ASKS, BEGIN, BEGIN_WATCHING, PROBE } from './bench-build.ts';
import type { BenchPage } from './bench-pages.ts';
import type { Bench, Outcome } from './page/contestants.ts';
import type { OwnOutcome, Probe } from './page/probe.ts';
import { type MainThread, traced } from './trace.ts';

declare const chrome: {
  tabs: {
    query(about: object): Promise<{ id: number }[]>;
    sendMessage(id: number, message: object): Promise<void>;
  };
  scripting: { executeScript(about: object): Promise<unknown>; insertCSS(about: object): Promise<void> };
};

/** What a page is left alone for after it has loaded, ms. */
const REST = 150;
/** ms that a scan may take at most. */
const PATIENCE = 60_000;
/** Clocks tell 5 µs instead of 100 where no other origin can share the process. */
const ISOLATED = {
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-embedder-policy': 'credentialless',
};

export interface OwnRun extends OwnOutcome, MainThread {}

export class BenchBrowser {
  readonly #driven: DrivenBrowser;
  readonly #server: PageServer;
  /** A page of the extension: it may put scripts into tabs, and needs no worker for it. */
  readonly #driver: Page;
  readonly #contestants: string;
  #worlds = 0;

  private constructor(driven: DrivenBrowser, server: PageServer, driver: Page, contestants: string) {
    this.#driven = driven;
    this.#server = server;
    this.#driver = driver;
    this.#contestants = contestants;
  }

  static async open(extensionDir: string, contestants: string): Promise<BenchBrowser> {
    const server = await startPageServer();
    // This page asks for no lists of names, however many there are.
    const driven = await openBrowser('chromium', { extensionDir, headless: true, keepsFirstRun: true });
    return new BenchBrowser(driven, server, await driven.extensionPage('welcome.html'), contestants);
  }

  async close(): Promise<void> {
    await this.#driven.close();
    await this.#server.close();
  }

  /** Gives a page to work with, loaded and at rest. */
  async with<T>({ name, html }: BenchPage, work: (page: Page) => Promise<T>): Promise<T> {
    const path = `/${encodeURIComponent(name)}.html`;
    this.#server.put(decodeURIComponent(path), { body: html, headers: ISOLATED });
    const page = await this.#driven.newPage();
    try {
      await page.goto(this.#server.url(path), { waitUntil: 'load', timeout: 120_000 });
      await page.bringToFront();
      await this.#putStyles(page);
      await drawn(page);
      await rest();
      return await work(page);
    } finally {
      await page.close();
    }
  }

  /** Our scan, cold. */
  own(page: BenchPage): Promise<OwnRun> {
    return this.with(page, (tab) => this.scan(tab));
  }

  /** Our scan of a page at rest, cold. */
  async scan(tab: Page): Promise<OwnRun> {
    const [outcome, thread] = await traced(tab, () => this.start(tab));
    return { ...outcome, ...thread };
  }

  /** What the browser of a reader does by itself, before a page is drawn first. */
  async #putStyles(tab: Page): Promise<void> {
    await this.#driver.evaluate(async (url) => {
      const [found] = await chrome.tabs.query({ url });
      const files = ['assets/mark.css', 'assets/sentence.css'];
      await chrome.scripting.insertCSS({ target: { tabId: found!.id }, files });
    }, tab.url());
  }

  /** Runs files of the bench's build in the extension's own world of a tab, one after the other, in one task. */
  async #put(tab: Page, files: readonly string[]): Promise<void> {
    await this.#driver.evaluate(
      async (url, paths) => {
        const [found] = await chrome.tabs.query({ url });
        await chrome.scripting.executeScript({ target: { tabId: found!.id }, files: paths });
      },
      tab.url(),
      files.map((file) => `/${file}`),
    );
  }

  /** Puts our script in, and waits until its marks are painted. @param watches looks at every frame for marks */
  async start(tab: Page, watches = false): Promise<OwnOutcome> {
    await this.#put(tab, [PROBE]);
    await this.#put(tab, [watches ? BEGIN_WATCHING : BEGIN, 'page.js']);
    const outcome = this.inOwnWorld(tab, () =>
      (globalThis as unknown as { benchProbe: Probe }).benchProbe.outcome(),
    );
    return within(PATIENCE, outcome);
  }

  /** A reader comes: the pointer moves, and the script of interaction with it. */
  async meetReader(tab: Page): Promise<void> {
    await tab.mouse.move(1, 1);
    await tab.mouse.move(3, 3);
    await until('the script of interaction', () =>
      this.inOwnWorld(tab, () => Symbol.for('backgrounder.interaction') in globalThis),
    );
  }

  /** Runs in our script's world of the page. */
  async inOwnWorld<T, Args extends unknown[]>(
    tab: Page,
    func: (...args: Args) => T | Promise<T>,
    ...args: Args
  ): Promise<T> {
    // The browser tells of a new world a moment later.
    const result = await until("the extension's world", async () => {
      const [first] = await this.#driven.evaluateInFrames(tab, func, ...args);
      return first;
    });
    return result.value;
  }

  /** Has the page's script begin anew, in a world that has read the page before. @returns ms, as it counts them */
  async again(tab: Page): Promise<number> {
    await this.#driver.evaluate(async (url) => {
      const [found] = await chrome.tabs.query({ url });
      await chrome.tabs.sendMessage(found!.id, { call: 'renew', about: null }).catch(() => undefined);
    }, tab.url());
    return this.inOwnWorld(tab, () => (globalThis as unknown as { benchProbe: Probe }).benchProbe.again());
  }

  killWorker(): Promise<void> {
    return this.#driven.killWorker();
  }

  /**
   * A floor or a peer, cold, in a world of its own.
   * @param cap ms until it is stopped
   * @returns null: it was not done in time
   */
  race(
    page: BenchPage,
    name: string,
    names: readonly string[],
    warm: number,
    cap: number,
  ): Promise<Outcome | null> {
    return this.with(page, (tab) => this.bench(tab, 'run', [name, names, warm], cap));
  }

  /** A floor, cold, in ms of the processor as ours is measured; and warm by the clock. */
  floor(page: BenchPage, name: 'walk' | 'read'): Promise<{ cold: number; warm: number }> {
    return this.with(page, async (tab) => {
      const [outcome, { tasks }] = await traced(tab, () => this.bench(tab, 'run', [name, [], 3], PATIENCE));
      return { cold: tasks, warm: outcome!.warm! };
    });
  }

  /** What a script costs a tab that asks its worker once and does nothing else, ms of the processor. */
  asking(page: BenchPage): Promise<number> {
    return this.with(page, async (tab) => {
      const [, { tasks }] = await traced(tab, () => this.#put(tab, [ASKS]));
      return tasks;
    });
  }

  trueCount(page: BenchPage, names: readonly string[]): Promise<number | null> {
    return this.with(page, (tab) => this.bench(tab, 'trueCount', [names], 120_000));
  }

  /** Calls a function of page/contestants.ts in a fresh isolated world. */
  async bench<N extends keyof Bench>(
    tab: Page,
    name: N,
    args: Parameters<Bench[N]>,
    cap: number,
  ): Promise<ReturnType<Bench[N]> | null> {
    const session = await tab.createCDPSession();
    try {
      const contextId = await this.#freshWorld(session);
      await evaluate(session, contextId, this.#contestants, cap);
      const call = `bench.${name}(${args.map((arg) => JSON.stringify(arg)).join()})`;
      return await evaluate<ReturnType<Bench[N]>>(session, contextId, call, cap);
    } finally {
      await session.detach().catch(() => undefined);
    }
  }

  async #freshWorld(session: CDPSession): Promise<number> {
    const { frameTree } = await session.send('Page.getFrameTree');
    const { executionContextId } = await session.send('Page.createIsolatedWorld', {
      frameId: frameTree.frame.id,
      worldName: `bench-${this.#worlds++}`,
    });
    return executionContextId;
  }
}

async function evaluate<T>(
  session: CDPSession,
  contextId: number,
  expression: string,
  timeout: number,
): Promise<T | null> {
  const answer = await session
    .send('Runtime.evaluate', { expression, contextId, timeout, returnByValue: true, awaitPromise: true })
    .catch((error: Error) => {
      if (/terminated|timed out|internal error/i.test(error.message)) return null;
      throw error;
    });
  if (!answer) return null;
  const { exceptionDetails, result } = answer;
  if (exceptionDetails) {
    const text = exceptionDetails.exception?.description ?? exceptionDetails.text;
    if (/terminated/i.test(text)) return null;
    throw new Error(text);
  }
  return result.value as T;
}

async function within<T>(ms: number, work: Promise<T>): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`our scan was not painted within ${ms / 1000} s`)), ms);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}

async function drawn(page: Page): Promise<void> {
  await page.evaluate(
    () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))),
  );
}

function rest(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, REST));
}

/** Bytes of all worlds of a tab, without what nothing holds any more. */
export async function heapOf(tab: Page): Promise<number> {
  const session = await tab.createCDPSession();
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  await session.detach();
  return usedSize;
}
