/** The language of a place: declared, undeclared, wrongly declared; a part that declares its own. */
import { afterEach, describe, expect, it } from 'vitest';
import { PageLanguage } from '../../page/page-language.ts';
import { show } from './spotted.ts';

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
): { at: (selector: string) => string; body: HTMLElement } {
  if (language === null) root.removeAttribute('lang');
  else root.setAttribute('lang', language);
  const body = show(html);
  const languages = new PageLanguage();
  return { body, at: (selector) => languages.at(body.querySelector(selector)!.firstChild!) };
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
  ])('%s', (_why, language, html, expected) => expect(pageIn(language, html).at('#x')).toBe(expected));
});

describe('a part that declares its own is believed', () => {
  const QUOTED = `<p>${GERMAN}</p><blockquote lang="fi"><p id="in">Vik <b lang="nb" id="deep">Vik</b></p></blockquote><p id="out">Vik</p>`;
  it.each([
    ['within', '#in', 'fi'],
    ['the nearest one', '#deep', 'nb'],
    ['not outside', '#out', 'de'],
  ])('%s', (_why, selector, expected) => expect(pageIn('en', QUOTED).at(selector)).toBe(expected));

  it('the body too', () => {
    expect(pageIn(null, `<div lang="en"><p id="x">${FINNISH}</p></div>`).at('#x')).toBe('en');
  });
  it('xml:lang', () => {
    const { at, body } = pageIn('en', '<p id="x">Vik</p>');
    body.querySelector('#x')!.setAttribute('xml:lang', 'uk');
    expect(at('#x')).toBe('uk');
  });
  it('through shadow roots: the host speaks for what is in its root', () => {
    const { body } = pageIn(
      'en',
      '<x-y lang="da"><template shadowrootmode="open"><p>Vik</p><p lang="it">Vik</p></template></x-y>',
    );
    const paragraphs = body.querySelector('x-y')!.shadowRoot!.querySelectorAll('p');
    const languages = new PageLanguage();
    expect([...paragraphs].map((p) => languages.at(p.firstChild!))).toEqual(['da', 'it']);
  });
  it.fails('one that declares that it is of no known language', () => {
    expect(pageIn('en', '<p lang="" id="x">Vik</p>').at('#x')).toBe('');
  });
});

describe('a page that changes', () => {
  it('a part may change what it declares', () => {
    const { at, body } = pageIn('en', '<p id="x" lang="nb">Vik</p>');
    expect(at('#x')).toBe('nb');
    body.querySelector('#x')!.setAttribute('lang', 'sv');
    expect(at('#x')).toBe('sv');
  });
  it.fails('text that comes later tells too', () => {
    const { at, body } = pageIn('en', '<p id="x">Vik</p>');
    expect(at('#x')).toBe('en');
    body.insertAdjacentHTML('beforeend', `<p>${FINNISH}</p>`);
    expect(at('#x')).toBe('fi');
  });
  it.fails('another article in place of the first', () => {
    const { at, body } = pageIn('en', `<p id="x">${GERMAN}</p>`);
    expect(at('#x')).toBe('de');
    body.innerHTML = `<p id="x">${FINNISH}</p>`;
    expect(at('#x')).toBe('fi');
  });
  it.fails('paragraphs in shadow roots tell too', () => {
    const inside = `<x-y><template shadowrootmode="open"><p>${FINNISH}</p></template></x-y>`;
    expect(pageIn('en', `<h1 id="x">Vik</h1>${inside}`).at('#x')).toBe('fi');
  });
  it.fails('what declares another language tells nothing of the page', () => {
    const quoted = `<blockquote lang="fi"><p>${FINNISH.repeat(3)}</p></blockquote>`;
    expect(pageIn('de', `<h1 id="x">Vik</h1>${quoted}<p>Die Fähre fährt nicht.</p>`).at('#x')).toBe('de');
  });
});
