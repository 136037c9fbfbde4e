import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { setTexts } from '../../texts/texts.ts';
import { catalogOf } from '../texts/locales.ts';
import { pseudoCatalog } from '../texts/pseudo.ts';
import { rootOf } from './face-page.ts';
import { faces } from './faces.tsx';
import { opened, ownWidth } from './opened.ts';
import { cutTexts, outOfWindow } from './text-nodes.ts';

afterEach(() => document.body.replaceChildren());

/** As a browser that enlarges text alone, to 200 %: rem on our pages, the card's own unit in the card. */
function enlarge(frame: HTMLIFrameElement) {
  const page = frame.contentDocument!;
  page.documentElement.style.fontSize = '200%';
  rootOf(frame).querySelector<HTMLElement>('.card')?.style.setProperty('--unit', '2px');
}

describe('texts 40 % longer', () => {
  beforeEach(() => setTexts(pseudoCatalog()));

  it.each(faces)('$name is read to its end', async (face) => {
    for (const width of [ownWidth(face), 320]) {
      const { root } = await opened(face, width);
      expect(cutTexts(root), `at ${width} px`).toEqual([]);
    }
  });
});

describe('text of 200 %', () => {
  beforeEach(() => setTexts(catalogOf('en')));

  it.each(faces)('$name is read to its end at 320 px, without scrolling sideways', async (face) => {
    const { frame, root } = await opened(face, 320);
    enlarge(frame);
    expect(cutTexts(root)).toEqual([]);
    expect(outOfWindow(frame)).toEqual([]);
  });
});

it('the test sees a text that is cut', async () => {
  const { root } = await opened(faces[0]!);
  const card = root.querySelector<HTMLElement>('.card')!;
  card.style.inlineSize = '60px';
  expect(cutTexts(root)).not.toEqual([]);
});
