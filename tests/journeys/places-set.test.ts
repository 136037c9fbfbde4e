/** Text that is set in other directions, and text that is never read. */
import { expect, test } from 'vitest';
import { waitForNoCard } from '../../scripts/browser/card.ts';
import { findMark } from './marks.ts';
import { expectBoth, expectCard, expectDrawn, expectWellPlaced, openPage, page } from './places.ts';
import { waitForCardOf } from './pointing.ts';
import { inBothBrowsers } from './visit.ts';

const hebrew = 'השר אמר אתמול כי Norway תצטרף לדיון על Ottawa Convention בשבוע הבא, ולא לפני כן';
const marks = ['norway: Norway', 'ottawa-convention: Ottawa Convention'];

inBothBrowsers('places, set', (visit) => {
  const upright = `<p>Far off lies Norway, and the Ottawa Convention is old.</p>`;
  const settings: [what: string, body: string, css: string][] = [
    ['a page from right to left', `<p>${hebrew}</p>`, 'html { direction: rtl }'],
    ['a part from right to left', `<p dir="rtl">${hebrew}</p>`, ''],
    [
      'names whose letters are forced from right to left',
      `<p><bdo dir="rtl">${'Norway and the Ottawa Convention'}</bdo></p>`,
      '',
    ],
    [
      'lines from top to bottom, the first at the right',
      upright,
      'p { writing-mode: vertical-rl; height: 300px }',
    ],
    [
      'lines from top to bottom, the first at the left',
      upright,
      'p { writing-mode: vertical-lr; height: 300px }',
    ],
    [
      'lines from top to bottom, letters upright',
      upright,
      'p { writing-mode: vertical-rl; text-orientation: upright; height: 600px }',
    ],
    ['lines from bottom to top', upright, 'p { writing-mode: sideways-lr; height: 300px }'],
    [
      'a whole page in vertical lines, scrolled to the left',
      `${upright}<div style="width: 3000px"></div>`,
      'html { writing-mode: vertical-rl }',
    ],
    ['a turned box', upright, 'p { rotate: 90deg; width: 420px; margin: 200px }'],
  ];
  for (const [what, body, css] of settings) {
    test(`${what}: names are marked, and their cards are in view and not over them`, async () => {
      const tab = await openPage(visit, page(body, css));
      await expectBoth(visit, tab, marks);
      await expectCard(visit, tab, 'Norway');
      await expectCard(visit, tab, 'Ottawa Convention');
      // Pictures are cut out from the left edge of the page, which vertical lines scroll away from.
      if (!css.startsWith('html { writing')) await expectDrawn(visit, tab, 'Norway');
    });
  }

  for (const [what, attributes] of [
    ['two lines from right to left', 'dir="rtl" style="width: 130px; margin-left: 500px"'],
    ['two vertical lines', 'style="writing-mode: vertical-rl; height: 130px; margin: 150px 0 0 500px"'],
  ] as const) {
    test(`a name broken over ${what} opens its card from both, over neither`, async () => {
      const tab = await openPage(visit, page(`<p ${attributes}>x Ottawa Convention</p>`));
      await expectBoth(visit, tab, marks.slice(1));
      const { boxes } = await findMark(visit, tab, 'Ottawa Convention');
      expect(boxes.length).toBeGreaterThan(1);
      for (const box of boxes.filter(({ width, height }) => width > 5 && height > 5)) {
        await tab.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
        await waitForCardOf(visit, tab, 'Ottawa Convention');
        await expectWellPlaced(visit, tab, async () => boxes);
        await tab.mouse.move(1270, 5);
        await waitForNoCard(visit.browser, tab);
      }
    });
  }

  test('a word that goes on in the next element is no name, from right to left too', async () => {
    const tab = await openPage(visit, page('<p dir="rtl">Finland, <b>Norway</b><i>ish</i></p>'));
    await expectBoth(visit, tab, ['finland: Finland']);
  });

  // page/sight.ts measures gaps from left to right: pieces below each other count as lines of their own.
  test('a word that goes on in the next element is no name, in vertical lines too', async () => {
    const tab = await openPage(
      visit,
      page('<p style="writing-mode: vertical-rl">Finland, <b>Norway</b><i>ish</i></p>'),
    );
    await expectBoth(visit, tab, ['finland: Finland']);
  });

  const never: [what: string, body: string][] = [
    [
      'code in every dress, in a table, a link and a shadow tree',
      '<table><tr><td><code>Norway <b>Russia</b></code></td></tr></table><a href="#a"><kbd>Norway</kbd></a><pre><span>Russia</span></pre><samp>NATO</samp> <var>Europe</var><div><template shadowrootmode="open"><code>Norway</code><pre>Russia</pre></template></div>',
    ],
    [
      'editable text: rich, plain, by role, slotted into an editor, and around a shadow tree',
      '<div contenteditable="plaintext-only">Norway</div><div role="searchbox">Russia</div><div role="combobox">NATO</div><div><template shadowrootmode="open"><div contenteditable><p><slot></slot></p>Europe</div></template></div><div contenteditable><section><template shadowrootmode="open">Svalbard</template></section></div>',
    ],
    [
      'fields, their choices and what stands in for a value',
      '<input value="Norway"><input placeholder="Russia"><textarea>NATO</textarea><select><optgroup label="Europe"><option>Norway</option></optgroup></select><input list="l"><datalist id="l"><option>Russia</option></datalist><output></output><meter>NATO</meter><progress>Europe</progress><input type="button" value="Norway">',
    ],
    [
      'hidden text of every kind',
      '<p hidden>Norway</p><div hidden="until-found">Russia</div><p style="display: none">NATO</p><p style="visibility: collapse">Europe</p><details><summary>More</summary>Norway</details><dialog>Russia</dialog><div popover>NATO</div><template>Europe</template><noscript>Norway</noscript><div style="content-visibility: hidden">Russia</div><div hidden><div><template shadowrootmode="open">NATO</template></div></div>',
    ],
    [
      'web addresses, also in links',
      '<p>https://example.org/Norway www.NATO.example ftp://Russia.example/Europe <a href="#a">example.org/Norway</a></p>',
    ],
    [
      'mail addresses and handles, also in links',
      '<p>Norway@mail.example desk@Russia.example <a href="#a">@NATO</a> @Norway@social.example</p>',
    ],
  ];
  for (const [what, body] of never) {
    test(`never marked: ${what}`, async () => {
      // The last name says that the reading is past all others.
      const tab = await openPage(visit, page(`${body}<p>So much for Finland.</p>`));
      await expectBoth(visit, tab, ['finland: Finland']);
    });
  }

  const split: [what: string, address: string][] = [
    ['a web address', 'https://<b>Norway</b>.example/Russia https://example.org/<wbr>Norway<wbr>/news'],
    ['a mail address', 'desk@<b>Norway</b>.example'],
    ['a handle', '@<b>Norway</b> @<wbr>Russia'],
  ];
  for (const [what, address] of split) {
    test(`never marked: ${what} that is split over elements or break opportunities`, async () => {
      const tab = await openPage(visit, page(`<p>${address} there.</p><p>So much for Finland.</p>`));
      await expectBoth(visit, tab, ['finland: Finland']);
    });
  }
});
