/** The limits, and what a run says to each. */
import type { PageScan } from './measure-scan.ts';
import type { NamesResult, Results } from './results.ts';

export interface Limit {
  readonly what: string;
  readonly limit: string;
  /** null: this run did not measure it. */
  readonly figure: string | null;
  readonly reached: boolean | null;
}

export function limitsOf(results: Results): Limit[] {
  const { pages, names, tasks, hit, oneMore, burst, heap, bytes } = results;
  const at = (count: number) => names?.find((result) => result.count === count);
  const few = names?.[0];
  const most = names?.at(-1);
  return [
    atMost('tab time of all real pages, in floors', 1.7, pages && sumRatio(pages)),
    atMost('tab time of the worst real page, in floors', 4, pages && Math.max(...pages.map(ratio))),
    atMost(`tab time from ${few?.count} to ${most?.count} names`, 1.1, growth(few, most)),
    atLeast(
      'advanced-mark.js, finding alone, at 1,000 names',
      10,
      faster(at(1000), 'advanced-mark.js, finding alone'),
    ),
    atLeast('mark.js at 1,000 names', 500, faster(at(1000), 'mark.js')),
    atLeast('fastest peer with its preparation at 10,000 names', 3, faster(at(10_000))),
    atLeast('fastest peer with its preparation at 100,000 names', 20, faster(at(100_000))),
    atMost('first marks, worker awake, ms', 50, most?.first?.awake),
    atMost('first marks, worker asleep, ms', 300, most?.first?.asleep),
    atMost(
      'longest task on a real page at 4x, ms',
      50,
      tasks && Math.max(...tasks.map((page) => page.longest)),
    ),
    atMost(`matcher of ${most?.count} names, MB`, 8, most && most.matcher.bytes / 1e6),
    atMost('heap of a tab with 200 mentions, MB', 1, heap && heap.bytes / 1e6),
    atMost('start script, compressed, kB', 12, bytes.gzip / 1000),
    atMost('hit test with 10,000 mentions, in elementFromPoint', 2, hit && hit.own / hit.native),
    atMost('one more mention, 10,000 against one', 1.5, oneMore && oneMore.many.ours / oneMore.one.ours),
    atMost('layout shift', 0, tasks && Math.max(...tasks.map(({ shift }) => shift))),
    atMost('100,000 added nodes, in floors', 2, burst && burst.script / burst.floor),
  ];
}

/** The tab's own main-thread time against the cold floor. */
export function ratio({ own, read }: PageScan): number {
  return own.tasks / read;
}

export function sumRatio(pages: readonly PageScan[]): number {
  return sum(pages, ({ own }) => own.tasks) / sum(pages, ({ read }) => read);
}

export function sum<T>(items: readonly T[], of: (item: T) => number): number {
  return items.reduce((total, item) => total + of(item), 0);
}

function growth(few?: NamesResult, most?: NamesResult): number | undefined {
  if (!few?.scans || !most?.scans || few === most) return undefined;
  return sum(most.scans, ({ own }) => own.tasks) / sum(few.scans, ({ own }) => own.tasks);
}

/**
 * How many times as long a peer takes, preparation and all, as our whole scan; without one: the fastest. Of one that was
 * stopped, the time until then.
 */
function faster(at: NamesResult | undefined, peer?: string): number | undefined {
  const own = (at?.scans?.[1] ?? at?.scans?.[0])?.own.whole;
  const taken = at?.peers?.flatMap(({ peer: name, prepare, cold, stopped }) => {
    if (peer && name !== peer) return [];
    const time = cold === null ? stopped : cold + prepare!;
    return time === null ? [] : [time];
  });
  return own && taken && taken.length > 0 ? Math.min(...taken) / own : undefined;
}

function atMost(what: string, limit: number, figure: number | undefined): Limit {
  return limitOf(what, `at most ${limit}`, figure, (value) => value <= limit);
}

function atLeast(what: string, limit: number, figure: number | undefined): Limit {
  return limitOf(`times faster than ${what}`, `at least ${limit}`, figure, (value) => value >= limit);
}

function limitOf(
  what: string,
  limit: string,
  figure: number | undefined,
  holds: (value: number) => boolean,
): Limit {
  if (figure === undefined || Number.isNaN(figure)) return { what, limit, figure: null, reached: null };
  return { what, limit, figure: figure.toFixed(figure < 10 ? 2 : 0), reached: holds(figure) };
}
