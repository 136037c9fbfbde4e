// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { drawn, wordsOf } from './drawn.ts';
import { faces } from './faces.tsx';

describe.each(faces)('$name', (face) => {
  it('draws with every word in place', () => {
    const { place } = drawn(face.draw());
    expect(wordsOf(place)).not.toBe('');
    expect(wordsOf(place)).not.toMatch(/undefined|null|NaN|\[object|\{\w+\}|\$\d/);
  });

  it('names every button', () => {
    for (const button of drawn(face.draw()).place.querySelectorAll('button')) {
      expect(wordsOf(button)).not.toBe('');
    }
  });

  it('has no id twice and no reference to an id that is not there', () => {
    const { place } = drawn(face.draw());
    const ids = [...place.querySelectorAll('[id]')].map(({ id }) => id);
    expect(ids).toEqual([...new Set(ids)]);
    for (const attribute of ['aria-labelledby', 'aria-describedby', 'aria-controls']) {
      for (const element of place.querySelectorAll(`[${attribute}]`)) {
        expect(ids).toContain(element.getAttribute(attribute));
      }
    }
  });
});
