import { afterEach, expect, it } from 'vitest';
import { setTexts } from '../../texts/texts.ts';
import { catalogOf } from '../texts/locales.ts';
import { mirroredCatalog } from '../texts/pseudo.ts';
import { type Face, faces } from './faces.tsx';
import { opened } from './opened.ts';
import { nameOf } from './text-nodes.ts';

afterEach(() => document.body.replaceChildren());

/** Boxes that stand somewhere by layout; words within a line follow the line. */
const PLACED =
  'button, input, select, textarea, summary, h1, h2, h3, p, li, dt, dd, section, .glyph, .mark, .chip';

async function placesOf(face: Face) {
  const { frame, root } = await opened(face);
  const scope = root.querySelector('.card') ?? frame.contentDocument!.documentElement;
  const around = scope.getBoundingClientRect();
  return [...scope.querySelectorAll(PLACED)]
    .filter((element) => element.checkVisibility() && !element.closest('.unseen') && isOfBlock(element))
    .map((element) => {
      const { left, right } = element.getBoundingClientRect();
      return { name: nameOf(element), start: left - around.left, end: around.right - right };
    });
}

/** What is within a text stands where the letters' own direction puts it. */
function isOfBlock(element: Element): boolean {
  const { display } = getComputedStyle(element);
  if (display.startsWith('inline') && element.parentElement?.closest('p, .preview-text')) return false;
  return display !== 'inline' && (!display.startsWith('inline') || element.localName === 'button');
}

// The same words in both directions, so that every box has its mirror image.
it.each(faces)('$name is mirrored from right to left', async (face) => {
  setTexts(catalogOf('en'));
  const leftToRight = await placesOf(face);
  setTexts(mirroredCatalog());
  const rightToLeft = await placesOf(face);
  expect(rightToLeft.length).toBe(leftToRight.length);
  const wrong = leftToRight.flatMap(({ name, start, end }, index) => {
    const mirror = rightToLeft[index]!;
    const isMirror = Math.abs(mirror.end - start) <= 1.5 && Math.abs(mirror.start - end) <= 1.5;
    return isMirror ? [] : [`${name}: ${[start, end, mirror.end, mirror.start].map(Math.round).join(' ')}`];
  });
  expect(wrong).toEqual([]);
});
