/** The tables. */
import { limitsOf, ratio, sum, sumRatio } from './limits.ts';
import type { PageScan } from './measure-scan.ts';
import type { NamesResult, Results } from './results.ts';

/** What is told of each row, with the heads of the columns. */
const TASKS = { longest: 'longest task', wait: 'longest wait', middleWait: 'middle wait', shift: 'shift' };
const ONE_MORE = {
  withOurs: 'with ours',
  alone: 'page alone',
  itself: 'page marks itself',
  ours: 'ours',
};
const COURSES = {
  ours: 'ours',
  alone: 'page alone',
  longest: 'longest task',
  longestAlone: 'longest alone',
};

export function printResults(results: Results): void {
  const { pages, made, huge, first, names, tasks, bytes, hit, runs, machine } = results;
  const { oneMore, courses, feed, burst, heap } = results;
  console.log(`# Bench of ${results.when}, ${machine}, cold runs a page: ${runs}. Times in ms.`);
  if (pages) printScans('Real pages, pack as shipped', pages);
  if (made) printScans('Made pages, pack as shipped', made);
  if (huge) printScans('The largest page, pack as shipped', huge);
  if (first) printFirst(first);
  for (const result of names ?? []) printNames(result);
  if (tasks)
    tableOf(
      ['At 4x throttling', 'page'],
      TASKS,
      tasks.map((task) => [task.page, task]),
    );
  console.log(`\nStart script: ${bytes.raw} bytes, gzip ${bytes.gzip}, brotli ${bytes.brotli}`);
  if (hit)
    console.log(
      `Hit test with 10,000 mentions: ${round(hit.own)} µs; elementFromPoint ${round(hit.native)} µs`,
    );
  if (oneMore)
    tableOf(['One more mention, on a page of 10,000 and of one', 'page'], ONE_MORE, Object.entries(oneMore));
  if (courses) tableOf(['On a page of 10,000 mentions', 'a change'], COURSES, Object.entries(courses));
  if (feed) {
    const { cards, ours, alone, longest, mentions, heap } = feed;
    console.log(
      `\nFeed of ${cards} cards: ours ${round(ours)} a card, page alone ${round(alone)}, longest task ${round(longest)}; ` +
        `at the end ${mentions} mentions kept, heap ${round(heap / 1000)} kB more`,
    );
  }
  if (burst) {
    const { nodes, busy, script, floor } = burst;
    console.log(
      `${nodes} added nodes: script ${round(script)} (own count ${round(busy)}), floor ${round(floor)}`,
    );
  }
  if (heap) console.log(`Heap of a tab with ${heap.mentions} mentions: ${heap.bytes} bytes more`);
  const rows = limitsOf(results).map(({ what, limit, figure, reached }) => [
    what,
    limit,
    figure ?? '-',
    reached === null ? 'not measured' : reached ? 'reached' : 'NOT reached',
  ]);
  table('Limits', ['what', 'limit', 'figure', ''], rows);
}

function printScans(title: string, scans: readonly PageScan[]): void {
  const rows = scans.map((scan) => {
    const { page, units, nodes, walk, read, readWarm, ask, own, ownWarm } = scan;
    const { busy, script, tasks, whole, longest } = own;
    return [
      page,
      units,
      nodes,
      walk,
      read,
      ask,
      busy,
      script,
      tasks,
      ratio(scan),
      whole,
      longest,
      readWarm,
      ownWarm,
    ];
  });
  const heads =
    'page|units|nodes|walk|floor|ask|own count|script|tasks|x floor|whole|longest|floor warm|own warm';
  table(title, heads.split('|'), rows);
  const total = (of: (scan: PageScan) => number) => round(sum(scans, of));
  console.log(
    `sum: floor ${total((s) => s.read)}, own count ${total((s) => s.own.busy)}, script ${total((s) => s.own.script)}, ` +
      `tasks ${total((s) => s.own.tasks)} = ${round(sumRatio(scans))} x floor ` +
      `(a script that only asks once: ${total((s) => s.ask)}); ` +
      `warm: floor ${total((s) => s.readWarm)}, own count ${total((s) => s.ownWarm)}`,
  );
}

function printNames({ count, ready, matcher, scans, peers, first }: NamesResult): void {
  console.log(
    `\n# ${count} names: matcher ${matcher.bytes} bytes, compiled in ${round(matcher.ms)}; worker ready after ${round(ready)}`,
  );
  if (first) printFirst(first);
  if (scans) printScans(`Scans with ${count} names`, scans);
  if (!peers) return;
  const page = scans?.[1] ?? scans?.[0];
  const rows = peers.map(({ peer, prepare, cold, warm, remark }) => {
    const whole = cold === null ? null : cold + prepare!;
    const against = (other: number | undefined) => (whole && other ? whole / other : '-');
    return [
      peer,
      prepare ?? '-',
      cold ?? '-',
      warm ?? '-',
      against(page?.read),
      against(page?.own.whole),
      remark ?? '',
    ];
  });
  const heads = ['peer', 'prepare', 'cold', 'warm', 'all x floor', 'all x ours', ''];
  table(`Peers with ${count} names on ${page?.page ?? 'the page'}`, heads, rows);
}

function printFirst({ awake, asleep }: NonNullable<Results['first']>): void {
  console.log(`first marks: worker awake ${round(awake)}, asleep ${round(asleep)}`);
}

type Cell = string | number;

/** @param titles of the table, and of what its rows are called by @param columns heads of what is told of each row */
function tableOf<Column extends string>(
  [title, first]: readonly [string, string],
  columns: Readonly<Record<Column, string>>,
  rows: readonly (readonly [string, Readonly<Record<NoInfer<Column>, Cell>>])[],
): void {
  const told = Object.keys(columns) as Column[];
  table(
    title,
    [first, ...told.map((column) => columns[column])],
    rows.map(([name, row]) => [name, ...told.map((column) => row[column])]),
  );
}

function table(title: string, heads: readonly string[], rows: readonly (readonly Cell[])[]): void {
  console.log(`\n## ${title}`);
  const cells = [heads, ...rows.map((row) => row.map(text))];
  const widths = heads.map((_, column) => Math.max(...cells.map((row) => row[column]!.length)));
  for (const row of cells) {
    const line = row.map((cell, i) => (i === 0 ? cell.padEnd(widths[i]!) : cell.padStart(widths[i]!)));
    console.log(line.join('  ').trimEnd());
  }
}

function text(cell: Cell): string {
  return typeof cell === 'number' ? round(cell) : cell;
}

function round(value: number): string {
  return Number.isInteger(value) ? String(value) : value.toFixed(Math.abs(value) < 10 ? 2 : 0);
}
