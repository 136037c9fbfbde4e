/**
 * The scan: reads what is new or changed, asks for the names in it, and files the places found.
 *
 * Reading and filing are cut into slices so that the page's own work comes between; batches are answered while the next
 * is being read.
 */
import type { Found } from '../spotting/found.ts';
import type { Batch } from './batch.ts';
import { partInView } from './part-in-view.ts';
import type { PlaceIndex } from './place-index.ts';
import { Reader } from './reader.ts';
import { isOnReadPath } from './run.ts';
import { Walk } from './walk.ts';

export interface Pace {
  /** Longest slice of reading or filing, ms. */
  readonly slice: number;
  /** Nodes between looks at the clock. */
  readonly steps: number;
  /** Of text that is looked up first, UTF-16 units: few, so that the first marks come soon. */
  readonly batch: number;
}

/** Half a frame at 60 Hz. */
const PACE: Pace = { slice: 8, steps: 200, batch: 4_000 };
/** Each batch is so many times larger than the one before. */
const GROWTH = 4;
/** UTF-16 units. */
const LARGEST_BATCH = 64_000;
/** What is read before all else where a reader is far down, UTF-16 units. */
const IN_VIEW = 8_000;

export interface ScanReport {
  /** ms on this page's main thread, reading and filing. */
  busy: number;
  /** ms from the start to the last answer so far. */
  whole: number;
  /** UTF-16 units read, counting what was read again. */
  units: number;
  /** Text nodes read, counting what was read again. */
  nodes: number;
}

export interface ScannerNeeds {
  readonly find: Find;
  readonly index: PlaceIndex;
  /** Told of each open shadow root met. */
  readonly onShadow: (root: ShadowRoot) => void;
  /** Told when all that was asked for has been read and answered. */
  readonly onRead: () => void;
  /** Told when names could not be asked for; what was found before stays. */
  readonly onProblem: (problem: unknown) => void;
  readonly signal: AbortSignal;
  readonly pace?: Pace | undefined;
}

export type Find = (text: string) => Promise<Found>;

export class Scanner {
  readonly report: ScanReport = { busy: 0, whole: 0, units: 0, nodes: 0 };
  /** Text nodes that left their place, and how many had been read by then. */
  readonly #left = new WeakMap<Node, number>();
  /** How many had been read when some left that were not looked through. */
  #allLeft = 0;
  readonly #reader: Reader;
  readonly #needs: ScannerNeeds;
  readonly #pace: Pace;
  /** What is to be read, in order of arrival. */
  readonly #wanted = new Set<Node>();
  /** The walk before, if the page has not changed since. */
  #before: Walk | null = null;
  /** What is to be read when all else has been. */
  #rest: Document | null = null;
  #working: Promise<void> | null = null;
  readonly #started = performance.now();
  #batchSize = 0;
  #filed: Promise<void> | null = null;
  /** The same without the last batch; never rejects. Null: there was none. */
  #filedBefore: Promise<void> | null = null;

