/** The card on a real page: measured, moved, and as high as there is room. Where it goes: placing.test.ts. */
import { beforeEach, expect, it, onTestFinished } from 'vitest';
import { page as browserPage } from 'vitest/browser';
import { moveCard, moveToNextCorner, placeCard } from '../../page/card-place.ts';

beforeEach(() => browserPage.viewport(800, 600));

function makeCard(height: number): HTMLElement {
  const card = document.createElement('div');
  card.style.cssText = 'position: fixed; overflow: auto; width: 300px';
  const inside = document.createElement('div');
  inside.style.height = `${height}px`;
  card.append(inside);
  document.body.append(card);
  onTestFinished(() => card.remove());
  return card;
}

const wordAt = (box: DOMRect, lines = [box]) => ({ box, lines });
const WINDOW = { left: 0, top: 0, right: 800, bottom: 600 };

it('stands under the word, at its beginning, where there is room', () => {
  const card = makeCard(200);
  placeCard(card, wordAt(new DOMRect(100, 100, 60, 20)), null, WINDOW);
  const { left, top, height } = card.getBoundingClientRect();
  expect([left, top, height]).toEqual([100, 126, 200]);
});

it('begins at the right where its text runs from right to left', () => {
  const card = makeCard(200);
  card.dir = 'rtl';
  placeCard(card, wordAt(new DOMRect(500, 100, 60, 20)), null, WINDOW);
  expect(card.getBoundingClientRect().right).toBe(560);
});

it('goes to that part of a broken word that the pointer is on, and over neither', () => {
  const lines = [new DOMRect(700, 100, 60, 20), new DOMRect(20, 120, 40, 20)];
  const word = wordAt(new DOMRect(20, 100, 740, 40), lines);
  const card = makeCard(200);
  placeCard(card, word, { x: 30, y: 130 }, WINDOW);
  expect(card.getBoundingClientRect().left).toBe(20);
  placeCard(card, word, { x: 730, y: 110 }, WINDOW);
  expect(card.getBoundingClientRect().left).toBeGreaterThan(400);
  expect(card.getBoundingClientRect().top).toBeGreaterThan(140);
});

it('gives way where room is short, and grows again', () => {
  const card = makeCard(400);
  placeCard(card, wordAt(new DOMRect(100, 290, 60, 20)), null, WINDOW);
  const short = card.getBoundingClientRect();
  expect(short.height).toBeLessThan(400);
  expect(short.bottom).toBeLessThanOrEqual(592);
  placeCard(card, wordAt(new DOMRect(100, 20, 60, 20)), null, WINDOW);
  expect(card.getBoundingClientRect().height).toBe(400);
});

it('stays where the reader has scrolled to', () => {
  const card = makeCard(0);
  card.style.cssText += '; display: flex; flex-direction: column; overflow: hidden';
  const part = card.firstElementChild as HTMLElement;
  part.style.cssText = 'overflow: auto; min-height: 0; height: auto';
  part.append(document.createElement('div'));
  (part.firstChild as HTMLElement).style.height = '500px';
  const word = wordAt(new DOMRect(100, 290, 60, 20));
  placeCard(card, word, null, WINDOW);
  part.scrollTop = 1000;
  const { scrollTop } = part;
  placeCard(card, word, null, WINDOW);
  expect(scrollTop).toBeGreaterThan(150);
  expect(part.scrollTop).toBe(scrollTop);
});

it('stands in the part of the window that is in sight', () => {
  const card = makeCard(400);
  const seen = { left: 300, top: 200, right: 560, bottom: 400 };
  placeCard(card, wordAt(new DOMRect(500, 220, 60, 20)), null, seen);
  const { left, top, right, bottom } = card.getBoundingClientRect();
  expect(left).toBeGreaterThanOrEqual(308);
  expect(right).toBeLessThanOrEqual(552);
  expect(top).toBeGreaterThanOrEqual(246);
  expect(bottom).toBeLessThanOrEqual(392);
});

it('is moved where it is wanted, and no further than the window’s edge', () => {
  const card = makeCard(200);
  moveCard(card, { left: 90, top: 80 }, WINDOW);
  expect(card.getBoundingClientRect()).toMatchObject({ left: 90, top: 80, width: 300, height: 200 });
  moveCard(card, { left: 5000, top: -5000 }, WINDOW);
  expect(card.getBoundingClientRect()).toMatchObject({ right: 792, top: 8 });
});

it('goes round the corners of the window by presses alone', () => {
  const card = makeCard(200);
  moveCard(card, { left: 20, top: 20 }, WINDOW);
  const corners = [1, 2, 3, 4].map(() => {
    moveToNextCorner(card, WINDOW);
    const { left, top } = card.getBoundingClientRect();
    return [left, top];
  });
  expect(corners).toEqual([
    [492, 8],
    [492, 392],
    [8, 392],
    [8, 8],
  ]);
});

it('is never larger than the window, and as large as it wants again when that grows', () => {
  const card = makeCard(400);
  moveCard(card, { left: 0, top: 0 }, { ...WINDOW, right: 256, bottom: 160 });
  expect(card.getBoundingClientRect()).toMatchObject({ left: 8, top: 8, width: 240, height: 144 });
  moveCard(card, { left: 0, top: 0 }, WINDOW);
  expect(card.getBoundingClientRect()).toMatchObject({ width: 300, height: 400 });
});
