import { afterEach, describe, expect, it } from 'vitest';
import './english.ts';
import markCss from '../../entrypoints/mark.css?inline';
import { controlsOf, isWithinSentence } from './controls.ts';
import { emulate } from './emulated.ts';
import { faces } from './faces.tsx';
import { opened } from './opened.ts';
import { nameOf } from './text-nodes.ts';

afterEach(() => document.body.replaceChildren());

/** s; what is shorter is not seen as motion. */
const MOMENT = 0.01;

/** In seconds, the longest of a list such as "120ms, 0.2s". */
function longest(durations: string): number {
  const times = durations
    .split(',')
    .map((time) => Number.parseFloat(time) * (/ms\s*$/.test(time) ? 0.001 : 1));
  return Math.max(...times);
}

function moves(style: CSSStyleDeclaration): boolean {
  const isAnimated = style.animationName !== 'none' && longest(style.animationDuration) > MOMENT;
  const isTurned = style.transitionProperty !== 'none' && longest(style.transitionDuration) > MOMENT;
  return isAnimated || isTurned || style.scrollBehavior === 'smooth';
}

describe('reduced motion', () => {
  it.each(faces)('$name does not move', async (face) => {
    await emulate({ 'prefers-reduced-motion': 'reduce' });
    const { root } = await opened(face);
    const moving = [...root.querySelectorAll('*')].filter((element) =>
      [null, '::before', '::after'].some((part) => moves(getComputedStyle(element, part))),
    );
    expect(moving.map(nameOf)).toEqual([]);
    expect(root.getAnimations()).toEqual([]);
  });

  it('the test sees what moves', async () => {
    await emulate({ 'prefers-reduced-motion': 'no-preference' });
    const { root } = await opened(faces[0]!);
    expect([...root.querySelectorAll('*')].some((element) => moves(getComputedStyle(element)))).toBe(true);
  });
});

/** An edge that stays when colours are taken away: a border, an outline, a fill, or the underline of a link. */
function hasEdge(element: Element): boolean {
  const style = getComputedStyle(element);
  const sides = ['Top', 'Right', 'Bottom', 'Left'] as const;
  const ground = groundOf(element.parentElement);
  if (isSeen(style.backgroundColor, ground)) return true;
  const isDrawn = (side: (typeof sides)[number]) =>
    style[`border${side}Style`] !== 'none' &&
    Number.parseFloat(style[`border${side}Width`]) >= 1 &&
    isSeen(style[`border${side}Color`], ground);
  if (sides.every(isDrawn)) return true;
  if (style.outlineStyle !== 'none' && Number.parseFloat(style.outlineWidth) >= 1) return true;
  return style.textDecorationLine.includes('underline');
}

function groundOf(element: Element | null): string {
  for (let at: Element | null = element; at; at = at.parentElement) {
    const { backgroundColor } = getComputedStyle(at);
    if (!isClear(backgroundColor)) return backgroundColor;
  }
  return 'rgb(255, 255, 255)';
}

const isClear = (colour: string) => /transparent|rgba\(.*, 0\)$/.test(colour);
const isSeen = (colour: string, ground: string) => !isClear(colour) && colour !== ground;

describe('forced colours', () => {
  it.each(faces)('$name has an edge round every control', async (face) => {
    await emulate({ 'forced-colors': 'active' });
    const { root } = await opened(face);
    const edgeless = controlsOf(root).filter(
      (control) => !isNative(control) && !isWithinSentence(control) && !hasEdge(control),
    );
    expect(edgeless.map(nameOf)).toEqual([]);
  });

  it.each(faces.filter(({ kind }) => kind === 'card'))('$name has an edge itself', async (face) => {
    await emulate({ 'forced-colors': 'active' });
    const { root } = await opened(face);
    expect(hasEdge(root.querySelector('.card')!)).toBe(true);
  });

  it('the test sees a control without edge', async () => {
    const { root } = await opened(faces[0]!);
    expect(hasEdge(root.querySelector('.icon-button')!)).toBe(false);
  });

  const styles = [...markCss.matchAll(/::highlight\((mention-[\w-]+)\)/g)].map(([, name]) => name!);

  it.each([...new Set(styles)])('the mark %s is still told, by more than colour', async (name) => {
    await emulate({ 'forced-colors': 'active' });
    const style = document.createElement('style');
    style.textContent = markCss;
    const word = document.createElement('p');
    word.textContent = 'Nordhavn';
    document.body.append(style, word);
    const range = new Range();
    range.selectNodeContents(word);
    CSS.highlights.set(name, new Highlight(range));
    const painted = getComputedStyle(word, `::highlight(${name})`);
    expect(painted.textDecorationLine).toBe('underline');
    expect(isClear(painted.textDecorationColor)).toBe(false);
    CSS.highlights.delete(name);
  });
});

/** Drawn by the browser itself, which knows the system's colours; of a file input, the button within. */
function isNative(control: Element): boolean {
  if (control.localName !== 'input') return false;
  const { type } = control as HTMLInputElement;
  return (
    type === 'file' ||
    (/^(?:checkbox|radio|range)$/.test(type) && getComputedStyle(control).appearance !== 'none')
  );
}
