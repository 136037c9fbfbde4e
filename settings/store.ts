/** The one file that talks to storage. */
import { storage } from '@wxt-dev/storage';
import { browser } from 'wxt/browser';
import type { TopicRef } from '../facts/views.ts';
import { type Amount, DEFAULT_MARKING } from '../spotting/marking.ts';
import {
  AMOUNT_KEY,
  type Choice,
  LAYOUT_VERSION,
  MENUS_KEY,
  OFF,
  ON,
  readSettings,
  type Settings,
  SITE_PREFIX,
  TOPIC_PREFIX,
  VERSION_KEY,
} from './settings.ts';

export async function loadSettings(): Promise<Settings> {
  return readSettings(await storage.snapshot('sync'));
}

export function chooseTopic(topic: TopicRef, on: boolean): Promise<void> {
  return keep({ of: 'topic', topic }, { key: `${TOPIC_PREFIX}${topic}`, value: on ? null : OFF });
}

export function chooseSite(site: string, on: boolean): Promise<void> {
  return keep({ of: 'site', site }, { key: `${SITE_PREFIX}${site}`, value: on ? null : OFF });
}

export function chooseAmount(amount: Amount): Promise<void> {
  return keep(
    { of: 'marking' },
    { key: AMOUNT_KEY, value: amount === DEFAULT_MARKING.amount ? null : amount },
  );
}

export function chooseMenus(on: boolean): Promise<void> {
  return keep({ of: 'marking' }, { key: MENUS_KEY, value: on ? ON : null });
}

/** Calls back after any choice has changed, here or on another device. */
export function watchSettings(changed: () => void): void {
  browser.storage.onChanged.addListener((_changes, area) => {
    if (area === 'sync') changed();
  });
}

interface Entry {
  readonly key: string;
  /** null: the default, which takes the stored choice away. */
  readonly value: string | null;
}

async function keep(choice: Choice, { key, value }: Entry): Promise<void> {
  try {
    if (value === null) await storage.removeItem(`sync:${key}`);
    else {
      await storage.setItems([
        { key: `sync:${VERSION_KEY}`, value: LAYOUT_VERSION },
        { key: `sync:${key}`, value },
      ]);
    }
  } catch (error) {
    throw new SettingsNotKept(choice, error);
  }
}

/** The browser refused to store a choice; what was stored before is untouched. */
export class SettingsNotKept extends Error {
  readonly choice: Choice;
  /** In the browser's words. */
  readonly reason: string;
  readonly isFull: boolean;

  constructor(choice: Choice, cause: unknown) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    super(`A choice could not be kept (${JSON.stringify(choice)}): ${reason}`, { cause });
    this.name = 'SettingsNotKept';
    this.choice = choice;
    this.reason = reason;
    // Chromium speaks of a quota also where only too much was written at once, which passes by itself.
    this.isFull = /quota/i.test(reason) && !/MAX_(?:SUSTAINED_)?WRITE/.test(reason);
  }
}
