/** The language of a place: what the nearest element declares, unless the page plainly speaks another one. */
import { closestAround, isShadowRoot } from './tree.ts';

/** Text that is looked at to guess, UTF-16 units; and paragraphs, of which many may be empty. */
const SAMPLE = 4000;
const PARAGRAPHS = 1000;

type Root = Document | ShadowRoot;

export interface LanguageNeeds {
  /** The document and its open shadow roots. */
  readonly roots: () => Iterable<Root>;
  /** Which language a text is in; '' where it does not tell. Takes tables, which no tab should hold. */
  readonly guess: (text: string) => Promise<string>;
  /** The page speaks another language than was said before. */
  readonly changed: () => void;
}

export class PageLanguage {
  /** What the page speaks, '' where it does not tell; asked for when first wanted; null: not known yet. */
  #spoken: string | null = null;
  #asking: Promise<void> | null = null;
  /** What the present answer is about. */
  #sampled: string | null = null;
  /** UTF-16 units of text read so far, and at the last sample. */
  #units = 0;
  #unitsThen = 0;
  readonly #needs: LanguageNeeds;

  constructor(needs: LanguageNeeds) {
    this.#needs = needs;
  }

  /**
   * BCP 47; '' where nothing says; null while it is being asked for. A part that declares its own language, or none,
   * is believed.
   */
  at(node: Node): string | null {
    const around = declaringAround(node);
    const declared = (around && declarationOf(around)) ?? '';
    if (isPart(around)) return declared;
    if (this.#spoken === null && !this.#asking) this.#listen();
    return this.#spoken === null ? null : this.#spoken || declared;
  }

  /**
   * Told after reading, with all units read so far. Listens again when as much is new as a tenth of the page, or as
   * the sample: that costs little beside the reading.
   */
  read(units: number): void {
    this.#units = units;
    const isWanted = this.#spoken !== null || this.#asking;
    if (isWanted && units - this.#unitsThen >= Math.min(SAMPLE, this.#unitsThen / 10)) this.#listen();
  }

  /** Resolves when nothing is being asked. */
  async settled(): Promise<void> {
    while (this.#asking) await this.#asking;
  }

  #listen(): void {
    this.#unitsThen = this.#units;
    const text = sample(this.#needs.roots());
    if (text === this.#sampled) return;
    this.#sampled = text;
    // Where nobody can tell, what is declared holds.
    const answer = this.#needs.guess(text).catch(() => '');
    const asking = answer.then((language) => {
      if (this.#asking !== asking) return;
      this.#asking = null;
      const said = this.#spoken;
      this.#spoken = language;
      if (language !== said) this.#needs.changed();
    });
    this.#asking = asking;
  }
}

function declarationOf(element: Element): string | null {
  return element.getAttribute('lang') ?? element.getAttribute('xml:lang');
}

const DECLARING = String.raw`[*|lang], [xml\:lang]`;

/** The nearest element around a node that declares a language. */
function declaringAround(node: Node): Element | null {
  return closestAround(node, DECLARING);
}

/** Whether what it declares is not of the page as a whole. */
function isPart(declaring: Element | null): boolean {
  return declaring !== null && declaring !== document.documentElement;
}

/** Running text before all, which stands in paragraphs; menus speak in single words. */
function sample(roots: Iterable<Root>): string {
  let text = '';
  let count = 0;
  for (const paragraph of paragraphsIn(roots)) {
    if (text.length >= SAMPLE || ++count > PARAGRAPHS) break;
    const isOwn = declarationOf(paragraph) !== null || isPart(declaringAround(paragraph));
    if (!isOwn) text += ` ${paragraph.textContent}`;
  }
  return text.slice(0, SAMPLE);
}

/** Of the document, which may be long, one after the other. */
function* paragraphsIn(roots: Iterable<Root>): Generator<Element> {
  for (const root of roots) {
    if (!isShadowRoot(root)) yield* root.getElementsByTagName('p');
    else if (root.isConnected) yield* root.querySelectorAll('p');
  }
}
