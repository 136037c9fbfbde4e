/**
 * The fields that compiled packs and authored files share, as valibot schemas. A message has two halves,
 * what is wrong and how to mend it, parted by {@link PART}: `schemaFaults` takes them apart again.
 */
import * as v from 'valibot';
import { suggestion } from './nearest.ts';

export const PART = ' → ';

/** An object that allows no other keys, and suggests the one that was meant. */
export function record<const E extends v.ObjectEntries>(entries: E) {
  return v.strictObject(entries, (issue) => {
    const key = String(issue.path?.at(-1)?.key ?? '');
    if (issue.expected === 'never')
      return `unknown key "${key}"${PART}${suggestion(key, Object.keys(entries))}`;
    if (issue.expected === 'Object')
      return `not a set of keys and values${PART}Write "key: value" lines here.`;
    return `"${key}" is missing${PART}Add "${key}: …".`;
  });
}

export function list<const S extends v.GenericSchema>(item: S) {
  return v.array(item, `not a list${PART}Write a list: lines that begin with "- ", or [one, two].`);
}

export function filledList<const S extends v.GenericSchema>(item: S) {
  return v.pipe(list(item), v.minLength(1, `empty list${PART}Give at least one.`));
}

const string = v.string((issue) =>
  issue.received === 'undefined' || issue.received === 'null'
    ? `no text here${PART}Write some, or leave the whole line out.`
    : `not a text${PART}Put it in quotes: "${String(issue.input)}".`,
);

/** Bounds keep a pack from elsewhere from filling cards and memory; none is near in honest use. */
export function text(longest: number) {
  return v.pipe(
    string,
    v.check((s) => s.trim() !== '', `empty text${PART}Write some, or leave the whole line out.`),
    v.check((s) => s === s.trim(), `white space at an end of the text${PART}Take it away.`),
    v.maxLength(longest, (i) => `${i.input.length} characters${PART}Keep to ${longest}.`),
  );
}

export const slug = v.pipe(
  string,
  v.regex(
    /^[a-z0-9]+(?:-[a-z0-9]+)*$/u,
    (i) => `"${i.input}" is not an id${PART}Use a-z, 0-9 and single hyphens.`,
  ),
  v.maxLength(80, `id of more than 80 characters${PART}Shorten it.`),
);

export const languageTag = v.pipe(
  string,
  v.regex(/^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/u, (i) => {
    return `"${i.input}" is not a language tag${PART}Use a BCP 47 tag, such as en, nb or pt-BR.`;
  }),
);

export const sum = v.pipe(
  string,
  v.regex(/^[0-9a-f]{64}$/u, `not a SHA-256 sum${PART}Copy the 64 characters that "npm run cite" prints.`),
);

export const version = v.pipe(
  string,
  v.regex(
    /^\d+\.\d+\.\d+(?:-[0-9A-Za-z.-]+)?$/u,
    (i) => `"${i.input}" is no version${PART}Write it like 1.2.0.`,
  ),
);

export const webAddress = v.pipe(
  text(2000),
  v.check(isWebAddress, (i) => `"${i.input}" is not a web address${PART}Begin it with https:// or http://.`),
);

function isWebAddress(address: string): boolean {
  return URL.canParse(address) && /^https?:$/u.test(new URL(address).protocol);
}

const whole = `not a whole number from 1${PART}Count from 1.`;
export const count = v.pipe(v.number(whole), v.integer(whole), v.minValue(1, whole));

export const yesOrNo = v.boolean(`neither true nor false${PART}Write true or false.`);

export function oneOf<const C extends readonly string[]>(choice: C) {
  return v.picklist(
    choice,
    (i) => `${i.received} is not known here${PART}${suggestion(String(i.input), choice)}`,
  );
}
