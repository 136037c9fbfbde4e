/** The one file that talks to storage. */
import { storage } from '@wxt-dev/storage';
import { browser } from 'wxt/browser';
import type { TopicRef } from '../facts/views.ts';
import { type Amount, DEFAULT_MARKING } from '../spotting/marking.ts';
import {
  AMOUNT_KEY,
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
  return choose(`${TOPIC_PREFIX}${topic}`, on ? null : OFF);
}

export function chooseSite(site: string, on: boolean): Promise<void> {
  return choose(`${SITE_PREFIX}${site}`, on ? null : OFF);
}

export function chooseAmount(amount: Amount): Promise<void> {
  return choose(AMOUNT_KEY, amount === DEFAULT_MARKING.amount ? null : amount);
}

export function chooseMenus(on: boolean): Promise<void> {
  return choose(MENUS_KEY, on ? ON : null);
}

/** Calls back after any choice has changed, here or on another device. */
export function watchSettings(changed: () => void): void {
  browser.storage.onChanged.addListener((_changes, area) => {
    if (area === 'sync') changed();
  });
}

/** @param value null: the default, which takes the stored choice away */
async function choose(key: string, value: string | null): Promise<void> {
  try {
    if (value === null) await storage.removeItem(`sync:${key}`);
    else {
      await storage.setItems([
        { key: `sync:${VERSION_KEY}`, value: LAYOUT_VERSION },
        { key: `sync:${key}`, value },
      ]);
    }
  } catch (error) {
    throw new SettingsNotKept(key, error);
  }
}

/** The browser refused to store a choice; what was stored before is untouched. */
export class SettingsNotKept extends Error {
  readonly key: string;
  constructor(key: string, cause: unknown) {
    super(
      `The choice "${key}" could not be kept: ${cause instanceof Error ? cause.message : String(cause)}`,
      {
        cause,
      },
    );
    this.name = 'SettingsNotKept';
    this.key = key;
  }
}
