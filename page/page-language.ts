/** The language of a place: what the nearest element declares, unless the page plainly speaks another one. */
import { guessLanguage } from '../spotting/language.ts';
import { isElement, parentOf } from './tree.ts';

/** Text that is looked at to guess, UTF-16 units. */
const SAMPLE = 4000;

export class PageLanguage {
  /** Guessed when first asked for: most pages never need it. */
  private guessed: string | null = null;

  /** BCP 47; '' where nothing says. A part that declares its own language is believed. */
  at(node: Node): string {
    for (let at = parentOf(node); at; at = parentOf(at)) {
      if (!isElement(at)) continue;
      const declared = at.getAttribute('lang') ?? at.getAttribute('xml:lang');
      if (declared) return at === document.documentElement ? this.guess() || declared : declared;
    }
    return this.guess();
  }

  private guess(): string {
    this.guessed ??= guessLanguage(sample());
    return this.guessed;
  }
}

/** Running text before all, which stands in paragraphs; menus speak in single words. */
function sample(): string {
  let text = '';
  for (const paragraph of document.getElementsByTagName('p')) {
    text += ` ${paragraph.textContent}`;
    if (text.length >= SAMPLE) return text;
  }
  return text;
}
