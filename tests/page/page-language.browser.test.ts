/** The language of a place: declared, undeclared, wrongly declared; a part that declares its own. */
import { afterEach, describe, expect, it } from 'vitest';
import { highlightName } from '../../page/highlight.ts';
import { PageLanguage } from '../../page/page-language.ts';
import { guessLanguage } from '../../spotting/language.ts';
import { frames, show, spot, surfaces } from './spotted.ts';

const GERMAN = `Die alte Fähre, die seit vierzig Jahren zur Insel fährt, ist in dieser Woche verkauft worden, und den
  Bewohnern wurde gesagt, dass eine neue nicht vor dem Sommer kommt. Viele hätten das gern von der Gemeinde gehört. Nach
  der Sitzung erklärte die Bürgermeisterin, sie habe sich auch eine bessere Antwort erhofft und werde mit dem Land reden.`;
const FINNISH = `Vanha lautta, joka on kulkenut saareen neljäkymmentä vuotta, myytiin tällä viikolla, ja asukkaille
  kerrottiin, että uusi tulee vasta kesällä. Moni sanoi, että kunta ei ollut kertonut siitä mitään, mutta kun kokous oli
  ohi, hän lupasi vastata kaikkiin kysymyksiin. Nyt ihmiset vain odottavat, jos laiva sitten joskus tulee.`;

const root = document.documentElement;
const declared = root.getAttribute('lang');
afterEach(() => {
  if (declared === null) root.removeAttribute('lang');
  else root.setAttribute('lang', declared);
});

/** Shows a page that declares a language, or null: none. */
function pageIn(
  language: string | null,
  html: string,
): { at: (selector: string) => Promise<string | null>; body: HTMLElement; languages: PageLanguage } {
  if (language === null) root.removeAttribute('lang');
  else root.setAttribute('lang', language);
  const body = show(html);
  const languages = pageLanguage();
  const at = (selector: string) => toldAt(languages, body.querySelector(selector)!.firstChild!);
  return { body, languages, at };
}

let changes = 0;

function pageLanguage(): PageLanguage {
  const hosts = [...document.querySelectorAll('*')].filter(({ shadowRoot }) => shadowRoot);
  changes = 0;
  return new PageLanguage({
    roots: () => [document, ...hosts.map(({ shadowRoot }) => shadowRoot!)],
    guess: async (text) => guessLanguage(text),
    changed: () => changes++,
  });
}

/** As it is once the page has been listened to. */
async function toldAt(languages: PageLanguage, node: Node): Promise<string | null> {
  languages.at(node);
  await languages.settled();
  return languages.at(node);
}

/** Whether reading on has told another language. */
async function hears(languages: PageLanguage, units: number): Promise<boolean> {
  const before = changes;
  languages.read(units);
  await languages.settled();
  return changes > before;
}

describe('the page as a whole', () => {
  it.each([
    ['declared, and too little text to tell', 'sv', '<p id="x">Vik</p>', 'sv'],
    ['declared with a region', 'de-AT', '<p id="x">Vik</p>', 'de-AT'],
    ['declared and spoken', 'de', `<p id="x">${GERMAN}</p>`, 'de'],
    ['undeclared, and too little text to tell', null, '<p id="x">Vik</p>', ''],
    ['undeclared, told by its text', null, `<p id="x">${GERMAN}</p>`, 'de'],
    ['declared as nothing, told by its text', '', `<p id="x">${GERMAN}</p>`, 'de'],
    ['wrongly declared, told by its text', 'en', `<p id="x">${FINNISH}</p>`, 'fi'],
    [
      'told by the paragraphs for what stands outside of them',
      'en',
      `<h1 id="x">Vik</h1><p>${FINNISH}</p>`,
      'fi',
    ],
    ['menus tell nothing', 'en', `<ul><li id="x">${FINNISH}</li></ul>`, 'en'],
    ['two languages, none plainly', 'en', `<p id="x">${FINNISH}</p><p>${GERMAN}</p>`, 'en'],
    [
      'the first thousands of letters tell',
      null,
      `<p id="x">${GERMAN.repeat(12)}</p><p>${FINNISH.repeat(30)}</p>`,
      'de',
    ],
  ])('%s', async (_why, language, html, expected) =>
    expect(await pageIn(language, html).at('#x')).toBe(expected),
  );
});

