// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { describe, expect, it, vi } from 'vitest';
import { PopupView, type PopupViewProps } from '../../components/PopupView.tsx';
import { button, drawn, press, wordsOf } from './drawn.ts';
import { popupProps } from './faces.tsx';
import * as samples from './samples.ts';

function popup(more: Partial<PopupViewProps> = {}) {
  const { place, draw } = drawn(<PopupView {...popupProps} {...more} />);
  const next = (after: Partial<PopupViewProps>) => draw(<PopupView {...popupProps} {...more} {...after} />);
  return { place, next };
}

const { standing } = popupProps;

function names(place: ParentNode): string[] {
  return [...place.querySelectorAll('.row-name')].map(wordsOf);
}

describe('PopupView with a summary', () => {
  it('reads like a summary: how much, what it is about, and by topic with counts', () => {
    const { place } = popup();
    expect(wordsOf(place.querySelector('.found-head'))).toBe('On this page5 names · 23 mentions');
    expect(wordsOf(place.querySelector('.found-about'))).toBe(
      'Mostly about Nordhavn, Sandvik Convention on the Marking of Fishing Grounds, and Ingrid Solheim',
    );
    expect([...place.querySelectorAll('.topic-head')].map(wordsOf)).toEqual([
      'Port talks18 mentions',
      'Fishing grounds and their treaties5 mentions',
    ]);
  });

  it('keeps the order that it is given, with a sentence each and plurals', () => {
    const { place } = popup();
    expect(names(place).slice(0, 3)).toEqual(['Nordhavn', 'Ingrid Solheim', 'Monthly port calls']);
    expect([...place.querySelectorAll('.row-kind')].slice(0, 3).map(wordsOf)).toEqual([
      'Place · 12 mentions',
      'Person · 5 mentions',
      'Event · 1 mention',
    ]);
    expect(wordsOf(place.querySelector('.row-summary'))).toMatch(/^Ice-free port/);
  });

  it('opens the facts of a row, and goes to its mentions beside it', () => {
    const onStep = vi.fn();
    const onOpen = vi.fn();
    const { place } = popup({ onStep, onOpen });
    place.querySelector<HTMLElement>('[data-entity="harbour/nordhavn"]')?.click();
    expect(onOpen).toHaveBeenCalledWith('harbour/nordhavn');
    press(place, 'Next mention of Nordhavn');
    press(place, 'Previous mention of Nordhavn');
    expect(onStep.mock.calls).toEqual([
      ['harbour/nordhavn', 1],
      ['harbour/nordhavn', -1],
    ]);
    press(place, 'Go to Monthly port calls on the page');
    expect(onStep).toHaveBeenLastCalledWith('harbour/monthly-port-calls', 1);
  });

  it('says at which mention the reader is, and says it aloud', () => {
    const { place } = popup({ position: { entity: 'harbour/nordhavn', at: 2, of: 12 } });
    expect(wordsOf(place.querySelector('[data-entity="harbour/nordhavn"] .row-kind'))).toBe(
      'Place · 2 of 12',
    );
    expect(wordsOf(place.querySelector('.found [role="status"]'))).toBe('2 of 12');
  });

  it('shows the first of a long topic, and all when asked', () => {
    const { place } = popup({ state: { is: 'found', summary: samples.longSummary, counting: false } });
    expect(names(place)).toHaveLength(5);
    press(place, 'Show 2 more');
    expect(names(place)).toHaveLength(7);
    press(place, 'Show fewer');
    expect(names(place)).toHaveLength(5);
  });

  it('says that it is still counting', () => {
    const { place } = popup({ state: { is: 'found', summary: samples.summary, counting: true } });
    expect(wordsOf(place.querySelector('.found'))).toContain('Still counting…');
  });
});

describe('PopupView without a summary', () => {
  it.each([
    [{ is: 'unreadable', reason: 'browser-page' }, 'This page cannot be read'],
    [{ is: 'unreadable', reason: 'pdf' }, 'PDF files cannot be read'],
    [{ is: 'unreadable', reason: 'no-answer' }, 'This page has not answered'],
    [{ is: 'unreadable', reason: 'no-access' }, 'No access to this page'],
    [{ is: 'unreadable', reason: 'not-read' }, 'This page could not be read'],
    [{ is: 'off-here', host: 'a.example' }, 'Off at a.example'],
    [{ is: 'paused' }, 'Paused everywhere'],
    [{ is: 'empty' }, 'Nothing found on this page'],
  ] satisfies [PopupViewProps['state'], string][])(
    'says why, and that search is there: %o',
    (state, title) => {
      const { place } = popup({ state });
      expect(wordsOf(place.querySelector('[role="status"] h2'))).toBe(title);
      expect(wordsOf(place)).toContain('You can still search all names above.');
      expect(place.querySelector('input[type="search"]')).not.toBeNull();
    },
  );

  it('says that it is reading', () => {
    expect(wordsOf(popup({ state: { is: 'loading' } }).place.querySelector('[role="status"]'))).toBe(
      'Reading this page…',
    );
  });
});

