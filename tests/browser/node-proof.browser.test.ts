import { afterEach, beforeEach, expect, it } from 'vitest';
import { type FrameProof, nodeProofSource } from '../../scripts/browser/node-proof-page.ts';

let frame: HTMLIFrameElement;
let page: Document;

beforeEach(async () => {
  frame = document.createElement('iframe');
  frame.srcdoc = `<!doctype html><script>${nodeProofSource('proof', 'backgrounder-card')}</script>
    <p id="first" class="a">Norway and Russia</p><p id="second">Svalbard</p>
    <div id="host"><template shadowrootmode="open"><b>inside</b></template></div>`;
  const loaded = new Promise((resolve) => frame.addEventListener('load', resolve));
  document.body.append(frame);
  await loaded;
  page = frame.contentDocument!;
});

afterEach(() => frame.remove());

function read(): FrameProof {
  const { proof } = frame.contentWindow as unknown as { proof: () => string };
  return JSON.parse(proof()) as FrameProof;
}

const first = () => page.getElementById('first')!;

it('finds no difference where only our host was added', () => {
  const host = page.createElement('backgrounder-card');
  host.attachShadow({ mode: 'closed' }).append('a card');
  page.documentElement.append(host);
  host.setAttribute('style', 'all: initial');

  expect(read()).toMatchObject({ hosts: 1, mutations: 0, differences: [] });
});

it.each<[string, () => void, string]>([
  ['an attribute', () => first().setAttribute('class', 'b'), 'changed from'],
  ['an attribute that is taken away', () => first().removeAttribute('class'), 'changed from'],
  ['a text', () => (first().firstChild!.nodeValue = 'Norway'), '"Norway" changed from "Norway and Russia"'],
  [
    'a split text',
    () => (first().firstChild as Text).splitText(6),
    '" and Russia" was added to <p id="first">',
  ],
  [
    'a wrapped text',
    () => first().appendChild(page.createElement('mark')).append(first().firstChild!),
    'moved from',
  ],
  ['a removed element', () => first().remove(), '<p id="first"> was taken out of <body>'],
  ['another order', () => page.body.append(first()), 'the order of the nodes changed'],
  ['a node in a shadow tree', () => page.getElementById('host')!.shadowRoot!.append('x'), 'was added to'],
])('finds %s', (_, change, difference) => {
  change();

  const { differences, mutations } = read();
  expect(differences.join('\n')).toContain(difference);
  expect(mutations).toBeGreaterThan(0);
});

it('counts changes that were undone', () => {
  first().setAttribute('class', 'b');
  first().setAttribute('class', 'a');

  expect(read()).toMatchObject({ mutations: 2, differences: [] });
});

it('finds a second host', () => {
  page.body.append(page.createElement('backgrounder-card'), page.createElement('backgrounder-card'));

  expect(read().differences).toEqual(['2 elements <backgrounder-card>, where one is allowed']);
});

it('is not fooled by a page that replaces the getters of the DOM', () => {
  const { Node: PageNode } = frame.contentWindow as unknown as typeof globalThis;
  Object.defineProperty(PageNode.prototype, 'nodeValue', { get: () => 'always this' });
  (first().firstChild as Text).data = 'Finland';

  expect(read().differences.join()).toContain('to "Finland"');
});
