/** What a reader does with a card beside reading it: quoting, asking why, hiding, reporting. */
import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { cardState, clickInCard, waitForNoCard } from '../../scripts/browser/card.ts';
import { until } from '../../scripts/browser/wait.ts';
import { expectMarks, marksOn } from './marks.ts';
import { page } from './places.ts';
import { hover } from './pointing.ts';
import { inBothBrowsers, type Visit } from './visit.ts';

/** Not `localhost`: without https, pages have no clipboard of their own. */
const PLAIN = 'plain.example';

const FOOT = { why: 1, copy: 2, hide: 3, report: 4 } as const;
const foot = (part: keyof typeof FOOT) => `.foot-button:nth-of-type(${FOOT[part]})`;
const chip = (format: 1 | 2 | 3) => `.chips .chip-button:nth-of-type(${format})`;

inBothBrowsers(
  'what a card can do',
  (visit) => {
    const press = (tab: Page, selector: string) => clickInCard(visit.browser, tab, selector);
    const says = (tab: Page, words: string | RegExp) =>
      until(`the card to say ${words}`, async () => {
        const text = (await cardState(visit.browser, tab))?.text ?? '';
        return typeof words === 'string' ? text.includes(words) : words.test(text);
      });
    const field = (tab: Page) => visit.browser.inCard(tab.mainFrame(), readField);

    const opened = async (host?: string) => {
      const tab = await visit.open('/article.html', host);
      await hover(visit, tab, 'Svalbard');
      return tab;
    };

    const all = [
      'svalbard: Svalbard',
      'ottawa-convention: Ottawa Convention',
      'rune-andersen: Rune Andersen',
      'rune-andersen: Andersen',
      'nato: NATO',
    ];

    test('a fact is copied with its source as text', async () => {
      const tab = await opened();
      await press(tab, '.fact-more');
      await press(tab, `.fact-actions ${chip(1)}`);
      await says(tab, 'Copied');
      const text = await pasted(visit, tab);
      expect(text).toMatch(/^Svalbard\n\n.+\n(Stated|Reported|Characterised) · /);
      expect(text).toMatch(/\nSource: .+ · .+, paragraph \d+, sentence \d+\nPublisher unknown\n/);
      expect(text).toMatch(/SHA-256 [0-9a-f]{64}\n/);
      expect(text.match(/SHA-256/g)).toHaveLength(1);
    });

    test('all facts are copied as Markdown and as BibTeX', async () => {
      const tab = await opened();
      await press(tab, foot('copy'));
      await press(tab, chip(2));
      await says(tab, 'Copied');
      const markdown = await pasted(visit, tab);
      expect(markdown).toMatch(/^\*\*Svalbard\*\*\n\n> /);
      await press(tab, chip(3));
      await says(tab, 'Copied');
      const bibtex = await pasted(visit, tab);
      expect(bibtex).toMatch(/^@misc\{[\w:.-]+,\n {2}title = \{\{/);
      expect(bibtex.match(/@misc/g)?.length).toBe(markdown.match(/SHA-256/g)?.length);
    });

    test('where the page has no clipboard, or forbids it, the browser’s own copying does it', async () => {
      const plain = await opened(PLAIN);
      expect(await plain.evaluate(() => isSecureContext)).toBe(false);
      await press(plain, '.fact-more');
      await press(plain, `.fact-actions ${chip(1)}`);
      await says(plain, 'Copied');
      expect(await pasted(visit, plain)).toMatch(/^Svalbard\n\n/);
      const body = page('<p>All of this is about NATO.</p>');
      visit.put('/forbidding.html', { body, headers: { 'permissions-policy': 'clipboard-write=()' } });
      const forbidding = await visit.open('/forbidding.html');
      await hover(visit, forbidding, 'NATO');
      await press(forbidding, foot('copy'));
      await press(forbidding, chip(1));
      await says(forbidding, 'Copied');
      expect(await pasted(visit, forbidding)).toMatch(/^NATO\n\n/);
    });

    test('the page may learn that something was copied, and not what', async () => {
      const heard = 'window.heard = [];';
      const hear = `for (const type of ['copy', 'cut', 'beforecopy'])
        addEventListener(type, (event) => heard.push(event.clipboardData?.getData('text/plain') || String(getSelection())), true)`;
      visit.put('/hearing.html', page(`<p>All of this is about NATO.</p><script>${heard}${hear}</script>`));
      const tab = await visit.open('/hearing.html', PLAIN);
      await hover(visit, tab, 'NATO');
      await press(tab, foot('copy'));
      await press(tab, chip(1));
      await says(tab, 'Copied');
      const told = await tab.evaluate(() => (window as unknown as { heard: string[] }).heard);
      expect(told.filter((text) => text !== '')).toEqual([]);
    });

    test('all of it is done with the keyboard alone', async () => {
      const tab = await visit.open('/article.html');
      await expectMarks(visit, tab, all);
      await visit.browser.triggerCommand(tab, 'next-mention');
      const focused = async () => (await cardState(visit.browser, tab))?.focused ?? '';
      const tabTo = (what: string) =>
        until(`Tab to reach ${what}`, async () => {
          if ((await focused()).includes(what)) return true;
          await tab.keyboard.press('Tab');
          return (await focused()).includes(what);
        });
      await until('the card to have the focus', focused);
      await tabTo('Copy or report this fact');
      await tab.keyboard.press('Enter');
      await tabTo('Markdown');
      await tab.keyboard.press(' ');
      await says(tab, 'Copied');
      await tabTo('Report a mistake in it');
      await tab.keyboard.press('Enter');
      await until('the part to have the focus', async () => (await focused()).startsWith('h3 "Report'));
      // A letter in the field is no key of the card.
      await tabTo('The reference');
      await tab.keyboard.press('p');
      await tabTo('Copy the reference');
      await tab.keyboard.press('Enter');
      expect(await pasted(visit, tab)).toMatch(/\nfact: [\w-]+\ncitation: /);
      await tabTo('Hide');
      await tab.keyboard.press('Enter');
      await tabTo('The name “Svalbard”');
      await tab.keyboard.press('Enter');
      await expectMarks(visit, tab, all.slice(1));
      await until('the way back to have the focus', async () =>
        visit.browser.inCard(tab.mainFrame(), (root) => root.activeElement?.textContent === 'Undo'),
      );
      await tab.keyboard.press('Enter');
      await expectMarks(visit, tab, all);
    });

    test('where copying is refused altogether, the text is there to be copied by hand', async () => {
      const body = page(`<p>The boat to Svalbard leaves late.</p>
        <script>addEventListener('copy', (event) => event.stopImmediatePropagation(), true)</script>`);
      visit.put('/refusing.html', body);
      const tab = await visit.open('/refusing.html', PLAIN);
      await hover(visit, tab, 'Svalbard');
      await press(tab, foot('copy'));
      await press(tab, chip(2));
      await says(tab, 'Copy it yourself');
      const { value, selected, focused } = (await field(tab))!;
      expect(value).toMatch(/^\*\*Svalbard\*\*/);
      expect(selected).toBe(value.length);
      expect(focused).toBe(true);
    });

    test('why a word is marked is said in words', async () => {
      const tab = await opened();
      await press(tab, foot('why'));
      await says(tab, '“Svalbard” (English) is a name of Svalbard.');
      await until('the part to have the focus', async () =>
        (await cardState(visit.browser, tab))?.focused?.includes('Why this is marked'),
      );
      await tab.keyboard.press('Escape');
      await waitForNoCard(visit.browser, tab);
      await hover(visit, tab, 'Andersen');
      await press(tab, foot('why'));
      await says(tab, 'It is a short form: it counts because the full name stands on this page.');
    });

    test('the part that was asked for closes again, and focus goes back to its button', async () => {
      const tab = await opened();
      await press(tab, foot('why'));
      await says(tab, 'Why this is marked');
      await press(tab, '.card-panel .icon-button');
      await until('the focus to go back', async () =>
        (await cardState(visit.browser, tab))?.focused?.includes('Why marked'),
      );
      expect((await cardState(visit.browser, tab))?.text).not.toContain('Why this is marked');
    });

    const choice = { name: 'first-child', topic: 'nth-child(2)', site: 'last-child' } as const;
    test.each(['name', 'topic', 'site'] as const)(
      'a %s is hidden from within the card, and comes back by undoing it',
      async (of) => {
        const tab = await opened();
        await expectMarks(visit, tab, all);
        await press(tab, foot('hide'));
        await press(tab, `.hide-choices > :${choice[of]} > .hide-choice`);
        if (of === 'name') await expectMarks(visit, tab, all.slice(1));
        else if (of === 'site') await expectMarks(visit, tab, []);
        else await expect.poll(() => marksOn(visit, tab)).not.toContain(all[0]);
        await press(tab, '.notice-undo');
        await expectMarks(visit, tab, all);
      },
    );

    test('a report has the exact reference, and of the page only what the reader adds', async () => {
      const tab = await opened();
      await press(tab, foot('report'));
      await says(tab, 'Backgrounder sends nothing.');
      const before = (await field(tab))!.value;
      expect(before).toMatch(
        /^pack: [\w-]+@\d+\.\d+\.\d+\nentity: svalbard\nmark: wrong\nalias: "Svalbard"\nform: "Svalbard"\nlanguage: \w+\nrule: /,
      );
      expect(before).not.toMatch(/http|127\.0\.0\.1|boat/);
      await press(tab, '.report-sentence input');
      await until('the sentence to be in it', async () =>
        (await field(tab))!.value.includes('page-sentence'),
      );
      await press(tab, '.card-panel .button');
      await says(tab, 'Copied');
      expect(await pasted(visit, tab)).toBe(
        `${before}\npage-sentence: "The boat to Svalbard leaves late when the mail is late, and nobody minds."`,
      );
    });

    test('a report of a fact points at the sentences that it cites', async () => {
      const tab = await opened();
      await press(tab, '.fact-more');
      await press(tab, '.fact-actions > .chip-button');
      await says(tab, 'Report a mistake');
      expect((await field(tab))!.value).toMatch(
        /\nfact: [\w-]+\ncitation: [\w-]+, paragraph \d+, sentence \d+, sha256 [0-9a-f]{64}/,
      );
    });

    test('a fact whose sentence is not on the page does not say that it is', async () => {
      const tab = await opened();
      expect((await cardState(visit.browser, tab))?.text).not.toContain('In this page');
    });
  },
  { loopbackHosts: [PLAIN] },
);

/** What is on the clipboard, by pasting it into a page of its own. */
async function pasted(visit: Visit, from: Page): Promise<string> {
  visit.put('/paste.html', page('<textarea id="field" rows="20"></textarea>'));
  const tab = await visit.open('/paste.html');
  await tab.focus('#field');
  await tab.keyboard.down('Control');
  await tab.keyboard.press('v', visit.browserName === 'chromium' ? { commands: ['Paste'] } : {});
  await tab.keyboard.up('Control');
  const text = await until('the clipboard', () =>
    tab.evaluate(() => document.querySelector<HTMLTextAreaElement>('#field')!.value),
  );
  await from.bringToFront();
  return text;
}

// The function below runs in the browser, by itself.

function readField(root: ShadowRoot) {
  const field = root.querySelector('textarea');
  if (!field) throw new Error('The card has no field.');
  const { value, selectionStart, selectionEnd } = field;
  return { value, selected: selectionEnd - selectionStart, focused: root.activeElement === field };
}
