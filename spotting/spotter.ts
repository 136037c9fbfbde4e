/** The spotter: names in a batch of page text. Lives in the worker, one for all tabs. */
import type { EntityRef } from '../facts/views.ts';
import { compile } from '../matcher/automaton.ts';
import { Matcher } from '../matcher/matcher.ts';
import { standsInAddress } from './address.ts';
import { ENDS_AT_EDGE, type Found, type FoundName, STARTS_AT_EDGE } from './found.ts';
import type { Gazetteer } from './gazetteer.ts';

export class Spotter {
  private readonly matcher: Matcher;
  private readonly gazetteer: Gazetteer;

  constructor(gazetteer: Gazetteer) {
    this.gazetteer = gazetteer;
    this.matcher = new Matcher(compile(gazetteer.patterns));
  }

  /**
   * @param text text blocks joined by BLOCK_BREAK (see matcher/marks.ts)
   * @param isOn whether the reader wants to see the entity
   */
  find(text: string, isOn: (entity: EntityRef) => boolean): Found {
    const names: FoundName[] = [];
    const places: number[] = [];
    const indices = new Map<FoundName, number>();
    for (const match of this.matcher.find(text)) {
      const name = this.gazetteer.meanings[match.id];
      if (!name || !isOn(name.entity) || standsInAddress(text, match.start, match.end)) continue;
      let index = indices.get(name);
      if (index === undefined) {
        index = names.push(name) - 1;
        indices.set(name, index);
      }
      const edges = (match.startsAtEdge ? STARTS_AT_EDGE : 0) + (match.endsAtEdge ? ENDS_AT_EDGE : 0);
      places.push(match.start, match.end, index, edges);
    }
    return { names, places };
  }
}
