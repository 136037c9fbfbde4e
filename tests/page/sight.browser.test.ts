/** Which names a reader sees as running text. */
import { expect, it, onTestFinished, vi } from 'vitest';
import { frames, show, spot, surfaces } from './spotted.ts';

const CASES: [name: string, html: string, found: string[]][] = [
  ['plain text', 'Norway', ['Norway']],
  ['display: none', '<p style="display: none">Norway</p>', []],
  ['hidden', '<p hidden>Norway</p>', []],
  ['hidden until found', '<p hidden="until-found">Norway</p>', []],
  ['visibility: hidden', '<p style="visibility: hidden">Norway</p>', []],
  [
    'visible inside hidden',
    '<p style="visibility: hidden"><b style="visibility: visible">Norway</b></p>',
    ['Norway'],
  ],
  ['content-visibility: hidden', '<div style="content-visibility: hidden">Norway</div>', []],
  [
    'content-visibility: auto, far below',
    '<div style="height: 9999px"></div><p style="content-visibility: auto">Norway',
    ['Norway'],
  ],
  ['transparent text may be on its way in', '<p style="opacity: 0">Norway</p>', ['Norway']],
  ['aria-hidden is seen', '<p aria-hidden="true">Norway</p>', ['Norway']],
  ['closed details', '<details><summary>Russia</summary>Norway</details>', ['Russia']],
  ['open details', '<details open><summary>Russia</summary>Norway</details>', ['Russia', 'Norway']],
  ['a closed dialog', '<dialog>Norway</dialog>', []],
  [
    'children of a host without a slot for them',
    '<x-y><template shadowrootmode="open">Russia</template>Norway</x-y>',
    ['Russia'],
  ],
  [
    'children of a host in a slot',
    '<x-y><template shadowrootmode="open"><slot></slot></template>Norway</x-y>',
    ['Norway'],
  ],
  [
    'what a slot shows when nothing is in it',
    '<x-y><template shadowrootmode="open"><slot>Russia</slot></template></x-y>',
    ['Russia'],
  ],
  [
    'and not when something is',
    '<x-y><template shadowrootmode="open"><slot>Russia</slot></template>Norway</x-y>',
    ['Norway'],
  ],
  ['editable', '<p contenteditable>Norway</p>', []],
  ['inside editable', '<div contenteditable><p><b>Norway</b></p></div>', []],
  [
    'not editable inside editable',
    '<div contenteditable><p contenteditable="false">Norway</p></div>',
    ['Norway'],
  ],
  ['SVG text inside editable', '<div contenteditable><svg><text y="20">Norway</text></svg></div>', []],
  ['a text box by role', '<div role="textbox"><p>Norway</p></div>', []],
  [
    'a shadow tree in a text box',
    '<div role="textbox"><x-y><template shadowrootmode="open">Norway</template></x-y></div>',
    [],
  ],
  ['SVG text', '<svg><text y="20">Norway</text></svg>', ['Norway']],
  ['over inline elements', 'Ottawa <b>Convention</b>', ['Ottawa Convention']],
  ['within a word', '<b>Nor</b>way', ['Norway']],
  ['over a line break', 'Ottawa<br>Convention', ['Ottawa\nConvention'.replace('\n', '')]],
  ['not over blocks by style', '<span style="display: block">Ottawa </span><span>Convention</span>', []],
  ['half of it hidden', 'Ottawa <b hidden>Convention</b>', []],
  ['glued to a word', '<b>Norway</b><i>ish</i>', []],
  ['touching a word, set apart by a margin', '<b style="margin-right: 1em">Norway</b><i>ish</i>', ['Norway']],
  ['touching a word on a line of its own', '<b style="display: block">Norway</b><i>ish</i>', ['Norway']],
  ['touching, in a flex row', '<div style="display: flex"><b>Norway</b><i>ish</i></div>', ['Norway']],
  [
    'touching, on the next line',
    '<p style="width: 4em"><b>Norway</b><b style="display: inline-block">ishishish</b></p>',
    ['Norway'],
  ],
  ['display: contents', '<p style="display: contents">Norway</p>', ['Norway']],
  ['display: contents inside hidden', '<div hidden><p style="display: contents">Norway</p></div>', []],
  [
    'display: contents and visibility: hidden',
    '<p style="display: contents; visibility: hidden">Norway</p>',
    [],
  ],
  ['touching hidden text', '<b>Norway</b><i hidden>ish</i>', ['Norway']],
  ['touching hidden text before a word', '<b>Norway</b><i hidden>x</i><u>ish</u>', []],
  ['touching a style sheet before a word', '<b>Norway</b><style>ish</style><u>ish</u>', []],
  ['touching a capital', '<b>News</b><b>Norway</b>', ['Norway']],
  ['touching a footnote', 'Norway<sup>1</sup>', ['Norway']],
  ['inside another name', 'Bank of <b>Norway</b>', []],
  ['a short form with the full name', 'Andersen met Rune Andersen', ['Andersen', 'Rune Andersen']],
  ['a short form without', 'Andersen', []],
  [
    'the label of a link to another language',
    '<a hreflang="no" href="/no">Norway</a> <a href="/">Norway</a>',
    ['Norway'],
  ],
  [
    'slotted into different blocks',
    '<x-y><template shadowrootmode="open"><p><slot name="a"></slot></p><p><slot></slot></p></template><b slot="a">Ottawa</b> <b>Convention</b></x-y>',
    [],
  ],
];

it.each(CASES)('%s', async (_, html, found) => {
  show(html);
  const { page } = spot();
  await page.settled();
  expect(surfaces(page)).toEqual(found);
});

it('nothing on a page in design mode', async () => {
  show('Norway');
  const { page } = spot();
  await page.settled();
  document.designMode = 'on';
  const found = surfaces(page);
  document.designMode = 'off';
  expect([found, surfaces(page)]).toEqual([[], ['Norway']]);
});

it('breaks nothing in a frame that is being taken away, where a browser may have no style', async () => {
  show('<p>Norway</p>');
  const { page } = spot();
  await page.settled();
  const [mention] = page.mentions();
  const styles = vi.spyOn(window, 'getComputedStyle').mockReturnValue(null as never);
  onTestFinished(() => styles.mockRestore());
  page.lookAgain();
  await frames(20);
  expect(() => page.mentionIn(mention!.place)).not.toThrow();
  expect(styles).toHaveBeenCalled();
});
