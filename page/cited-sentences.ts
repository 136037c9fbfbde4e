/**
 * The sentences of this page that packs cite: read when first asked for, and again only when the page has changed
 * since. The page reads; who cites what is for `find` to know.
 */
import type { CitedSentence } from '../spotting/cited.ts';
import type { Batch } from './batch.ts';
import { isVisible } from './look.ts';
import { Reader } from './reader.ts';
import { Walk } from './walk.ts';

/** Of one message, UTF-16 units. */
const BATCH = 60_000;
/** Of a whole page: what stands beyond is not looked at. The worker needs about 0.2 ms for each 1,000 units. */
const MOST = 600_000;
/** Nodes between looks at the clock, and longest slice of reading, ms. */
const STEPS = 200;
const SLICE = 8;

export type FindCited = (text: string) => Promise<readonly CitedSentence[]>;

interface Standing {
  readonly batch: Batch;
  readonly start: number;
  readonly end: number;
}

export class CitedSentences {
  #reading: Promise<ReadonlyMap<string, Standing>> | null = null;
  readonly #watcher: MutationObserver;
  readonly #find: FindCited;

  /** @param isOurs whether a node is ours, and says nothing about the page when it comes or goes */
  constructor(find: FindCited, isOurs: (node: Node) => boolean) {
    this.#find = find;
    this.#watcher = new MutationObserver((records) => {
      if (!records.every((record) => isOnlyOurs(record, isOurs))) this.#forget();
    });
  }

  /** Fingerprints of the cited sentences that a reader sees here. */
  async present(): Promise<ReadonlySet<string>> {
    const standing = await this.#read();
    return new Set(standing.keys());
  }

  /** Where a sentence stands now; null when it does no more. A live range: not to be kept. */
  async rangeOf(sha256: string): Promise<Range | null> {
    const standing = (await this.#read()).get(sha256);
    return standing ? rangeOf(standing) : null;
  }

  #read(): Promise<ReadonlyMap<string, Standing>> {
    this.#reading ??= this.#readAll().catch((problem: unknown) => {
      this.#forget();
      throw problem;
    });
    return this.#reading;
  }

  #forget(): void {
    this.#watcher.disconnect();
    this.#reading = null;
  }

  async #readAll(): Promise<ReadonlyMap<string, Standing>> {
    this.#watcher.observe(document, { childList: true, characterData: true, subtree: true });
    const found = new Map<string, Standing>();
    for (const batch of await batchesOf(document)) {
      for (const { sha256, start, end } of await this.#find(batch.text)) {
        const standing = { batch, start, end };
        if (!found.has(sha256) && rangeOf(standing)) found.set(sha256, standing);
      }
    }
    return found;
  }
}

async function batchesOf(root: Document): Promise<Batch[]> {
  const batches: Batch[] = [];
  let units = 0;
  const onBatch = (batch: Batch) => {
    batches.push(batch);
    units += batch.text.length;
  };
  const reader = new Reader({ onShadow: () => undefined, onBatch, batchSize: () => BATCH });
  const walk = new Walk(root, reader, new Set(), null);
  let sliceStart = performance.now();
  while (units < MOST && walk.advance(STEPS)) {
    if (performance.now() - sliceStart < SLICE) continue;
    walk.pause();
    await new Promise((resolve) => setTimeout(resolve));
    walk.resume();
    sliceStart = performance.now();
  }
  reader.flush();
  return batches;
}

/** null where the text has changed, or is not to be seen. */
function rangeOf({ batch, start, end }: Standing): Range | null {
  const first = batch.nodeAt(start);
  const last = batch.nodeAt(end - 1);
  for (let index = first; index <= last; index++) {
    const node = batch.nodes[index]!;
    if (!node.isConnected || !batch.stillSays(index) || !isVisible(node)) return null;
  }
  const range = document.createRange();
  range.setStart(batch.nodes[first]!, start - batch.starts[first]!);
  range.setEnd(batch.nodes[last]!, end - batch.starts[last]!);
  const { width, height } = range.getBoundingClientRect();
  return width > 1 && height > 1 ? range : null;
}

function isOnlyOurs({ type, addedNodes, removedNodes }: MutationRecord, isOurs: (node: Node) => boolean) {
  return type === 'childList' && [...addedNodes, ...removedNodes].every(isOurs);
}
