// @vitest-environment happy-dom
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { act } from 'preact/test-utils';
import { describe, expect, it, vi } from 'vitest';
import { OptionsView, type OptionsViewProps } from '../../components/OptionsView.tsx';
import type { Problem } from '../../components/problem.ts';
import { CHOICES, DEFAULTS } from '../../settings/choices.ts';
import { MARK_STYLES } from '../../spotting/marking.ts';
import { button, drawn, press, wordsOf } from './drawn.ts';
import { optionsProps } from './options-faces.tsx';
import * as samples from './samples.ts';

function options(more: Partial<OptionsViewProps> = {}) {
  return drawn(<OptionsView {...optionsProps} {...more} />).place;
}

function switches(place: ParentNode) {
  return [...place.querySelectorAll<HTMLInputElement>('input[role="switch"]')];
}

/** What a group of radios is called, and what may be chosen in it. */
function radios(place: ParentNode, name: string) {
  return [...place.querySelectorAll<HTMLInputElement>(`input[name="${name}"]`)];
}

function type(field: HTMLInputElement, text: string) {
  field.value = text;
  void act(() => void field.dispatchEvent(new Event('input', { bubbles: true })));
}

const sitesOf = (more: Partial<OptionsViewProps['sites']>) => ({ sites: { ...optionsProps.sites, ...more } });
const ownOf = (more: Partial<OptionsViewProps['own']>) => ({ own: { ...optionsProps.own, ...more } });

describe('choices of which there is one each', () => {
  it.each(['amount', 'style', 'opens', 'delay', 'theme', 'sites'] as const)(
    '%s: shows the one that holds, and hands on each other',
    (key) => {
      const onChoose = vi.fn();
      const place = options({ onChoose });
      const all = radios(place, key);
      expect(all.map(({ checked }) => checked)).toEqual(CHOICES[key].map((value) => value === DEFAULTS[key]));
      for (const radio of all.filter(({ checked }) => !checked)) radio.click();
      const others = CHOICES[key].filter((value) => value !== DEFAULTS[key]);
      expect(onChoose.mock.calls).toEqual(others.map((value) => [key, value]));
    },
  );

  it('hands on menus and badge', () => {
    const onChoose = vi.fn();
    const place = options({ topics: [], names: [], onChoose });
    for (const one of switches(place)) one.click();
    expect(onChoose.mock.calls).toEqual([
      ['menus', 'on'],
      ['badge', 'on'],
    ]);
  });

  it('names each language in itself', () => {
    const place = options();
    const offered = [
      ...place.querySelectorAll<HTMLOptionElement>('[aria-labelledby="choice-language"] option'),
    ];
    expect(offered.map((one) => [one.value, one.lang, wordsOf(one)])).toContainEqual(['fi', 'fi', 'Suomi']);
    expect(offered).toHaveLength(CHOICES.language.length);
  });

  it('asks for no delay where a click brings the card', () => {
    expect(radios(options({ chosen: { ...DEFAULTS, opens: 'click' } }), 'delay')).toEqual([]);
  });

  it('draws each look as pages have it', () => {
    const read = (file: string) => readFileSync(resolve(import.meta.dirname, '../..', file), 'utf8');
    const rules = (css: string, selector: RegExp) =>
      new Map(
        [...css.matchAll(selector)].map(([, look, body]) => [
          look,
          body!.split(';').map((line) => line.trim()),
        ]),
      );
    const onPages = rules(read('entrypoints/mark.css'), /::highlight\(mention-\w+-(\w+)\) \{([^}]*)\}/g);
    const here = rules(read('components/looks.css'), /\.looks-(\w+) \{([^}]*)\}/g);
    expect([...here.keys()]).toEqual([...MARK_STYLES]);
    expect(here).toEqual(onPages);
    const samplesOf = [...options().querySelectorAll('.sample')].map(({ className }) => className);
    expect(samplesOf).toEqual(MARK_STYLES.map((look) => `sample looks-${look}`));
  });
});

