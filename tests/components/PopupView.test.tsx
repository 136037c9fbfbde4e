// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { describe, expect, it, vi } from 'vitest';
import { PopupView, type PopupViewProps } from '../../components/PopupView.tsx';
import { drawn, press, wordsOf } from './drawn.ts';
import { popupProps } from './faces.tsx';
import * as samples from './samples.ts';

function popup(more: Partial<PopupViewProps> = {}) {
  const { place, draw } = drawn(<PopupView {...popupProps} {...more} />);
  const next = (after: Partial<PopupViewProps>) => draw(<PopupView {...popupProps} {...more} {...after} />);
  return { place, next };
}

function names(place: ParentNode): string[] {
  return [...place.querySelectorAll('.row-name')].map(wordsOf);
}

describe('PopupView with a summary', () => {
  it('counts names once and mentions all, and groups by topic', () => {
    const twice = samples.summary.topics.map((topic) => ({
      ...topic,
      entities: [...topic.entities, { brief: samples.people.reporter, count: 4 }],
    }));
    const { place } = popup({ state: { is: 'found', summary: { mentions: 27, topics: twice } } });
    expect(wordsOf(place.querySelector('.found-head'))).toBe('On this page6 names · 27 mentions');
    expect([...place.querySelectorAll('.topic h3')].map(wordsOf)).toEqual([
      'Port talks',
      'Fishing grounds and their treaties',
    ]);
  });

  it('shows most mentioned first, with plurals', () => {
    const [first] = samples.summary.topics;
    const topics = [{ ...first!, entities: [...first!.entities].reverse() }];
    const { place } = popup({ state: { is: 'found', summary: { mentions: 18, topics } } });
    expect(names(place)).toEqual(['Nordhavn', 'Ingrid Solheim', 'Monthly port calls']);
    expect([...place.querySelectorAll('.row-kind')].map(wordsOf)).toEqual([
      'Place · 12 mentions',
      'Person · 5 mentions',
      'Event · 1 mention',
    ]);
  });

  it('goes to a mention, and opens facts beside it', () => {
    const onGoTo = vi.fn();
    const onOpen = vi.fn();
    const { place } = popup({ onGoTo, onOpen });
    place.querySelector<HTMLElement>('[data-entity="harbour/nordhavn"]')?.click();
    expect(onGoTo).toHaveBeenCalledWith('harbour/nordhavn');
    press(place, 'Facts about Nordhavn');
    expect(onOpen).toHaveBeenCalledWith('harbour/nordhavn');
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
    const { place } = popup({ siteOn, onSite });
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
    expect(popup({ host: null }).place.querySelector('input[role="switch"]')).toBeNull();
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
    const onGoTo = vi.fn();
    const onOpen = vi.fn();
    const { place } = popup({ opened: samples.card, onBack, onGoTo, onOpen });
    expect(place.querySelectorAll('.fact')).toHaveLength(3);
    press(place, 'Go to it on the page');
    expect(onGoTo).toHaveBeenCalledWith('harbour/nordhavn');
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
    expect(document.activeElement).toBe(place.querySelector('[data-facts="harbour/nordhavn"]'));
  });
});

describe('PopupView', () => {
  it('opens the options', () => {
    const onOpenOptions = vi.fn();
    press(popup({ onOpenOptions }).place, 'Options');
    expect(onOpenOptions).toHaveBeenCalledOnce();
  });
});
