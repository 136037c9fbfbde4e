/**
 * `npm run bench -- [--quick] [--only PARTS] [--names NUMBERS] [--runs N] [--cap SECONDS] [--docs]`: what the built extension
 * costs a tab in real Chromium, beside the floors and beside what others would use.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Pack } from '../../facts/pack.ts';
import { buildPack } from '../pack/read-data.ts';
import { ensureBrowser } from '../set-up/browsers.mjs';
import { BenchBrowser } from './bench-browser.ts';
import { buildWithPack, contestantsScript } from './bench-build.ts';
import { type BenchPage, madePage, realPages, textOf } from './bench-pages.ts';
import { growthChart } from './chart.ts';
import { courses, feed, oneMore } from './measure-changes.ts';
import { burst, firstMarks, hitTest, matcherOf, startBytes, tabHeap, throttled } from './measure-rest.ts';
import { racePeers, scanPage } from './measure-scan.ts';
import { Names, packOf } from './names.ts';
import { printResults } from './print.ts';
import type { NamesResult, Results } from './results.ts';

const PARTS = ['pages', 'made', 'tasks', 'rest', 'names', 'peers', 'first', 'huge'] as const;
type Part = (typeof PARTS)[number];

const USAGE = `Usage: npm run bench -- [--quick] [--only PARTS] [--names NUMBERS] [--runs N] [--cap SECONDS] [--docs]
  --only    of ${PARTS.join(',')} (all)
  --names   how many names (50,1000,10000,100000)
  --runs    cold runs a page, the middle one counts (3)
  --cap     seconds after which a peer is stopped (30)
  --quick   few pages, one run, up to 1,000 names, peers stopped after 5 s
  --docs    also draws docs/performance-growth.svg
The table is printed, and all figures are written to .output/bench/bench.json.`;

/** Where names grow: one page of ours, and the largest real ones. */
const LARGEST = 5;

interface Choices {
  readonly parts: ReadonlySet<string>;
  readonly counts: readonly number[];
  readonly runs: number;
  readonly cap: number;
  readonly quick: boolean;
}

const project = join(import.meta.dirname, '../..');

async function main(): Promise<number> {
  const { values } = parseArgs({
    options: {
      only: { type: 'string', default: PARTS.join() },
      names: { type: 'string' },
      runs: { type: 'string' },
      cap: { type: 'string' },
      quick: { type: 'boolean', default: false },
      docs: { type: 'boolean', default: false },
      help: { type: 'boolean' },
    },
  });
  const parts = new Set(values.only.split(','));
  if (values.help || [...parts].some((part) => !PARTS.includes(part as Part))) {
    console.error(USAGE);
    return values.help ? 0 : 2;
  }
  const { quick } = values;
  const results = await measure({
    parts,
    quick,
    counts: (values.names ?? (quick ? '50,1000' : '50,1000,10000,100000')).split(',').map(Number),
    runs: Number(values.runs ?? (quick ? 1 : 3)),
    cap: Number(values.cap ?? (quick ? 5 : 30)) * 1000,
  });
  printResults(results);
  save(results);
  if (values.docs) write('docs/performance-growth.svg', growthChart(results));
  return 0;
}

