// @vitest-environment happy-dom
import { describe, expect, it, vi } from 'vitest';
import { OptionsView, type OptionsViewProps } from '../../components/OptionsView.tsx';
import type { Problem } from '../../components/problem.ts';
import { drawn, press, wordsOf } from './drawn.ts';
import { optionsProps } from './faces.tsx';
import * as samples from './samples.ts';

function options(more: Partial<OptionsViewProps> = {}) {
  return drawn(<OptionsView {...optionsProps} {...more} />).place;
}

function switches(place: ParentNode) {
  return [...place.querySelectorAll<HTMLInputElement>('input[role="switch"]')];
}

describe('how much is marked', () => {
  it('shows the choice that holds, and hands on another', () => {
    const onAmount = vi.fn();
    const place = options({ marking: { amount: 'section', menus: false, style: 'dots' }, onAmount });
    const radios = [...place.querySelectorAll<HTMLInputElement>('input[type="radio"]')];
    expect(radios.map(({ checked }) => checked)).toEqual([false, false, true, false]);
    radios[3]?.click();
    expect(onAmount).toHaveBeenCalledWith('page');
  });

  it('hands on whether menus are marked', () => {
    const onMenus = vi.fn();
    const place = options({ topics: [], onMenus });
    switches(place)[0]?.click();
    expect(onMenus).toHaveBeenCalledWith(true);
  });
});

describe('OptionsView', () => {
  it('shows every topic as a switch with its name, summary and names', () => {
    const place = options();
    expect(switches(place).map((one) => one.checked)).toEqual([true, false, true, false]);
    const [first] = switches(place);
    expect(wordsOf(document.getElementById(first?.getAttribute('aria-labelledby') ?? ''))).toBe('Port talks');
    expect([...place.querySelectorAll('.filed li')].map(wordsOf)).toContain('Sandvik Convention');
    expect(wordsOf(place)).toContain('1 name filed under it');
    expect(wordsOf(place)).toContain('No names filed under it');
    expect(wordsOf(place)).toContain('Off wins');
  });

  it('hands on a switched topic', () => {
    const onTopic = vi.fn();
    const place = options({ onTopic });
    switches(place)[0]?.click();
    switches(place)[1]?.click();
    expect(onTopic.mock.calls).toEqual([
      ['harbour/port-talks', false],
      ['harbour/fishing', true],
    ]);
  });

  it('names packs only where there are several, each in its language', () => {
    expect(options().querySelector('h3')).toBeNull();
    const place = options({ topics: [...samples.topics, samples.otherPackTopic] });
    expect([...place.querySelectorAll('h3')].map(wordsOf)).toEqual(['Two northern ports', 'Norske elver']);
    expect(place.querySelectorAll('h3 bdi')[1]?.getAttribute('lang')).toBe('nb');
  });

  it('lists sites switched off, each with the way back', () => {
    const onSiteOn = vi.fn();
    const place = options({ onSiteOn });
    press(place, 'Switch on again at news.example.org');
    expect(onSiteOn).toHaveBeenCalledWith('news.example.org');
    expect(wordsOf(options({ sitesOff: [] }))).toContain('No site is switched off.');
  });

  it('shows the keys as they are', () => {
    const rows = [...options().querySelectorAll('.shortcut')].map(wordsOf);
    expect(rows[0]).toContain('Alt+Shift+N');
    expect(rows[1]).toContain('Not set');
  });

  it('tells of a problem at once', () => {
    expect(options().querySelector('[role="alert"]')).toBeNull();
    const alert = wordsOf(options({ problem: samples.failed }).querySelector('[role="alert"]'));
    expect(alert).toContain('(The extension gave no answer.)');
  });

  it.each([
    [samples.topicNotKept, 'The switch for “Fishing grounds” could not be kept. The storage'],
    [{ ...samples.topicNotKept, choice: { of: 'one' } }, 'Your choice could not be kept. The storage'],
    [{ ...samples.topicNotKept, isFull: false, reason: 'offline' }, 'refused to store it (offline)'],
  ] satisfies [Problem, string][])(
    'names the choice that could not be kept, and what to do: %o',
    (problem, words) => {
      const place = options({ problem });
      expect(wordsOf(place.querySelector('[role="alert"]'))).toContain(words);
      expect(wordsOf(place)).not.toContain('kMaxItems');
    },
  );

  it('says what it never does', () => {
    expect(wordsOf(options())).toContain('It sends nothing.');
  });
});
