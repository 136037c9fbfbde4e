/** Scans of whole pages, ours beside the floors and the peers. */
import type { BenchBrowser, OwnRun } from './bench-browser.ts';
import type { BenchPage } from './bench-pages.ts';

/** Of several cold runs: the run in the middle by the tab's time. */
export interface PageScan {
  readonly page: string;
  readonly units: number;
  readonly nodes: number;
  readonly painted: number;
  readonly walk: number;
  readonly read: number;
  readonly readWarm: number;
  /** What a script costs that asks its worker once and reads nothing. */
  readonly ask: number;
  readonly own: OwnRun;
  readonly ownWarm: number;
}

export async function scanPage(browser: BenchBrowser, page: BenchPage, runs: number): Promise<PageScan> {
  const own: OwnRun[] = [];
  const [walks, reads, readsWarm, asks, warm]: number[][] = [[], [], [], [], []];
  for (let run = 0; run < runs; run++) {
    const walk = await browser.floor(page, 'walk');
    const read = await browser.floor(page, 'read');
    walks!.push(walk.cold);
    reads!.push(read.cold);
    readsWarm!.push(read.warm);
    asks!.push(await browser.asking(page));
    await browser.with(page, async (tab) => {
      own.push(await browser.scan(tab));
      warm!.push(await browser.again(tab));
    });
  }
  own.sort((a, b) => a.tasks - b.tasks);
  const middle = own[own.length >> 1]!;
  const { units, nodes, painted } = middle;
  return {
    page: page.name,
    units,
    nodes,
    painted,
    walk: median(walks!),
    read: median(reads!),
    readWarm: median(readsWarm!),
    ask: median(asks!),
    own: middle,
    ownWarm: median(warm!),
  };
}

export const PEERS = [
  'fastscan',
  '@monyone/aho-corasick',
  'ahocorasick',
  'modern-ahocorasick',
  'one regular expression',
  'findandreplacedomtext',
  'advanced-mark.js, finding alone',
  'advanced-mark.js',
  'mark.js',
] as const;

export interface PeerRun {
  readonly peer: string;
  /** null: not done within the cap, or not tried since fewer names took too long. */
  readonly prepare: number | null;
  readonly cold: number | null;
  readonly warm: number | null;
  /** It was stopped then, ms: it takes longer; null: it was done, or it broke. */
  readonly stopped: number | null;
  /** What holds against what it found; null: nothing does. */
  readonly remark: string | null;
}

/** @param tooSlow peers that are not asked any more; grows by those that are not done within the cap (ms) */
export async function racePeers(
  browser: BenchBrowser,
  page: BenchPage,
  names: readonly string[],
  tooSlow: Set<string>,
  cap: number,
): Promise<PeerRun[]> {
  const truth = await browser.trueCount(page, names);
  const runs: PeerRun[] = [];
  for (const peer of PEERS) {
    if (tooSlow.has(peer)) continue;
    // A peer may also break: a regular expression can be too large.
    const outcome = await browser
      .race(page, peer, names, 1, cap)
      .catch((error: Error) => error.message.split('\n')[0]!.slice(0, 80));
    if (outcome && typeof outcome !== 'string') {
      const { matches, ...times } = outcome;
      runs.push({
        peer,
        ...times,
        stopped: null,
        remark: matches === truth ? null : `finds ${matches} of ${truth}`,
      });
      continue;
    }
    tooSlow.add(peer);
    const remark = outcome ?? `not done in ${cap / 1000} s`;
    runs.push({
      peer,
      prepare: null,
      cold: null,
      warm: null,
      stopped: outcome === null ? cap : null,
      remark,
    });
  }
  return runs;
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[sorted.length >> 1] ?? Number.NaN;
}
