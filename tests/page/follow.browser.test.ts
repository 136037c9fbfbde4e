/** After any series of changes, what has been followed is what a new reading of the page finds. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Find, Pace } from '../../page/scan.ts';
import { parentOf, readingOrder } from '../../page/tree.ts';
import { find, readAnew, show, spot, surfaces } from './spotted.ts';

const TEXTS = [
  'Norway',
  'Russia',
  ' ',
  'Ottawa',
  'Convention',
  'Ottawa Convention',
  'Otta',
  'wa',
  'Sval',
  'bard',
  'Rune Andersen',
  'Andersen',
  'Rune ',
  'Bank of ',
  's',
  ', ',
  '',
  '\n',
];
const BLOCKS = ['p', 'div', 'li'];
const ELEMENTS = [...BLOCKS, 'b', 'i', 'span', 'a', 'br', 'code', 'pre', 'style', 'x-host'];

type Tree = string | { readonly name: string; readonly children: readonly Tree[] };

const trees = fc.letrec<{ tree: Tree; element: Tree }>((tie) => ({
  tree: fc.oneof({ depthSize: 'small' }, fc.constantFrom(...TEXTS), tie('element')),
  element: fc.record({
    name: fc.constantFrom(...ELEMENTS),
    children: fc.array(tie('tree'), { maxLength: 4 }),
  }),
})).tree;

function built(tree: Tree): Node {
  if (typeof tree === 'string') return document.createTextNode(tree);
  const element = document.createElement(tree.name);
  if (tree.name === 'br') return element;
  const children = tree.children.map(built);
  if (tree.name !== 'x-host') element.append(...children);
  else {
    const half = Math.ceil(children.length / 2);
    const root = element.attachShadow({ mode: 'open' });
    root.append(...children.slice(0, half), document.createElement('slot'));
    element.append(...children.slice(half));
  }
  return element;
}

const CHANGES = [
  'setData',
  'append',
  'splitText',
  'normalize',
  'insert',
  'remove',
  'putBack',
  'move',
  'wrap',
  'unwrap',
  'hidden',
  'editable',
  'replaceChildren',
  'pause',
] as const;
const change = fc.record({
  kind: fc.constantFrom(...CHANGES),
  at: fc.nat(),
  to: fc.nat(),
  text: fc.constantFrom(...TEXTS),
  tree: trees,
});
type Change = typeof change extends fc.Arbitrary<infer T> ? T : never;

function nodesIn(root: Node): Node[] {
  const nodes: Node[] = [];
  for (const child of root.childNodes) nodes.push(child, ...nodesIn(child));
  const shadow = (root as Partial<Element>).shadowRoot;
  if (shadow) nodes.push(...nodesIn(shadow));
  return nodes;
}

function isAround(node: Node, inner: Node): boolean {
  for (let at: Node | null = inner; at; at = parentOf(at)) if (at === node) return true;
  return false;
}

/** What was taken off the page and may come back. */
const gone: Node[] = [];

function make({ kind, at, to, text, tree }: Change): void {
  const nodes = nodesIn(document.body);
  const node = nodes[at % Math.max(1, nodes.length)];
  const parents = [document.body, ...nodes].filter((one): one is Element => one instanceof Element);
  const parent = parents[to % parents.length]!;
  const spot = parent.childNodes[at % (parent.childNodes.length + 1)] ?? null;
  if (kind === 'putBack' && gone.length > 0) parent.insertBefore(gone.splice(to % gone.length, 1)[0]!, spot);
  if (kind === 'insert') parent.insertBefore(built(tree), spot);
  if (kind === 'normalize') parent.normalize();
  if (kind === 'replaceChildren') parent.replaceChildren(text);
  if (!node) return;
  if (kind === 'remove') gone.push(node.parentNode!.removeChild(node));
  if (kind === 'move' && !isAround(node, parent) && node !== spot) parent.insertBefore(node, spot);
  if (kind === 'wrap') {
    const wrapper = document.createElement(to % 2 ? 'b' : 'div');
    node.parentNode!.insertBefore(wrapper, node);
    wrapper.append(node);
  }
  if (kind === 'unwrap' && node instanceof Element) node.replaceWith(...node.childNodes);
  if (kind === 'hidden' && node instanceof HTMLElement) node.hidden = !node.hidden;
  if (kind === 'editable' && node instanceof HTMLElement)
    node.contentEditable = node.contentEditable === 'true' ? 'inherit' : 'true';
  if (!(node instanceof Text)) return;
  if (kind === 'setData') node.data = text;
  if (kind === 'append') node.appendData(text);
  if (kind === 'splitText') node.splitText(to % (node.data.length + 1));
}

/** Answers come after a while, some later than others, so that changes fall in between. */
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

async function follow(page: readonly Tree[], changes: readonly Change[], pace?: Pace): Promise<void> {
  show('').append(...page.map(built));
  gone.length = 0;
  const late: Find = async (text) => {
    await pause(text.length % 4);
    return find(text);
  };
  const followed = spot(pace ? { pace, how: late } : {});
  for (const one of changes) {
    make(one);
    if (one.kind === 'pause' || pace) await pause(one.at % 4);
    if (one.to % 5 === 0) await followed.page.settled();
    followed.page.mentions();
  }
  await followed.page.settled();
  const found = surfaces(followed.page);
  const nodes = followed.page.mentions().map(({ place }) => place.startNode);
  for (const [i, node] of nodes.slice(1).entries()) expect(readingOrder(nodes[i]!, node)).not.toBe(1);
  followed.end();
  expect(followed.calls.problems).toEqual([]);
  expect(found).toEqual(await readAnew());
}

const numRuns = Number(import.meta.env.VITE_RUNS ?? 300);
const pages = fc.array(trees, { minLength: 1, maxLength: 6 });
const series = fc.array(change, { minLength: 1, maxLength: 12 });

it('follows any series of changes', { timeout: 300_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(pages, series, (page, changes) => follow(page, changes)),
    { numRuns },
  );
});

it('follows changes in the middle of reading', { timeout: 300_000 }, async () => {
  const slow = { slice: 0, steps: 1, batch: 1 };
  await fc.assert(
    fc.asyncProperty(pages, series, (page, changes) => follow(page, changes, slow)),
    { numRuns },
  );
});
