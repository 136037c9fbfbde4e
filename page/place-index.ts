/** All places of a document where names were found, by text node and by entity, with the evidence they give. */
import type { EntityRef } from '../facts/views.ts';
import { Evidence } from '../spotting/evidence.ts';
import type { Mention, Place } from './mention.ts';

export interface PlaceChanges {
  added(place: Place): void;
  removed(place: Place): void;
  /** Whether these places count may have changed. */
  reconsider(places: Iterable<Place>): void;
}

export class PlaceIndex {
  private readonly byNode = new Map<Text, Set<Place>>();
  /** Places that wait for a full name, by entity. */
  private readonly waiting = new Map<EntityRef, Set<Place>>();
  private readonly all = new Set<Place>();
  private readonly evidence: Evidence;
  private readonly changes: PlaceChanges;

  /** @param language of the document, '' where it does not say */
  constructor(language: string, changes: PlaceChanges) {
    this.evidence = new Evidence(language);
    this.changes = changes;
  }

  get size(): number {
    return this.all.size;
  }

  [Symbol.iterator](): Iterator<Place> {
    return this.all.values();
  }

  at(node: Text): Iterable<Place> {
    return this.byNode.get(node) ?? [];
  }

  /** The mention at a place, as far as names go; whether it can be seen is for `Sight` to say. */
  mentionAt(place: Place): Mention | null {
    const name = this.evidence.decide(place.names);
    return name && { place, name };
  }

  add(place: Place): void {
    this.all.add(place);
    for (const node of place.nodes) getOrMake(this.byNode, node).add(place);
    this.changes.added(place);
    for (const name of place.names) {
      if (name.needsFullName) getOrMake(this.waiting, name.entity).add(place);
      else if (this.evidence.add(name)) this.reconsider(name.entity);
    }
  }

  /** Forgets what was found in a text node, before it is read again or because it is gone. */
  drop(node: Text): void {
    const places = this.byNode.get(node);
    if (places) for (const place of [...places]) this.remove(place);
  }

  /** Forgets what was found in nodes that are no longer on the page. */
  dropDetached(): void {
    for (const node of [...this.byNode.keys()]) if (!node.isConnected) this.drop(node);
  }

  private remove(place: Place): void {
    this.all.delete(place);
    for (const node of place.nodes) {
      const places = this.byNode.get(node);
      places?.delete(place);
      if (places?.size === 0) this.byNode.delete(node);
    }
    this.changes.removed(place);
    for (const name of place.names) {
      if (name.needsFullName) this.waiting.get(name.entity)?.delete(place);
      else if (this.evidence.remove(name)) this.reconsider(name.entity);
    }
  }

  private reconsider(entity: EntityRef): void {
    const places = this.waiting.get(entity);
    if (places?.size) this.changes.reconsider(places);
  }
}

function getOrMake<K, P>(map: Map<K, Set<P>>, key: K): Set<P> {
  let set = map.get(key);
  if (!set) {
    set = new Set();
    map.set(key, set);
  }
  return set;
}
