import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type Box, isOnTheWay, type Point } from '../../page/wedge.ts';

const below: Box = { left: 100, top: 200, right: 400, bottom: 500 };
const word: Box = { left: 240, top: 150, right: 300, bottom: 170 };

const CASES: [name: string, at: Point, isOn: boolean][] = [
  ['on the word', { x: 250, y: 160 }, true],
  ['straight down from the word', { x: 250, y: 185 }, true],
  ['halfway to a near corner', { x: 180, y: 185 }, true],
  ['out of the side of the word, on to a corner', { x: 310, y: 160 }, true],
  ['on the card', { x: 300, y: 400 }, true],
  ['just beside the card', { x: 90, y: 300 }, true],
  ['well beside the card', { x: 85, y: 300 }, false],
  ['beside the word', { x: 190, y: 150 }, false],
  ['above the word', { x: 250, y: 130 }, false],
  ['too far out halfway', { x: 120, y: 160 }, false],
  ['under the card', { x: 250, y: 520 }, false],
];
it.each(CASES)('%s', (_, at, isOn) => expect(isOnTheWay(at, word, below)).toBe(isOn));

const unit = fc.integer({ min: 0, max: 100 }).map((percent) => percent / 100);
const size = fc.integer({ min: 10, max: 600 });
const coordinate = fc.integer({ min: -500, max: 1500 });
const point = fc.record({ x: coordinate, y: coordinate });
const box = fc
  .tuple(coordinate, coordinate, size, size)
  .map(([left, top, width, height]): Box => ({ left, top, right: left + width, bottom: top + height }));

it('every straight way from the word into the card is safe, from any side', () => {
  fc.assert(
    fc.property(
      box,
      box,
      fc.array(unit, { minLength: 5, maxLength: 5 }),
      (from, card, [a, b, c, d, along]) => {
        const [start, aim] = [within(from, a!, b!), within(card, c!, d!)];
        const at = { x: start.x + along! * (aim.x - start.x), y: start.y + along! * (aim.y - start.y) };
        expect(isOnTheWay(at, from, card)).toBe(true);
      },
    ),
  );
});

it('nothing outside the box around word and card is on the way', () => {
  fc.assert(
    fc.property(point, box, box, (at, from, card) => {
      const slack = 12;
      const isOutside =
        at.x < Math.min(from.left, card.left) - slack ||
        at.x > Math.max(from.right, card.right) + slack ||
        at.y < Math.min(from.top, card.top) - slack ||
        at.y > Math.max(from.bottom, card.bottom) + slack;
      fc.pre(isOutside);
      expect(isOnTheWay(at, from, card)).toBe(false);
    }),
  );
});

function within({ left, top, right, bottom }: Box, across: number, down: number): Point {
  return { x: left + across * (right - left), y: top + down * (bottom - top) };
}
