/** An invented pack for the spotting tests, and texts in which the name is marked: "the ⟦Vik⟧ road". */
import type { Alias, Entity, Family, Kind, Pack, PersonWords } from '../../facts/pack.ts';
import { CompiledGazetteer, compileGazetteer } from '../../spotting/compiled-gazetteer.ts';
import { type FoundName, isName, PLACE_FIELDS } from '../../spotting/found.ts';
import { gazetteerOf } from '../../spotting/gazetteer.ts';
import { Spotter } from '../../spotting/spotter.ts';

export const alias = (text: string, more: Partial<Alias> = {}): Alias => ({
  text,
  language: 'en',
  case: 'name',
  forms: [],
  afterFullName: false,
  ...more,
});

export const surname = (text: string, more: Partial<Alias> = {}): Alias =>
  alias(text, { afterFullName: true, ...more });

export const entity = (
  id: string,
  aliases: readonly Alias[],
  notInside: readonly string[] = [],
  kind: Kind = 'place',
): Entity => ({ id, kind, names: { en: id }, summary: '', topics: ['all'], aliases, notInside });

export const person = (id: string, aliases: readonly Alias[], notInside: readonly string[] = []): Entity =>
  entity(id, aliases, notInside, 'person');

export const family = (id: string, more: Partial<Family>): Family => ({
  id,
  reason: id,
  hides: ['place'],
  before: [],
  after: [],
  beside: [],
  quoted: false,
  ...more,
});

export function packOf(
  entities: readonly Entity[],
  { families = [], persons }: { families?: readonly Family[]; persons?: PersonWords } = {},
): Pack {
  return {
    format: 1,
    id: 'p',
    title: '',
    version: '1.0.0',
    language: 'en',
    topics: [],
    documents: [],
    entities,
    facts: [],
    families,
    ...(persons && { persons }),
  };
}

export interface Marked {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** Takes the marks ⟦ ⟧ out of a text. */
export function unmark(marked: string): Marked {
  const start = marked.indexOf('⟦');
  const end = marked.indexOf('⟧') - 1;
  if (start === -1 || end < start) throw new Error(`no name is marked in: ${marked}`);
  return { text: marked.replace(/[⟦⟧]/g, ''), start, end };
}

export interface Spotted {
  readonly surface: string;
  readonly name: FoundName;
}

/** As the extension makes it, by way of its compiled form. */
export function spotterOf(packs: readonly Pack[]): Spotter {
  return new Spotter(new CompiledGazetteer(compileGazetteer(gazetteerOf(packs))));
}

/** All names found, hidden ones too, in order. */
export function spotAll(pack: Pack, text: string, isOn: (entity: string) => boolean = () => true): Spotted[] {
  const { names, places } = spotterOf([pack]).find(text, isOn);
  const found: Spotted[] = [];
  for (let i = 0; i < places.length; i += PLACE_FIELDS) {
    const name = names[places[i + 2]!]!;
    if (isName(name)) found.push({ surface: text.slice(places[i], places[i + 1]), name });
  }
  return found;
}

/** Why the one name in the text is hidden; undefined: it is not. */
export function hiddenBecause(pack: Pack, text: string): string | undefined {
  const found = spotAll(pack, text);
  if (found.length !== 1) throw new Error(`${found.length} names in: ${text}`);
  return found[0]!.name.hidden?.[0]?.reason;
}
