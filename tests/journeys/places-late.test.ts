/** Text that comes, changes, moves or goes after the page was read, in ways that following.test.ts has not. */
import { test } from 'vitest';
import { waitForCard, waitForNoCard } from '../../scripts/browser/card.ts';
import { expectMarks, expectPainted } from './marks.ts';
import {
  expectBoth,
  expectCard,
  expectDrawn,
  innermost,
  openPage,
  openRead as openReadPage,
  page,
  restInFrame,
} from './places.ts';
import { hover, restOn, waitForCardOf } from './pointing.ts';
import { inBothBrowsers } from './visit.ts';

const names = ['Norway', 'Finland', 'Russia', 'Svalbard', 'NATO', 'Europe'];

inBothBrowsers('places, later', (visit) => {
  const openRead = (body: string, marks: readonly string[]) => openReadPage(visit, body, marks);

  test('text that scripts write while the page loads, after it, and word by word is marked', async () => {
    const tab = await openPage(
      visit,
      page(`<script>document.write('<p>While loading: Norway.</p>')</script><div id="app"></div><script>
        const app = document.querySelector('#app');
        addEventListener('load', () => setTimeout(() => {
          app.append(Object.assign(document.createElement('p'), { textContent: 'After it: Finland.' }));
          const slow = app.appendChild(document.createElement('p'));
          const words = 'Word by word : the Ottawa Convention'.split(' ');
          const next = () => { slow.append(words.shift() + ' '); if (words.length) requestAnimationFrame(next); };
          next();
        }, 200));</script>`),
    );
    await expectBoth(visit, tab, [
      'norway: Norway',
      'finland: Finland',
      'ottawa-convention: Ottawa Convention',
    ]);
    await expectCard(visit, tab, 'Ottawa Convention');
  });

  test('a document that is written anew over the old one is marked', async () => {
    const tab = await openRead('<p>Before: Norway.</p>', ['norway: Norway']);
    await tab.evaluate(() => {
      document.open();
      document.write('<!doctype html><html lang="en"><body><p>Written over: Finland.</p></body></html>');
      document.close();
    });
    await expectBoth(visit, tab, ['finland: Finland']);
  });

  // document.open() takes every listener off the window.
  test('in a document that is written anew over the old one, cards open', async () => {
    const tab = await openRead('<p>Before: Norway.</p>', ['norway: Norway']);
    await tab.evaluate(() => {
      document.open();
      document.write('<!doctype html><html lang="en"><body><p>Written over: Finland.</p></body></html>');
      document.close();
    });
    await expectBoth(visit, tab, ['finland: Finland']);
    await restOn(visit, tab, 'Finland');
    await waitForCard(visit.browser, tab, { timeoutMs: 3000 });
  });

  for (const [what, replace] of [
    ['body', 'document.body.replaceWith(fresh.body)'],
    ['root element', 'document.documentElement.replaceWith(fresh.documentElement)'],
  ] as const) {
    test(`a view that replaces the whole ${what} is marked; its cards open, and close when the pointer leaves`, async () => {
      const tab = await openRead('<p>Before: Norway.</p>', ['norway: Norway']);
      await tab.evaluate(`{
        const fresh = new DOMParser().parseFromString('<html lang="en"><body style="margin: 60px"><p>The next view: Finland.</p></body></html>', 'text/html');
        history.pushState({}, '', '#next');
        ${replace};
      }`);
      await expectBoth(visit, tab, ['finland: Finland']);
      await hover(visit, tab, 'Finland');
      await tab.mouse.move(1200, 700);
      await waitForNoCard(visit.browser, tab);
    });
  }

  for (const [what, split] of [
    ['marks what was searched for', "range.surroundContents(document.createElement('mark'))"],
    [
      'wraps it for translation, twice',
      'for (const name of ["font", "font"]) range.surroundContents(document.createElement(name))',
    ],
    [
      'sets each letter in a box of its own',
      'const letters = [...range.toString()].map((letter) => { const box = document.createElement("span"); box.style.display = "inline-block"; box.textContent = letter; return box; }); range.deleteContents(); for (const letter of letters.reverse()) range.insertNode(letter)',
    ],
  ] as const) {
    test(`a name keeps its mark when the page ${what}, and when that ends`, async () => {
      const tab = await openRead('<p id="p">From Svalbard with love.</p>', ['svalbard: Svalbard']);
      await tab.evaluate(`{
        const range = document.createRange(), text = document.querySelector('#p').firstChild;
        range.setStart(text, 5);
        range.setEnd(text, ${what.startsWith('marks') ? 9 : 13});
        ${split};
      }`);
      await expectBoth(visit, tab, ['svalbard: Svalbard']);
      await expectCard(visit, tab, 'Svalbard');
      await tab.evaluate(() => {
        document.querySelector('#p')!.textContent = 'From Svalbard with love.';
      });
      await expectBoth(visit, tab, ['svalbard: Svalbard']);
    });
  }

  test('text that moves into a shadow tree and out again takes its mark along', async () => {
    const tab = await openRead(
      '<div id="h"><template shadowrootmode="open"><p>In the shade: Norway.</p></template></div><p id="p">On its way: Finland.</p>',
      ['norway: Norway', 'finland: Finland'],
    );
    await tab.evaluate(() =>
      document.querySelector('#h')!.shadowRoot!.prepend(document.querySelector('#p')!),
    );
    await expectBoth(visit, tab, ['finland: Finland', 'norway: Norway']);
    await expectCard(visit, tab, 'Finland');
    await tab.evaluate(() =>
      document.body.append(document.querySelector('#h')!.shadowRoot!.querySelector('#p')!),
    );
    await expectBoth(visit, tab, ['norway: Norway', 'finland: Finland']);
    await expectCard(visit, tab, 'Finland');
  });

  test('text that moves into a frame and out again takes its mark along', async () => {
    const tab = await openRead(
      '<iframe srcdoc="<p>A frame.</p>"></iframe><p id="p">On its way: Finland.</p>',
      ['finland: Finland'],
    );
    await tab.evaluate(() =>
      document.querySelector('iframe')!.contentDocument!.body.append(document.querySelector('#p')!),
    );
    const frame = await innermost(tab, 'Finland');
    await expectMarks(visit, tab, ['finland: Finland']);
    await expectPainted(tab, []);
    await expectPainted(frame, ['Finland']);
    await tab.evaluate(() =>
      document.body.append(document.querySelector('iframe')!.contentDocument!.querySelector('#p')!),
    );
    await expectBoth(visit, tab, ['finland: Finland']);
    await expectPainted(frame, []);
    await expectCard(visit, tab, 'Finland');
  });

  test('a frame that comes late, goes on to another page and is written to is marked each time', async () => {
    visit.put('/first.html', page('<p>Framed: Finland.</p>'));
    visit.put('/second.html', page('<p>Framed: Russia.</p>'));
    const tab = await openRead('<p>Around: Norway.</p>', ['norway: Norway']);
    await tab.evaluate(() =>
      document.body.insertAdjacentHTML('beforeend', '<iframe src="/first.html"></iframe>'),
    );
    await expectMarks(visit, tab, ['norway: Norway', 'finland: Finland']);
    await tab.evaluate(() => (document.querySelector('iframe')!.src = '/second.html'));
    await expectMarks(visit, tab, ['norway: Norway', 'russia: Russia']);
    await tab.evaluate(() => {
      document.querySelector('iframe')!.contentDocument!.querySelector('p')!.textContent = 'Framed: NATO.';
    });
    await expectMarks(visit, tab, ['norway: Norway', 'nato: NATO']);
    await expectPainted(await innermost(tab, 'NATO'), ['NATO']);
    await restInFrame(tab, await innermost(tab, 'NATO'), 'NATO');
    await waitForCardOf(visit, tab, 'NATO');
  });

  test('slots that fill, change hands and empty mark what is shown just then', async () => {
    const tab = await openRead(
      '<div id="h"><template shadowrootmode="open"><p>Here: <slot name="here">Russia</slot></p></template><b slot="elsewhere">Norway</b></div>',
      ['russia: Russia'],
    );
    const give = (slot: string) =>
      tab.evaluate((name) => document.querySelector('b')!.setAttribute('slot', name), slot);
    await give('here');
    await expectBoth(visit, tab, ['norway: Norway']);
    await expectCard(visit, tab, 'Norway');
    await give('elsewhere');
    await expectBoth(visit, tab, ['russia: Russia']);
  });

  test('declared shadow roots that come later, one in another, are marked and drawn', async () => {
    const tab = await openRead('<p>Norway</p><div id="late"></div>', ['norway: Norway']);
    await tab.evaluate(() =>
      (document.querySelector('#late') as Element & { setHTMLUnsafe(html: string): void }).setHTMLUnsafe(
        '<div><template shadowrootmode="open"><div><template shadowrootmode="open"><p>Far in: Svalbard</p></template></div></template></div>',
      ),
    );
    await expectBoth(visit, tab, ['norway: Norway', 'svalbard: Svalbard']);
    await expectDrawn(visit, tab, 'Svalbard');
  });

  // attachShadow() tells no observer; that the page has grown does.
  test('a shadow root that a plain element of the page gets later is marked', async () => {
    const tab = await openRead('<p>Norway</p><div id="late"></div>', ['norway: Norway']);
    await tab.evaluate(() => {
      document.querySelector('#late')!.attachShadow({ mode: 'open' }).innerHTML = '<p>A widget: Finland.</p>';
    });
    await expectBoth(visit, tab, ['norway: Norway', 'finland: Finland']);
  });

  test('endless scrolling: each batch is marked when it comes, and only what is near is painted', async () => {
    const tab = await openPage(
      visit,
      page(`<main></main><div id="end">…</div><script>
        const names = ${JSON.stringify(names)}, main = document.querySelector('main');
        new IntersectionObserver(([end]) => end.isIntersecting && setTimeout(() => {
          const name = names.shift();
          if (name) main.insertAdjacentHTML('beforeend', '<article style="height: 6000px"><p>News: ' + name + '.</p></article>');
        })).observe(document.querySelector('#end'));</script>`),
    );
    for (let count = 1; count <= 4; count++) {
      const marks = names.slice(0, count).map((name) => `${name.toLowerCase()}: ${name}`);
      await expectMarks(visit, tab, marks);
      await tab.evaluate((nth) => document.querySelectorAll('article')[nth]!.scrollIntoView(), count - 1);
      await expectPainted(tab, [names[count - 1]!]);
      if (count < 4) await tab.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
    }
    await expectCard(visit, tab, names[3]!);
  });

  test('a virtual list whose rows are used again marks what they say now, and their cards say it too', async () => {
    const tab = await openPage(
      visit,
      page(
        `<div id="list"><div id="all"></div></div><script>
        const names = ${JSON.stringify(names)}, list = document.querySelector('#list'), all = document.querySelector('#all');
        const rows = Array.from({ length: 3 }, () => all.appendChild(document.createElement('p')));
        for (const row of rows) row.append('');
        const fill = () => {
          const first = Math.round(list.scrollTop / 100);
          for (let i = first; i < first + 3; i++) {
            const row = rows[i % 3], name = names[i];
            row.style.transform = 'translateY(' + i * 100 + 'px)';
            row.firstChild.data = name ? 'Row ' + i + ' is ' + name : '';
          }
        };
        list.addEventListener('scroll', fill);
        fill();</script>`,
        '#list { height: 300px; overflow-y: scroll } #all { position: relative; height: 600px } #all p { position: absolute; margin: 0; height: 100px; will-change: transform }',
      ),
    );
    const shown = async (wanted: readonly string[]) => {
      // Rows stand in the document in another order than on the screen.
      await expectPainted(tab, wanted);
      for (const name of wanted) await expectCard(visit, tab, name);
    };
    await shown(['Norway', 'Finland', 'Russia']);
    await tab.evaluate(() => (document.querySelector('#list')!.scrollTop = 200));
    await shown(['Russia', 'Svalbard', 'NATO']);
    await expectMarks(visit, tab, ['svalbard: Svalbard', 'nato: NATO', 'russia: Russia']);
    await tab.evaluate(() => (document.querySelector('#list')!.scrollTop = 0));
    await shown(['Norway', 'Finland', 'Russia']);
  });

  test('a card closes when its row of a virtual list goes on to say something else', async () => {
    const tab = await openRead('<p id="row">Row 1 is Norway</p>', ['norway: Norway']);
    await hover(visit, tab, 'Norway');
    await tab.evaluate(() => ((document.querySelector('#row')!.firstChild as Text).data = 'Row 4 is empty'));
    await waitForNoCard(visit.browser, tab);
    await expectBoth(visit, tab, []);
  });
});
