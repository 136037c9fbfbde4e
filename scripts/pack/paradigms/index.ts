/** Every paradigm by name. */
import { FINNISH } from './fi.ts';
import { GERMANIC } from './germanic.ts';
import type { Paradigms } from './paradigm.ts';
import { RUSSIAN_PARADIGMS } from './ru.ts';
import { UKRAINIAN_PARADIGMS } from './uk.ts';

export const PARADIGMS: Paradigms = {
  ...FINNISH,
  ...RUSSIAN_PARADIGMS,
  ...UKRAINIAN_PARADIGMS,
  ...GERMANIC,
};

export const PARADIGM_NAMES: readonly string[] = Object.keys(PARADIGMS);

/** @returns the forms of a text by a paradigm, without the text itself; [] where there is no such paradigm */
export function formsBy(name: string, text: string): string[] {
  return (PARADIGMS[name]?.forms(text) ?? []).filter((form) => form !== text);
}
