import type { Browser, Page, Target } from 'puppeteer-core';
import type { KeyPress } from './shortcut.ts';
import { until } from './wait.ts';

declare const chrome: { commands: { getAll(): Promise<{ name?: string; shortcut?: string }[]> } };

/** The bits of CDP's Input domain. */
const modifierBits = { Alt: 1, Control: 2, Meta: 4, Shift: 8 };

/** The extension's service worker, asleep or awake, and the keys that wake it. */
export class ChromiumWorker {
  readonly #browser: Browser;
  readonly #extensionOrigin: string;
  #commands: Promise<Map<string, string>> | undefined;

  constructor(browser: Browser, extensionOrigin: string) {
    this.#browser = browser;
    this.#extensionOrigin = extensionOrigin;
  }

  isRunning(): boolean {
    return this.#target() !== undefined;
  }

  /** Presses keys that reach the browser's own shortcuts too, which puppeteer's keyboard does not. */
  async pressShortcut(page: Page, command: string, press: KeyPress): Promise<void> {
    if (!(await this.#shortcuts()).get(command)) {
      throw new Error(
        `Chromium gave the command "${command}" no shortcut: it refuses the suggested one or it is taken.`,
      );
    }
    const { modifiers, key, code, keyCode } = press;
    const bits = modifiers.reduce((sum, modifier) => sum | modifierBits[modifier], 0);
    // Only an event with a native code is handed on from the page to the browser.
    const event = {
      modifiers: bits,
      key,
      code,
      windowsVirtualKeyCode: keyCode,
      nativeVirtualKeyCode: keyCode,
    };
    await page.bringToFront();
    const session = await page.createCDPSession();
    try {
      await session.send('Input.dispatchKeyEvent', { ...event, type: 'rawKeyDown' });
      await session.send('Input.dispatchKeyEvent', { ...event, type: 'keyUp' });
    } finally {
      await session.detach();
    }
  }

  /** Closing the target also detaches from it; a worker that is only stopped hangs when it starts again. */
  async stop(): Promise<void> {
    // Asked for now, since asking later would wake the worker.
    await this.#shortcuts();
    await (await this.#target()?.worker())?.close();
    await until('the service worker to stop', () => !this.isRunning());
  }

  #target(): Target | undefined {
    const isWorker = (target: Target) =>
      target.type() === 'service_worker' && target.url().startsWith(`${this.#extensionOrigin}/`);
    return this.#browser.targets().find(isWorker);
  }

  #shortcuts(): Promise<Map<string, string>> {
    this.#commands ??= this.#readShortcuts();
    return this.#commands;
  }

  async #readShortcuts(): Promise<Map<string, string>> {
    const target = await until('the service worker to start', () => this.#target());
    const commands = await (await target.worker())?.evaluate(() => chrome.commands.getAll());
    return new Map(commands?.map(({ name = '', shortcut = '' }) => [name, shortcut]));
  }
}
