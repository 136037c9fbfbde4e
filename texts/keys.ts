/** Keys and their places, read from locales/en.yml at build. */
import type { GeneratedI18nStructure } from '#i18n';

type Written = GeneratedI18nStructure;
type WrittenKey = keyof Written;

/** Keys that hold one message for each plural category of the language. */
export type PluralKey = WrittenKey extends infer Key
  ? Key extends `${infer Base}.other`
    ? Base
    : never
  : never;

export type TextKey = Exclude<WrittenKey, `@@${string}` | `${PluralKey}.${string}`> | PluralKey;

type Places<Key> = Key extends WrittenKey
  ? Written[Key] extends { namedSubstitutions: infer Names extends readonly string[] }
    ? Names[number]
    : never
  : never;

/** What fills a message's `{places}`; `count` chooses the plural. */
export type Fills<Key extends TextKey> = Key extends PluralKey
  ? { readonly [Name in Places<`${Key}.other`> | 'count']: Name extends 'count' ? number : string | number }
  : { readonly [Name in Places<Key>]: string | number };
