// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { describe, expect, it, vi } from 'vitest';
import { CardContents, type CardContentsProps } from '../../components/CardContents.tsx';
import type { CardTools } from '../../components/card-tools.ts';
import { WhyMarked } from '../../components/WhyMarked.tsx';
import type { MarkedName } from '../../facts/views.ts';
import { button, drawn, press, wordsOf } from './drawn.ts';
import { mark, tools } from './faces.tsx';
import * as samples from './samples.ts';

async function contents(more: Partial<CardTools> = {}, props: Partial<CardContentsProps> = {}) {
  const given = { ...tools, onPage: async () => new Set<string>(), ...more };
  const onHide = vi.fn();
  const { place } = drawn(
    <CardContents
      view={samples.card}
      id="card"
      onOpenRelated={vi.fn()}
      nameRef={null}
      tools={given}
      mark={mark}
      hiding={{ site: 'news.example.org', onHide }}
      {...props}
    />,
  );
  await act(settle);
  return { place, onHide };
}

/** Presses, and waits for what the press sets going. */
async function pressAndWait(place: ParentNode, text: string) {
  press(place, text);
  await act(settle);
}

async function click(element: HTMLElement | null | undefined) {
  await act(async () => {
    element?.click();
    await settle();
  });
}

const settle = () => new Promise<void>((resolve) => setTimeout(resolve));

const more = (place: ParentNode) => place.querySelector<HTMLElement>('.fact-more')!;
const status = (place: ParentNode) => wordsOf(place.querySelector('[role="status"]'));
const field = (place: ParentNode) => place.querySelector('textarea')?.value;

describe('copying', () => {
  it.each([
    ['Text', 'text'],
    ['Markdown', 'markdown'],
    ['BibTeX', 'bibtex'],
  ])('a fact as %s, and says so', async (words, format) => {
    const copy = vi.fn(async () => true);
    const { place } = await contents({ copy });
    expect(status(place)).toBe('');
    await click(more(place));
    expect(more(place).getAttribute('aria-expanded')).toBe('true');
    await pressAndWait(place, words);
    expect(copy).toHaveBeenCalledExactlyOnceWith(`${format}: calls`);
    expect(status(place)).toBe('Copied');
  });

  it('all facts of the card, also those that are not shown yet', async () => {
    const copy = vi.fn(async () => true);
    const { place } = await contents({ copy });
    await click(place.querySelector<HTMLElement>('.foot-button:nth-of-type(2)'));
    await pressAndWait(place, 'BibTeX');
    expect(copy).toHaveBeenCalledExactlyOnceWith('bibtex: calls quay escalation gift share');
  });

  it('shows the text where it is refused, and does not say that it was done', async () => {
    const { place } = await contents({ copy: async () => false });
    await click(place.querySelector<HTMLElement>('.foot-button:nth-of-type(2)'));
    await pressAndWait(place, 'Markdown');
    expect(status(place)).toBe('');
    expect(field(place)).toBe('markdown: calls quay escalation gift share');
    expect(document.activeElement).toBe(place.querySelector('textarea'));
  });

  it('is not offered for a card without facts', async () => {
    const { place } = await contents({}, { view: samples.emptyCard });
    expect([...place.querySelectorAll('.foot-button')].map(wordsOf)).toEqual([
      'Why marked',
      'Hide',
      'Report',
    ]);
  });
});

describe('the parts of a card', () => {
  it('open one at a time, take the focus, and give it back', async () => {
    const { place } = await contents();
    button(place, 'Why marked').focus();
    await pressAndWait(place, 'Why marked');
    expect(button(place, 'Why marked').getAttribute('aria-expanded')).toBe('true');
    expect(wordsOf(document.activeElement)).toBe('Why this is marked');
    button(place, 'Report').focus();
    await pressAndWait(place, 'Report');
    expect(place.querySelectorAll('.card-panel')).toHaveLength(1);
    expect(wordsOf(document.activeElement)).toBe('Report a mistake');
    await pressAndWait(place, 'Close this part');
    expect(document.activeElement).toBe(button(place, 'Report'));
    expect(place.querySelector('.card-panel')).toBeNull();
  });

  it('close when their button is pressed again', async () => {
    const { place } = await contents();
    await pressAndWait(place, 'Hide');
    await pressAndWait(place, 'Hide');
    expect(place.querySelector('.card-panel')).toBeNull();
  });

  it('leave out why where the card belongs to no mark', async () => {
    const { place } = await contents({}, { mark: null });
    expect(() => button(place, 'Why marked')).toThrow('0 buttons');
  });
});