describe('topics', () => {
  it('are switches with name, summary and names', () => {
    const place = options({ names: [] });
    expect(switches(place).map((one) => one.checked)).toEqual([true, false, true, false, false]);
    const [first] = switches(place);
    expect(wordsOf(document.getElementById(first?.getAttribute('aria-labelledby') ?? ''))).toBe('Port talks');
    expect([...place.querySelectorAll('.filed li')].map(wordsOf)).toContain('Sandvik Convention');
    expect(wordsOf(place)).toContain('1 name filed under it');
    expect(wordsOf(place)).toContain('No names filed under it');
    expect(wordsOf(place)).toContain('its names are no longer marked');
  });

  it('are handed on when switched', () => {
    const onTopic = vi.fn();
    const place = options({ onTopic });
    switches(place)[0]?.click();
    switches(place)[1]?.click();
    expect(onTopic.mock.calls).toEqual([
      ['harbour/port-talks', false],
      ['harbour/fishing', true],
    ]);
  });

  it('name packs only where there are several, each in its language', () => {
    const packs = (place: ParentNode) => [...place.querySelectorAll('[aria-labelledby="topics"] > div > h3')];
    expect(packs(options())).toEqual([]);
    const place = options({ topics: [...samples.topics, samples.otherPackTopic] });
    expect(packs(place).map(wordsOf)).toEqual(['Two northern ports', 'Norske elver']);
    expect(place.querySelectorAll('h3 bdi')[1]?.getAttribute('lang')).toBe('nb');
  });
});

describe('names', () => {
  const listed = (place: ParentNode) => [...place.querySelectorAll('.names .topic-name')].map(wordsOf);
  const field = (place: ParentNode) => place.querySelector<HTMLInputElement>('.find input')!;

  it('are the hidden ones at first, and all at a press', () => {
    const place = options();
    expect(listed(place)).toEqual(['Nordhavn Tidende']);
    press(place, 'Show all 6 names');
    expect(listed(place)[0]).toBe('Nordhavn Tidende');
    expect(listed(place)).toHaveLength(6);
  });

  it('are found by the beginning of words in name and summary, without marks', () => {
    const place = options();
    type(field(place), 'NORDH');
    expect(listed(place)).toEqual(['Nordhavn Tidende', 'Ingrid Solheim', 'Nordhavn']);
    type(field(place), 'fish trea');
    expect(listed(place)).toEqual(['Sandvik Convention on the Marking of Fishing Grounds']);
    type(field(place), 'Atlantis');
    expect(wordsOf(place)).toContain('No name like “Atlantis”');
  });

  it('are handed on when hidden or shown, and one that is shown again stays where it is', () => {
    const onName = vi.fn();
    const { place, draw } = drawn(<OptionsView {...optionsProps} onName={onName} />);
    const ref = samples.people.reporter.ref;
    void act(() => place.querySelector<HTMLInputElement>('.names input')?.click());
    expect(onName).toHaveBeenCalledWith(ref, true);
    const shown = optionsProps.names.map((name) => ({ ...name, on: true }));
    void draw(<OptionsView {...optionsProps} names={shown} onName={onName} />);
    expect(listed(place)).toEqual(['Nordhavn Tidende']);
  });
});

describe('sites', () => {
  const ruleAt = (place: ParentNode, host: string) =>
    place.querySelector<HTMLSelectElement>(`select[aria-label="At ${host}"]`)!;

  it('are listed with their rules, those that rest with the time', () => {
    const place = options();
    expect(ruleAt(place, '*.example.org').value).toBe('on');
    expect(ruleAt(place, 'news.example.org').value).toBe('off');
    expect(wordsOf(ruleAt(place, 'xn--bcher-kva.example').selectedOptions[0])).toMatch(/^Off until \d/);
    expect(wordsOf(options(sitesOf({ sites: [] })))).toContain('No site is listed.');
  });

  it('hand on another rule, and the way off the list', () => {
    const [onRule, onRemove] = [vi.fn(), vi.fn()];
    const place = options(sitesOf({ onRule, onRemove }));
    const rule = ruleAt(place, 'news.example.org');
    rule.value = 'hour';
    rule.dispatchEvent(new Event('change', { bubbles: true }));
    expect(onRule).toHaveBeenCalledWith('news.example.org', 'hour');
    press(place, 'Remove news.example.org');
    expect(onRemove).toHaveBeenCalledWith('news.example.org');
  });

  it('come back by undo, which takes the focus', () => {
    const onUndo = vi.fn();
    const place = options(sitesOf({ removed: { pattern: 'a.example', isUndone: false }, onUndo }));
    expect(wordsOf(place.querySelector('.undo'))).toContain('a.example is off the list.');
    expect(document.activeElement).toBe(button(place, 'Undo'));
    press(place, 'Undo');
    expect(onUndo).toHaveBeenCalled();
  });

  it.each([
    ['star', 'A star stands only in front'],
    ['no-site', 'This is no site.'],
  ] as const)('are added by typing, and what is wrong is said: %s', (fault, words) => {
    const onAdd = vi.fn((typed: string) => (typed === 'news.example' ? null : fault));
    const place = options(sitesOf({ onAdd }));
    const field = place.querySelector<HTMLInputElement>('#site')!;
    field.value = 'wrong';
    press(place, 'Add');
    expect(wordsOf(place.querySelector('#site-fault'))).toContain(words);
    expect(field.value).toBe('wrong');
    type(field, 'news.example');
    expect(wordsOf(place.querySelector('#site-fault'))).toBe('');
    press(place, 'Add');
    expect(onAdd).toHaveBeenLastCalledWith('news.example');
    expect(field.value).toBe('');
  });

  it('say that marking rests, with the way back', () => {
    const onResume = vi.fn();
    const place = options(sitesOf({ pause: 'for-good', onResume }));
    expect(wordsOf(place)).toContain('Nothing is marked anywhere.');
    press(place, 'Mark again');
    expect(onResume).toHaveBeenCalled();
  });
});

