/** The spotter: names in a batch of page text. Lives in the worker, one for all tabs. */
import type { EntityRef, TopicRef } from '../facts/views.ts';
import { Folder } from '../matcher/fold.ts';
import { type Match, Matcher } from '../matcher/matcher.ts';
import { standsInAddress } from './address.ts';
import type { CompiledGazetteer } from './compiled-gazetteer.ts';
import {
  ENDS_AT_EDGE,
  type Found,
  type FoundClue,
  type FoundName,
  type Hidden,
  STARTS_AT_EDGE,
} from './found.ts';
import type { Meaning } from './gazetteer.ts';
import { another, Hiding, partOfLonger } from './hiding.ts';

export class Spotter {
  readonly #folder = new Folder();
  readonly #names: Matcher;
  readonly #phrases: Matcher;
  readonly #gazetteer: CompiledGazetteer;
  readonly #hiding: Hiding;

  constructor(gazetteer: CompiledGazetteer) {
    this.#gazetteer = gazetteer;
    this.#names = new Matcher(gazetteer.names);
    this.#phrases = new Matcher(gazetteer.phrases);
    this.#hiding = new Hiding(gazetteer);
  }

  /**
   * @param text text blocks joined by BLOCK_BREAK (see matcher/marks.ts)
   * @param isOn whether the reader wants to see the entity, filed under these topics
   */
  find(text: string, isOn: (entity: EntityRef, topics: readonly TopicRef[]) => boolean): Found {
    const folded = this.#folder.fold(text);
    const matches = this.#names.find(folded);
    // Most batches name nobody: then nothing can be hidden either.
    const phrases = matches.length > 0 ? this.#phrases.find(folded) : [];
    const found = new FoundBuilder();
    let ahead = 0;
    for (const match of matches) {
      const meaning = this.#gazetteer.meaning(match.pattern);
      while (ahead < phrases.length && phrases[ahead]!.end <= match.start) ahead++;
      if ('clue' in meaning) found.add(match, meaning, []);
      else if (isOn(meaning.name.entity, meaning.topics) && !standsInAddress(text, match.start, match.end)) {
        const phrase = this.#phraseAround(match, meaning, phrases, ahead);
        found.add(match, meaning.name, phrase ? [phrase] : this.#hiding.of(text, match, meaning));
      }
    }
    return found.finish();
  }

  /** @param ahead index of the first phrase that does not end before the match */
  #phraseAround(match: Match, meaning: Meaning, phrases: readonly Match[], ahead: number): Hidden | null {
    const { start, end } = match;
    const { entity } = meaning.name;
    const isPerson = meaning.kind === 'person';
    for (let i = ahead; i < phrases.length && phrases[i]!.start <= start; i++) {
      const hides = this.#gazetteer.hides(phrases[i]!.pattern);
      if (phrases[i]!.end < end || hides.entity !== entity) continue;
      // "Foreign Ministry of Norway" and "Hans Andersen" name another; "Andersen's tales" names nobody.
      const namesAnother = phrases[i]!.start < start || !isPerson;
      return namesAnother ? another(`inside "${hides.phrase}"`) : partOfLonger(`"${hides.phrase}"`);
    }
    return null;
  }
}

class FoundBuilder {
  readonly #names: (FoundName | FoundClue)[] = [];
  readonly #places: number[] = [];
  readonly #indices = new Map<FoundName | FoundClue, Map<string, number>>();

  add(
    { start, end, startsAtEdge, endsAtEdge }: Match,
    name: FoundName | FoundClue,
    hidden: readonly Hidden[],
  ): void {
    const edges = (startsAtEdge ? STARTS_AT_EDGE : 0) + (endsAtEdge ? ENDS_AT_EDGE : 0);
    this.#places.push(start, end, this.#indexOf(name, hidden), edges);
  }

  finish(): Found {
    return { names: this.#names, places: this.#places };
  }

  #indexOf(name: FoundName | FoundClue, hidden: readonly Hidden[]): number {
    let known = this.#indices.get(name);
    if (!known) {
      known = new Map();
      this.#indices.set(name, known);
    }
    const reasons = hidden.map(({ reason }) => reason).join('\n');
    let index = known.get(reasons);
    if (index === undefined) {
      index = this.#names.push(hidden.length > 0 ? { ...name, hidden } : name) - 1;
      known.set(reasons, index);
    }
    return index;
  }
}
