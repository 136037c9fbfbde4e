/** The one file that talks to storage. */
import { storage } from '@wxt-dev/storage';
import { browser } from 'wxt/browser';
import type { EntityRef, TopicRef } from '../facts/views.ts';
import { type ChoiceKey, type Chosen, DEFAULTS } from './choices.ts';
import {
  LAYOUT_VERSION,
  OFF,
  PAUSE_KEY,
  type Pause,
  PREFIXES,
  readSettings,
  type Settings,
  VERSION_KEY,
  writtenPause,
  writtenRule,
} from './settings.ts';
import type { SiteRule } from './sites.ts';

/** What a choice is about. */
export type Choice =
  | { readonly of: 'topic'; readonly topic: TopicRef }
  | { readonly of: 'name'; readonly name: EntityRef }
  | { readonly of: 'site'; readonly site: string }
  | { readonly of: 'pause' }
  | { readonly of: 'one'; readonly key: ChoiceKey }
  /** All of them at once: restored from a backup, or erased. */
  | { readonly of: 'all' };

export type Stored = Readonly<Record<string, unknown>>;

/** Bytes that browsers grant in sync storage. */
export const ROOM = 102_400;

export async function loadSettings(): Promise<Settings> {
  return readSettings(await loadStored());
}

/** All that is stored, as it is. */
export function loadStored(): Promise<Stored> {
  return storage.snapshot('sync');
}

export function choose<K extends ChoiceKey>(key: K, value: Chosen[K]): Promise<void> {
  return keep({ of: 'one', key }, key, value === DEFAULTS[key] ? null : value);
}

export function chooseTopic(topic: TopicRef, on: boolean): Promise<void> {
  return keep({ of: 'topic', topic }, PREFIXES.topic + topic, on ? null : OFF);
}

export function chooseName(name: EntityRef, on: boolean): Promise<void> {
  return keep({ of: 'name', name }, PREFIXES.name + name, on ? null : OFF);
}

/** @param rule null: none any more @param pattern a host, or "*." and a host */
export function chooseSite(pattern: string, rule: SiteRule | null): Promise<void> {
  return keep({ of: 'site', site: pattern }, PREFIXES.site + pattern, rule && writtenRule(rule));
}

export function choosePause(pause: Pause | null): Promise<void> {
  return keep({ of: 'pause' }, PAUSE_KEY, pause === null ? null : writtenPause(pause));
}

/** Puts these in place of all that is stored. What is there stays until the new is safely stored. */
export function replaceAll(stored: Stored): Promise<void> {
  return orSay({ of: 'all' }, async () => {
    const before = Object.keys(await loadStored());
    await browser.storage.sync.set({ ...stored, [VERSION_KEY]: LAYOUT_VERSION });
    await browser.storage.sync.remove(before.filter((key) => key !== VERSION_KEY && !(key in stored)));
  });
}

/** As if the extension had just been installed. */
export function eraseAll(): Promise<void> {
  return orSay({ of: 'all' }, () => browser.storage.sync.clear());
}

/** Of {@link ROOM}. Firefox counts a little otherwise than Chromium. */
export function bytesUsed(): Promise<number> {
  return browser.storage.sync.getBytesInUse(null);
}

/** Calls back after any choice has changed, here or on another device. */
export function watchSettings(changed: () => void): void {
  browser.storage.onChanged.addListener((_changes, area) => {
    if (area === 'sync') changed();
  });
}

/** @param value null: the default, which takes the stored choice away */
function keep(choice: Choice, key: string, value: string | null): Promise<void> {
  return orSay(choice, async () => {
    if (value === null) await storage.removeItem(`sync:${key}`);
    else {
      await storage.setItems([
        { key: `sync:${VERSION_KEY}`, value: LAYOUT_VERSION },
        { key: `sync:${key}`, value },
      ]);
    }
  });
}

async function orSay(choice: Choice, write: () => Promise<void>): Promise<void> {
  try {
    await write();
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
