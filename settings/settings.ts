/**
 * What the reader chose, and nothing else: a default is never stored, so a better default reaches everyone.
 *
 * Each choice is a key of its own in sync storage (`topic:pack/topic`, `site:host`), so that two devices never
 * overwrite each other's choices and only changed keys are written. See docs/settings.md.
 */
import type { TopicRef } from '../facts/views.ts';
import { AMOUNTS, DEFAULT_MARKING, type Marking } from '../spotting/marking.ts';

export interface Settings {
  readonly topicsOff: ReadonlySet<TopicRef>;
  /** Hosts of top frames, as in `location.host`. */
  readonly sitesOff: ReadonlySet<string>;
  readonly marking: Marking;
}

/** What a choice is about. */
export type Choice =
  | { readonly of: 'topic'; readonly topic: TopicRef }
  | { readonly of: 'site'; readonly site: string }
  | { readonly of: 'marking' };

export const LAYOUT_VERSION = 1;
export const VERSION_KEY = 'version';
export const TOPIC_PREFIX = 'topic:';
export const SITE_PREFIX = 'site:';
export const AMOUNT_KEY = 'amount';
export const MENUS_KEY = 'menus';
export const OFF = 'off';
export const ON = 'on';

/** Reads what is stored; entries that it does not know are left alone (a newer version may have written them). */
export function readSettings(stored: Readonly<Record<string, unknown>>): Settings {
  const chosenOff = (prefix: string) =>
    new Set(
      Object.keys(stored)
        .filter((key) => key.startsWith(prefix) && stored[key] === OFF)
        .map((key) => key.slice(prefix.length)),
    );
  const amount = AMOUNTS.find((one) => one === stored[AMOUNT_KEY]) ?? DEFAULT_MARKING.amount;
  return {
    topicsOff: chosenOff(TOPIC_PREFIX),
    sitesOff: chosenOff(SITE_PREFIX),
    marking: { amount, menus: stored[MENUS_KEY] === ON },
  };
}

/**
 * The site that a switch speaks of: the host of the address, or the scheme for local files.
 * null where extensions cannot run (browser pages) or there is no address.
 */
export function siteOf(address: string | undefined): string | null {
  if (!address || !URL.canParse(address)) return null;
  const url = new URL(address);
  if (url.protocol === 'http:' || url.protocol === 'https:') return url.host;
  return url.protocol === 'file:' ? 'file:' : null;
}
