/** A walk keeps its place while the page changes between its slices. */
import { expect, it } from 'vitest';
import { BLOCK_BREAK, SOFT_EDGE } from '../../matcher/marks.ts';
import { Batch } from '../../page/batch.ts';
import { Reader } from '../../page/reader.ts';
import { Walk } from '../../page/walk.ts';
import { show } from './spotted.ts';

/** Reads the body, with a pause for `change` when `after` has been read; `wanted` as the watcher would tell. */
function readWithPause(after: string, change: () => Node[]): string {
  const texts: string[] = [];
  const reader = new Reader({
    onShadow: () => undefined,
    onBatch: ({ text }) => texts.push(text),
    batchSize: () => 0,
  });
  const wanted = new Set<Node>();
  const walk = new Walk(document.body, reader, wanted, null);
  let hasPaused = false;
  while (walk.advance(1)) {
    if (hasPaused || !texts.includes(after)) continue;
    hasPaused = true;
    walk.pause();
    for (const node of change()) wanted.add(node);
    walk.resume();
  }
  reader.flush();
  return texts.join('|').replaceAll(BLOCK_BREAK, '|').replaceAll(SOFT_EDGE, '·');
}

const by = (id: string) => document.getElementById(id)!;

/** Changes, and what is to be read for them. */
function remove(id: string): Node[] {
  by(id).remove();
  return [];
}

function moveToEnd(id: string): Node[] {
  const node = by(id);
  document.body.append(node);
  return [node];
}

const PAGE = '<p id=a>a</p><div id=b><p id=c>c</p><p id=d>d</p></div><p id=e>e</p><p id=f>f</p>';

const CASES: [name: string, change: () => Node[], text: string][] = [
  ['nothing', () => [], 'a|c|d|e|f'],
  ['what comes next is removed', () => remove('d'), 'a|c|e|f'],
  ['all around is removed', () => remove('b'), 'a|c|e|f'],
  ['all around is moved to the end', () => moveToEnd('b'), 'a|c|e|f|c|d'],
  ['what has been read is removed', () => remove('a'), 'a|c|d|e|f'],
  ['what has been read is moved to the end', () => moveToEnd('a'), 'a|c|d|e|f|a'],
];

// A run is handed over when the next begins: by then the walk stands in the text after it.
it.each(CASES)('%s', (_, change, text) => {
  show(PAGE);
  const read = readWithPause('a', change);
  expect(read).toBe(text);
});

it('reads on behind a host that was moved while the walk was in its shadow tree', () => {
  show(
    '<x-y id=h><template shadowrootmode="open"><p>a</p><p>b</p><p>c</p></template></x-y><p>d</p><p>e</p><p id=f>f</p>',
  );
  const read = readWithPause('a', () => moveToEnd('h'));
  expect(read).toBe('a|b|d|e|f|a|b|c');
});

it('goes on in a shadow tree that changed', () => {
  show('<x-y id=h><template shadowrootmode="open"><p>a</p><p>b</p><p>c</p><p>g</p></template></x-y><p>d</p>');
  const read = readWithPause('a', () => {
    by('h').shadowRoot!.lastElementChild!.remove();
    return [];
  });
  expect(read).toBe('a|b|c|d');
});

it('takes what was read last about a node that was read twice', () => {
  const [before, node] = [new Text('Bank of '), new Text('Norway')];
  show('').append(before, node);
  const batch = new Batch(1, 0);
  const add = (one: Text) => batch.add(one, one.data);
  batch.readings++;
  add(node);
  batch.text += BLOCK_BREAK;
  batch.readings++;
  add(before);
  add(node);
  const name = { entity: 'x', alias: 'x', form: 'x', language: 'en', needsFullName: false };
  const placesAt = (start: number) => [
    ...batch.placesOf({ names: [name], places: [start, start + 6, 0, 0] }, () => false, 0),
  ];
  expect(placesAt(0)).toEqual([]);
  expect(placesAt(7 + 8)).toHaveLength(1);
});

it('takes nothing of a node that says something else by now', () => {
  const node = new Text('Norway and Russia');
  show('').append(node);
  const batch = new Batch(1, 0);
  batch.add(node, node.data);
  const name = { entity: 'x', alias: 'x', form: 'x', language: 'en', needsFullName: false };
  const places = () => [...batch.placesOf({ names: [name], places: [11, 17, 0, 0] }, () => false, 0)];
  expect(places()).toHaveLength(1);
  node.data = 'Norway';
  expect(places()).toEqual([]);
});