describe('all choices', () => {
  it('are told by kind, with the room they take', () => {
    const place = options();
    expect([...place.querySelectorAll('.stored li')].map(wordsOf)).toEqual([
      '1 topic switched off',
      '1 hidden name',
      '3 listed sites',
    ]);
    expect(wordsOf(place)).toContain('6 of 512 entries that the browser grants');
    const ofBytes = {
      ...optionsProps.own.stored,
      taken: { of: 'bytes', used: 187, granted: 102_400 },
    } as const;
    expect(wordsOf(options(ownOf({ stored: ofBytes })))).toContain('187 of 102,400 bytes');
  });

  it('are erased by a second press alone', () => {
    const onErase = vi.fn();
    const place = options(ownOf({ onErase }));
    press(place, 'Erase all choices');
    expect(onErase).not.toHaveBeenCalled();
    void act(() => button(place, 'Press again').blur());
    void act(() => void button(place, 'again').dispatchEvent(new FocusEvent('blur')));
    press(place, 'Erase all choices');
    press(place, 'Press again to erase all');
    expect(onErase).toHaveBeenCalledTimes(1);
  });

  it('are replaced only after it was said what will change', () => {
    const [onReplace, onCancel] = [vi.fn(), vi.fn()];
    const restoring = {
      changes: [
        { of: 'topic', topic: 'harbour/fishing', on: true },
        { of: 'site', site: 'a.example', from: 'off', to: null },
        { of: 'one', key: 'delay', from: '400', to: '1500' },
      ],
      unknown: ['sound'],
    } as const;
    const place = options(ownOf({ restoring, onReplace, onCancel }));
    expect([...place.querySelectorAll('.plan li')].map(wordsOf)).toEqual([
      'Topic “Fishing grounds” on',
      'a.example: Not listed (now: Off)',
      'How long the pointer rests first: 1.5 s (now: 0.4 s)',
    ]);
    expect(wordsOf(place.querySelector('.plan'))).toContain('3 choices would change:');
    expect(wordsOf(place.querySelector('.plan'))).toContain('left out: sound');
    press(place, 'Leave them');
    press(place, 'Replace my choices');
    expect([onCancel.mock.calls.length, onReplace.mock.calls.length]).toEqual([1, 1]);
  });

  it.each([
    ['no-json', 'This file is no backup of Backgrounder. It holds something else'],
    ['newer', 'Update Backgrounder'],
    ['too-large', 'too large'],
  ] as const)('say plainly what is wrong with a file: %s', (fault, words) => {
    const place = options(ownOf({ restoring: { fault } }));
    expect(wordsOf(place.querySelector('.drop .fault'))).toContain(words);
    expect(place.querySelector('.plan')).toBeNull();
  });
});

describe('the rest of the page', () => {
  it('shows the keys as they are, and opens the browser’s page for them', () => {
    const onShortcuts = vi.fn();
    const place = options({ onShortcuts });
    const rows = [...place.querySelectorAll('.shortcut')].map(wordsOf);
    expect(rows[0]).toContain('Alt+Shift+N');
    expect(rows[1]).toContain('Not set');
    press(place, 'Change shortcuts');
    expect(onShortcuts).toHaveBeenCalled();
    expect(wordsOf(options({ onShortcuts: null }))).toContain('Manage extension shortcuts');
  });

  it('has contents that lead to every part', () => {
    const place = options();
    const links = [...place.querySelectorAll<HTMLAnchorElement>('.contents a')];
    expect(links.map((link) => wordsOf(place.querySelector(link.getAttribute('href')!)))).toEqual(
      links.map(wordsOf),
    );
    expect(links).toHaveLength(place.querySelectorAll('h2:not(.card h2)').length);
  });

  it('tells of a problem at once', () => {
    expect(options().querySelector('.problem')).toBeNull();
    const alert = wordsOf(options({ problem: samples.failed }).querySelector('.problem[role="alert"]'));
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
      expect(wordsOf(place.querySelector('.problem'))).toContain(words);
      expect(wordsOf(place)).not.toContain('kMaxItems');
    },
  );

  it('says what it never does', () => {
    expect(wordsOf(options())).toContain('It sends nothing.');
  });
});
