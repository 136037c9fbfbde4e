import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compile } from '../../matcher/automaton.ts';
import { Folder } from '../../matcher/fold.ts';
import { Matcher } from '../../matcher/matcher.ts';

/** A slow reference for what needs no folding: at each word, the longest of the names that stands there whole. */
function slowly(names: readonly string[], text: string): string[] {
  const found: string[] = [];
  const isWord = (character: string | undefined) =>
    character !== undefined && /[\p{L}\p{M}\p{Nd}_]/u.test(character);
  for (let at = 0; at < text.length; ) {
    const startsWord = isWord(text[at]) && !isWord(text[at - 1]);
    const fitting = names.filter(
      (name) => startsWord && text.startsWith(name, at) && !isWord(text[at + name.length]),
    );
    const [longest] = fitting.sort((a, b) => b.length - a.length);
    if (longest) found.push(`${at} ${longest}`);
    at += longest?.length ?? 1;
  }
  return found;
}

const word = fc.stringMatching(/^[abåñжщ]{1,3}$/);
const gap = fc.constantFrom(' ', '-', ', ', "'", '.');
const phrase = fc
  .tuple(word, fc.array(fc.tuple(gap, word), { maxLength: 3 }))
  .map(([first, rest]) => first + rest.map((pair) => pair.join('')).join(''));
const text = fc
  .array(fc.oneof(word, gap, phrase), { maxLength: 30 })
  .map((parts) => parts.join('').replace(/ +/g, ' '));

test('nothing is missed and nothing is extra: the same as a slow reference, offsets included', () => {
  fc.assert(
    fc.property(fc.uniqueArray(phrase, { minLength: 1, maxLength: 12 }), text, (names, searched) => {
      const matcher = new Matcher(compile(names.map((name) => ({ text: name, case: 'exact' }))));
      const found = matcher.find(new Folder().fold(searched)).map(({ pattern, start, end }) => {
        expect(searched.slice(start, end)).toBe(names[pattern]);
        return `${start} ${names[pattern]}`;
      });
      expect(found).toEqual(slowly(names, searched));
    }),
    { numRuns: 2000 },
  );
});

test('offsets lead back through folding: invisible characters and decomposed letters change no match', () => {
  const name = 'Åland Havn';
  const matcher = new Matcher(compile([{ text: name, case: 'name' }]));
  const noise = fc.constantFrom('', '\u00AD', '\u200B', '\u2060', '\uFEFF');
  fc.assert(
    fc.property(fc.array(noise, { minLength: 12, maxLength: 12 }), fc.boolean(), (noises, decomposed) => {
      const spelled = decomposed ? name.normalize('NFD') : name;
      const inner = [...spelled].map((character, i) => (i === 0 ? '' : noises[i % 12]) + character).join('');
      const before = 'İ é ';
      const [match] = matcher.find(new Folder().fold(`${before}${inner} end`));
      expect(match && `${before}${inner} end`.slice(match.start, match.end)).toBe(inner);
    }),
  );
});
