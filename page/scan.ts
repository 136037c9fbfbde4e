/**
 * The scan: reads what is new or changed, asks for the names in it, and files the places found.
 *
 * Reading is cut into slices so that the page's own work comes between; batches are answered while the next is
 * being read.
 */
import { ENDS_AT_EDGE, type Found, PLACE_FIELDS, STARTS_AT_EDGE } from '../spotting/found.ts';
import type { Place } from './mention.ts';
import type { PlaceIndex } from './place-index.ts';
import { type Batch, Reader } from './reader.ts';
import { type Run, runAround } from './run.ts';
import { parentOf } from './tree.ts';

/** Longest slice of reading, ms: half a frame at 60 Hz. */
const SLICE = 8;
/** Steps between looks at the clock. */
const STEPS = 200;
/** The first batch is small so that the first marks come soon, UTF-16 units. */
const FIRST_BATCH = 8_000;
const BATCH = 60_000;

export interface ScanReport {
  /** ms on this page's main thread, reading and filing. */
  busy: number;
  /** ms from the start to the last answer so far. */
  whole: number;
  /** UTF-16 units read, counting what was read again. */
  units: number;
}

export interface ScannerNeeds {
  readonly find: Find;
  readonly index: PlaceIndex;
  /** Told of each open shadow root met. */
  readonly onShadow: (root: ShadowRoot) => void;
  /** Told when names could not be asked for; what was found before stays. */
  readonly onProblem: (problem: unknown) => void;
  readonly signal: AbortSignal;
}

export type Find = (text: string) => Promise<Found>;

export class Scanner {
  readonly report: ScanReport = { busy: 0, whole: 0, units: 0 };
  private readonly reader: Reader;
  private readonly find: Find;
  private readonly index: PlaceIndex;
  private readonly signal: AbortSignal;
  /** Roots of whole subtrees, and nodes whose run is to be read, in order of arrival. */
  private readonly trees = new Set<Node>();
  private readonly runs = new Set<Node>();
  private working: Promise<void> | null = null;
  private readonly started = performance.now();
  private batchSize = FIRST_BATCH;
  private filed: Promise<void> = Promise.resolve();

  private readonly onProblem: (problem: unknown) => void;

  constructor({ find, index, onShadow, onProblem, signal }: ScannerNeeds) {
    this.find = find;
    this.index = index;
    this.signal = signal;
    this.onProblem = onProblem;
    this.reader = new Reader(onShadow);
  }

  /** Reads everything under a node. */
  readTree(root: Node): void {
    this.trees.add(root);
    this.work();
  }

  /** Reads the run of text that a node stands in. */
  readRun(node: Node): void {
    this.runs.add(node);
    this.work();
  }

  /** Resolves when all that was asked for has been read and answered. */
  async settled(): Promise<void> {
    while (this.working) await this.working;
  }

  private work(): void {
    this.working ??= this.workThrough()
      .catch((problem: unknown) => this.onProblem(problem))
      .finally(() => {
        this.working = null;
      });
  }

  private async workThrough(): Promise<void> {
    await breathe();
    while (!this.signal.aborted && this.trees.size + this.runs.size > 0) {
      for (const root of outermost(takeAll(this.trees))) await this.readThrough({ start: root, root }, null);
      this.send();
      for (const [run, node] of runsOf(takeAll(this.runs))) await this.readThrough(run, node);
      this.send();
      await this.filed;
    }
    this.report.whole = performance.now() - this.started;
  }

