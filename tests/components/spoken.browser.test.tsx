import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { setTexts } from '../../texts/texts.ts';
import { PSEUDO_LETTER, pseudoCatalog } from '../texts/pseudo.ts';
import { faces } from './faces.tsx';
import { opened } from './opened.ts';
import { allTexts } from './text-nodes.ts';

beforeEach(() => setTexts(pseudoCatalog()));
afterEach(() => document.body.replaceChildren());

const INTERFACE = 'en-XA';
/** In no language: addresses, hosts, keys, digests, and what is to be copied as it is. */
const NEUTRAL = 'code, kbd, .host, .fingerprint, textarea, [dir="ltr"]';

function languageOf(element: Element): string | null {
  return element.closest('[lang]')?.getAttribute('lang') ?? null;
}

describe.each(faces)('$name', (face) => {
  // The interface speaks a language of its own letters here: whose a text is can be read off it.
  it('says of every text in which language it is', async () => {
    const { root } = await opened(face);
    const wrong = allTexts(root).flatMap(({ words, parent }) => {
      if (!/\p{Letter}/u.test(words) || parent.closest(NEUTRAL)) return [];
      const isOurs = PSEUDO_LETTER.test(words);
      const lang = languageOf(parent);
      return isOurs === (lang === INTERFACE) ? [] : [`"${words.slice(0, 60)}" is said to be ${lang}`];
    });
    expect(wrong).toEqual([]);
  });

  it('has headings in order, none left out', async () => {
    const { root } = await opened(face);
    const levels = [...root.querySelectorAll('h1, h2, h3, h4, h5, h6')].map(({ localName }) =>
      Number(localName[1]),
    );
    // The card is a guest: the page around it has the first level.
    let before = face.kind === 'card' ? 1 : 0;
    for (const level of levels) {
      expect(level, `headings ${levels.join(', ')}`).toBeLessThanOrEqual(before + 1);
      before = level;
    }
    if (face.kind !== 'card') expect(levels.filter((level) => level === 1)).toEqual([1]);
  });
});
