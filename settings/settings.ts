/**
 * What the reader chose, and nothing else: a default is never stored, so a better default reaches everyone.
 *
 * Each choice is a key of its own in sync storage (`topic:pack/topic`, `site:host`), so that two devices never
 * overwrite each other's choices and only changed keys are written. See docs/settings.md.
 */
import type { EntityRef, TopicRef } from '../facts/views.ts';
import type { Marking } from '../spotting/marking.ts';
import { CHOICES, type ChoiceKey, type Chosen, chosenOr } from './choices.ts';
import { type SiteRule, Sites } from './sites.ts';

export interface Settings {
  readonly topicsOff: ReadonlySet<TopicRef>;
  readonly namesOff: ReadonlySet<EntityRef>;
  readonly sites: Sites;
  /** Whether marking rests everywhere: until a time, ms since 1970, or for good; null: it does not. */
  readonly pause: Pause | null;
  readonly chosen: Chosen;
}

export type Pause = number | 'for-good';

export const LAYOUT_VERSION = 1;
export const VERSION_KEY = 'version';
export const PAUSE_KEY = 'pause';
export const PREFIXES = { topic: 'topic:', name: 'name:', site: 'site:' } as const;
export const OFF = 'off';
export const ON = 'on';
/** Before a time in ms since 1970: off up to then. */
const UNTIL = 'until:';

/** Reads what is stored; entries that it does not know are left alone (a newer version may have written them). */
export function readSettings(stored: Readonly<Record<string, unknown>>): Settings {
  const under = (prefix: string) =>
    Object.entries(stored)
      .filter(([key]) => key.startsWith(prefix))
      .map(([key, value]) => [key.slice(prefix.length), value] as const);
  const off = (prefix: string) =>
    new Set(under(prefix).flatMap(([id, value]) => (value === OFF ? [id] : [])));
  const chosen = Object.fromEntries(
    (Object.keys(CHOICES) as ChoiceKey[]).map((key) => [key, chosenOr(key, stored[key])]),
  ) as unknown as Chosen;
  const rules = under(PREFIXES.site).flatMap(([site, value]) => {
    const rule = readRule(value);
    return rule === null ? [] : [[site, rule] as const];
  });
  return {
    topicsOff: off(PREFIXES.topic),
    namesOff: off(PREFIXES.name),
    sites: new Sites(new Map(rules), chosen.sites === 'listed'),
    pause: readPause(stored[PAUSE_KEY]),
    chosen,
  };
}

export function markingOf({ amount, menus, style }: Chosen): Marking {
  return { amount, menus: menus === ON, style };
}

/** @param site as `siteOf` gives it; null: a page without one @param now ms since 1970 */
export function isOnAt({ sites, pause }: Settings, site: string | null, now: number): boolean {
  return !isPaused(pause, now) && (site === null || sites.isOn(site, now));
}

export function isPaused(pause: Pause | null, now: number): boolean {
  return pause === 'for-good' || (pause !== null && now < pause);
}

/** When something that rests begins again, ms since 1970; null: nothing does by itself. */
export function nextEnd({ sites, pause }: Settings, now: number): number | null {
  const ends = sites.list(now).flatMap(([, rule]) => (typeof rule === 'object' ? [rule.until] : []));
  if (typeof pause === 'number' && pause > now) ends.push(pause);
  return ends.length === 0 ? null : Math.min(...ends);
}

export function writtenRule(rule: SiteRule): string {
  return typeof rule === 'object' ? `${UNTIL}${rule.until}` : rule;
}

export function writtenPause(pause: Pause): string {
  return pause === 'for-good' ? OFF : `${UNTIL}${pause}`;
}

function readRule(value: unknown): SiteRule | null {
  if (value === ON || value === OFF) return value;
  const until = readUntil(value);
  return until === null ? null : { until };
}

function readPause(value: unknown): Pause | null {
  return value === OFF ? 'for-good' : readUntil(value);
}

function readUntil(value: unknown): number | null {
  if (typeof value !== 'string' || !value.startsWith(UNTIL)) return null;
  const time = Number(value.slice(UNTIL.length));
  return Number.isSafeInteger(time) && time > 0 ? time : null;
}
