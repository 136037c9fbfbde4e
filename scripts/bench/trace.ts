/**
 * What the browser's own trace tells of a page's main thread between two marks. Time of the processor, so that what else the
 * machine does meanwhile changes little.
 */
import type { Page } from 'puppeteer-core';

interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  /** µs */
  readonly ts: number;
  readonly dur?: number;
  /** µs of the processor, less than `dur` where other programs had it meanwhile. */
  readonly tdur?: number;
  readonly pid: number;
  readonly tid: number;
}

export interface MainThread {
  /** ms in script and what it forces (style, layout), ours alone: the pages have no script. */
  readonly script: number;
  /** ms of all tasks: script, messages, and the frames that show the marks. */
  readonly tasks: number;
  /** The longest task with script in it, ms. */
  readonly longest: number;
}

const CATEGORIES = [
  'devtools.timeline',
  'disabled-by-default-devtools.timeline',
  'v8.execute',
  'blink.user_timing',
];
const SCRIPT = new Set([
  'FunctionCall',
  'EvaluateScript',
  'RunMicrotasks',
  'V8.RunMicrotasks',
  'v8.compile',
  'EventDispatch',
  'FireAnimationFrame',
  'TimerFire',
  'IntersectionObserverController::computeIntersections',
]);

/** Traces a page while something is done to it. */
export async function traced<T>(page: Page, work: () => Promise<T>): Promise<[T, MainThread]> {
  await page.tracing.start({ categories: CATEGORIES });
  const done = await work();
  const trace = await page.tracing.stop();
  if (!trace) throw new Error('The browser gave no trace.');
  return [done, mainThread(JSON.parse(new TextDecoder().decode(trace)).traceEvents)];
}

function mainThread(events: readonly TraceEvent[]): MainThread {
  const mark = (name: string) => events.findLast((event) => event.name === name);
  const from = mark('bench-start');
  const to = mark('bench-end');
  if (!from || !to) throw new Error('The trace has no marks of the probe.');
  const inside = events.filter(
    ({ ph, ts, dur = 0, pid, tid }) =>
      ph === 'X' && pid === from.pid && tid === from.tid && ts + dur > from.ts && ts < to.ts,
  );
  const tasks = inside.filter(({ name }) => name.endsWith('RunTask'));
  const script = inside.filter(({ name }) => SCRIPT.has(name));
  const withScript = tasks.filter((task) => script.some((part) => holds(task, part)));
  return {
    script: covered(script, from.ts, to.ts),
    tasks: covered(tasks, from.ts, to.ts),
    longest: Math.max(0, ...withScript.map(({ dur = 0 }) => dur / 1000)),
  };
}

function holds(outer: TraceEvent, inner: TraceEvent): boolean {
  return inner.ts >= outer.ts && inner.ts < outer.ts + (outer.dur ?? 0);
}

/** ms of the processor covered by the events, what lies in another counted once. */
function covered(events: readonly TraceEvent[], from: number, to: number): number {
  let sum = 0;
  let behind = from;
  for (const { ts, dur = 0, tdur = dur } of [...events].sort((a, b) => a.ts - b.ts)) {
    const end = Math.min(to, ts + dur);
    if (end <= behind) continue;
    sum += (end - Math.max(ts, behind)) * (dur > 0 ? Math.min(1, tdur / dur) : 1);
    behind = end;
  }
  return sum / 1000;
}