describe('why a word is marked', () => {
  const why = (more: Partial<MarkedName>) => {
    const name = { alias: 'Norge', form: 'Norge', language: 'nb', needsFullName: false, ...more };
    return wordsOf(drawn(<WhyMarked mark={name} view={{ name: 'Norway', language: 'en' }} />).place);
  };

  it.each<[Partial<MarkedName>, string]>([
    [{}, '“Norge” (Norwegian Bokmål) is a name of Norway.'],
    [{ form: 'Norges' }, '“Norges” is a form of “Norge” (Norwegian Bokmål), a name of Norway.'],
    [{ needsFullName: true }, 'It is a short form: it counts because the full name stands on this page.'],
    [
      { needsFullName: true, isShared: true },
      'Others have this short form too: here it means the one last named in full before it.',
    ],
    [{ onlyIn: ['fi', 'sv'] }, 'It counts only in text in certain languages: Finnish and Swedish.'],
    [{ unless: ['moon', 'band'] }, 'It would not count on a page that speaks of: moon or band.'],
  ])('%o', (given, words) => {
    expect(why(given)).toContain(words);
  });

  it('says each name in its own language', () => {
    const { place } = drawn(
      <WhyMarked mark={samples.markedName} view={{ name: 'Nordhavn', language: 'en' }} />,
    );
    expect(
      [...place.querySelectorAll('p:first-child [lang]')].map((one) => one.getAttribute('lang')),
    ).toEqual(['nb', 'nb', 'en']);
  });
});

describe('hiding', () => {
  it.each([
    ['The name “Nordhavn”', { of: 'name', entity: 'harbour/nordhavn', name: 'Nordhavn', language: 'en' }],
    ['The topic “Places”', { of: 'topic', topic: 'harbour/places', name: 'Places', language: 'en' }],
    ['Everything at news.example.org', { of: 'site', site: 'news.example.org' }],
  ])('%s', async (words, hiding) => {
    const { place, onHide } = await contents();
    await pressAndWait(place, 'Hide');
    await pressAndWait(place, words);
    expect(onHide).toHaveBeenCalledExactlyOnceWith(hiding);
  });

  it('offers no site where there is none', async () => {
    const { place } = await contents({}, { hiding: { site: null, onHide: vi.fn() } });
    await pressAndWait(place, 'Hide');
    expect(place.querySelectorAll('.hide-choice')).toHaveLength(2);
  });
});

describe('reporting', () => {
  it('shows what would be told, the page’s sentence only when ticked, and copies just that', async () => {
    const copy = vi.fn(async (_text: string) => true);
    const { place } = await contents({ copy });
    await pressAndWait(place, 'Report');
    expect(field(place)).toContain('form: "Nordhavns"');
    expect(field(place)).not.toContain('isfri');
    const tick = place.querySelector<HTMLInputElement>('.report-sentence input')!;
    expect(tick.checked).toBe(false);
    await click(tick);
    expect(field(place)).toContain('page-sentence: "Nordhavns havn er isfri hele året."');
    await pressAndWait(place, 'Copy the reference');
    expect(copy).toHaveBeenCalledExactlyOnceWith(field(place));
  });

  it('of a fact has no sentence of the page to add', async () => {
    const { place } = await contents();
    await click(more(place));
    await pressAndWait(place, 'Report a mistake in it');
    expect(field(place)).toContain('fact: calls');
    expect(place.querySelector('.report-sentence')).toBeNull();
  });
});

describe('in this page', () => {
  it('is offered by the facts whose sentence the page carries, and leads there', async () => {
    const goTo = vi.fn(async () => true);
    const { place } = await contents({ onPage: async () => new Set([samples.citation.sha256]), goTo });
    const [first] = place.querySelectorAll<HTMLElement>('.on-page');
    expect(wordsOf(first)).toBe('In this page');
    await click(first);
    expect(goTo).toHaveBeenCalledExactlyOnceWith(samples.citation.sha256);
    expect(status(place)).toBe('Shown in the page');
  });

  it('says so when the sentence is gone meanwhile', async () => {
    const { place } = await contents({
      onPage: async () => new Set([samples.citation.sha256]),
      goTo: async () => false,
    });
    await click(place.querySelector<HTMLElement>('.on-page'));
    expect(status(place)).toBe('No longer in the page');
  });

  it('is not offered where the page carries none, or cannot be read', async () => {
    expect((await contents()).place.querySelector('.on-page')).toBeNull();
    const failing = await contents({ onPage: async () => Promise.reject(new Error('asleep')) });
    expect(failing.place.querySelector('.on-page')).toBeNull();
  });
});
