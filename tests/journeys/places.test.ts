/** Where text can stand on a page at rest. What the pages do later is in places-late.test.ts. */
import { expect, test } from 'vitest';
import { cardState, waitForNoCard } from '../../scripts/browser/card.ts';
import { expectMarks, expectPainted, findMark } from './marks.ts';
import {
  boxesIn,
  boxesOutside,
  expectBoth,
  expectCard,
  expectDrawn,
  expectWellPlaced,
  innermost,
  openPage,
  page,
  restInFrame,
  surfacesOf,
} from './places.ts';
import { waitForCardOf } from './pointing.ts';
import { inBothBrowsers } from './visit.ts';

const headquarters = 'Norwegian Armed Forces Joint Headquarters';

inBothBrowsers('places', (visit) => {
  const standing: [
    what: string,
    body: string,
    marks: string[],
    hovered?: [surface: string, label?: string][],
  ][] = [
    [
      'a name split over comments, empty elements and break opportunities',
      '<p>Sval<!-- a note -->bard, Fin<wbr>land, <b></b>Rus<span></span>sia.</p>',
      ['svalbard: Svalbard', 'finland: Finland', 'russia: Russia'],
    ],
    [
      'a name partly in a link, a whole one in nested links’ text, and a link around a heading',
      '<p><a href="#a">Ottawa</a> Convention, <a href="#b">see <em>Finland</em></a>.</p><a href="#c"><h3>On to Svalbard</h3></a>',
      ['ottawa-convention: Ottawa Convention', 'finland: Finland', 'svalbard: Svalbard'],
      [['Ottawa Convention'], ['Finland'], ['Svalbard']],
    ],
    [
      'headings of every level',
      '<h1>Norway</h1><h2>Finland</h2><h3>Russia</h3><h4>NATO</h4><h5>Europe</h5><h6>Svalbard</h6>',
      [
        'norway: Norway',
        'finland: Finland',
        'russia: Russia',
        'nato: NATO',
        'europe: Europe',
        'svalbard: Svalbard',
      ],
    ],
    [
      'captions of figures, tables and groups of fields',
      '<figure><figcaption>The coast of <i>Norway</i></figcaption></figure><table><caption>Rain in Finland</caption><tr><td>9</td></tr></table><fieldset><legend>Guests from Russia</legend></fieldset>',
      ['norway: Norway', 'finland: Finland', 'russia: Russia'],
      [['Norway'], ['Russia']],
    ],
    [
      'head, body and foot of a table, and nothing over the border of two cells',
      '<table><thead><tr><th>Norway</th></tr></thead><tfoot><tr><td>From Russia</td></tr></tfoot><tbody><tr><td>Ottawa</td><td>Convention</td></tr><tr><td>Finland</td></tr></tbody></table>',
      ['norway: Norway', 'russia: Russia', 'finland: Finland'],
      [['Finland']],
    ],
    [
      'numbered, nested and descriptive lists',
      '<ol><li>Norway<ul><li>then Finland</li></ul></li></ol><dl><dt>NATO</dt><dd>a treaty that Russia is not in</dd></dl>',
      ['norway: Norway', 'finland: Finland', 'nato: NATO', 'russia: Russia'],
      [['Finland'], ['Russia']],
    ],
    [
      'content-visibility: auto, in view',
      '<section style="content-visibility: auto"><p>Spared: Norway.</p></section>',
      ['norway: Norway'],
      [['Norway']],
    ],
  ];
  for (const [what, body, marks, hovered = []] of standing) {
    test(`marked: ${what}`, async () => {
      const tab = await openPage(visit, page(body));
      await expectBoth(visit, tab, marks);
      for (const [surface, label] of hovered) await expectCard(visit, tab, surface, label);
    });
  }

  test('a name over elements and four lines is one mention, and each of its lines opens its card', async () => {
    const name = 'Norwegian <a href="#a">Armed</a>\n<b>For<i>ces</i></b><br>Joint <span>Head</span>quarters';
    const tab = await openPage(visit, page(`<p style="width: 90px; margin: 300px 0 0 450px">${name}</p>`));
    await expectMarks(visit, tab, ['njhq: Norwegian Armed ForcesJoint Headquarters']);
    const { boxes } = await findMark(visit, tab, 'Norwegian Armed ForcesJoint Headquarters');
    for (const box of boxes.filter(({ width }) => width > 4)) {
      await tab.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
      await waitForCardOf(visit, tab, headquarters);
      await expectWellPlaced(visit, tab, async () => boxes);
      await tab.mouse.move(1200, 5);
      await waitForNoCard(visit.browser, tab);
    }
  });

  test('SVG text over several tspans, turned and foreign is marked and opens its card', async () => {
    const tab = await openPage(
      visit,
      page(`<svg width="700" height="400" font-size="24"><title>Europe</title><desc>Europe</desc>
        <text x="20" y="60">Otta<tspan fill="red">wa</tspan> <tspan dy="4">Convention</tspan></text>
        <text x="0" y="0" transform="translate(120 340) rotate(-90)">Norway</text>
        <foreignObject x="300" y="200" width="300" height="80"><p>Foreign: Svalbard</p></foreignObject></svg>`),
    );
    const marks = ['ottawa-convention: Ottawa Convention', 'norway: Norway', 'svalbard: Svalbard'];
    await expectBoth(visit, tab, marks);
    for (const surface of surfacesOf(marks)) await expectCard(visit, tab, surface);
  });

  // Chromium draws no decoration of a custom highlight on SVG text: the range is registered, and nothing is seen.
  const inFirefox = visit.browserName === 'firefox' ? test : test.fails;
  inFirefox('the mark of SVG text is drawn', async () => {
    const tab = await openPage(
      visit,
      page('<svg width="400" height="90" font-size="24"><text x="20" y="50">Plain: NATO</text></svg>'),
    );
    await expectBoth(visit, tab, ['nato: NATO']);
    await expectDrawn(visit, tab, 'NATO');
  });

  test('SVG text along a path opens its card', async () => {
    const tab = await openPage(
      visit,
      page(`<svg width="700" height="200" font-size="24"><path id="way" d="M20 90 H600" fill="none"/>
        <text><textPath href="#way">Along it: Finland</textPath></text></svg>`),
    );
    await expectBoth(visit, tab, ['finland: Finland']);
    await restOnPath();
    await waitForCardOf(visit, tab, 'Finland');

    async function restOnPath() {
      const { boxes } = await findMark(visit, tab, 'Finland');
      const [box] = boxes;
      await tab.mouse.move(box!.x + 3, box!.y + box!.height / 2);
      await tab.mouse.move(box!.x + 6, box!.y + box!.height / 2);
    }
  });

  test('declared shadow roots in each other are marked, drawn and open their cards', async () => {
    const shade = (inside: string, outside = '') =>
      `<div><template shadowrootmode="open">${inside}</template>${outside}</div>`;
    const tab = await openPage(
      visit,
      page(
        `<p>Norway</p>${shade(`<p>First: Finland</p>${shade(`<p>Second: NATO</p>${shade('<p>Third: Sval<b>bard</b></p>')}`)}`)}<p>Russia</p>`,
      ),
    );
    const marks = [
      'norway: Norway',
      'finland: Finland',
      'nato: NATO',
      'svalbard: Svalbard',
      'russia: Russia',
    ];
    await expectBoth(visit, tab, marks);
    for (const surface of surfacesOf(marks)) await expectCard(visit, tab, surface);
    await expectDrawn(visit, tab, 'Svalbard');
  });

  test('what is slotted is marked where it is shown, through slots in slots; what has no slot is not', async () => {
    const inner =
      '<div><template shadowrootmode="open"><p>Within: <slot></slot></p></template><slot></slot></div>';
    const tab = await openPage(
      visit,
      page(`<div><template shadowrootmode="open">${inner}<slot name="none">Instead: Finland</slot></template>
        <span>Norway</span><span slot="nowhere">Europe</span></div>
        <div><template shadowrootmode="open"><p>Only: NATO</p></template>Svalbard</div>`),
    );
    await expectBoth(visit, tab, ['finland: Finland', 'norway: Norway', 'nato: NATO']);
    await expectCard(visit, tab, 'Norway');
    await expectCard(visit, tab, 'NATO');
  });

  const text = (name: string) => page(`<p>Framed: ${name}.</p>`);
  const quoted = (name: string) => text(name).replace(/&/g, '&amp;').replace(/"/g, '&quot;');
  const script = (code: string) => `<script>const frame = document.querySelector('iframe'); ${code}</script>`;
  const blob = `frame.src = URL.createObjectURL(new Blob([${JSON.stringify(text('Finland'))}], { type: 'text/html' }))`;
  const framed: [what: string, where: 'on the page' | 'inside it', body: string][] = [
    ['of the same site', 'on the page', '<iframe src="/framed.html"></iframe>'],
    ['of another site, in one of the same', 'inside it', '<iframe src="/framing-another.html"></iframe>'],
    ['with srcdoc', 'on the page', `<iframe srcdoc="${quoted('Finland')}"></iframe>`],
    ['with a blob: address', 'on the page', `<iframe></iframe>${script(blob)}`],
    ['in a sandbox', 'inside it', '<iframe sandbox src="/framed.html"></iframe>'],
    ['in a sandbox, with srcdoc', 'inside it', `<iframe sandbox srcdoc="${quoted('Finland')}"></iframe>`],
    [
      'in a sandbox, with a blob: address',
      'inside it',
      `<iframe sandbox="allow-scripts"></iframe>${script(blob)}`,
    ],
    [
      'without an address, filled by the page',
      'on the page',
      `<iframe></iframe>${script("frame.contentDocument.body.innerHTML = '<p>Framed: Finland.</p>'")}`,
    ],
    [
      'without an address, written as a new document',
      'on the page',
      `<iframe></iframe>${script("const inside = frame.contentDocument; inside.open(); inside.write('<p>Framed: Finland.</p>'); inside.close()")}`,
    ],
  ];
  for (const [what, where, body] of framed) {
    test(`a frame ${what} is marked and painted, and its card opens ${where}`, async () => {
      const another = visit.server.url('/framed.html', 'inner.localhost');
      visit.put('/framed.html', text('Finland'));
      visit.put('/framing-another.html', page(`<iframe src="${another}"></iframe>`));
      const tab = await openPage(
        visit,
        page(`<p>Around: Norway.</p>${body}`, 'iframe { width: 900px; height: 540px }'),
      );
      // Driven from outside, Firefox lets no script into frames of an origin of their own: painted says enough there.
      const isClosed = visit.browserName === 'firefox' && /blob:|sandbox,/.test(what);
      await expectMarks(visit, tab, ['norway: Norway', ...(isClosed ? [] : ['finland: Finland'])]);
      await expectPainted(tab, ['Norway']);
      const frame = await innermost(tab, 'Finland');
      await expectPainted(frame, ['Finland']);
      await restInFrame(tab, frame, 'Finland');
      const [stage, other] = where === 'on the page' ? [tab, frame] : [frame, tab];
      await waitForCardOf(visit, stage, 'Finland');
      await expectWellPlaced(visit, stage, () =>
        stage === tab ? boxesOutside(frame, 'Finland') : boxesIn(frame, 'Finland'),
      );
      expect(await cardState(visit.browser, other)).toBeNull();
    });
  }

  test('an XHTML document is painted too, with its CDATA and the SVG in it', async () => {
    const tab = await openPage(
      visit,
      `<?xml version="1.0" encoding="utf-8"?><html xmlns="http://www.w3.org/1999/xhtml" xml:lang="en"><head><title>X</title></head>
      <body><p>Ottawa <b>Conven<![CDATA[tion]]></b></p><p><![CDATA[A < B: Finland]]></p>
      <svg xmlns="http://www.w3.org/2000/svg" width="300" height="60"><text x="5" y="40">Norway</text></svg>
      <code>Russia</code></body></html>`,
      'xhtml',
    );
    await expectBoth(visit, tab, [
      'ottawa-convention: Ottawa Convention',
      'finland: Finland',
      'norway: Norway',
    ]);
    await expectCard(visit, tab, 'Finland');
    await expectCard(visit, tab, 'Norway');
  });

  test('an SVG document is marked in its texts, and not in its title and styles', async () => {
    const tab = await openPage(
      visit,
      `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 800 400" font-size="24"><title>Russia</title><style>/* Russia */</style>
      <text x="20" y="60">Otta<tspan>wa</tspan> Convention</text><text x="20" y="160"><a href="#n">Norway</a></text>
      <text x="20" y="200" display="none">Russia</text></svg>`,
      'svg',
    );
    await expectBoth(visit, tab, ['ottawa-convention: Ottawa Convention', 'norway: Norway']);
  });

  // page/elements.ts counts <defs>, <symbol>, <clipPath>, <mask>, <marker> and <pattern> as inline, and what is in
  // them passes checkVisibility though it is drawn nowhere (<symbol>: only where it is used).
  test('SVG text that is only defined, and drawn nowhere, is not marked', async () => {
    const tab = await openPage(
      visit,
      page(`<svg width="400" height="80"><defs><text>Russia</text></defs><symbol id="s"><text>NATO</text></symbol>
        <clipPath id="c"><text y="30">Europe</text></clipPath><text y="40">Norway</text></svg>`),
    );
    await expectBoth(visit, tab, ['norway: Norway']);
  });
});
