/** Which word is under a point. */
import { expect, it } from 'vitest';
import { type Place, rangeOf, surfaceOf } from '../../page/mention.ts';
import { show, spot } from './spotted.ts';

interface Point {
  readonly x: number;
  readonly y: number;
}

async function spotted(html: string) {
  show(html);
  const { page } = spot();
  await page.settled();
  const places = page.mentions().map(({ place }) => place);
  const hit = ({ x, y }: Point) => {
    const place = page.placeAt(x, y);
    return place && surfaceOf(place);
  };
  return { page, places, hit };
}

const boxesOf = (place: Place) => [...rangeOf(place).getClientRects()];
const middleOf = (box: DOMRect): Point => ({ x: box.left + box.width / 2, y: box.top + box.height / 2 });

const OVER: [name: string, html: string][] = [
  ['a word', '<p>to Norway now</p>'],
  ['a link', '<p>to <a href="#">Norway</a> now</p>'],
  ['a word over elements', '<p>the Ottawa <b>Convention</b></p>'],
  ['SVG text', '<svg><text y="20">Norway</text></svg>'],
  ['a shadow tree', '<x-y><template shadowrootmode="open"><p>to Norway</p></template></x-y>'],
  [
    'nested shadow trees',
    '<x-y><template shadowrootmode="open"><x-z><template shadowrootmode="open">Norway</template></x-z></template></x-y>',
  ],
  ['children of a host', '<x-y><template shadowrootmode="open"><slot></slot></template>Norway</x-y>'],
  ['right to left', '<p dir="rtl">אבג Norway דהו</p>'],
  ['vertical text', '<p style="writing-mode: vertical-rl; height: 200px">to Norway now</p>'],
  ['turned text', '<p style="width: 200px; transform: rotate(180deg)">to Norway now</p>'],
  [
    'two columns',
    '<p style="columns: 2; width: 200px; height: 40px">one two three four Norway five six seven</p>',
  ],
  ['text that cannot be selected', '<p style="user-select: none">to Norway now</p>'],
];

it.each(OVER)('over %s', async (_, html) => {
  const { places, hit } = await spotted(html);
  expect(places).toHaveLength(1);
  for (const box of boxesOf(places[0]!)) expect(hit(middleOf(box))).toBe(surfaceOf(places[0]!));
});

it('over each part of a word on two lines, and not over what is between', async () => {
  const { places, hit } = await spotted('<p style="width: 7em">x x x x Ottawa Convention x x x x x</p>');
  const boxes = boxesOf(places[0]!);
  expect(boxes.length).toBeGreaterThan(1);
  for (const box of boxes) expect(hit(middleOf(box))).toBe('Ottawa Convention');
  const [first, second] = [boxes[0]!, boxes.at(-1)!];
  expect(hit({ x: first.left - 8, y: middleOf(first).y })).toBe(null);
  expect(hit({ x: second.right + 8, y: middleOf(second).y })).toBe(null);
});

it('beside, above and below the word there is none', async () => {
  const { places, hit } = await spotted('<p style="margin: 50px">to Norway</p>');
  const [box] = boxesOf(places[0]!);
  const { x, y } = middleOf(box!);
  expect(hit({ x: box!.left - 3, y })).toBe(null);
  expect(hit({ x: box!.right + 3, y })).toBe(null);
  expect(hit({ x, y: box!.top - 10 })).toBe(null);
  expect(hit({ x, y: box!.bottom + 10 })).toBe(null);
  expect(hit({ x: -5, y: -5 })).toBe(null);
});

it('the underline belongs to the word', async () => {
  const { places, hit } = await spotted('<p style="margin: 50px">to Norway</p>');
  const [box] = boxesOf(places[0]!);
  expect(hit({ x: middleOf(box!).x, y: box!.bottom + 1 })).toBe('Norway');
});

it('tells neighbours apart', async () => {
  const { places, hit } = await spotted('<p>Norway Russia Svalbard</p>');
  expect(places.map((place) => hit(middleOf(boxesOf(place)[0]!)))).toEqual(['Norway', 'Russia', 'Svalbard']);
});

it('not through what lies above it', async () => {
  const { places, hit } = await spotted(
    '<p>Norway</p><div style="position: fixed; inset: 0; background: white">over</div>',
  );
  expect(hit(middleOf(boxesOf(places[0]!)[0]!))).toBe(null);
});

it('not while it is transparent', async () => {
  const { places, hit } = await spotted('<p style="opacity: 0">Norway</p>');
  expect(hit(middleOf(boxesOf(places[0]!)[0]!))).toBe(null);
});

it('not a short form that does not count', async () => {
  const { page, hit } = await spotted('<p>Andersen</p>');
  expect(page.mentions()).toEqual([]);
  const [text] = [document.querySelector('p')!.firstChild!];
  const range = document.createRange();
  range.selectNode(text);
  expect(hit(middleOf(range.getBoundingClientRect()))).toBe(null);
});
