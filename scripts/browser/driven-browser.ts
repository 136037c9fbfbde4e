import type { Browser, Frame, Page } from 'puppeteer-core';

export type ColourScheme = 'light' | 'dark';
export type BrowserName = 'chromium' | 'firefox';

export interface OpenOptions {
  /** Folder of the built extension for this browser (it holds manifest.json). */
  readonly extensionDir: string;
  readonly headless: boolean;
  /** Keep the profile here, so that settings outlive a restart; a fresh one is used otherwise. */
  readonly profileDir?: string;
  /** Leave the page open that the extension shows when it is installed. */
  readonly keepsFirstRun?: boolean;
  /** Names that lead to 127.0.0.1. Unlike `*.localhost`, these are insecure contexts, as plain http sites are. */
  readonly loopbackHosts?: readonly string[];
  /** Another executable than the one that is found. */
  readonly executablePath?: string;
}

/** A request for anything outside the browser, as the browser's own network layer saw it. */
export interface SeenRequest {
  readonly url: string;
  /** Origin that asked; null is the browser itself or the person who typed the address. */
  readonly initiator: string | null;
  readonly byExtension: boolean;
}

/** Known for certain only once the browser is closed. */
export interface ClosingReport {
  readonly requests: readonly SeenRequest[];
  /** Errors of the extension (worker, pages, content scripts) and errors logged by any page. */
  readonly errors: readonly string[];
}

export interface FrameResult<T> {
  readonly url: string;
  readonly value: T;
}

export interface PenStroke {
  readonly is: 'hovers' | 'comes down' | 'goes up';
  /** CSS px of the viewport. */
  readonly x: number;
  readonly y: number;
}

/** Runs in the browser: it may use its arguments only, nothing from the module around it. */
export type InjectedFunction<Args extends unknown[], T> = (...args: Args) => T | Promise<T>;

/** One interface for both browsers, so that a journey is written once. */
export interface DrivenBrowser {
  readonly name: BrowserName;
  readonly puppeteer: Browser;
  readonly extensionId: string;
  /** `chrome-extension://…` or `moz-extension://…`, without a slash at the end. */
  readonly extensionOrigin: string;
  newPage(): Promise<Page>;
  /** Opens a page of the extension, such as `options.html`, in a tab. */
  extensionPage(path: string): Promise<Page>;
  /** The toolbar popup of this page: the real one in Chromium, popup.html?tab=<id> in a tab in Firefox. */
  openPopup(page: Page): Promise<Page>;
  /** Waits until the side panel is open. Its page in Chromium; null in Firefox, where nothing reaches into the sidebar. */
  openedPanel(): Promise<Page | null>;
  /** Runs in the content script's world of every frame that has one. Arguments and result are JSON. */
  evaluateInFrames<T, Args extends unknown[]>(
    page: Page,
    func: InjectedFunction<Args, T>,
    ...args: Args
  ): Promise<FrameResult<T>[]>;
  /** Runs on the closed shadow root of our host; null where the frame has no host yet. */
  inCard<T, Args extends unknown[]>(
    frame: Frame,
    func: InjectedFunction<[ShadowRoot, ...Args], T>,
    ...args: Args
  ): Promise<T | null>;
  /** Presses the shortcut that the manifest suggests for this command, as if on the keyboard, in this tab. */
  triggerCommand(page: Page, name: string): Promise<void>;
  /** What a pen does: puppeteer has mouse and fingers only. */
  movePen(page: Page, stroke: PenStroke): Promise<void>;
  /** What the person prefers; Firefox takes it for all tabs at once. */
  preferScheme(page: Page, scheme: ColourScheme): Promise<void>;
  /** Where the browser puts what is downloaded from now on, without asking. */
  saveDownloadsIn(folder: string): Promise<void>;
  /** A moment behind in Chromium, which reports the start of a worker late. */
  workerIsRunning(): Promise<boolean>;
  /** Stops the service worker or event page as the browser does when it is idle. */
  killWorker(): Promise<void>;
  /** May be called twice. */
  close(): Promise<ClosingReport>;
}
