/** Hover machine and wedge together, walked by thousands of hands; `tests/journeys/pointer-paths` walks some in browsers. */
import { expect, it } from 'vitest';
import { type HoverState, hover, RESTING, type Where } from '../../page/hover.ts';
import { place } from '../../page/placing.ts';
import { type Box, isOnTheWay, type Point } from '../../page/wedge.ts';
import { humanPath, pointIn, type Random, randomFrom, type Step } from '../pointing/human-path.ts';

const WINDOW = { width: 1280, height: 800 };
/** Between two looks, ms. */
const FRAME = 16;

interface Scene {
  readonly word: Box;
  readonly card: Box;
}

function someScene(random: Random): Scene {
  const [width, height] = [30 + random() * 200, 16 + random() * 20];
  const left = random() * (WINDOW.width - width);
  const top = random() * (WINDOW.height - height);
  const word = { left, top, right: left + width, bottom: top + height };
  const wanted = { width: 300 + random() * 100, height: 150 + random() * 250 };
  const at = place(word, word.left, wanted, WINDOW);
  const bottom = at.top + Math.min(wanted.height, at.maxHeight);
  return { word, card: { left: at.left, top: at.top, right: at.left + wanted.width, bottom } };
}

/** Whether the card is open at each look. */
function walk(path: readonly Step[], { word, card }: Scene): boolean[] {
  let state: HoverState<string> = { is: 'open', mention: 'a', held: false };
  let next = 0;
  return path.map((at) => {
    if (at.at >= next) {
      next = at.at + FRAME;
      state = hover(state, { is: 'tick', time: at.at });
      state = hover(state, { is: 'moved', to: whereIs(at, word, card), speed: 1, time: at.at });
    }
    return state.is === 'open' || state.is === 'leaving';
  });
}

function whereIs(at: Point, word: Box, card: Box): Where<string> {
  if (isIn(at, card)) return { over: 'card' };
  if (isIn(at, word)) return { over: 'mention', mention: 'a' };
  return { over: isOnTheWay(at, word, card) ? 'wedge' : 'page' };
}

function isIn({ x, y }: Point, { left, top, right, bottom }: Box): boolean {
  return x >= left && x <= right && y >= top && y <= bottom;
}

it('of 10,000 ways from a word into its card, wherever they are in the window, none loses the card', () => {
  const random = randomFrom(1);
  let lost = 0;
  for (let i = 0; i < 10_000; i++) {
    const scene = someScene(random);
    const path = humanPath(pointIn(scene.word, random), pointIn(scene.card, random), 40, random);
    if (walk(path, scene).includes(false)) lost++;
  }
  expect(lost).toBe(0);
});

it('a way that goes on from the word and past the card closes it', () => {
  const card = { left: 100, top: 130, right: 480, bottom: 400 };
  const word = { left: 100, top: 100, right: 180, bottom: 122 };
  const random = randomFrom(2);
  for (let i = 0; i < 1000; i++) {
    const away = { x: 700 + random() * 400, y: random() * 60 };
    const path = humanPath(pointIn(word, random), away, 40, random);
    const end = path.at(-1)!;
    expect(walk([...path, { ...end, at: end.at + 400 }], { word, card }).at(-1)).toBe(false);
  }
});

it('nothing opens while a hand passes over words', () => {
  const random = randomFrom(3);
  let opened = 0;
  for (let i = 0; i < 5000; i++) {
    const { word } = someScene(random);
    const middle = pointIn(word, random);
    const angle = 2 * Math.PI * random();
    const [dx, dy] = [300 * Math.cos(angle), 300 * Math.sin(angle)];
    const [from, to] = [
      { x: middle.x - dx, y: middle.y - dy },
      { x: middle.x + dx, y: middle.y + dy },
    ];
    let state: HoverState<string> = RESTING;
    for (const at of humanPath(from, to, 40, random)) {
      const where: Where<string> = isIn(at, word) ? { over: 'mention', mention: 'a' } : { over: 'page' };
      state = hover(state, { is: 'tick', time: at.at });
      state = hover(state, { is: 'moved', to: where, speed: 0, time: at.at });
      if (state.is === 'open') opened++;
    }
  }
  expect(opened).toBe(0);
});
