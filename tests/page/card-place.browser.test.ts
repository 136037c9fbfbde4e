/** The card on a real page: measured, moved, and as high as there is room. Where it goes: placing.test.ts. */
import { beforeEach, expect, it, onTestFinished } from 'vitest';
import { page as browserPage } from 'vitest/browser';
import { placeCard } from '../../page/card-place.ts';

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

const wordAt = (box: DOMRect, lines = [box]) => ({
  getBoundingClientRect: () => box,
  getClientRects: () => lines,
});

it('stands under the word, at its beginning, where there is room', () => {
  const card = makeCard(200);
  placeCard(card, wordAt(new DOMRect(100, 100, 60, 20)), null);
  const { left, top, height } = card.getBoundingClientRect();
  expect([left, top, height]).toEqual([100, 126, 200]);
});

it('begins at the right where its text runs from right to left', () => {
  const card = makeCard(200);
  card.dir = 'rtl';
  placeCard(card, wordAt(new DOMRect(500, 100, 60, 20)), null);
  expect(card.getBoundingClientRect().right).toBe(560);
});

it('goes to that part of a broken word that the pointer is on, and over neither', () => {
  const lines = [new DOMRect(700, 100, 60, 20), new DOMRect(20, 120, 40, 20)];
  const word = wordAt(new DOMRect(20, 100, 740, 40), lines);
  const card = makeCard(200);
  placeCard(card, word, { x: 30, y: 130 });
  expect(card.getBoundingClientRect().left).toBe(20);
  placeCard(card, word, { x: 730, y: 110 });
  expect(card.getBoundingClientRect().left).toBeGreaterThan(400);
  expect(card.getBoundingClientRect().top).toBeGreaterThan(140);
});

it('gives way where room is short, and grows again', () => {
  const card = makeCard(400);
  placeCard(card, wordAt(new DOMRect(100, 290, 60, 20)), null);
  const short = card.getBoundingClientRect();
  expect(short.height).toBeLessThan(400);
  expect(short.bottom).toBeLessThanOrEqual(592);
  placeCard(card, wordAt(new DOMRect(100, 20, 60, 20)), null);
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
  placeCard(card, word, null);
  part.scrollTop = 1000;
  const { scrollTop } = part;
  placeCard(card, word, null);
  expect(scrollTop).toBeGreaterThan(150);
  expect(part.scrollTop).toBe(scrollTop);
});