describe('a part that declares its own is believed', () => {
  const QUOTED = `<p>${GERMAN}</p><blockquote lang="fi"><p id="in">Vik <b lang="nb" id="deep">Vik</b></p></blockquote><p id="out">Vik</p>`;
  it.each([
    ['within', '#in', 'fi'],
    ['the nearest one', '#deep', 'nb'],
    ['not outside', '#out', 'de'],
  ])('%s', async (_why, selector, expected) =>
    expect(await pageIn('en', QUOTED).at(selector)).toBe(expected),
  );

  it('the body too', async () => {
    expect(await pageIn(null, `<div lang="en"><p id="x">${FINNISH}</p></div>`).at('#x')).toBe('en');
  });
  it('xml:lang', async () => {
    const { at, body } = pageIn('en', '<p id="x">Vik</p>');
    body.querySelector('#x')!.setAttribute('xml:lang', 'uk');
    expect(await at('#x')).toBe('uk');
  });
  it('through shadow roots: the host speaks for what is in its root', async () => {
    const { body } = pageIn(
      'en',
      '<x-y lang="da"><template shadowrootmode="open"><p>Vik</p><p lang="it">Vik</p></template></x-y>',
    );
    const paragraphs = body.querySelector('x-y')!.shadowRoot!.querySelectorAll('p');
    const languages = pageLanguage();
    expect(await Promise.all([...paragraphs].map((p) => toldAt(languages, p.firstChild!)))).toEqual([
      'da',
      'it',
    ]);
  });
  it('one that declares that it is of no known language', async () => {
    expect(await pageIn('en', '<p lang="" id="x">Vik</p>').at('#x')).toBe('');
  });
});

describe('a page that changes', () => {
  it('a part may change what it declares', async () => {
    const { at, body } = pageIn('en', '<p id="x" lang="nb">Vik</p>');
    expect(await at('#x')).toBe('nb');
    body.querySelector('#x')!.setAttribute('lang', 'sv');
    expect(await at('#x')).toBe('sv');
  });
  it('text that comes later tells too', async () => {
    const { at, body, languages } = pageIn('en', '<p id="x">Vik</p>');
    expect(await at('#x')).toBe('en');
    body.insertAdjacentHTML('beforeend', `<p>${FINNISH}</p>`);
    expect(await hears(languages, 300)).toBe(true);
    expect(await at('#x')).toBe('fi');
  });
  it('another article in place of the first', async () => {
    const { at, body, languages } = pageIn('en', `<p id="x">${GERMAN}</p>`);
    expect(await hears(languages, 300)).toBe(false);
    expect(await at('#x')).toBe('de');
    body.innerHTML = `<p id="x">${FINNISH}</p>`;
    expect(await hears(languages, 600)).toBe(true);
    expect(await at('#x')).toBe('fi');
  });
  it('it is not guessed again for a few words, nor where nobody has asked', async () => {
    const { at, body, languages } = pageIn('en', `<p id="x">${GERMAN}</p>`);
    await hears(languages, 300);
    expect(await at('#x')).toBe('de');
    body.innerHTML = `<p id="x">${FINNISH}</p>`;
    expect(await hears(languages, 320)).toBe(false);
    expect(await at('#x')).toBe('de');
    expect(await hears(pageLanguage(), 600)).toBe(false);
  });
  it('until it is known, nothing is said', async () => {
    const { languages, body } = pageIn('en', `<p id="x">${GERMAN}</p>`);
    const node = body.querySelector('#x')!.firstChild!;
    expect(languages.at(node)).toBeNull();
    await languages.settled();
    expect([languages.at(node), changes]).toEqual(['de', 1]);
  });
  it('paragraphs in shadow roots tell too', async () => {
    const inside = `<x-y><template shadowrootmode="open"><p>${FINNISH}</p></template></x-y>`;
    expect(await pageIn('en', `<h1 id="x">Vik</h1>${inside}`).at('#x')).toBe('fi');
  });
  it('what declares another language tells nothing of the page', async () => {
    const quoted = `<blockquote lang="fi"><p>${FINNISH.repeat(3)}</p></blockquote>`;
    expect(await pageIn('de', `<h1 id="x">Vik</h1>${quoted}<p>Die Fähre fährt nicht.</p>`).at('#x')).toBe(
      'de',
    );
  });
});

describe('names that count in some languages only follow the page', () => {
  it('when the text is another one', async () => {
    root.setAttribute('lang', 'en');
    const body = show(`<p>${GERMAN}</p><h1>Vik</h1>`);
    const { page } = spot();
    await page.settled();
    expect(surfaces(page)).toEqual([]);
    body.querySelector('p')!.textContent = FINNISH;
    await page.settled();
    expect(surfaces(page)).toEqual(['Vik']);
  });

  it('and their paint with it, also when only what is declared changes', async () => {
    root.setAttribute('lang', 'en');
    const body = show('<h1 id="x">Vik</h1>');
    const { page } = spot();
    const painted = () => [...(CSS.highlights.get(highlightName('dots')) ?? [])].length;
    await page.settled();
    await frames();
    expect(painted()).toBe(0);
    body.insertAdjacentHTML('beforeend', `<p>${FINNISH}</p>`);
    await expect.poll(painted).toBe(1);
    body.querySelector('#x')!.setAttribute('lang', 'de');
    await expect.poll(painted).toBe(0);
  });
});
