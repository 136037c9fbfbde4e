import { expect, it } from 'vitest';
import { Trail } from '../../entrypoints/card/trail.ts';

function trail(...steps: string[]): Trail<string> {
  const made = new Trail<string>();
  for (const step of steps) made.go(step);
  return made;
}

const where = ({ present, canGoBack, canGoForward }: Trail<string>) => [present, canGoBack, canGoForward];

it('begins nowhere', () => expect(where(trail())).toEqual([undefined, false, false]));

it('goes back and forward, and no further than the ends', () => {
  const way = trail('a', 'b', 'c');
  expect(where(way)).toEqual(['c', true, false]);
  expect(way.step(1)).toBe('c');
  expect(way.step(-1)).toBe('b');
  expect(where(way)).toEqual(['b', true, true]);
  way.step(-1);
  expect(way.step(-1)).toBe('a');
  expect(where(way)).toEqual(['a', false, true]);
  expect(way.step(1)).toBe('b');
});

it('forgets what was ahead when it goes on elsewhere', () => {
  const way = trail('a', 'b', 'c');
  way.step(-1);
  way.go('d');
  expect(where(way)).toEqual(['d', true, false]);
  expect(way.step(-1)).toBe('b');
});

it('stays where it is when asked to go there', () => expect(trail('a', 'a').canGoBack).toBe(false));
