import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { waitForNoCard } from '../../scripts/browser/card.ts';
import { expectMarks, expectPainted } from './marks.ts';
import { hover } from './pointing.ts';
import { inBothBrowsers } from './visit.ts';

const marks = ['svalbard: Svalbard', 'norway: Norway', 'nato: NATO'];
const names = ['Svalbard', 'Norway', 'NATO'];

inBothBrowsers('following', (visit) => {
  const openRead = async () => {
    const tab = await visit.open('/changing.html');
    await expectBoth(tab, marks, names);
    return tab;
  };
  const expectBoth = async (tab: Page, wantedMarks: readonly string[], wantedPaint: readonly string[]) => {
    await expectMarks(visit, tab, wantedMarks);
    await expectPainted(tab, wantedPaint);
  };

  test('an article that is added is marked', async () => {
    const tab = await openRead();
    await tab.evaluate(() => {
      const article = document.createElement('article');
      article.innerHTML = '<h2>Late</h2><p>A call from <b>Fin</b>land came, then one from Russia.</p>';
      document.body.append(article);
    });
    await expectBoth(tab, [...marks, 'finland: Finland', 'russia: Russia'], [...names, 'Finland', 'Russia']);
  });

  test('text that changes in place is marked anew', async () => {
    const tab = await openRead();
    await tab.evaluate(() => {
      document.querySelector('#one')!.firstChild!.nodeValue = 'Post for Russia, this time.';
    });
    await expectBoth(tab, ['russia: Russia', ...marks.slice(1)], ['Russia', ...names.slice(1)]);
    await tab.evaluate(() => {
      document.querySelector('#one')!.textContent = 'No post at all.';
    });
    await expectBoth(tab, marks.slice(1), names.slice(1));
  });

  test('text that is appended letter by letter is marked once it is a name, and not before', async () => {
    const tab = await openRead();
    for (const letters of [' Fin', 'la']) {
      await tab.evaluate(
        (more) => (document.querySelector('#one')!.firstChild as Text).appendData(more),
        letters,
      );
    }
    await expectBoth(tab, marks, names);
    await tab.evaluate(() => (document.querySelector('#one')!.firstChild as Text).appendData('nd'));
    await expectBoth(
      tab,
      ['svalbard: Svalbard', 'finland: Finland', ...marks.slice(1)],
      [...names, 'Finland'],
    );
    await tab.evaluate(() => (document.querySelector('#one')!.firstChild as Text).appendData('ia'));
    await expectBoth(tab, marks, names);
  });

  test('a name that becomes part of a longer word loses its mark', async () => {
    const tab = await openRead();
    await tab.evaluate(() => {
      document.querySelector('#two')!.firstChild!.nodeValue = 'The Norwayless map.';
    });
    await expectBoth(tab, ['svalbard: Svalbard', 'nato: NATO'], ['Svalbard', 'NATO']);
  });

  test('a removed node takes its marks and its card along', async () => {
    const tab = await openRead();
    await hover(visit, tab, 'Norway');
    await tab.evaluate(() => document.querySelector('#two')!.remove());
    await waitForNoCard(visit.browser, tab);
    await expectBoth(tab, ['svalbard: Svalbard', 'nato: NATO'], ['Svalbard', 'NATO']);
  });

  test('a node that moves takes its mark with it', async () => {
    const tab = await openRead();
    await tab.evaluate(() => document.body.append(document.querySelector('#one')!));
    await expectBoth(tab, ['norway: Norway', 'nato: NATO', 'svalbard: Svalbard'], names);
  });

  test('an app that goes to another view without loading is marked anew', async () => {
    const tab = await openRead();
    await tab.evaluate(() => {
      history.pushState({}, '', '/changing.html?view=2');
      document.title = 'View 2';
      document.querySelector('main')!.innerHTML =
        '<h1>The Arctic</h1><p>Rune Andersen speaks. Andersen again.</p>';
    });
    await expectBoth(
      tab,
      ['arctic: Arctic', 'rune-andersen: Rune Andersen', 'rune-andersen: Andersen'],
      ['Arctic', 'Rune Andersen', 'Andersen'],
    );
    await tab.evaluate(() => history.back());
    // The full name leaves, and the surname no longer counts.
    await tab.evaluate(() => {
      document.querySelector('p')!.textContent = 'Andersen again, and who he is nobody says.';
    });
    await expectBoth(tab, ['arctic: Arctic'], ['Arctic']);
  });

  for (const [what, hide, show] of [
    ['a class', "node.className = 'gone'", "node.className = ''"],
    ['the hidden attribute', 'node.hidden = true', 'node.hidden = false'],
    ['a style', "node.style.visibility = 'hidden'", "node.style.visibility = ''"],
    ['contenteditable', "node.contentEditable = 'true'", "node.contentEditable = 'false'"],
    ['a rule for a data attribute', "node.dataset.state = 'gone'", "node.dataset.state = 'here'"],
    [
      'a new style sheet',
      "document.head.insertAdjacentHTML('beforeend', '<style id=gone>#two{display:none}</style>')",
      "document.querySelector('#gone').remove()",
    ],
  ] as const) {
    test(`what ${what} takes from the reader loses its marks, and gets them back`, async () => {
      const tab = await openRead();
      const run = (code: string) => tab.evaluate(`{ const node = document.querySelector('#two'); ${code}; }`);
      await run(hide);
      await expectBoth(tab, ['svalbard: Svalbard', 'nato: NATO'], ['Svalbard', 'NATO']);
      await run(show);
      await expectBoth(tab, marks, names);
    });
  }

  test('an opened <details> shows its marks, a closed one has none', async () => {
    const tab = await openRead();
    await tab.evaluate(() =>
      document.body.insertAdjacentHTML(
        'beforeend',
        '<details><summary>More</summary><p>A word from Finland.</p></details>',
      ),
    );
    await expectBoth(tab, marks, names);
    await tab.click('summary');
    await expectBoth(tab, [...marks, 'finland: Finland'], [...names, 'Finland']);
    await tab.click('summary');
    await expectBoth(tab, marks, names);
  });

  test('what the reader types into an editable area is never marked', async () => {
    const tab = await openRead();
    await tab.evaluate(() =>
      document.body.insertAdjacentHTML('beforeend', '<p id="edit" contenteditable="true">Dear </p>'),
    );
    await tab.click('#edit');
    await tab.keyboard.type('Svalbard and Finland ');
    expect(await tab.evaluate(() => document.querySelector('#edit')!.textContent)).toContain('Finland');
    // Read as a proof that the reading is past it: text that came after.
    await tab.evaluate(() => document.body.insertAdjacentHTML('beforeend', '<p>Russia</p>'));
    await expectBoth(tab, [...marks, 'russia: Russia'], [...names, 'Russia']);
  });

  test('an open shadow root that comes later is marked, and followed', async () => {
    const tab = await openRead();
    await tab.evaluate(() => {
      const host = document.createElement('div');
      host.id = 'host';
      host.attachShadow({ mode: 'open' }).innerHTML = '<p>In the shade: Finland.</p>';
      document.body.append(host);
    });
    await expectBoth(tab, [...marks, 'finland: Finland'], [...names, 'Finland']);
    await tab.evaluate(() => {
      document.querySelector('#host')!.shadowRoot!.querySelector('p')!.textContent = 'In the shade: Russia.';
    });
    await expectBoth(tab, [...marks, 'russia: Russia'], [...names, 'Russia']);
    const { label } = await hover(visit, tab, 'Russia');
    expect(label).toBe('Russia');
  });

  test('an element that is upgraded late, and shows a shadow root then, is marked', async () => {
    const tab = await openRead();
    await tab.evaluate(() => {
      class LateNews extends HTMLElement {
        constructor() {
          super();
          this.attachShadow({ mode: 'open' }).innerHTML = '<p>Upgraded: Finland.</p>';
          this.className = 'hydrated';
        }
      }
      customElements.define('late-news', LateNews);
    });
    await expectMarks(visit, tab, [...marks, 'finland: Finland']);
  });

  test('text nodes that are split and joined keep their marks', async () => {
    const tab = await openRead();
    await tab.evaluate(() => {
      const text = document.querySelector('#two')!.firstChild as Text;
      text.splitText(text.data.indexOf('Norway') + 3);
    });
    await expectBoth(tab, marks, names);
    await tab.evaluate(() => document.body.normalize());
    await expectBoth(tab, marks, names);
    const { label } = await hover(visit, tab, 'Norway');
    expect(label).toBe('Norway');
  });

  test('many changes in one turn end with the marks of the last', async () => {
    const tab = await openRead();
    await tab.evaluate(async () => {
      const main = document.querySelector('main')!;
      for (let i = 0; i < 200; i++) {
        main.innerHTML = `<p>${i} Norway</p><p>Finland ${i}</p>`;
        if (i % 20 === 0) await new Promise((resolve) => requestAnimationFrame(resolve));
      }
      main.innerHTML = '<p>Russia remains.</p>';
    });
    await expectBoth(tab, ['russia: Russia'], ['Russia']);
  });
});