describe('PopupView’s site switch', () => {
  it.each([true, false])('says how it stands and hands on the change: on is %s', (siteOn) => {
    const onSite = vi.fn();
    const { place } = popup({ standing: { ...standing, on: siteOn }, onSite });
    const input = place.querySelector<HTMLInputElement>('input[role="switch"]');
    expect(input?.checked).toBe(siteOn);
    expect(wordsOf(place.querySelector('.switch'))).toBe(`${siteOn ? 'On' : 'Off'} at news.example.org`);
    input?.click();
    expect(onSite).toHaveBeenCalledWith(!siteOn);
  });

  it('goes back to what holds when the choice was not kept, and says so', async () => {
    const { place, next } = popup();
    const input = place.querySelector<HTMLInputElement>('input[role="switch"]')!;
    input.click();
    expect(input.checked).toBe(false);
    await next({ problem: samples.siteNotKept });
    expect(input.checked).toBe(true);
    expect(wordsOf(place.querySelector('[role="alert"]'))).toContain(
      `The switch for ${samples.siteNotKept.choice.site} could not be kept. The storage that your browser syncs`,
    );
  });

  it('is not there where there is no site', () => {
    expect(
      popup({ standing: { ...standing, host: null } }).place.querySelector('input[role="switch"]'),
    ).toBeNull();
  });
});

describe('PopupView’s pause', () => {
  it.each([
    ['here', 'hour'],
    ['here', 'for-good'],
    ['everywhere', 'hour'],
    ['everywhere', 'for-good'],
  ] as const)('rests %s, %s, and gives focus back to its button', (where, how) => {
    const onPause = vi.fn();
    const { place } = popup({ onPause });
    press(place, 'Pause');
    void act(() => place.querySelector<HTMLElement>(`[data-pause="${where} ${how}"]`)?.click());
    expect(onPause).toHaveBeenCalledWith(where, how);
    expect(place.querySelector('.pause')).toBeNull();
    expect(document.activeElement).toBe(button(place, 'Pause'));
  });

  it('offers no rest of a site where there is none', () => {
    const { place } = popup({ standing: { ...standing, host: null }, pauseIsOpen: true });
    expect(place.querySelectorAll('[data-pause^="everywhere"]')).toHaveLength(2);
    expect(place.querySelector('[data-pause^="here"]')).toBeNull();
  });

  it('says until when everything rests, and is taken back by one press', () => {
    const onResume = vi.fn();
    const { place } = popup({ standing: { ...standing, paused: Date.now() + 3_600_000 }, onResume });
    expect(wordsOf(place.querySelector('.site-paused'))).toMatch(/^Paused everywhere until \d+:\d\d/);
    press(place, 'Start again');
    expect(onResume).toHaveBeenCalledOnce();
  });

  it('says until when this site is off; its switch takes it back', () => {
    const onSite = vi.fn();
    const offUntil = Date.now() + 3_600_000;
    const { place } = popup({ standing: { ...standing, on: false, offUntil }, onSite });
    expect(wordsOf(place.querySelector('.switch'))).toMatch(/^Off at news\.example\.org until \d+:\d\d/);
    place.querySelector<HTMLInputElement>('input[role="switch"]')?.click();
    expect(onSite).toHaveBeenCalledWith(true);
  });

  it('says with the switch that only listed sites are marked', () => {
    const { place } = popup({ standing: { ...standing, onlyListed: true } });
    const input = place.querySelector('input[role="switch"]');
    const help = place.querySelector(`#${input?.getAttribute('aria-describedby')}`);
    expect(wordsOf(help)).toBe('Names are marked only on sites that you switch on.');
  });
});

