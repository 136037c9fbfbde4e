/** The spotter: names in a batch of page text. Lives in the worker, one for all tabs. */
import type { EntityRef } from '../facts/views.ts';
import { compile } from '../matcher/automaton.ts';
import { Folder } from '../matcher/fold.ts';
import { type Match, Matcher } from '../matcher/matcher.ts';
import { standsInAddress } from './address.ts';
import { ENDS_AT_EDGE, type Found, type FoundName, STARTS_AT_EDGE } from './found.ts';
import type { Gazetteer } from './gazetteer.ts';

export class Spotter {
  private readonly folder = new Folder();
  private readonly names: Matcher;
  private readonly phrases: Matcher;
  private readonly gazetteer: Gazetteer;

  constructor(gazetteer: Gazetteer) {
    this.gazetteer = gazetteer;
    this.names = new Matcher(compile(gazetteer.names));
    this.phrases = new Matcher(compile(gazetteer.phrases));
  }

  /**
   * @param text text blocks joined by BLOCK_BREAK (see matcher/marks.ts)
   * @param isOn whether the reader wants to see the entity
   */
  find(text: string, isOn: (entity: EntityRef) => boolean): Found {
    const folded = this.folder.fold(text);
    const matches = this.names.find(folded);
    // Most batches name nobody: then nothing can be hidden either.
    const hiding = matches.length > 0 ? this.phrases.find(folded) : [];
    const found = new FoundBuilder();
    let ahead = 0;
    for (const match of matches) {
      const name = this.gazetteer.meanings[match.id]!;
      while (ahead < hiding.length && hiding[ahead]!.end <= match.start) ahead++;
      const isMeant = isOn(name.entity) && !this.isHidden(match, name.entity, hiding, ahead);
      if (isMeant && !standsInAddress(text, match.start, match.end)) found.add(match, name);
    }
    return found.finish();
  }

  /** @param ahead index of the first phrase that does not end before the match */
  private isHidden(match: Match, entity: EntityRef, phrases: readonly Match[], ahead: number): boolean {
    const { start, end } = match;
    for (let i = ahead; i < phrases.length && phrases[i]!.start <= start; i++) {
      if (phrases[i]!.end >= end && this.gazetteer.hides[phrases[i]!.id] === entity) return true;
    }
    return false;
  }
}

class FoundBuilder {
  private readonly names: FoundName[] = [];
  private readonly places: number[] = [];
  private readonly indices = new Map<FoundName, number>();

  add({ start, end, startsAtEdge, endsAtEdge }: Match, name: FoundName): void {
    let index = this.indices.get(name);
    if (index === undefined) {
      index = this.names.push(name) - 1;
      this.indices.set(name, index);
    }
    const edges = (startsAtEdge ? STARTS_AT_EDGE : 0) + (endsAtEdge ? ENDS_AT_EDGE : 0);
    this.places.push(start, end, index, edges);
  }

  finish(): Found {
    return { names: this.names, places: this.places };
  }
}
