/**
 * Functions that run inside Firefox's browser window. They are sent as source text: each may use its
 * arguments and the globals declared here, nothing else.
 */
import type { PenStroke, SeenRequest } from './driven-browser.ts';
import type { KeyPress } from './shortcut.ts';

interface Principal {
  readonly isSystemPrincipal: boolean;
  readonly origin: string;
  readonly addonPolicy: { readonly id: string } | null;
  readonly contentScriptAddonPolicy?: { readonly id: string } | null;
}

interface Channel {
  QueryInterface(type: unknown): Channel;
  readonly URI: { readonly spec: string };
  readonly loadInfo: { readonly triggeringPrincipal: Principal | null };
}

interface LoggedError {
  readonly errorMessage?: string;
  readonly sourceName?: string;
  readonly lineNumber?: number;
  readonly flags?: number;
}

interface TabWrapper {
  readonly id: number;
  executeScript(context: object, details: object): Promise<unknown[]>;
}

interface Extension {
  readonly baseURI: unknown;
  readonly backgroundState: string;
  readonly tabManager: { getWrapper(tab: unknown): TabWrapper };
  readonly shortcuts?: { allCommands(): Promise<{ name: string; shortcut: string }[]> };
  terminateBackground(options: { ignoreDevToolsAttached: boolean }): Promise<void>;
}

interface KeySender {
  beginInputTransactionForTests(window: Window): boolean;
  keydown(event: KeyboardEvent): number;
  keyup(event: KeyboardEvent): boolean;
}

interface TabBrowserElement {
  getBoundingClientRect(): DOMRect;
  readonly documentGlobal?: BrowserWindow;
  readonly ownerGlobal?: BrowserWindow;
}

interface BrowserWindow {
  readonly gBrowser: { getTabForBrowser(browser: TabBrowserElement): unknown };
  synthesizeMouseEvent(type: string, x: number, y: number, event: object, options: object): void;
}

declare const WebExtensionPolicy: { getByID(id: string): { readonly extension: Extension } };
declare const ChromeUtils: {
  importESModule(address: string): {
    readonly NavigableManager: { getBrowserById(id: string): TabBrowserElement | null };
  };
};
declare const Cc: Record<string, { createInstance(type: unknown): KeySender }>;
declare const Ci: Record<string, unknown>;
declare const Services: {
  readonly obs: { addObserver(observer: (subject: Channel) => void, topic: string): void };
  readonly prefs: {
    setIntPref(name: string, value: number): void;
    setStringPref(name: string, value: string): void;
  };
  readonly console: { registerListener(listener: { observe(message: object): void }): void };
};
declare const SidebarController: { readonly isOpen: boolean; readonly currentID: string };
declare const backgrounderRecords: { requests: SeenRequest[]; errors: string[] };

/** Starts the records of requests and errors; call it before the extension is installed. */
export function startRecords(extensionId: string): void {
  const records = { requests: [] as SeenRequest[], errors: [] as string[] };
  Object.assign(globalThis, { backgrounderRecords: records });
  Services.obs.addObserver((subject) => {
    const channel = subject.QueryInterface(Ci.nsIHttpChannel);
    const asker = channel.loadInfo.triggeringPrincipal;
    const addon = asker?.addonPolicy ?? asker?.contentScriptAddonPolicy;
    records.requests.push({
      url: channel.URI.spec,
      initiator: !asker || asker.isSystemPrincipal ? null : asker.origin,
      byExtension: addon?.id === extensionId,
    });
  }, 'http-on-modify-request');
  Services.console.registerListener({
    observe(message) {
      // Messages that are no script errors have no such interface.
      if (!(message instanceof (Ci.nsIScriptError as unknown as typeof Object))) return;
      const { errorMessage, sourceName, lineNumber, flags } = message as LoggedError;
      // Bit 0 marks a warning. Firefox's own code logs errors too, which are not ours to answer for.
      const isOurs = /^(https?|file|moz-extension):/.test(sourceName ?? '');
      // It also logs an answer that came after its tab was closed, against whoever asked.
      const isLate = /after context unloaded|while context is inactive/.test(errorMessage ?? '');
      if (isOurs && !isLate && !((flags ?? 0) & 1))
        records.errors.push(`${sourceName}:${lineNumber}: ${errorMessage}`);
    },
  });
}

export function readRecords(): { requests: SeenRequest[]; errors: string[] } {
  return backgrounderRecords;
}

