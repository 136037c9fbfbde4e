import { describe, expect, it, test } from 'vitest';
import { LANGUAGES } from '../../texts/catalog.ts';
import { locales, type Messages } from './locales.ts';

const CATEGORY = /\.(zero|one|two|few|many|other)$/;

/** The longest description that the stores of Chromium take. */
const LONGEST_DESCRIPTION = 132;

const english = locales.get('en')!;

/** Keys with the plural forms left out. */
function keysOf(messages: Messages): string[] {
  return [...new Set([...messages.keys()].map((key) => key.replace(CATEGORY, '')))].sort();
}

function pluralsOf(messages: Messages): Map<string, string[]> {
  const plural = [...messages.keys()].filter((key) => CATEGORY.test(key));
  return Map.groupBy(plural, (key) => key.replace(CATEGORY, ''));
}

function placesOf(text: string): string[] {
  return [...text.matchAll(/\{\w+\}/g)].map(([place]) => place).sort();
}

test('each language of the interface is a file, and each file a language', () => {
  expect([...LANGUAGES].sort()).toEqual([...locales.keys()].sort());
});

test('a mistake would be seen', () => {
  expect(
    keysOf(
      new Map([
        ['a.one', ''],
        ['a.other', ''],
        ['b', ''],
      ]),
    ),
  ).toEqual(['a', 'b']);
  expect(placesOf('{b} of {a}, {b}')).toEqual(['{a}', '{b}', '{b}']);
});

describe.each([...locales])('%s', (language, messages) => {
  it('says which language it is, and its direction', () => {
    expect(messages.get('interface.language')).toBe(language);
    expect(messages.get('interface.direction')).toBe(language === 'ar' ? 'rtl' : 'ltr');
  });

  it('has the keys of English, and no others', () => {
    expect(keysOf(messages)).toEqual(keysOf(english));
  });

  it('has the plural forms of its language, and no others', () => {
    const forms = new Intl.PluralRules(language).resolvedOptions().pluralCategories.sort();
    for (const [key, written] of pluralsOf(messages)) {
      expect(written.map((one) => one.replace(`${key}.`, '')).sort(), key).toEqual(forms);
    }
    expect([...pluralsOf(messages).keys()]).toEqual([...pluralsOf(english).keys()]);
  });

  it('has the places of English', () => {
    for (const [key, text] of messages) {
      const wanted = placesOf(english.get(key.replace(CATEGORY, '.other')) ?? english.get(key)!);
      // A form that is said of one number alone need not repeat it.
      const isOfOne = /\.(zero|one|two)$/.test(key);
      const asked = (places: string[]) => places.filter((place) => !isOfOne || place !== '{count}');
      expect(asked(placesOf(text)), key).toEqual(asked(wanted));
    }
  });

  it('leaves nothing empty, and nothing that browsers would fill', () => {
    for (const [key, text] of messages) expect(text, key).toMatch(/^[^\s$][^$]*$/);
  });

  it('describes the extension in no more than stores take', () => {
    expect(messages.get('extension.description')!.length).toBeLessThanOrEqual(LONGEST_DESCRIPTION);
  });

  it('says to the ear what it says to the eye', () => {
    expect(messages.get('options.siteRemoveAt')).toContain(messages.get('options.siteRemove'));
  });
});