  constructor(needs: ScannerNeeds) {
    this.#needs = needs;
    this.#pace = needs.pace ?? PACE;
    this.#reader = new Reader({
      onShadow: needs.onShadow,
      onBatch: (batch) => this.#send(batch),
      batchSize: () => this.#batchSize,
    });
  }

  /** Reads all of the page: first what a reader who is far down has before him. */
  readPage(): void {
    const part = partInView(IN_VIEW);
    if (part) this.#rest = document;
    this.read(part ?? document);
  }

  /** Reads all that is in a node, and the runs that it begins and ends in. */
  read(node: Node): void {
    if (this.#needs.signal.aborted) return;
    this.#before = null;
    this.#wanted.add(node);
    this.#working ??= this.#work();
  }

  /** Text left its place. @param text null: more than was looked through */
  left(text: Text | null): void {
    this.#before = null;
    if (text) this.#left.set(text, this.#reader.count);
    else this.#allLeft = this.#reader.count;
  }

  /** Resolves when all that was asked for has been read and answered. */
  async settled(): Promise<void> {
    while (this.#working) await this.#working;
  }

  async #work(): Promise<void> {
    const { signal, onRead, onProblem } = this.#needs;
    try {
      while (!signal.aborted && this.#wanted.size > 0) {
        await breathe();
        this.#batchSize = this.#pace.batch;
        await this.#readWanted();
        await this.#filed;
        if (this.#rest && this.#wanted.size === 0) {
          this.#wanted.add(this.#rest);
          this.#rest = null;
        }
      }
    } catch (problem) {
      this.#filed = null;
      if (!signal.aborted) onProblem(problem);
    } finally {
      this.#working = null;
      this.report.whole = performance.now() - this.#started;
    }
    if (!signal.aborted) onRead();
  }

  /** Goes on until nothing is wanted, also of what comes to be wanted meanwhile. */
  async #readWanted(): Promise<void> {
    const slices = this.#slices();
    for (const node of this.#wanted) {
      this.#wanted.delete(node);
      if (!isOnReadPath(node, (around) => this.#wanted.has(around))) continue;
      const walk = new Walk(node, this.#reader, this.#wanted, this.#before);
      while (walk.advance(this.#pace.steps)) {
        if (!slices.isOver()) continue;
        walk.pause();
        await slices.breathe();
        if (this.#needs.signal.aborted) return;
        walk.resume();
      }
      this.#before = walk;
      if (slices.isOver()) await slices.breathe();
      if (this.#needs.signal.aborted) return;
    }
    this.#before = null;
    this.#reader.flush();
    slices.end();
  }

  #slices(): Slices {
    return new Slices(this.#pace.slice, (ms) => {
      this.report.busy += ms;
    });
  }

  #send(batch: Batch): void {
    this.#batchSize = Math.min(LARGEST_BATCH, this.#batchSize * GROWTH);
    this.report.units += batch.text.length;
    this.report.nodes += batch.nodes.length;
    // Filed in the order of reading: what was read last about a node is what holds.
    // A batch that could not be looked up leaves the others as they are.
    // One is looked up while another is filed. More would keep the worker from answering what is asked meanwhile.
    const find = () => (this.#needs.signal.aborted ? null : this.#needs.find(batch.text));
    const asked = this.#filedBefore ? this.#filedBefore.then(find) : Promise.resolve(find());
    const answer = asked.catch((problem: unknown) => {
      if (!this.#needs.signal.aborted) this.#needs.onProblem(problem);
      return null;
    });
    const both = Promise.all([answer, this.#filed]);
    this.#filedBefore = this.#filed?.catch(() => undefined) ?? null;
    this.#filed = both.then(([found]) => (found ? this.#file(batch, found) : undefined));
    this.#filed.catch(() => undefined);
  }

  async #file(batch: Batch, found: Found): Promise<void> {
    const { index, signal } = this.#needs;
    const slices = this.#slices();
    const reread = batch.nodes.filter((node, at) => index.has(node) && batch.stillSays(at));
    const hasLeft = (node: Node, nth: number) => nth < (this.#left.get(node) ?? 0);
    const filing = index.replace(reread, batch.placesOf(found, hasLeft, this.#allLeft));
    while (!signal.aborted && !filing.next().done) {
      // What was there before goes at the end: nobody is to see both.
      if (reread.length === 0 && slices.isOver()) await slices.breathe();
    }
    slices.end();
  }
}

/** Work on the main thread, a slice at a time. */
class Slices {
  readonly #longest: number;
  readonly #onEnd: (ms: number) => void;
  #start = performance.now();

  /** @param longest ms @param onEnd told how long each was, ms */
  constructor(longest: number, onEnd: (ms: number) => void) {
    this.#longest = longest;
    this.#onEnd = onEnd;
  }

  isOver(): boolean {
    return performance.now() - this.#start >= this.#longest;
  }

  async breathe(): Promise<void> {
    this.end();
    await breathe();
    this.#start = performance.now();
  }

  end(): void {
    this.#onEnd(performance.now() - this.#start);
  }
}

/** Lets the page's own work, and input before all, come first. */
function breathe(): Promise<void> {
  const { scheduler } = globalThis as {
    scheduler?: { postTask?(task: () => void, options: object): Promise<void> };
  };
  if (scheduler?.postTask) return scheduler.postTask(() => undefined, { priority: 'user-visible' });
  return new Promise((resolve) => setTimeout(resolve));
}