async function measure(choices: Choices): Promise<Results> {
  await ensureBrowser('chromium');
  const pack = bundledPack();
  const real = realPages();
  const largest = [...real].sort((a, b) => b.html.length - a.html.length).slice(0, LARGEST);
  const made = [1, 5].map(madePage);
  // The build first: it makes the configuration that bundling the contestants reads.
  const shipped = await buildWithPack('shipped', null);
  const contestants = await contestantsScript();
  const results: Results = {
    when: new Date().toISOString(),
    machine: `${cpus().length} x ${cpus()[0]?.model ?? 'unknown'}`,
    runs: choices.runs,
    bytes: startBytes(shipped),
  };
  const browser = await BenchBrowser.open(shipped, contestants);
  try {
    // The first page of a browser pays for what all others have then.
    await browser.own(largest[0]!);
    await measureShipped(browser, choices, { real: choices.quick ? largest : real, largest, made }, results);
  } finally {
    await browser.close();
  }
  if (choices.parts.has('names') || choices.parts.has('peers') || choices.parts.has('first')) {
    const names = new Names(
      pack,
      [...real, ...made.slice(0, 1)].map(({ html }) => textOf(html)),
    );
    const pages = [made[0]!, ...largest.slice(0, choices.quick ? 1 : 3)];
    results.names = [];
    for await (const result of measureNames(names, contestants, pages, choices)) {
      results.names.push(result);
      save(results);
    }
  }
  if (choices.parts.has('huge')) {
    // In a browser of its own, that can be closed when a page takes too long.
    const alone = await BenchBrowser.open(shipped, contestants);
    results.huge = await each([madePage(20)], (page) => scanPage(alone, page, 1));
    await alone.close();
  }
  return results;
}

async function measureShipped(
  browser: BenchBrowser,
  { parts, runs, quick }: Choices,
  pages: { real: readonly BenchPage[]; largest: readonly BenchPage[]; made: readonly BenchPage[] },
  results: Results,
): Promise<void> {
  if (parts.has('pages')) results.pages = await each(pages.real, (page) => scanPage(browser, page, runs));
  save(results);
  if (parts.has('made')) results.made = await each(pages.made, (page) => scanPage(browser, page, runs));
  if (parts.has('tasks')) results.tasks = await each(pages.real, (page) => throttled(browser, page));
  if (parts.has('first')) results.first = await firstMarks(browser, runs);
  save(results);
  if (!parts.has('rest')) return;
  progress('hovering, changes, heap');
  results.hit = await hitTest(browser);
  results.oneMore = await oneMore(browser, 9);
  results.burst = await burst(browser, 100_000);
  results.courses = await courses(browser);
  results.feed = await feed(browser, quick ? 600 : 3600);
  results.heap = await tabHeap(browser);
  save(results);
}

async function* measureNames(
  names: Names,
  contestants: string,
  pages: readonly BenchPage[],
  { parts, counts, runs, cap }: Choices,
): AsyncGenerator<NamesResult> {
  const tooSlow = new Set<string>();
  for (const count of counts) {
    progress(`${count} names`);
    const list = names.first(count);
    const folder = await buildWithPack(`${count}`, packOf(list));
    const browser = await BenchBrowser.open(folder, contestants);
    try {
      // The first page of a browser pays for its start.
      const warming = performance.now();
      await browser.own(pages[0]!);
      const result: NamesResult = {
        count,
        ready: performance.now() - warming,
        matcher: await matcherOf(browser, folder, list),
      };
      if (parts.has('names')) result.scans = await each(pages, (page) => scanPage(browser, page, runs));
      if (parts.has('peers'))
        result.peers = await racePeers(browser, pages[1] ?? pages[0]!, list, tooSlow, cap);
      if (parts.has('first')) result.first = await firstMarks(browser, runs);
      yield result;
    } finally {
      await browser.close();
    }
  }
}

/** A page that cannot be measured is told of and left out. */
async function each<T>(pages: readonly BenchPage[], work: (page: BenchPage) => Promise<T>): Promise<T[]> {
  const done: T[] = [];
  for (const page of pages) {
    progress(page.name);
    await work(page).then(
      (result) => done.push(result),
      (error: Error) => progress(`${page.name} is left out: ${error.message}`),
    );
  }
  return done;
}

function bundledPack(): Pack {
  const built = buildPack(join(project, 'data'));
  if ('faults' in built) throw new Error('The data has faults: npm run data tells of them.');
  return built.pack;
}

function progress(what: string): void {
  console.error(`  ${what}`);
}

/** After each part: a run is long, and what it has measured counts also if it is stopped. */
function save(results: Results): void {
  write('.output/bench/bench.json', JSON.stringify(results, null, 1));
}

function write(file: string, text: string): void {
  const path = join(project, file);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
  console.error(`Written: ${file}`);
}

main().then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  },
);
