/** The library: the names and facts that are read, the choices that hold, and what can be asked of them. */
import { Catalog } from '../../facts/catalog.ts';
import { isShown, type Shown } from '../../facts/entity-index.ts';
import type { Fact, Pack } from '../../facts/pack.ts';
import type { Settings } from '../../settings/settings.ts';
import { type CitedSentence, citedIn } from '../../spotting/cited.ts';
import { CompiledGazetteer } from '../../spotting/compiled-gazetteer.ts';
import type { Found } from '../../spotting/found.ts';
import { Spotter } from '../../spotting/spotter.ts';
import { Kept } from './kept.ts';

/** Where it all comes from. */
export interface Sources {
  settings(): Promise<Settings>;
  /** The names of all packs, as `compileGazetteer` made them. */
  names(): Promise<ArrayBuffer>;
  /** Packs that have come through their door (facts/read-pack.ts): that takes too long for each waking. */
  packs(): Promise<readonly Pack[]>;
}

/** Each part is read when first asked for: a worker that wakes to find names reads neither facts nor citations. */
export class Library {
  readonly #choices: Kept<Settings>;
  readonly #spotter: Kept<Spotter>;
  readonly #packs: Kept<readonly Pack[]>;
  readonly #views: Kept<Catalog>;
  /** Fingerprints of all sentences that facts cite. */
  readonly #citations: Kept<ReadonlySet<string>>;

  constructor({ settings, names, packs }: Sources) {
    this.#choices = new Kept(settings);
    this.#spotter = new Kept(async () => new Spotter(new CompiledGazetteer(await names())));
    this.#packs = new Kept(packs);
    this.#views = new Kept(
      async () => new Catalog(await this.#packs.get(), shownBy(await this.#choices.get())),
    );
    this.#citations = new Kept(async () => {
      const all = await this.#packs.get();
      return new Set(all.flatMap(({ facts }) => facts.flatMap(fingerprintsOf)));
    });
  }

  /** After settings have changed. */
  async reload(): Promise<void> {
    this.#choices.forget();
    this.#views.forget();
    await this.#choices.get();
  }

  /** Reads the names ahead: a page is about to ask for them. What goes wrong is told when it does. */
  prepare(): void {
    this.#spotter.get().catch(() => undefined);
  }

  settings(): Promise<Settings> {
    return this.#choices.get();
  }

  catalog(): Promise<Catalog> {
    return this.#views.get();
  }

  async find(text: string): Promise<Found> {
    const [spotter, settings] = await Promise.all([this.#spotter.get(), this.#choices.get()]);
    const shown = shownBy(settings);
    return spotter.find(text, (ref, topics) => isShown(shown, ref, topics));
  }

  async cited(text: string): Promise<readonly CitedSentence[]> {
    const citations = await this.#citations.get();
    return citedIn(text, (sha256) => citations.has(sha256));
  }
}

function shownBy({ topicsOff, namesOff }: Settings): Shown {
  return { topic: (ref) => !topicsOff.has(ref), name: (ref) => !namesOff.has(ref) };
}

function fingerprintsOf({ citations }: Fact): string[] {
  return citations.map(({ sha256 }) => sha256);
}
