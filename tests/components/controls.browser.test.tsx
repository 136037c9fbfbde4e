import { afterEach, describe, expect, it } from 'vitest';
import './english.ts';
import { controlsOf, isWithinSentence, tabStops, targetsOf } from './controls.ts';
import { faces } from './faces.tsx';
import { axeIn } from './findings.ts';
import { opened } from './opened.ts';
import { nameOf } from './text-nodes.ts';

afterEach(() => document.body.replaceChildren());

/** CSS pixels, WCAG 2.5.8. */
const TARGET = 24;

function isTooSmall(control: HTMLElement): boolean {
  return targetsOf(control).every(({ width, height }) => width < TARGET - 0.5 || height < TARGET - 0.5);
}

const RING = ['outlineStyle', 'outlineWidth', 'outlineColor', 'outlineOffset', 'boxShadow'] as const;

function ringOf(control: Element): string {
  const style = getComputedStyle(control);
  return style.outlineStyle === 'none' ? style.boxShadow : RING.map((part) => style[part]).join();
}

describe.each(faces)('$name', (face) => {
  it('has controls that can be hit: 24 px each way, or within a sentence', async () => {
    const { root } = await opened(face);
    const small = controlsOf(root).filter((control) => !isWithinSentence(control) && isTooSmall(control));
    expect(small.map(nameOf)).toEqual([]);
  });

  it('shows which control has the focus', async () => {
    const { root } = await opened(face);
    const unmoved = tabStops(root).filter((control) => {
      const before = ringOf(control);
      control.focus();
      const isFocused = root.activeElement === control;
      const after = ringOf(control);
      control.blur();
      return !isFocused || before === after;
    });
    expect(unmoved.map(nameOf)).toEqual([]);
  });

  it('has a name for every control', async () => {
    const { frame, root } = await opened(face);
    const { page, inside } = axeIn(frame);
    inside.setup(page);
    const { accessibleText } = inside.commons.text as { accessibleText(element: Element): string };
    const nameless = controlsOf(root).filter((control) => !accessibleText(control).trim());
    inside.teardown();
    expect(nameless.map(nameOf)).toEqual([]);
  });
});
