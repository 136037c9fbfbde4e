/** The language of a place: what the nearest element declares, unless the page plainly speaks another one. */
import { guessLanguage } from '../spotting/language.ts';
import { isElement, isShadowRoot, parentOf } from './tree.ts';

/** Text that is looked at to guess, UTF-16 units; and paragraphs, of which many may be empty. */
const SAMPLE = 4000;
const PARAGRAPHS = 1000;

type Root = Document | ShadowRoot;

export class PageLanguage {
  /** Guessed when first asked for: most pages never need it. */
  private guessed: string | null = null;
  /** UTF-16 units of text read so far, and at the guess. */
  private units = 0;
  private unitsThen = 0;
  private readonly roots: () => Iterable<Root>;

  /** @param roots the document and its open shadow roots */
  constructor(roots: () => Iterable<Root>) {
    this.roots = roots;
  }

  /** BCP 47; '' where nothing says. A part that declares its own language, or none, is believed. */
  at(node: Node): string {
    const around = declaringAround(node);
    const declared = (around && declarationOf(around)) ?? '';
    return isPart(around) ? declared : this.guess() || declared;
  }

  /**
   * Told after reading, with all units read so far. Guesses again when as much is new as a tenth of the page, or as
   * the sample: guessing then costs little beside the reading.
   * @returns whether the page speaks another language now than was said
   */
  read(units: number): boolean {
    this.units = units;
    const said = this.guessed;
    if (said === null || units - this.unitsThen < Math.min(SAMPLE, this.unitsThen / 10)) return false;
    this.guessed = null;
    return this.guess() !== said;
  }

  private guess(): string {
    if (this.guessed === null) {
      this.guessed = guessLanguage(sample(this.roots()));
      this.unitsThen = this.units;
    }
    return this.guessed;
  }
}

function declarationOf(element: Element): string | null {
  return element.getAttribute('lang') ?? element.getAttribute('xml:lang');
}

/** The nearest element around a node that declares a language. */
function declaringAround(node: Node): Element | null {
  for (let at = parentOf(node); at; at = parentOf(at)) {
    if (isElement(at) && declarationOf(at) !== null) return at;
  }
  return null;
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
