/**
 * Choices of which there is one each, with what may be chosen. Of those about a topic, a name or a site there is one
 * for each of these.
 */
import { AMOUNTS, MARK_STYLES } from '../spotting/marking.ts';
import { LANGUAGES } from '../texts/catalog.ts';

/** What brings the card: the pointer coming to rest on a name, a click, or rest while a key is held down. */
export const OPENERS = ['hover', 'click', 'alt', 'ctrl', 'shift'] as const;
/** How long the pointer rests on a name before its card opens, ms. */
export const DELAYS = ['150', '400', '800', '1500'] as const;
export const THEMES = ['system', 'light', 'dark'] as const;
/** Whether names are marked on all sites but those switched off, or only on those switched on. */
export const SITES = ['all', 'listed'] as const;
const SWITCH = ['off', 'on'] as const;

/** Each by its key in storage. */
export const CHOICES = {
  amount: AMOUNTS,
  /** Whether menus and navigation are marked too. */
  menus: SWITCH,
  style: MARK_STYLES,
  opens: OPENERS,
  delay: DELAYS,
  theme: THEMES,
  /** `browser`: its own, as far as it is one of ours. */
  language: ['browser', ...LANGUAGES],
  sites: SITES,
  /** Whether the toolbar's button shows how many names the page has. */
  badge: SWITCH,
} as const;

export type ChoiceKey = keyof typeof CHOICES;
export type Chosen = { readonly [K in ChoiceKey]: (typeof CHOICES)[K][number] };

export const DEFAULTS: Chosen = {
  amount: 'auto',
  menus: 'off',
  style: 'dots',
  opens: 'hover',
  delay: '400',
  theme: 'system',
  language: 'browser',
  sites: 'all',
  badge: 'off',
};

export function valuesOf<K extends ChoiceKey>(key: K): readonly Chosen[K][] {
  return CHOICES[key] as readonly unknown[] as readonly Chosen[K][];
}

/** @returns the value where it is one that may be chosen, else what holds by default */
export function chosenOr<K extends ChoiceKey>(key: K, value: unknown): Chosen[K] {
  const values: readonly unknown[] = valuesOf(key);
  return values.includes(value) ? (value as Chosen[K]) : DEFAULTS[key];
}
