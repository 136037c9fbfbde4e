/** All places of a document where names were found, by text node and by entity, with the evidence they give. */
import type { EntityRef } from '../facts/views.ts';
import { Evidence, type Verdict } from '../spotting/evidence.ts';
import { type FoundClue, type FoundName, isName } from '../spotting/found.ts';
import { Antecedents } from './antecedents.ts';
import type { Mention, Place } from './mention.ts';

export interface PlaceChanges {
  added(place: Place): void;
  removed(place: Place): void;
  /** Whether places already there count may have changed. */
  reconsider(): void;
}

export class PlaceIndex {
  readonly #byNode = new Map<Text, Set<Place>>();
  readonly #all = new Set<Place>();
  readonly #evidence = new Evidence();
  readonly #antecedents: Antecedents;
  /** Language of the text at a place, '' where nothing says, null while it is not known. */
  readonly languageAt: (place: Place) => string | null;
  readonly #verdicts = new Map<Place, Verdict>();
  readonly #changes: PlaceChanges;

  /** @param languageAt language of the text at a place, '' where nothing says, null while it is not known */
  constructor(languageAt: (place: Place) => string | null, changes: PlaceChanges) {
    this.languageAt = languageAt;
    this.#antecedents = new Antecedents(languageAt);
    this.#changes = changes;
  }

  get size(): number {
    return this.#all.size;
  }

  /** Text nodes that hold places. */
  get nodeCount(): number {
    return this.#byNode.size;
  }

  [Symbol.iterator](): Iterator<Place> {
    return this.#all.values();
  }

  at(node: Text): Iterable<Place> {
    return this.#byNode.get(node) ?? [];
  }

  has(node: Text): boolean {
    return this.#byNode.size > 0 && this.#byNode.has(node);
  }

  /** The mention at a place, as far as names go; whether it can be seen is for sight to say. */
  mentionAt(place: Place): Mention | null {
    const name = this.#all.has(place) ? this.judge(place).name : null;
    return name && { place, name };
  }

  /** Which name counts at a place, and why, or why none does; kept until {@link judgeAnew}. */
  judge(place: Place): Verdict {
    const kept = this.#verdicts.get(place);
    if (kept) return kept;
    const verdict = this.#evidence.judge(place.names, {
      language: () => this.languageAt(place),
      speaksOfAnother: (entity: EntityRef) => this.#antecedents.speaksOfAnother(place, entity),
    });
    this.#verdicts.set(place, verdict);
    return verdict;
  }

  /** What is evidence is another now, or the language is. */
  judgeAnew(): void {
    this.#verdicts.clear();
  }

  /**
   * Files what was found in nodes that have been read (again), a place at a time. Places that were there before stay
   * the same objects, so that neither their marks nor an open card flicker; what no longer holds goes at the end.
   */
  *replace(nodes: Iterable<Text>, places: Iterable<Place>): Generator<void, void> {
    const stale = new Set<Place>();
    for (const node of nodes) for (const place of this.at(node)) stale.add(place);
    for (const place of places) {
      const known = this.#sameAs(place);
      if (known) stale.delete(known);
      else this.#add(place);
      yield;
    }
    for (const place of stale) this.#remove(place);
  }

  /** Forgets what was found in a text node. */
  drop(node: Text): void {
    for (const place of this.at(node)) this.#remove(place);
  }

  /** Forgets what a text node no longer says; the rest waits until it is read again. */
  dropChanged(node: Text): void {
    for (const place of this.at(node)) {
      const { startOffset, endOffset, text, nodes } = place;
      if (nodes.length > 1 || node.data.slice(startOffset, endOffset) !== text) this.#remove(place);
    }
  }

  /** Forgets what was found in nodes that are no longer on this page. */
  dropDetached(): void {
    for (const node of this.#byNode.keys())
      if (!node.isConnected || node.ownerDocument !== document) this.drop(node);
  }

  #add(place: Place): void {
    this.#all.add(place);
    for (const node of place.nodes) getOrMake(this.#byNode, node).add(place);
    this.#changes.added(place);
    let countsNow = false;
    for (const name of place.names) {
      if (this.#evidence.add(name)) countsNow = true;
      if (isName(name) && this.#antecedents.add(place, name)) countsNow = true;
    }
    if (countsNow) this.#reconsider();
  }

  #remove(place: Place): void {
    this.#all.delete(place);
    this.#verdicts.delete(place);
    for (const node of place.nodes) {
      const places = this.#byNode.get(node);
      places?.delete(place);
      if (places?.size === 0) this.#byNode.delete(node);
    }
    this.#changes.removed(place);
    let countsNoLonger = false;
    for (const name of place.names) {
      if (this.#evidence.remove(name)) countsNoLonger = true;
      if (isName(name) && this.#antecedents.remove(place, name)) countsNoLonger = true;
    }
    if (countsNoLonger) this.#reconsider();
  }

  #reconsider(): void {
    this.judgeAnew();
    this.#changes.reconsider();
  }

  #sameAs(place: Place): Place | undefined {
    for (const known of this.at(place.startNode)) if (isSame(known, place)) return known;
    return undefined;
  }
}

function isSame(a: Place, b: Place): boolean {
  return (
    a.startNode === b.startNode &&
    a.startOffset === b.startOffset &&
    a.endNode === b.endNode &&
    a.endOffset === b.endOffset &&
    a.startsAtEdge === b.startsAtEdge &&
    a.endsAtEdge === b.endsAtEdge &&
    areAlike(a.nodes, b.nodes, (one, other) => one === other) &&
    areAlike(a.names, b.names, isSameName)
  );
}

/** Names come anew with each answer, as copies. */
function isSameName(a: FoundName | FoundClue, b: FoundName | FoundClue): boolean {
  if (!isName(a) || !isName(b)) return !isName(a) && !isName(b) && a.clue === b.clue;
  return (
    a.entity === b.entity &&
    a.form === b.form &&
    a.needsFullName === b.needsFullName &&
    areAlike(a.hidden ?? [], b.hidden ?? [], (one, other) => one.reason === other.reason)
  );
}

function areAlike<T>(a: readonly T[], b: readonly T[], alike: (a: T, b: T) => boolean): boolean {
  return a.length === b.length && a.every((one, i) => alike(one, b[i]!));
}

function getOrMake<K, P>(map: Map<K, Set<P>>, key: K): Set<P> {
  let set = map.get(key);
  if (!set) {
    set = new Set();
    map.set(key, set);
  }
  return set;
}
