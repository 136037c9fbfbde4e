/** What is not a whole scan: first marks, single tasks, input, hovering, changes, memory, bytes. */
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { type BenchBrowser, heapOf } from './bench-browser.ts';
import { type BenchPage, pageOfMentions, pageOfText } from './bench-pages.ts';
import { median } from './measure-scan.ts';
import type { Probe } from './page/probe.ts';
import { traced } from './trace.ts';

const NAME = 'Norway';
const MANY = 10_000;
/** Of text, what the limits speak of. */
const CHARACTERS = 100_000;

interface WithProbe {
  readonly benchProbe: Probe;
}

/** ms from the page script's first line to the frame that shows all marks in view. */
export async function firstMarks(browser: BenchBrowser, runs: number) {
  const page = pageOfText(CHARACTERS);
  const measure = async (prepare: () => Promise<void>) => {
    const times: number[] = [];
    for (let run = 0; run < runs; run++) {
      await browser.with(page, async (tab) => {
        await prepare();
        const { visible } = await browser.start(tab, true);
        times.push(visible ?? Number.NaN);
      });
    }
    return median(times);
  };
  const awake = await measure(async () => undefined);
  const asleep = await measure(() => browser.killWorker());
  return { awake, asleep };
}

/** The longest task and the wait of key strokes while a page is scanned by a processor four times slower; layout shift. */
export async function throttled(browser: BenchBrowser, page: BenchPage) {
  return browser.with(page, async (tab) => {
    await tab.evaluate(() => {
      const seen = { waits: [] as number[], shift: 0 };
      Object.assign(window, { benchSeen: seen });
      addEventListener('keydown', (event) => seen.waits.push(performance.now() - event.timeStamp));
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) seen.shift += (entry as unknown as { value: number }).value;
      }).observe({ type: 'layout-shift' });
    });
    const session = await tab.createCDPSession();
    await session.send('Emulation.setCPUThrottlingRate', { rate: 4 });
    let isScanning = true;
    const scan = browser.scan(tab).finally(() => {
      isScanning = false;
    });
    while (isScanning) {
      await tab.keyboard.press('Shift');
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
    const { longest } = await scan;
    const { waits, shift } = await tab.evaluate(
      () => (window as unknown as { benchSeen: { waits: number[]; shift: number } }).benchSeen,
    );
    return { page: page.name, longest, wait: Math.max(0, ...waits), middleWait: median(waits), shift };
  });
}

/** µs a call, over a grid of points, ours against the browser's own. */
export async function hitTest(browser: BenchBrowser) {
  return browser.with(pageOfMentions(MANY, NAME), async (tab) => {
    await browser.start(tab);
    await browser.meetReader(tab);
    return browser.inOwnWorld(tab, () => {
      const spotting = (globalThis as unknown as WithProbe).benchProbe.spotting()!;
      const points = Array.from({ length: 2000 }, (_, i) => [(i * 37) % innerWidth, (i * 53) % innerHeight]);
      const each = (test: (x: number, y: number) => void) => {
        const start = performance.now();
        for (const [x, y] of points) test(x!, y!);
        return ((performance.now() - start) / points.length) * 1000;
      };
      const rounds = Array.from({ length: 5 }, () => ({
        own: each((x, y) => spotting.placeAt(x, y)),
        native: each((x, y) => document.elementFromPoint(x, y)),
      }));
      rounds.sort((a, b) => a.own / a.native - b.own / b.native);
      return rounds[2]!;
    });
  });
}

/** A burst of added nodes: our time by our own count, and the floor for the same part in a fresh world. */
export async function burst(browser: BenchBrowser, nodes: number) {
  return browser.with(pageOfMentions(100, NAME), async (tab) => {
    await browser.start(tab);
    const [busy, { script }] = await traced(tab, () =>
      browser.inOwnWorld(
        tab,
        async (count, name) => {
          const probe = (globalThis as unknown as WithProbe).benchProbe;
          const before = probe.spotting()!.report.busy;
          const part = document.createElement('div');
          part.id = 'burst';
          for (let i = 0; i < count; i++) {
            const line = document.createElement('p');
            line.textContent = `Line ${i} of many speaks of ${i % 100 ? 'nothing' : name} at all.`;
            part.append(line);
          }
          await probe.after(() => document.body.append(part));
          return probe.spotting()!.report.busy - before;
        },
        nodes,
        NAME,
      ),
    );
    const floor = await browser.bench(tab, 'readPart', ['#burst'], 60_000);
    return { nodes, busy, script, floor: floor! };
  });
}

/** How much a tab's heap grows by our scripts on a page with some mentions, bytes. */
export async function tabHeap(browser: BenchBrowser) {
  return browser.with(pageOfMentions(200, NAME), async (tab) => {
    const before = await heapOf(tab);
    await browser.start(tab);
    return { mentions: 200, bytes: (await heapOf(tab)) - before };
  });
}

/** What the worker holds for so many names, meanings included, and how long they take to compile in a page. */
export async function matcherOf(browser: BenchBrowser, folder: string, names: readonly string[]) {
  const ms = await browser.with(pageOfMentions(1, NAME), (tab) =>
    browser.bench(tab, 'compileOurs', [names], 60_000),
  );
  return { ms: ms ?? Number.NaN, bytes: statSync(join(folder, 'names.bin')).size };
}

/** What every frame loads at start. */
export function startBytes(folder: string) {
  const script = readFileSync(join(folder, 'page.js'));
  return {
    raw: script.length,
    gzip: gzipSync(script, { level: 9 }).length,
    brotli: brotliCompressSync(script).length,
  };
}
