/** The matcher against a slow reference that was written from docs/matching.md, on random text in all scripts. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compile } from '../../matcher/automaton.ts';
import { Folder } from '../../matcher/fold.ts';
import { Matcher } from '../../matcher/matcher.ts';

interface Unit {
  readonly lower: string;
  readonly from: number;
  readonly to: number;
}

const INVISIBLE = /^[\u00AD\u200B\u2060\uFEFF]$/;

/** Folds cluster by cluster: a letter with its marks, composed, in lower case. */
function foldSlowly(text: string): Unit[] {
  const units: Unit[] = [];
  for (const { 0: cluster, index } of text.matchAll(/\P{M}\p{M}*|\p{M}+/gsu)) {
    const to = index + cluster.length;
    if (INVISIBLE.test(cluster)) continue;
    if (/^\s$/.test(cluster)) {
      const last = units.at(-1);
      if (last?.lower === ' ') units[units.length - 1] = { ...last, to };
      else units.push({ lower: ' ', from: index, to });
      continue;
    }
    const plain = cluster.replace(/[’‘]/, "'").replace(/[‐‑–]/, '-').replace('ς', 'σ');
    const unstressed = plain.normalize('NFC').replace(/(?<=[аеёиоуыэюяєії])\u0301/giu, '');
    const lower = unstressed.normalize('NFC').toLowerCase().normalize('NFC').replace('ς', 'σ');
    for (let i = 0; i < lower.length; i++) units.push({ lower: lower[i]!, from: index, to });
  }
  return units;
}

const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u;
const isWord = (unit: string | undefined) => unit !== undefined && /[\p{L}\p{M}\p{Pc}\p{Nd}]/u.test(unit);
const isJoined = (a: string | undefined, b: string | undefined) =>
  isWord(a) && isWord(b) && !UNSPACED.test(a!) && !UNSPACED.test(b!);

/** `start end name`, leftmost-longest. */
function findSlowly(names: readonly string[], text: string): string[] {
  const units = foldSlowly(text);
  const lower = units.map((unit) => unit.lower);
  const folded = names.map((name) => foldSlowly(name.trim()).map((unit) => unit.lower));
  const found: string[] = [];
  for (let at = 0; at < units.length; ) {
    const starts = isWord(lower[at]) && !isJoined(lower[at - 1], lower[at]);
    const fits = (name: readonly string[]) =>
      name.every((unit, i) => unit === lower[at + i]) &&
      !isJoined(lower[at + name.length - 1], lower[at + name.length]);
    const longest = Math.max(0, ...(starts ? folded.filter(fits) : []).map((name) => name.length));
    for (const [id, name] of folded.entries()) {
      if (longest > 0 && name.length === longest && fits(name)) {
        found.push(`${units[at]!.from} ${units[at + longest - 1]!.to} ${id}`);
      }
    }
    at += Math.max(1, longest);
  }
  return found.sort();
}

const letter = fc.constantFrom(
  ...[
    'a',
    'B',
    'å',
    'A\u030A',
    'e\u0301',
    'я\u0301',
    'ё\u0301',
    'É',
    'ß',
    'ø',
    'İ',
    'ı',
    'ж',
    'Щ',
    'й',
    'и\u0306',
    'ї',
    'σ',
    'ς',
    'Σ',
    'ά',
  ],
  ...['ש', 'ش', 'ـ', 'क', 'कि', '한', '挪', '威', 'の', 'ท', '1', '٣', '_'],
);
const gap = fc.constantFrom(' ', '\u00A0', '\n ', '-', '‑', "'", '’', '. ', ', ', '🇳🇴', '«');
const noise = fc.constantFrom('', '', '', '\u00AD', '\u200B', '\u2060');
const word = fc.array(letter, { minLength: 1, maxLength: 3 }).map((letters) => letters.join(''));
const name = fc
  .tuple(word, fc.array(fc.tuple(fc.constantFrom(' ', '-', "'"), word), { maxLength: 2 }))
  .map(([first, rest]) => first + rest.flat().join(''));
const noisyWord = fc
  .array(fc.tuple(letter, noise), { minLength: 1, maxLength: 3 })
  .map((parts) => parts.flat().join(''));

test('in all scripts: nothing is missed, nothing is extra, offsets are exact through folding', () => {
  const names = fc.uniqueArray(name, { minLength: 1, maxLength: 8 });
  const cases = names.chain((all) => {
    const part = fc.oneof(
      noisyWord,
      gap,
      fc.constantFrom(...all),
      fc.constantFrom(...all).map((one) => one.toUpperCase()),
    );
    return fc.tuple(
      fc.constant(all),
      fc.array(part, { maxLength: 16 }).map((parts) => parts.join('')),
    );
  });
  fc.assert(
    fc.property(cases, ([all, text]) => {
      const findable = all.filter((one) => isWord(foldSlowly(one)[0]?.lower));
      const matcher = new Matcher(compile(findable.map((one) => ({ text: one, case: 'any' }))));
      const found = matcher
        .find(new Folder().fold(text))
        .map(({ pattern, start, end }) => `${start} ${end} ${pattern}`);
      expect(found.sort()).toEqual(findSlowly(findable, text));
    }),
    { numRuns: 5000 },
  );
});
