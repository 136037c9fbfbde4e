import { expect, test } from 'vitest';
import { cardState, clickInCard, waitForCard, waitForNoCard } from '../../scripts/browser/card.ts';
import { expectMarks, expectPainted, findMark } from './marks.ts';
import { countCards, hover, outlast, restOn, spotOf, waitForCardOf } from './pointing.ts';
import { inBothBrowsers } from './visit.ts';

const text = '<p>Post for Svalbard.</p><p>Then for Norway.</p><p id="empty">Nothing here.</p>';
const marks = ['svalbard: Svalbard', 'norway: Norway'];
const style = '<style>body { font: 18px/2 sans-serif; margin: 40px }</style>';
const page = (body: string, head = '') =>
  `<!doctype html><html lang="en"><meta charset="utf-8"><title>Hostile</title>${style}${head}<body>${body}</body></html>`;

inBothBrowsers(
  'hostile',
  (visit) => {
    test('a strict content security policy stops neither marks nor card', async () => {
      visit.put('/strict.html', {
        body: page(text),
        headers: {
          'content-security-policy':
            "default-src 'none'; style-src 'unsafe-inline'; require-trusted-types-for 'script'; trusted-types 'none'; sandbox allow-scripts",
        },
      });
      const tab = await visit.open('/strict.html');
      await expectMarks(visit, tab, marks);
      await expectPainted(tab, ['Svalbard', 'Norway']);
      await expectStyledCard();

      async function expectStyledCard() {
        const { rect } = await hover(visit, tab, 'Svalbard');
        // Its own width says that its style sheet came through.
        expect(rect.width).toBe(360);
        await tab.mouse.move(rect.x + 30, rect.y + 20, { steps: 5 });
        await clickInCard(visit.browser, tab, '.show-all');
      }
    });

    test('a page that forbids all scripts is marked', async () => {
      visit.put('/sandbox.html', {
        body: page(text).replace(style, ''),
        headers: { 'content-security-policy': "default-src 'none'; sandbox" },
      });
      const tab = await visit.open('/sandbox.html');
      await expectMarks(visit, tab, marks);
      await hover(visit, tab, 'Svalbard');
    });

    test('marks come back when the page clears the registry of highlights and its adopted sheets', async () => {
      visit.put('/clearing.html', page(text));
      const tab = await visit.open('/clearing.html');
      await expectPainted(tab, ['Svalbard', 'Norway']);
      await tab.evaluate(() => {
        CSS.highlights.clear();
        document.adoptedStyleSheets = [];
        document.body.className = 'another look';
      });
      await expectPainted(tab, ['Svalbard', 'Norway']);
    });

    test('marks come back too when the page changes nothing with it but text without names', async () => {
      visit.put('/clearing.html', page(text));
      const tab = await visit.open('/clearing.html');
      await expectPainted(tab, ['Svalbard', 'Norway']);
      await tab.evaluate(() => {
        CSS.highlights.clear();
        document.adoptedStyleSheets = [];
        document.body.append('Clearing is often followed by something new.');
      });
      await tab.mouse.move(600, 500);
      await expectPainted(tab, ['Svalbard', 'Norway']);
    });

    test('highlights of the page itself stay as they are', async () => {
      visit.put('/own.html', page(text));
      const tab = await visit.open('/own.html');
      await expectPainted(tab, ['Svalbard', 'Norway']);
      await tab.evaluate(() => {
        const range = new Range();
        range.selectNodeContents(document.querySelector('#empty')!);
        CSS.highlights.set('own', new Highlight(range));
      });
      await hover(visit, tab, 'Svalbard');
      expect(await tab.evaluate(() => CSS.highlights.get('own')?.size)).toBe(1);
      expect(await tab.evaluate(() => CSS.highlights.size)).toBe(2);
    });

    test('rules of the page reach neither the card’s host nor what is inside', async () => {
      const rules = `<style>
        * { display: none !important; opacity: 0 !important; transform: rotate(9deg) !important; font-size: 3px !important; }
        html, body, p, head, style { display: revert !important; opacity: 1 !important; transform: none !important; font-size: 18px !important; }
        backgrounder-card, :not(:defined), [popover] { all: unset !important; display: none !important; position: static !important; width: 1px !important; }
        html { transform: scale(.8) !important; filter: blur(0px) !important; }
      </style>`;
      visit.put('/rules.html', page(text, rules));
      const tab = await visit.open('/rules.html');
      const { rect } = await hover(visit, tab, 'Svalbard');
      expect(rect.width).toBe(360);
      await expectClear(tab);
      await tab.mouse.move(rect.x + 30, rect.y + 20, { steps: 5 });
      await clickInCard(visit.browser, tab, '.show-all');
    });

    test('a page that is drawn smaller or larger has its card beside the word all the same', async () => {
      visit.put(
        '/zoomed.html',
        page(text, '<style>html { zoom: 1.5 } body { transform: scale(.9) }</style>'),
      );
      const tab = await visit.open('/zoomed.html');
      await hover(visit, tab, 'Svalbard');
      await expectClear(tab);
    });

    async function expectClear(tab: Awaited<ReturnType<typeof visit.tab>>) {
      await expect
        .poll(async () => {
          const { rect } = await waitForCard(visit.browser, tab);
          const { boxes } = await findMark(visit, tab, 'Svalbard');
          const word = boxes[0]!;
          const gap = rect.y - (word.y + word.height);
          return gap >= 0 && gap < 30 && Math.abs(rect.x - word.x) < 40 ? null : { rect, word };
        })
        .toBeNull();
    }

    test('pointer events that the page makes up open no card', async () => {
      visit.put('/made-up.html', page(text));
      const tab = await visit.open('/made-up.html');
      const { x, y } = await spotOf(visit, tab, 'Svalbard');
      const cards = await countCards(tab);
      await tab.evaluate(
        async (at) => {
          const target = document.elementFromPoint(at.clientX, at.clientY)!;
          const init = { ...at, bubbles: true, composed: true, pointerType: 'mouse' };
          const end = performance.now() + 800;
          target.dispatchEvent(new PointerEvent('pointermove', init));
          target.dispatchEvent(new MouseEvent('mousemove', init));
          while (performance.now() < end) await new Promise((resolve) => requestAnimationFrame(resolve));
        },
        { clientX: x, clientY: y },
      );
      expect(await cards()).toBe(0);
    });

    const madeUp = [
      ['keydown', "new KeyboardEvent('keydown', { ...init, key: 'Escape' })"],
      ['pointerdown', "new PointerEvent('pointerdown', { ...init, pointerType: 'mouse' })"],
      [
        'pointermove',
        "new PointerEvent('pointermove', { ...init, clientX: 900, clientY: 700, pointerType: 'mouse' })",
      ],
      ['pointerleave', "new PointerEvent('pointerleave', init)"],
      ['scroll', "new Event('scroll', init)"],
    ] as const;
    for (const [type, event] of madeUp) {
      test(`a ${type} that the page makes up does not close a card`, async () => {
        visit.put('/made-up.html', page(text));
        const tab = await visit.open('/made-up.html');
        await hover(visit, tab, 'Norway');
        const cards = await countCards(tab);
        await tab.evaluate(`{
          const init = { bubbles: true, composed: true, cancelable: true };
          for (const target of [window, document, document.documentElement, document.body]) target.dispatchEvent(${event});
        }`);
        await outlast(tab, 500);
        expect((await cardState(visit.browser, tab))?.label).toBe('Norway');
        expect(await cards()).toBe(0);
      });
    }

    test('a page that takes our host away gets a new one with the next card', async () => {
      visit.put('/thief.html', page(text));
      const tab = await visit.open('/thief.html');
      await hover(visit, tab, 'Svalbard');
      await tab.evaluate(() => document.querySelector('backgrounder-card')!.remove());
      await waitForNoCard(visit.browser, tab);
      await restOn(visit, tab, 'Norway');
      await waitForCardOf(visit, tab, 'Norway');
    });

    test('a page that spoils the built-ins spoils nothing of ours', async () => {
      const spoil = `<script>
        for (const owner of [Array.prototype, Element.prototype, Node.prototype, Document.prototype, Map.prototype, Set.prototype, CSS.highlights.constructor.prototype])
          for (const name of ['map', 'filter', 'attachShadow', 'append', 'matches', 'showPopover', 'createElementNS', 'get', 'set', 'has'])
            if (name in owner) owner[name] = () => { throw new Error('spoilt'); };
        Object.prototype.entity = 'spoilt';
        window.fetch = undefined;
      </script>`;
      visit.put('/spoilt.html', page(text, spoil));
      const tab = await visit.open('/spoilt.html');
      await expectMarks(visit, tab, marks);
      const { label } = await hover(visit, tab, 'Svalbard');
      expect(label).toBe('Svalbard');
    });

    const drawing =
      '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 800 600"><text x="50" y="100" font-size="30">Drawn: Svalbard</text></svg>';

    test('an SVG document is marked', async () => {
      visit.put('/drawing.svg', drawing);
      const tab = await visit.open('/drawing.svg');
      await expectMarks(visit, tab, ['svalbard: Svalbard']);
      await expectPainted(tab, ['Svalbard']);
    });

    // Firefox draws no HTML element in an SVG document outside <foreignObject>, not even in the top layer.
    const testDrawn = visit.browserName === 'firefox' ? test.fails : test;
    testDrawn('an SVG document has its card', async () => {
      visit.put('/drawing.svg', drawing);
      const tab = await visit.open('/drawing.svg');
      await restOn(visit, tab, 'Svalbard');
      const { rect, label } = await waitForCard(visit.browser, tab, { timeoutMs: 3000 });
      expect(label).toBe('Svalbard');
      expect(rect.width).toBe(360);
      await tab.keyboard.press('Escape');
      await waitForNoCard(visit.browser, tab);
    });

    test('an XHTML document is marked and has its card', async () => {
      visit.put(
        '/strict.xhtml',
        `<html xmlns="http://www.w3.org/1999/xhtml" lang="en"><head><title>X</title></head><body><p>Ottawa <b>Convention</b></p><pre>Norway</pre><p>Split: Sval<br/>bard</p></body></html>`,
      );
      const tab = await visit.open('/strict.xhtml');
      await expectMarks(visit, tab, ['ottawa-convention: Ottawa Convention']);
      const { label } = await hover(visit, tab, 'Ottawa Convention');
      expect(label).toBe('Ottawa Convention');
    });

    test('a plain text file is left alone, as preformatted text', async () => {
      visit.put('/notes.txt', 'Svalbard, Norway and the Ottawa Convention.');
      const tab = await visit.open('/notes.txt');
      await expectMarks(visit, tab, []);
    });

    test('a plain http site, which is no secure context, has marks, cards and popup counts', async () => {
      const tab = await visit.open('/article.html', 'news.example');
      expect(await tab.evaluate(() => isSecureContext)).toBe(false);
      const { label } = await hover(visit, tab, 'Svalbard');
      expect(label).toBe('Svalbard');
      const popup = await visit.popup(tab);
      await popup.waitForSelector('.row-main');
    });

    test('a page in quirks mode and without a body is read', async () => {
      visit.put(
        '/frames.html',
        '<frameset cols="50%,50%"><frame src="/inner.html"><frame src="/nothing.html"></frameset>',
      );
      const tab = await visit.open('/frames.html');
      await expectMarks(visit, tab, ['nato: NATO', 'norway: Norway']);
    });
  },
  { loopbackHosts: ['news.example'] },
);
