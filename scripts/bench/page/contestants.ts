/**
 * Runs in a fresh isolated world of a page: the floors, and what others would use. Bundled with the peers' own code.
 */

import { AhoCorasick as Monyone } from '@monyone/aho-corasick';
import AdvancedMark from 'advanced-mark.js/dist/mark.js';
import AhoCorasick from 'ahocorasick';
import FastScanner from 'fastscan';
import findAndReplace from 'findandreplacedomtext';
import Mark from 'mark.js/dist/mark.js';
import Modern from 'modern-ahocorasick';
import { compile } from '../../../matcher/automaton.ts';
import { isWhole, readTexts, trueCount } from './text.ts';

export interface Outcome {
  /** ms to make what the names need before any page can be searched. */
  readonly prepare: number;
  readonly cold: number;
  /** Median of further runs in the same world; null: there was none. */
  readonly warm: number | null;
  /** Mentions marked; null: it looks for none. */
  readonly matches: number | null;
}

/** What is raced: prepared once, run often. `undo` puts the page back. */
interface Contestant {
  run(): number | null;
  undo?(): void;
}

interface Span {
  readonly start: number;
  readonly end: number;
}

const EXCLUDE = ['script *', 'style *', 'noscript *', 'template *', 'textarea *', 'select *', 'svg *'];
const LIMITERS = ' \t\n\r.,;:!?…()[]{}"\'’‘“”«»„/\\|-–—*&+=<>·•\u00a0\u001e'.split('');

const contestants: Record<string, (names: readonly string[]) => Contestant> = {
  walk: () => floor(walk),
  read: () => floor(read),
  'mark.js': (names) => marker(new Mark(document.body), names, {}),
  'advanced-mark.js': (names) =>
    marker(new AdvancedMark(document.body), names, { combinePatterns: true, cacheTextNodes: true }),
  'advanced-mark.js, finding alone': (names) => finder(new AdvancedMark(document.body), names),
  findandreplacedomtext: (names) => {
    const find = pattern(names);
    let done: { revert(): void } | null = null;
    return {
      run() {
        done = findAndReplace(document.body, { find, preset: 'prose', wrap: 'mark' });
        return document.body.querySelectorAll('mark').length;
      },
      undo: () => done?.revert(),
    };
  },
  'one regular expression': (names) => {
    const find = pattern(names);
    return searcher((text) =>
      Array.from(text.matchAll(find), ({ 0: { length }, index }) => ({ start: index, end: index + length })),
    );
  },
  '@monyone/aho-corasick': (names) => {
    const automaton = new Monyone([...names]);
    return searcher((text) => automaton.matchInText(text).map(({ begin, end }) => ({ start: begin, end })));
  },
  'modern-ahocorasick': (names) => {
    const automaton = new Modern([...names]);
    return searcher((text) => automaton.search(text).map(({ start, end }) => ({ start, end })));
  },
  ahocorasick: (names) => {
    const automaton = new AhoCorasick(names);
    return searcher((text) =>
      automaton
        .search(text)
        .flatMap(([last, found]) => found.map(({ length }) => ({ start: last + 1 - length, end: last + 1 }))),
    );
  },
  fastscan: (names) => {
    const automaton = new FastScanner(names);
    return searcher((text) =>
      automaton.search(text).map(([start, { length }]) => ({ start, end: start + length })),
    );
  },
};

function floor(pass: (root: Node) => number): Contestant {
  return {
    run() {
      pass(document);
      return null;
    },
  };
}

/** All text nodes, none of them read. */
function walk(root: Node): number {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  let nodes = 0;
  while (walker.nextNode()) nodes++;
  return nodes;
}

/** Every character of every text node. */
function read(root: Node): number {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  let sum = 0;
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const { data } = node as Text;
    for (let i = 0; i < data.length; i++) sum = (sum + data.charCodeAt(i)) | 0;
  }
  return sum;
}

