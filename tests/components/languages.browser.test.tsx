import { afterAll, afterEach, describe, expect, it } from 'vitest';
import { setTexts } from '../../texts/texts.ts';
import { catalogOf, locales } from '../texts/locales.ts';
import { clipped, openAll, pageOf, rootOf, settled } from './face-page.ts';
import { faces } from './faces.tsx';
import { findings } from './findings.ts';

const LONGEST = ['card full', 'popup found', 'popup no access', 'popup opened', 'options page'];

afterEach(() => document.body.replaceChildren());
afterAll(() => setTexts(null));

describe.each([...locales.keys()])('in %s', (language) => {
  it.each(faces.filter(({ name }) => LONGEST.includes(name)))('$name fits 320 pixels', async (face) => {
    setTexts(catalogOf(language));
    const frame = pageOf(face, 'light', 320);
    await openAll(rootOf(frame));
    expect(clipped(rootOf(frame), 320)).toEqual([]);
  });
});

describe('from right to left', () => {
  it.each(faces)('$name has no finding of axe', async (face) => {
    setTexts(catalogOf('ar'));
    const frame = pageOf(face, 'light', face.kind === 'options' ? 900 : 380);
    await openAll(rootOf(frame));
    await settled(rootOf(frame));
    expect(await findings(frame, face.kind)).toEqual([]);
  });

  it('the search’s glyph keeps its room, whichever way the query is written', () => {
    setTexts(catalogOf('ar'));
    for (const name of ['popup found', 'popup search']) {
      const root = rootOf(pageOf(faces.find((face) => face.name === name)!, 'light', 380));
      const { paddingLeft, paddingRight } = getComputedStyle(root.querySelector('input[type="search"]')!);
      expect([paddingLeft, paddingRight]).toEqual(['10px', '36px']);
    }
  });
});
