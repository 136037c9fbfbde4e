/** All choices as a file that the reader can keep, and back. */
import * as v from 'valibot';
import { CHOICES, type ChoiceKey } from './choices.ts';
import { PAUSE_KEY, PREFIXES, readSettings, VERSION_KEY } from './settings.ts';
import type { Stored } from './store.ts';

const FORMAT = 'backgrounder-choices';
/** Bytes of a file beyond which it is no backup of ours: sync storage holds 102,400. */
export const LARGEST_BACKUP = 1_000_000;

const backup = v.object({
  format: v.literal(FORMAT),
  version: v.literal(1),
  choices: v.record(v.string(), v.string()),
});

/** What `readBackup` found. */
export type Restored =
  | {
      readonly choices: Stored /** Keys that this version does not know, and that were left out. */;
      readonly unknown: readonly string[];
    }
  | { readonly fault: 'no-json' | 'no-backup' | 'newer' };

export function writeBackup(stored: Stored): string {
  const choices = Object.fromEntries(
    Object.entries(stored)
      .filter(([key, value]) => key !== VERSION_KEY && typeof value === 'string')
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  );
  return `${JSON.stringify({ format: FORMAT, version: 1, choices }, null, 2)}\n`;
}

export function readBackup(text: string): Restored {
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch {
    return { fault: 'no-json' };
  }
  const read = v.safeParse(backup, data);
  if (!read.success) return { fault: isNewer(data) ? 'newer' : 'no-backup' };
  const entries = Object.entries(read.output.choices);
  const known = entries.filter(([key, value]) => isKnown(key, value));
  const unknown = entries.filter(([key, value]) => !isKnown(key, value)).map(([key]) => key);
  return { choices: Object.fromEntries(known), unknown };
}

function isNewer(data: unknown): boolean {
  const { format, version } = Object(data) as { format?: unknown; version?: unknown };
  return format === FORMAT && typeof version === 'number' && version > 1;
}

/**
 * What to store so that these choices hold and no others. What this version does not know stays: a newer one on another
 * device may have written it.
 */
export function inPlaceOf(before: Stored, choices: Stored): Stored {
  const foreign = Object.entries(before).filter(
    ([key, value]) => key !== VERSION_KEY && !(typeof value === 'string' && isKnown(key, value)),
  );
  return { ...Object.fromEntries(foreign), ...choices };
}

/** Whether reading it makes a difference. */
function isKnown(key: string, value: string): boolean {
  if (Object.hasOwn(CHOICES, key)) return (CHOICES[key as ChoiceKey] as readonly string[]).includes(value);
  const { topicsOff, namesOff, sites, pause } = readSettings({ [key]: value });
  if (key === PAUSE_KEY) return pause !== null;
  if (key.startsWith(PREFIXES.site)) return sites.list(0).length > 0;
  return topicsOff.size + namesOff.size > 0;
}
