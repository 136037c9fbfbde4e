/** What is read of a page, as the text handed to the matcher: `|` between runs, `·` at soft edges. */
import { describe, expect, it } from 'vitest';
import { BLOCK_BREAK, SOFT_EDGE } from '../../matcher/marks.ts';
import type { Batch } from '../../page/batch.ts';
import { Reader } from '../../page/reader.ts';
import { Walk } from '../../page/walk.ts';
import { show } from './spotted.ts';

function batchesOf(node: Node, size = 1e6): Batch[] {
  const batches: Batch[] = [];
  const reader = new Reader({
    onShadow: () => undefined,
    onBatch: (batch) => batches.push(batch),
    batchSize: () => size,
  });
  const walk = new Walk(node, reader, new Set(), null);
  while (walk.advance(1));
  reader.flush();
  return batches;
}

function read(node: Node): string {
  const text = batchesOf(node)
    .map((batch) => batch.text)
    .join('||');
  return text.replaceAll(BLOCK_BREAK, '|').replaceAll(SOFT_EDGE, '·');
}

const CASES: [name: string, html: string, text: string][] = [
  ['blocks stand apart', '<p>a</p><p>b</p>', 'a|b'],
  ['text beside a block', 'a<div>b</div>c', 'a|b|c'],
  ['inline elements touch', 'Sval<b>bard</b> is', 'Sval·bard is'],
  ['white space is no edge', 'a <b>b</b> c', 'a b c'],
  ['white space inside the inline element', 'a<b> b </b>c', 'a b c'],
  ['nested inline elements are one edge', '<a><b>a</b></a><i><u>b</u></i>', 'a·b'],
  ['an empty inline element', 'a<span></span>b', 'a·b'],
  ['a picture', 'a<img>b', 'a·b'],
  ['a word break opportunity', 'a<wbr>b', 'a·b'],
  ['a line break is white space', 'a<br>b', 'a\nb'],
  ['a line break at the end of a block', 'a<br><p>b</p>', 'a\n|b'],
  ['a line break before all text', '<br>a', 'a'],
  ['comments are not there', 'a<!-- x -->b', 'ab'],
  ['white space between blocks is not read', '<p>a</p>\n  <p>b</p>', 'a|b'],
  ['a block inside an inline element', '<a>a<div>b</div>c</a>d', 'a|b|c·d'],
  ['table cells', '<table><tr><td>a<td>b</table>', 'a|b'],
  ['list items', '<ul><li>a<li>b</ul>', 'a|b'],
  ['buttons', 'a<button>b</button>c', 'a|b|c'],
  ['code is not read and parts text', 'a <code>x</code> b', 'a | b'],
  ['fields', 'a<textarea>x</textarea>b<select><option>y</select>c', 'a|b|c'],
  ['preformatted text', 'a<pre>x</pre>b', 'a|b'],
  ['frames', 'a<iframe srcdoc="x"></iframe>b', 'a|b'],
  ['what is not seen does not part text', 'a<style>x</style>b<template>y</template>c', 'abc'],
  ['metadata in the middle of text', '<p>Rune <meta content="x">Andersen</p>', 'Rune Andersen'],
  ['SVG text', 'a<svg><title>x</title><text>b<tspan>c</tspan></text><text>d</text></svg>e', 'a|b·c|d|e'],
  [
    'a shadow tree is read before the children of its host',
    'a<div><template shadowrootmode="open">b<slot></slot>c</template>d</div>e',
    'a|b·c|d|e',
  ],
  [
    'an inline host stands apart',
    'a<x-y><template shadowrootmode="open"><i>b</i></template>c</x-y>d',
    'a|b|c|d',
  ],
  [
    'nested shadow trees',
    '<x-y><template shadowrootmode="open">a<x-z><template shadowrootmode="open">b</template>c</x-z>d</template>e</x-y>',
    'a|b|c|d|e',
  ],
  ['a closed shadow tree is not read', '<x-y><template shadowrootmode="closed">a</template>b</x-y>', 'b'],
];

describe('the whole page', () => {
  it.each(CASES)('%s', (_, html, text) => expect(read(show(html))).toBe(text));
});

describe('around a node', () => {
  const AROUND: [name: string, html: string, text: string][] = [
    ['its run, up to the blocks beside it', '<p>x</p>a<b id=it>b</b>c<p>y</p>', 'a·b·c'],
    ['out of inline elements and into others', '<p>x</p><a>a</a><b><i id=it>b</i></b><u>c</u>', 'a·b·c'],
    [
      'up to a block inside an inline neighbour',
      '<a><div>x</div>a</a><i id=it>b</i><u>c<div>y</div>d</u>',
      'a·b·c',
    ],
    ['a block with the runs that it parts', '<p>x</p>a<p id=it>b</p>c<p>y</p>', 'a|b|c'],
    ['an inline element that holds a block', 'a<b id=it>b<div>c</div>d</b>e<p>y</p>', 'a·b|c|d·e'],
    [
      'no further than the host',
      'x<x-y><template shadowrootmode="open">y</template>a<i id=it>b</i></x-y>z',
      'a·b',
    ],
    ['what is not read parts its run', 'a<code id=it>x</code>b<p>y</p>', 'a|b'],
  ];
  it.each(AROUND)('%s', (_, html, text) => {
    show(html);
    expect(read(document.getElementById('it')!)).toBe(text);
  });

  it('in a shadow tree', () => {
    show('x<x-y><template shadowrootmode="open">a<i>b</i></template>y</x-y>z');
    expect(read(document.querySelector('x-y')!.shadowRoot!.querySelector('i')!)).toBe('a·b');
  });
});

it('leads from offsets back to nodes', () => {
  const [batch] = batchesOf(show('a <b>bc</b><p>d</p>'));
  const at = (unit: number) => batch!.nodes[batch!.nodeAt(unit)]!.data;
  expect([...batch!.text].map((_, unit) => at(unit)).join()).toBe('a ,a ,bc,bc,bc,d');
});

it('ends a batch only between runs', () => {
  show('<p>aaaa<b>bbbb</b>cccc</p><p>dddd</p><p>e</p>');
  const texts = batchesOf(document.body, 4).map(({ text }) => text.replaceAll(SOFT_EDGE, '·'));
  expect(texts).toEqual(['aaaa·bbbb·cccc', 'dddd', 'e']);
});
