/** The one file that talks to storage. */
import { storage } from '@wxt-dev/storage';
import { browser } from 'wxt/browser';
import type { TopicRef } from '../facts/views.ts';
import {
  LAYOUT_VERSION,
  OFF,
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
  return choose(`${TOPIC_PREFIX}${topic}`, on);
}

export function chooseSite(site: string, on: boolean): Promise<void> {
  return choose(`${SITE_PREFIX}${site}`, on);
}

/** Calls back after any choice has changed, here or on another device. */
export function watchSettings(changed: () => void): void {
  browser.storage.onChanged.addListener((_changes, area) => {
    if (area === 'sync') changed();
  });
}

/** On is the default, so choosing it takes the stored choice away. */
async function choose(key: string, on: boolean): Promise<void> {
  try {
    if (on) await storage.removeItem(`sync:${key}`);
    else {
      await storage.setItems([
        { key: `sync:${VERSION_KEY}`, value: LAYOUT_VERSION },
        { key: `sync:${key}`, value: OFF },
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
