/** Going from mention to mention, in reading order, across shadow trees. */
import { expect, it } from 'vitest';
import { rangeOf, surfaceOf } from '../../page/mention.ts';
import { bringIntoView, stepFrom } from '../../page/steps.ts';
import { readingOrder } from '../../page/tree.ts';
import { countLooks, frames, show, spot, surfaces } from './spotted.ts';

async function mentionsOf(html: string) {
  show(html);
  const { page } = spot();
  await page.settled();
  return page.mentions();
}

const NESTED =
  '<p>Norway</p><x-y><template shadowrootmode="open"><p>Russia</p><x-z><template shadowrootmode="open">Svalbard<slot></slot>' +
  '</template>Ottawa</x-z><slot></slot></template><i>Rune Andersen</i></x-y>Andersen';

it('reads shadow trees before the children of their hosts, and both before what follows', async () => {
  show(NESTED);
  const { page } = spot();
  await page.settled();
  expect(surfaces(page)).toEqual(['Norway', 'Russia', 'Svalbard', 'Ottawa', 'Rune Andersen', 'Andersen']);
});

it('the order is one', async () => {
  const nodes = (await mentionsOf(NESTED)).map(({ place }) => place.startNode);
  for (const [i, a] of nodes.entries())
    for (const [j, b] of nodes.entries()) expect(Math.sign(readingOrder(a, b))).toBe(Math.sign(i - j));
});

it('orders by offset within a text', async () => {
  const found = await mentionsOf('Svalbard, Norway, Russia');
  expect(found.map(({ place }) => surfaceOf(place))).toEqual(['Svalbard', 'Norway', 'Russia']);
});

async function pageOf(html: string) {
  show(html);
  const { page } = spot();
  await page.settled();
  await frames();
  return { page, found: page.mentions() };
}

it('goes on and back, up to both ends', async () => {
  const { page, found } = await pageOf('<p>Norway</p><p>Russia</p><p>Svalbard</p>');
  const [first, second, third] = found;
  expect(stepFrom(page, first!.place, 1)).toEqual(second);
  expect(stepFrom(page, third!.place, -1)).toEqual(second);
  expect(stepFrom(page, third!.place, 1)).toBe(undefined);
  expect(stepFrom(page, first!.place, -1)).toBe(undefined);
  expect(stepFrom(page, 'outside', 1)).toEqual(first);
  expect(stepFrom(page, 'outside', -1)).toEqual(third);
});

it('goes nowhere where nothing is marked', async () => {
  const { page } = await pageOf('<p hidden>Norway</p>');
  for (const by of [1, -1] as const) expect(stepFrom(page, null, by)).toBe(undefined);
});

it('passes over what is not seen', async () => {
  const { page, found } = await pageOf('<p>Norway</p><p hidden>Russia</p><p>Svalbard</p>');
  expect(stepFrom(page, found[0]!.place, 1)).toEqual(found[1]);
  expect(surfaceOf(found[1]!.place)).toBe('Svalbard');
});

it('begins at what is in view', async () => {
  const FAR = '<div style="height: 3000px"></div>';
  const { page, found } = await pageOf(`<p>Norway</p>${FAR}<p>Russia</p><p>Svalbard</p>${FAR}`);
  expect(stepFrom(page, null, 1)).toEqual(found[0]);
  expect(stepFrom(page, null, -1)).toBe(undefined);
  window.scrollTo(0, 2000);
  expect(stepFrom(page, null, 1)).toEqual(found[1]);
  expect(stepFrom(page, null, -1)).toEqual(found[0]);
  window.scrollTo(0, 6000);
  expect(stepFrom(page, null, 1)).toBe(undefined);
  expect(stepFrom(page, null, -1)).toEqual(found[2]);
  window.scrollTo(0, 0);
});

it('looks at the next of thousands alone', async () => {
  const { page } = await pageOf('<p>Norway</p>'.repeat(3000));
  const first = stepFrom(page, null, 1);
  const looks = countLooks();
  expect(stepFrom(page, first!.place, 1)).toBeDefined();
  expect(looks()).toBeLessThan(50);
});

it('brings what is far into view, and leaves what is in view', async () => {
  const found = await mentionsOf('<p>Norway</p><div style="height: 3000px"></div><p>Russia</p>');
  bringIntoView(found[0]!);
  expect(window.scrollY).toBe(0);
  bringIntoView(found[1]!);
  expect(window.scrollY).toBeGreaterThan(0);
  window.scrollTo(0, 0);
});

const TALL: [name: string, html: string][] = [
  ['taller than the window', `<p>${'x<br>'.repeat(700)}Norway${'<br>x'.repeat(90)}</p>`],
  [
    'without a box',
    `${'<p>x</p>'.repeat(300)}<b style="display: contents">Norway</b>${'<p>x</p>'.repeat(90)}`,
  ],
  [
    'taller than the box that it scrolls in',
    `<div style="height: 200px; overflow: auto"><p>${'x<br>'.repeat(700)}Norway${'<br>x'.repeat(90)}</p></div>`,
  ],
];

it.each(TALL)('brings the word itself into view where its element is %s', async (_, html) => {
  const found = await mentionsOf(html);
  bringIntoView(found[0]!);
  const box = rangeOf(found[0]!.place).getBoundingClientRect();
  expect(box.top).toBeGreaterThanOrEqual(0);
  expect(box.bottom).toBeLessThanOrEqual(window.innerHeight);
  const scroller = document.querySelector('div');
  if (scroller) expect(box.bottom).toBeLessThanOrEqual(scroller.getBoundingClientRect().bottom);
  window.scrollTo(0, 0);
});
