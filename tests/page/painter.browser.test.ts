/** What is painted: mentions near the viewport, wherever their text stands, and nothing else. */
import { expect, it } from 'vitest';
import { highlightName } from '../../page/highlight.ts';
import { frames, show, spot } from './spotted.ts';

function painted(): string[] {
  return [...(CSS.highlights.get(highlightName('dots')) ?? [])].map((range) => {
    const live = document.createRange();
    live.setStart(range.startContainer, range.startOffset);
    live.setEnd(range.endContainer, range.endOffset);
    return live.toString();
  });
}

async function paint(html: string) {
  const body = show(html);
  const watched = spot();
  await watched.page.settled();
  await frames();
  return { body, ...watched };
}

const FAR = '<div style="height: 9000px"></div>';

const CASES: [name: string, html: string, texts: string[]][] = [
  ['plain text', '<p>to Norway</p>', ['Norway']],
  ['text of the body itself', 'to Norway', ['Norway']],
  ['over elements', '<p>Ottawa <b>Convention</b></p>', ['Ottawa Convention']],
  ['SVG text', '<svg><text y="20">Norway</text></svg>', ['Norway']],
  ['SVG text in parts', '<svg><g><text y="20"><tspan>Norway</tspan></text></g></svg>', ['Norway']],
  ['table cells', '<table><tr><td>Norway</table>', ['Norway']],
  ['text straight in a table row made by style', '<div style="display: table-row">Norway</div>', ['Norway']],
  ['display: contents', '<p style="display: contents">Norway</p>', ['Norway']],
  [
    'nested display: contents',
    '<p><b style="display: contents"><i style="display: contents">Norway</i></b></p>',
    ['Norway'],
  ],
  ['a shadow tree', '<x-y><template shadowrootmode="open">Norway</template></x-y>', ['Norway']],
  [
    'children of a host',
    '<x-y><template shadowrootmode="open"><slot></slot></template>Norway</x-y>',
    ['Norway'],
  ],
  [
    'what a slot shows when nothing is in it',
    '<x-y><template shadowrootmode="open"><slot>Norway</slot></template></x-y>',
    ['Norway'],
  ],
  ['an element without height', '<div style="height: 0"><p style="float: left">Norway</p></div>', ['Norway']],
  ['not what is hidden', '<p hidden>Norway</p>', []],
  ['not what is far away', `${FAR}<p>Norway</p>`, []],
];

it.each(CASES)('%s', async (_, html, texts) => {
  await paint(html);
  expect(painted()).toEqual(texts);
});

it('paints what scrolls near, and no longer what is far', async () => {
  await paint(`<p>Norway</p>${FAR}<p>Russia</p>`);
  expect(painted()).toEqual(['Norway']);
  window.scrollTo(0, 9000);
  await frames();
  expect(painted()).toEqual(['Russia']);
  window.scrollTo(0, 0);
});

it('keeps few ranges on a page of many mentions', async () => {
  const { page } = await paint('<p>Norway</p>'.repeat(3000));
  expect(page.mentions()).toHaveLength(3000);
  expect(painted().length).toBeLessThan(200);
});

it('paints what is shown later, and unpaints what is hidden', async () => {
  const { body } = await paint('<p>Norway</p><p hidden>Russia</p>');
  const [norway, russia] = body.children as unknown as [HTMLElement, HTMLElement];
  norway.style.visibility = 'hidden';
  russia.hidden = false;
  await expect.poll(painted).toEqual(['Russia']);
});

it('paints a short form when the full name comes, and unpaints it when it goes', async () => {
  const { body, page } = await paint('<p>Andersen</p>');
  expect(painted()).toEqual([]);
  const full = document.createElement('p');
  full.textContent = 'Rune Andersen';
  body.append(full);
  await page.settled();
  await frames();
  expect(painted().sort()).toEqual(['Andersen', 'Rune Andersen']);
  full.remove();
  await frames();
  expect(painted()).toEqual([]);
});

it('puts its entry back when the page clears the registry', async () => {
  const { body, page } = await paint('<p>Norway</p>');
  CSS.highlights.clear();
  body.append('Russia');
  await page.settled();
  await frames();
  expect(painted()).toEqual(['Norway', 'Russia']);
});

it('leaves the entry of somebody else', async () => {
  const { end } = await paint('<p>Norway</p>');
  const theirs = new Highlight();
  CSS.highlights.set(highlightName('dots'), theirs);
  end();
  expect(CSS.highlights.get(highlightName('dots'))).toBe(theirs);
  CSS.highlights.clear();
});

it('has shadow trees styled before something in them is painted, and no others', async () => {
  const { body, calls } = await paint(
    '<x-y><template shadowrootmode="open">Norway</template></x-y><x-z><template shadowrootmode="open">x</template></x-z>',
  );
  expect(new Set(calls.styled)).toEqual(new Set([body.querySelector('x-y')!.shadowRoot]));
});

it('unpaints what leaves the page', async () => {
  const { body } = await paint('<p>Norway</p><p>Russia</p>');
  body.children[0]!.remove();
  await frames();
  expect(painted()).toEqual(['Russia']);
});

it('changes no node of the page', async () => {
  const html = '<p>Ottawa <b>Convention</b> and Norway</p><svg><text y="20">Russia</text></svg>';
  const body = show(html);
  const before = document.documentElement.outerHTML;
  const seen: MutationRecord[] = [];
  const observer = new MutationObserver((records) => seen.push(...records));
  observer.observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
  const { page, end } = spot();
  await page.settled();
  await frames();
  end();
  observer.disconnect();
  expect(seen).toEqual([]);
  expect(document.documentElement.outerHTML).toBe(before);
  expect(body.innerHTML).toBe(html);
});
