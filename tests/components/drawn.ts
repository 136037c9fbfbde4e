import { type ComponentChildren, render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach } from 'vitest';
import './english.ts';

const places: HTMLElement[] = [];

afterEach(() => {
  for (const place of places.splice(0)) {
    render(null, place);
    place.remove();
  }
});

/** Draws into a fresh place in the document, with all effects done; drawing again updates. */
export function drawn(face: ComponentChildren) {
  const place = document.createElement('div');
  document.body.append(place);
  places.push(place);
  const draw = (next: ComponentChildren) => act(() => render(next, place));
  void draw(face);
  return { place, draw };
}

/** Presses the one button whose text (seen or unseen) is this. */
export function press(place: ParentNode, text: string): void {
  void act(() => button(place, text).click());
}

export function button(place: ParentNode, text: string): HTMLButtonElement {
  const found = [...place.querySelectorAll('button')].filter((one) => wordsOf(one).includes(text));
  if (found.length !== 1 || !found[0]) throw new Error(`${found.length} buttons say "${text}"`);
  return found[0];
}

/** What is said, with white space folded. */
export function wordsOf(element: Element | null | undefined): string {
  return (element?.textContent ?? '').replace(/\s+/g, ' ').trim();
}
