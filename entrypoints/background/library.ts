/** The library: the packs that are read, the choices that hold, and what can be asked of the two. */
import { Catalog } from '../../facts/catalog.ts';
import type { Fact, Pack } from '../../facts/pack.ts';
import type { EntityRef, TopicRef } from '../../facts/views.ts';
import type { Settings } from '../../settings/settings.ts';
import { type CitedSentence, citedIn } from '../../spotting/cited.ts';
import type { Found } from '../../spotting/found.ts';
import { gazetteerOf } from '../../spotting/gazetteer.ts';
import { Spotter } from '../../spotting/spotter.ts';

interface Choices {
  readonly settings: Settings;
  readonly catalog: Catalog;
}

export class Library {
  private readonly packs: readonly Pack[];
  private readonly load: () => Promise<Settings>;
  private choices: Promise<Choices>;
  /** Made on the first question: a worker woken for another reason does without. */
  private spotter: Spotter | null = null;
  /** Fingerprints of all sentences that facts cite. */
  private citations: ReadonlySet<string> | null = null;

  /** @param packs that have come through their door (facts/read-pack.ts): that takes too long for each waking */
  constructor(packs: readonly Pack[], load: () => Promise<Settings>) {
    this.packs = packs;
    this.load = load;
    this.choices = this.choose();
  }

  /** After settings have changed. */
  async reload(): Promise<void> {
    this.choices = this.choose();
    await this.choices;
  }

  async settings(): Promise<Settings> {
    return (await this.current()).settings;
  }

  async catalog(): Promise<Catalog> {
    return (await this.current()).catalog;
  }

  async find(text: string): Promise<Found> {
    const catalog = await this.catalog();
    this.spotter ??= new Spotter(gazetteerOf(this.packs));
    return this.spotter.find(text, (entity: EntityRef) => catalog.shows(entity));
  }

  async cited(text: string): Promise<readonly CitedSentence[]> {
    this.citations ??= new Set(this.packs.flatMap(({ facts }) => facts.flatMap(fingerprintsOf)));
    const { citations } = this;
    return citedIn(text, (sha256) => citations.has(sha256));
  }

  /** Settings that could not be read once are read again with the next question. */
  private current(): Promise<Choices> {
    return this.choices.catch(() => {
      this.choices = this.choose();
      return this.choices;
    });
  }

  private async choose(): Promise<Choices> {
    const settings = await this.load();
    const shown = {
      topic: (ref: TopicRef) => !settings.topicsOff.has(ref),
      name: (ref: EntityRef) => !settings.namesOff.has(ref),
    };
    return { settings, catalog: new Catalog(this.packs, shown) };
  }
}

function fingerprintsOf({ citations }: Fact): string[] {
  return citations.map(({ sha256 }) => sha256);
}
