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

/** What browsers grant in sync storage. */
const GRANTED = { keys: 512, bytes: 102_400 } as const;
/** Share of it from which on a browser that calls it full is believed: each counts bytes a little otherwise. */
const NEARLY_ALL = 0.9;

/** How much of what is granted is taken. */
export interface Taken {
  readonly of: keyof typeof GRANTED;
  readonly used: number;
  readonly granted: number;
}

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

/**
 * Puts these in place of all that is stored. What is there stays until the new is safely stored; where there is no room
 * for both, it makes way, and comes back if the new does not fit either.
 */
export function replaceAll(stored: Stored): Promise<void> {
  return orSay({ of: 'all' }, async () => {
    const { sync } = browser.storage;
    const before = await loadStored();
    const wanted = { ...stored, [VERSION_KEY]: LAYOUT_VERSION };
    const gone = Object.keys(before).filter((key) => !(key in wanted));
    try {
      await sync.set(wanted);
    } catch (error) {
      const isShort = isFull(reasonOf(error)) && shareOf({ ...before, ...wanted }) > NEARLY_ALL;
      if (!isShort || gone.length === 0) throw error;
      await sync.remove(gone);
      return sync.set(wanted).catch(async (stillFull: unknown) => {
        await sync.set(before);
        throw stillFull;
      });
    }
    await sync.remove(gone);
  });
}

/** Of the limit that would be reached first, about. */
function shareOf(stored: Stored): number {
  const bytes = new TextEncoder().encode(JSON.stringify(stored)).length;
  return Math.max(Object.keys(stored).length / GRANTED.keys, bytes / GRANTED.bytes);
}

/** As if the extension had just been installed. */
export function eraseAll(): Promise<void> {
  return orSay({ of: 'all' }, () => browser.storage.sync.clear());
}

/** By the limit that would be reached first. Firefox counts bytes a little otherwise than Chromium. */
export async function loadTaken(): Promise<Taken> {
  const [stored, bytes] = await Promise.all([loadStored(), browser.storage.sync.getBytesInUse(null)]);
  const keys = Object.keys(stored).length;
  return bytes / GRANTED.bytes > keys / GRANTED.keys
    ? { of: 'bytes', used: bytes, granted: GRANTED.bytes }
    : { of: 'keys', used: keys, granted: GRANTED.keys };
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
    const reason = reasonOf(cause);
    super(`A choice could not be kept (${JSON.stringify(choice)}): ${reason}`, { cause });
    this.name = 'SettingsNotKept';
    this.choice = choice;
    this.reason = reason;
    this.isFull = isFull(reason);
  }
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/** Chromium speaks of a quota also where only too much was written at once, which passes by itself. */
function isFull(reason: string): boolean {
  return /quota/i.test(reason) && !/MAX_(?:SUSTAINED_)?WRITE/.test(reason);
}