function marker(
  mark: Mark | AdvancedMark,
  names: readonly string[],
  extra: Readonly<Record<string, unknown>>,
): Contestant {
  return {
    run() {
      let count = 0;
      mark.mark(names, {
        ...markOptions,
        ...extra,
        done: (marks: number, matches?: number) => {
          count = matches ?? marks;
        },
      });
      return count;
    },
    undo: () => mark.unmark(),
  };
}

/** Every match is found and none is wrapped: the least that any way of showing them would cost. */
function finder(mark: AdvancedMark, names: readonly string[]): Contestant {
  return {
    run() {
      let count = 0;
      const filter = (
        _node: Text,
        _term: string,
        _total: number,
        _ofTerm: number,
        info: { matchStart: boolean },
      ) => {
        if (info.matchStart) count++;
        return false;
      };
      mark.mark(names, { ...markOptions, combinePatterns: true, cacheTextNodes: true, filter });
      return count;
    },
  };
}

const markOptions = {
  acrossElements: true,
  separateWordSearch: false,
  caseSensitive: true,
  diacritics: false,
  accuracy: { value: 'exactly', limiters: LIMITERS },
  exclude: EXCLUDE,
};

function pattern(names: readonly string[]): RegExp {
  const longestFirst = [...names].sort((a, b) => b.length - a.length);
  const any = longestFirst.map((name) => name.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')).join('|');
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${any})(?![\\p{L}\\p{N}])`, 'gu');
}

/** A search in strings, given the page's text in one of them, and what it finds painted as highlights. */
function searcher(search: (text: string) => Span[]): Contestant {
  return {
    run() {
      const nodes: Text[] = [];
      const starts: number[] = [];
      let text = '';
      readTexts((node) => {
        if (!node) return;
        nodes.push(node);
        starts.push(text.length);
        text += `${node.data}\u001e`;
      });
      const spans = longestOf(search(text).filter(({ start, end }) => isWhole(text, start, end)));
      const highlight = new Highlight();
      let at = 0;
      for (const { start, end } of spans) {
        while (at + 1 < starts.length && starts[at + 1]! <= start) at++;
        const node = nodes[at]!;
        highlight.add(
          new StaticRange({
            startContainer: node,
            startOffset: start - starts[at]!,
            endContainer: node,
            endOffset: end - starts[at]!,
          }),
        );
      }
      CSS.highlights.set('bench', highlight);
      return spans.length;
    },
    undo: () => CSS.highlights.delete('bench'),
  };
}

/** The longest at each place, none inside another. */
function longestOf(spans: Span[]): Span[] {
  spans.sort((a, b) => a.start - b.start || b.end - a.end);
  const kept: Span[] = [];
  for (const span of spans) if (span.start >= (kept.at(-1)?.end ?? 0)) kept.push(span);
  return kept;
}

function timed<T>(work: () => T): [ms: number, result: T] {
  const start = performance.now();
  const result = work();
  return [performance.now() - start, result];
}

function median(values: readonly number[]): number | null {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[sorted.length >> 1] ?? null;
}

const bench = {
  /** @param warmRuns none for what is too slow */
  run(name: string, names: readonly string[], warmRuns: number): Outcome {
    const [prepare, contestant] = timed(() => contestants[name]!(names));
    performance.mark('bench-start');
    const [cold, matches] = timed(() => contestant.run());
    performance.mark('bench-end');
    const warm: number[] = [];
    for (let i = 0; i < warmRuns; i++) {
      contestant.undo?.();
      warm.push(timed(() => contestant.run())[0]);
    }
    return { prepare, cold, warm: median(warm), matches: matches ?? null };
  },
  trueCount,
  /** The floor for a part of the page: ms to read every character of it. */
  readPart: (selector: string): number => timed(() => read(document.querySelector(selector)!))[0],
  /** ms to compile the names here as others prepare theirs: in the extension, that is done before any page is read. */
  compileOurs: (names: readonly string[]): number =>
    timed(() => compile(names.map((text) => ({ text, case: 'exact' as const }))))[0],
};
export type Bench = typeof bench;
(globalThis as unknown as { bench: Bench }).bench = bench;
