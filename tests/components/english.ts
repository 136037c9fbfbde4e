import { parse } from 'yaml';
import words from '../../locales/en.yml?raw';

/**
 * Stands in for `#i18n` where no browser serves messages: the real English words, and an error for a key or
 * a place that is not there, where the browser would only warn.
 */
type Words = { readonly [key: string]: string | Words };
type Names = Readonly<Record<string, string | number>>;

const english: Words = parse(words);

function entry(key: string): string | Words {
  let at: string | Words | undefined = english;
  for (const step of key.split('.')) at = typeof at === 'object' ? at[step] : undefined;
  if (at === undefined) throw new Error(`locales/en.yml has no "${key}"`);
  return at;
}

function form(key: string, count: number | undefined): string {
  const found = entry(key);
  const text = typeof found === 'string' ? found : (found[String(count)] ?? found.n);
  if (typeof text !== 'string') throw new Error(`"${key}" is a group or needs a count`);
  return text;
}

function t(key: string, ...given: readonly (number | readonly (string | number)[] | Names)[]): string {
  const count = given.find((one) => typeof one === 'number');
  const listed = given.find((one) => Array.isArray(one)) ?? (count === undefined ? [] : [count]);
  const named = given.find((one): one is Names => typeof one === 'object' && !Array.isArray(one)) ?? {};
  return form(key, count)
    .replace(/\$(\d)/g, (_, place: string) => String(required(listed[Number(place) - 1], key)))
    .replace(/\{(\w+)\}/g, (_, name: string) => String(required(named[name], key)));
}

function required<Value>(value: Value | undefined, key: string): Value {
  if (value === undefined) throw new Error(`"${key}" has a place that was not filled`);
  return value;
}

export const i18n = { t };
