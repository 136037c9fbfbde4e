import fc from 'fast-check';
import { expect, it } from 'vitest';
import { Speed } from '../../page/speed.ts';

/** Speeds told of a pointer that moves evenly to the right, px/ms. */
function told(pxPerMs: number, times: readonly number[], clock: (time: number) => number): number[] {
  const speed = new Speed();
  return times.map((time) => speed.at({ x: time * pxPerMs, y: 0 }, clock(time)));
}

const frames = Array.from({ length: 60 }, (_, i) => i * 16.7);

it('one place is no movement', () => expect(told(2, [0], (time) => time)).toEqual([0]));

it('tells the speed of two steps', () => {
  const speed = new Speed();
  speed.at({ x: 0, y: 0 }, 0);
  expect(speed.at({ x: 30, y: 40 }, 50)).toBe(1);
  expect(speed.at({ x: 30, y: 40 }, 100)).toBe(0.5);
  expect(speed.at({ x: 30, y: 40 }, 150)).toBe(0);
});

it('a clock of whole milliseconds is fine enough', () => {
  const all = told(0.6, frames, Math.floor).slice(1);
  for (const speed of all) expect(Math.abs(speed - 0.6)).toBeLessThan(0.05);
});

it('two frames in one moment leave it as it is', () => {
  const times = [0, 17, 34, 34, 51, 68, 85];
  expect(told(1, times, (time) => time).at(-1)).toBe(1);
});

it('a clock of 100 ms makes nobody fast', () => {
  fc.assert(
    fc.property(fc.double({ min: 0, max: 10, noNaN: true }), fc.nat({ max: 99 }), (pxPerMs, offset) => {
      const all = told(pxPerMs, frames, (time) => Math.floor((time + offset) / 100) * 100);
      expect(Math.max(...all.slice(5))).toBe(0);
    }),
  );
});
