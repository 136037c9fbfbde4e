/** A page spotted by the real matcher over a small gazetteer, and small things the DOM tests share. */
import { onTestFinished, vi } from 'vitest';
import { watchDesignMode } from '../../page/design-mode.ts';
import { Firsts } from '../../page/firsts.ts';
import { HitTest } from '../../page/hit-test.ts';
import { surfaceOf } from '../../page/mention.ts';
import type { Find, Pace } from '../../page/scan.ts';
import { PageSpotting } from '../../page/spotting.ts';
import { Stretches } from '../../page/stretches.ts';
import { Tally, type TallyPace } from '../../page/tally.ts';
import { CompiledGazetteer, compileGazetteer } from '../../spotting/compiled-gazetteer.ts';
import type { Gazetteer } from '../../spotting/gazetteer.ts';
import { guessLanguage } from '../../spotting/language.ts';
import type { Marking } from '../../spotting/marking.ts';
import { Spotter } from '../../spotting/spotter.ts';

const NAMES = ['Norway', 'Russia', 'Ottawa Convention', 'Ottawa', 'Svalbard', 'Rune Andersen', 'Vik'];
const SHORT = new Map([['Andersen', 'Rune Andersen']]);

/** One entity a name, whose id is the name; "Andersen" is a short form of "Rune Andersen", "Vik" counts in Finnish only. */
function gazetteer(): Gazetteer {
  const named = [...NAMES.map((name) => [name, name] as const), ...SHORT];
  return {
    names: named.map(([text]) => ({ text, case: 'name' })),
    meanings: named.map(([form, entity]) => ({
      name: {
        entity,
        alias: form,
        form,
        language: 'en',
        needsFullName: SHORT.has(form),
        ...(form === 'Vik' && { onlyIn: ['fi'] }),
      },
      id: entity,
      kind: 'place',
      topics: [],
      surnameOf: null,
      unlessNear: [],
      commonWord: false,
    })),
    phrases: [{ text: 'Bank of Norway', case: 'name' }],
    hides: [{ entity: 'Norway', phrase: 'Bank of Norway' }],
    families: [],
    persons: [],
  };
}

const spotter = new Spotter(new CompiledGazetteer(compileGazetteer(gazetteer())));

/** The real matcher; its answers come as messages do: later, and as copies. */
export const find: Find = async (text) => structuredClone(spotter.find(text, () => true));

export interface Watched {
  readonly page: PageSpotting;
  readonly calls: {
    change: number;
    find: string[];
    styled: ShadowRoot[];
    problems: unknown[];
    asked: number;
  };
  /** The script of interaction comes. */
  complete(): void;
  end(): void;
}

/** Starts spotting the test's document; ended with the test at the latest. */
interface How {
  readonly how?: Find;
  readonly pace?: Pace;
  readonly tallyPace?: TallyPace;
  readonly onTally?: () => void;
  readonly marking?: Marking;
  /** Whether the script of interaction has not come yet. */
  readonly early?: boolean;
}

export function spot({
  how = find,
  pace,
  tallyPace,
  onTally = () => undefined,
  marking = { amount: 'all', menus: true, style: 'dots' },
  early = false,
}: How = {}): Watched {
  const ending = new AbortController();
  const calls: Watched['calls'] = { change: 0, find: [], styled: [], problems: [], asked: 0 };
  const page = new PageSpotting({
    find: (text) => {
      calls.find.push(text);
      return how(text);
    },
    guessLanguage: async (text) => guessLanguage(text),
    marking,
    isOurs: () => false,
    onChange: () => calls.change++,
    onProblem: (problem) => calls.problems.push(problem),
    onFound: () => undefined,
    onIncomplete: () => calls.asked++,
    onReplaced: () => undefined,
    signal: ending.signal,
    ...(pace && { pace }),
  });
  const complete = () =>
    page.completeWith({
      firsts: (needs) => new Firsts(needs),
      stretches: (each, known) => new Stretches(each, known),
      hits: (index, roots) => new HitTest(index, roots),
      styleRoot: (root) => calls.styled.push(root),
    });
  if (!early) complete();
  watchDesignMode(() => page.lookAgain(), ending.signal);
  page.countWith((needs) => new Tally({ ...needs, changed: onTally, pace: tallyPace }));
  page.start();
  const end = () => ending.abort();
  onTestFinished(end);
  return { page, calls, complete, end };
}

export function surfaces(page: PageSpotting): string[] {
  return page.mentions().map(({ place }) => surfaceOf(place));
}

/** What a new reading of the present page finds. */
export async function readAnew(): Promise<string[]> {
  const { page, end } = spot();
  await page.settled();
  const found = surfaces(page);
  end();
  return found;
}

/** Puts markup into the body, declarative shadow roots too, and clears it after the test. */
export function show(html: string): HTMLElement {
  document.body.setHTMLUnsafe(html);
  onTestFinished(() => document.body.replaceChildren());
  return document.body;
}

/** When the page has been laid out and observers have been told. */
export function frames(count = 3): Promise<void> {
  return new Promise((resolve) => {
    const next = (left: number) => (left === 0 ? resolve() : requestAnimationFrame(() => next(left - 1)));
    next(count);
  });
}

/** Counts every question for style and layout from now on. */
export function countLooks(): () => number {
  const spies = [
    vi.spyOn(Range.prototype, 'getBoundingClientRect'),
    vi.spyOn(Range.prototype, 'getClientRects'),
    vi.spyOn(Element.prototype, 'getBoundingClientRect'),
    vi.spyOn(Element.prototype, 'checkVisibility'),
    vi.spyOn(window, 'getComputedStyle'),
  ];
  onTestFinished(() => void vi.restoreAllMocks());
  return () => spies.reduce((sum, { mock }) => sum + mock.calls.length, 0);
}