  /** @param until stop at the first block boundary after this node; null: read all of `root` */
  private async readThrough({ start, root }: Run, until: Node | null): Promise<void> {
    this.reader.breakOff();
    const walk = this.reader.walk(start, root);
    let stopBeyond = Number.POSITIVE_INFINITY;
    let sliceStart = performance.now();
    for (let step = 1; ; step++) {
      const { done, value } = walk.next();
      if (done) {
        if (value === false && root.isConnected) this.trees.add(root);
        break;
      }
      if (value === until) stopBeyond = this.reader.boundaries;
      if (this.reader.boundaries > stopBeyond) break;
      if (this.reader.length >= this.batchSize && this.reader.betweenBlocks) this.send();
      if (step % STEPS !== 0 || performance.now() - sliceStart < SLICE) continue;
      this.report.busy += performance.now() - sliceStart;
      await breathe();
      if (this.signal.aborted) return;
      sliceStart = performance.now();
    }
    this.report.busy += performance.now() - sliceStart;
  }

  private send(): void {
    const batch = this.reader.take();
    if (batch.nodes.length === 0) return;
    this.batchSize = BATCH;
    this.report.units += batch.text.length;
    const before = this.filed;
    const found = this.find(batch.text);
    // Filed in the order of reading: what was read last about a node is what holds.
    this.filed = before.then(async () => this.file(batch, await found));
    this.filed.catch(() => undefined);
  }

  private file(batch: Batch, found: Found): void {
    if (this.signal.aborted) return;
    const start = performance.now();
    for (const node of batch.nodes) this.index.drop(node);
    for (const place of placesOf(batch, found)) this.index.add(place);
    this.report.busy += performance.now() - start;
  }
}

/** Without the subtrees that stand in another one. */
function outermost(roots: Node[]): Node[] {
  const all = new Set(roots);
  return roots.filter((root) => {
    if (!root.isConnected) return false;
    for (let at = parentOf(root); at; at = parentOf(at)) if (all.has(at)) return false;
    return true;
  });
}

/** Each run once, with a node in it. */
function runsOf(nodes: Node[]): Iterable<[Run, Node]> {
  const byStart = new Map<Node, [Run, Node]>();
  for (const node of nodes) {
    const run = node.isConnected ? runAround(node) : null;
    if (run) byStart.set(run.start, [run, node]);
  }
  return byStart.values();
}

/** Places of an answer in nodes that still say what was read; the others have changed and will be read again. */
function* placesOf(batch: Batch, { names, places }: Found): Generator<Place> {
  for (let i = 0; i < places.length; ) {
    const start = places[i]!;
    const end = places[i + 1]!;
    const edges = places[i + 3]!;
    const fitting = [];
    for (; places[i] === start && places[i + 1] === end; i += PLACE_FIELDS)
      fitting.push(names[places[i + 2]!]!);
    const first = nodeAt(batch, start);
    const last = nodeAt(batch, end - 1);
    const nodes = batch.nodes.slice(first, last + 1);
    if (!nodes.every((node, k) => stillSays(batch, node, first + k))) continue;
    yield {
      names: fitting,
      nodes,
      startNode: batch.nodes[first]!,
      startOffset: start - batch.starts[first]!,
      endNode: batch.nodes[last]!,
      endOffset: end - batch.starts[last]!,
      startsAtEdge: (edges & STARTS_AT_EDGE) !== 0,
      endsAtEdge: (edges & ENDS_AT_EDGE) !== 0,
    };
  }
}

function stillSays({ text, starts }: Batch, node: Text, index: number): boolean {
  return node.isConnected && text.startsWith(node.data, starts[index]!);
}

/** Index of the node that holds a unit of the batch. */
function nodeAt({ starts }: Batch, unit: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (starts[middle]! <= unit) low = middle;
    else high = middle - 1;
  }
  return low;
}

function takeAll<T>(set: Set<T>): T[] {
  const all = [...set];
  set.clear();
  return all;
}

/** Lets the page's own work, and input before all, come first. */
function breathe(): Promise<void> {
  const { scheduler } = globalThis as {
    scheduler?: { postTask?(task: () => void, options: object): Promise<void> };
  };
  if (scheduler?.postTask) return scheduler.postTask(() => undefined, { priority: 'user-visible' });
  return new Promise((resolve) => setTimeout(resolve));
}