describe('PopupView by the keyboard', () => {
  const key = (name: string) =>
    act(() => {
      const options = { key: name, bubbles: true, cancelable: true };
      document.activeElement!.dispatchEvent(new KeyboardEvent('keydown', options));
    });
  const at = () =>
    (document.activeElement as HTMLElement).dataset.entity ?? document.activeElement?.localName;

  it('goes from the search to the rows and back with the arrow keys', async () => {
    const results = [samples.people.calls, samples.people.port];
    popup({ query: 'port', results });
    expect(at()).toBe('input');
    const visited = [];
    for (const name of ['ArrowDown', 'ArrowDown', 'ArrowDown', 'Home', 'End', 'ArrowUp', 'ArrowUp']) {
      await key(name);
      visited.push(at());
    }
    const [first, last] = ['harbour/monthly-port-calls', 'harbour/nordhavn'];
    expect(visited).toEqual([first, last, last, first, last, first, 'input']);
  });

  it('types in the field from a row', async () => {
    popup({ query: 'port', results: [samples.people.port] });
    await key('ArrowDown');
    await key('x');
    expect(at()).toBe('input');
  });

  it('clears with Escape first, then leaves; and goes back from facts before', async () => {
    const [onQuery, onLeave, onBack] = [vi.fn(), vi.fn(), vi.fn()];
    const calls = () => [onBack, onQuery, onLeave].map(({ mock }) => mock.calls.length);
    const { next } = popup({ query: 'port', results: [samples.people.port], onQuery, onLeave, onBack });
    await next({ opened: samples.card });
    await key('Escape');
    expect(calls()).toEqual([1, 0, 0]);
    await next({ opened: null });
    await key('Escape');
    expect(calls()).toEqual([1, 1, 0]);
    expect(onQuery).toHaveBeenCalledWith('');
    await next({ query: '', results: null });
    await key('Escape');
    expect(calls()).toEqual([1, 1, 1]);
  });

  it('closes the choices of the pause with Escape, and nothing else', async () => {
    const onLeave = vi.fn();
    const { place } = popup({ pauseIsOpen: true, onLeave });
    place.querySelector<HTMLElement>('[data-pause]')?.focus();
    await key('Escape');
    expect(place.querySelector('.pause')).toBeNull();
    expect(onLeave).not.toHaveBeenCalled();
  });
});

describe('PopupView’s search', () => {
  it('hands on what is typed', () => {
    const onQuery = vi.fn();
    const input = popup({ onQuery }).place.querySelector<HTMLInputElement>('input[type="search"]')!;
    input.value = 'nor';
    void act(() => void input.dispatchEvent(new Event('input', { bubbles: true })));
    expect(onQuery).toHaveBeenCalledWith('nor');
  });

  it('shows results in place of the summary, and opens the first with Enter', () => {
    const onOpen = vi.fn();
    const results = [samples.people.calls, samples.people.port];
    const { place } = popup({ query: 'port', results, onOpen });
    expect(names(place)).toEqual(['Monthly port calls', 'Nordhavn']);
    expect(wordsOf(place.querySelector('[role="status"]'))).toBe('2 names found');
    place.querySelector('form')?.dispatchEvent(new Event('submit', { bubbles: true, cancelable: true }));
    expect(onOpen).toHaveBeenCalledWith('harbour/monthly-port-calls');
  });

  it('says that nothing was found', () => {
    const { place } = popup({ query: ' Atlantis ', results: [] });
    expect(wordsOf(place.querySelector('[role="status"]'))).toBe('No name found');
    expect(wordsOf(place)).toContain('No name like “Atlantis”');
  });
});

describe('PopupView with an entity opened', () => {
  it('shows the card’s facts with a way back and to the page', () => {
    const onBack = vi.fn();
    const onStep = vi.fn();
    const onOpen = vi.fn();
    const { place } = popup({ opened: samples.card, onBack, onStep, onOpen });
    expect(place.querySelectorAll('.fact')).toHaveLength(3);
    press(place, 'Next mention of Nordhavn');
    expect(onStep).toHaveBeenCalledWith('harbour/nordhavn', 1);
    press(place, 'Glass lighthouse');
    expect(onOpen).toHaveBeenCalledWith('harbour/glass-lighthouse');
    press(place, 'Back');
    expect(onBack).toHaveBeenCalledOnce();
  });

  it('offers no way to a name that is not on the page', () => {
    expect(popup({ opened: samples.emptyCard }).place.querySelector('.opened-foot')).toBeNull();
  });

  it('takes focus to the name, and gives it back to the button that opened it', async () => {
    const { place, next } = popup();
    await next({ opened: samples.card });
    expect(document.activeElement).toBe(place.querySelector('.name'));
    await next({ opened: samples.shortCard });
    expect(document.activeElement).toBe(place.querySelector('.name'));
    await next({ opened: null });
    expect(document.activeElement).toBe(place.querySelector('[data-entity="harbour/nordhavn"]'));
  });
});

describe('PopupView', () => {
  it('opens the panel, where the browser has one', () => {
    const onOpenPanel = vi.fn();
    press(popup({ onOpenPanel }).place, 'Open beside the page');
    expect(onOpenPanel).toHaveBeenCalledOnce();
    expect(popup({ onOpenPanel: null }).place.querySelector('[data-opens="panel"]')).toBeNull();
  });

  it('opens the options', () => {
    const onOpenOptions = vi.fn();
    press(popup({ onOpenOptions }).place, 'Options');
    expect(onOpenOptions).toHaveBeenCalledOnce();
  });
});
