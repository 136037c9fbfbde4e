import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type Box, isOnTheWay, type Point } from '../../page/wedge.ts';

const below: Box = { left: 100, top: 200, right: 400, bottom: 500 };
const word: Point = { x: 250, y: 150 };

const CASES: [name: string, at: Point, isOn: boolean][] = [
  ['where it left the word', word, true],
  ['halfway straight down', { x: 250, y: 180 }, true],
  ['halfway to a near corner', { x: 180, y: 175 }, true],
  ['on the card', { x: 300, y: 400 }, true],
  ['just beside the card', { x: 95, y: 300 }, true],
  ['well beside the card', { x: 85, y: 300 }, false],
  ['beside the word', { x: 200, y: 150 }, false],
  ['above the word', { x: 250, y: 140 }, false],
  ['too far out halfway', { x: 120, y: 170 }, false],
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
    fc.property(point, box, unit, unit, unit, (from, card, across, down, along) => {
      const aim = {
        x: card.left + across * (card.right - card.left),
        y: card.top + down * (card.bottom - card.top),
      };
      const at = { x: from.x + along * (aim.x - from.x), y: from.y + along * (aim.y - from.y) };
      expect(isOnTheWay(at, from, card)).toBe(true);
    }),
  );
});

it('nothing outside the box around word and card is on the way', () => {
  fc.assert(
    fc.property(point, point, box, (at, from, card) => {
      const slack = 8;
      const isOutside =
        at.x < Math.min(from.x, card.left - slack) ||
        at.x > Math.max(from.x, card.right + slack) ||
        at.y < Math.min(from.y, card.top - slack) ||
        at.y > Math.max(from.y, card.bottom + slack);
      fc.pre(isOutside);
      expect(isOnTheWay(at, from, card)).toBe(false);
    }),
  );
});
