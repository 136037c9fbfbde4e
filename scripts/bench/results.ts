/** All figures of one run, as bench.json has them. Times are ms where nothing else is said. */
import type { courses, feed, oneMore } from './measure-changes.ts';
import type { burst, firstMarks, hitTest, startBytes, tabHeap, throttled } from './measure-rest.ts';
import type { PageScan, PeerRun } from './measure-scan.ts';

type Of<F extends (...args: never[]) => unknown> = Awaited<ReturnType<F>>;

export interface Results {
  readonly when: string;
  readonly machine: string;
  readonly runs: number;
  readonly bytes: Of<typeof startBytes>;
  /** Real pages, with the pack as shipped. */
  pages?: PageScan[];
  made?: PageScan[];
  /** The page of 20 MB. */
  huge?: PageScan[];
  tasks?: Of<typeof throttled>[];
  /** µs a call. */
  hit?: Of<typeof hitTest>;
  oneMore?: Of<typeof oneMore>;
  /** On a page of 10,000 mentions, a change. */
  courses?: Of<typeof courses>;
  feed?: Of<typeof feed>;
  burst?: Of<typeof burst>;
  heap?: Of<typeof tabHeap>;
  /** With the pack as shipped, on text that is full of its names. */
  first?: Of<typeof firstMarks>;
  names?: NamesResult[];
}

export interface NamesResult {
  readonly count: number;
  /** Until the first page of a new browser is marked: the worker starts and reads its names. */
  readonly ready: number;
  readonly matcher: { readonly ms: number; readonly bytes: number };
  scans?: PageScan[];
  /** On the second of the pages scanned. */
  peers?: PeerRun[];
  first?: Of<typeof firstMarks>;
}