export interface Injected {
  readonly tabId: number;
  readonly results: unknown[];
}

/** Runs code in the content script's world of every frame of a tab; it needs no permission but the host's. */
export async function executeInTab(contextId: string, extensionId: string, code: string): Promise<Injected> {
  const { NavigableManager } = ChromeUtils.importESModule(
    'chrome://remote/content/shared/NavigableManager.sys.mjs',
  );
  const browser = NavigableManager.getBrowserById(contextId);
  // Firefox renamed ownerGlobal to documentGlobal.
  const window = browser?.documentGlobal ?? browser?.ownerGlobal;
  if (!browser || !window) throw new Error('This tab is closed.');
  const { extension } = WebExtensionPolicy.getByID(extensionId);
  const tab = extension.tabManager.getWrapper(window.gBrowser.getTabForBrowser(browser));
  if (!code) return { tabId: tab.id, results: [] };
  const results = await tab.executeScript(
    { extension, uri: extension.baseURI },
    {
      code,
      file: null,
      allFrames: true,
      frameId: null,
      matchAboutBlank: true,
      // Sandboxed and blob: frames too, as in the manifest.
      matchOriginAsFallback: true,
      runAt: 'document_idle',
      cssOrigin: null,
    },
  );
  return { tabId: tab.id, results };
}

/** Presses a key in the browser window: the page sees it first, then the <key> elements. */
export async function pressShortcut(extensionId: string, command: string, press: KeyPress): Promise<void> {
  const commands = (await WebExtensionPolicy.getByID(extensionId).extension.shortcuts?.allCommands()) ?? [];
  if (!commands.find(({ name }) => name === command)?.shortcut) {
    throw new Error(`Firefox gave the command "${command}" no shortcut: the suggested one may be taken.`);
  }
  const sender = Cc['@mozilla.org/text-input-processor;1']?.createInstance(Ci.nsITextInputProcessor);
  if (!sender?.beginInputTransactionForTests(window)) throw new Error('Firefox takes no key presses now.');
  const keys = press.modifiers.map((key) => new KeyboardEvent('', { key }));
  keys.push(new KeyboardEvent('', { key: press.key, code: press.code, keyCode: press.keyCode }));
  for (const key of keys) sender.keydown(key);
  for (const key of keys.reverse()) sender.keyup(key);
}

/** WebDriver knows no pens in Firefox: this goes the way that the system's own events go. */
export function movePen(contextId: string, { is, x, y }: PenStroke): void {
  const { NavigableManager } = ChromeUtils.importESModule(
    'chrome://remote/content/shared/NavigableManager.sys.mjs',
  );
  const browser = NavigableManager.getBrowserById(contextId);
  const window = browser?.documentGlobal ?? browser?.ownerGlobal;
  if (!browser || !window) throw new Error('This tab is closed.');
  const type = { hovers: 'mousemove', 'comes down': 'mousedown', 'goes up': 'mouseup' }[is];
  const buttons = is === 'comes down' ? 1 : 0;
  const { left, top } = browser.getBoundingClientRect();
  const pen = {
    identifier: 5,
    button: 0,
    buttons,
    clickCount: is === 'hovers' ? 0 : 1,
    pressure: 0.5,
    inputSource: 2,
  };
  const real = { isDOMEventSynthesized: false, isWidgetEventSynthesized: false };
  window.synthesizeMouseEvent(type, left + x, top + y, pen, real);
}

export function backgroundState(extensionId: string): string {
  return WebExtensionPolicy.getByID(extensionId).extension.backgroundState;
}

/** Ends the event page as idleness does. */
export async function stopBackground(extensionId: string): Promise<void> {
  await WebExtensionPolicy.getByID(extensionId).extension.terminateBackground({
    ignoreDevToolsAttached: true,
  });
}

/** Whether the sidebar is open and shows the extension's page. */
export function showsSidebarOf(extensionId: string): boolean {
  const { isOpen, currentID } = SidebarController;
  return isOpen && currentID.startsWith(extensionId.replace(/[^a-z0-9_-]/gi, '_'));
}

/** Downloads go into this folder, without a question. */
export function setDownloadFolder(folder: string): void {
  Services.prefs.setIntPref('browser.download.folderList', 2);
  Services.prefs.setStringPref('browser.download.dir', folder);
}

/** For all pages: 0 is dark, 1 light. */
export function setColourScheme(value: number): void {
  Services.prefs.setIntPref('layout.css.prefers-color-scheme.content-override', value);
}
