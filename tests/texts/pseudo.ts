import type { TextCatalog } from '../../texts/catalog.ts';
import { catalogOf } from './locales.ts';

/** A private region of English, as browsers' own pseudo-locales use it. */
const LANGUAGE = 'en-XA';
/** What translations grow by at most, as a rule: German and Finnish over short English. */
const GROWTH = 0.4;

const PLAIN = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
/** None that the languages of the samples write, so that one letter tells whose a text is. */
const ACCENTED = [...'ȦƁƇḒḖƑƓĦĪĴĶĿḾȠǾƤɊŘŞŦŬṼẆẊẎẐȧƀƈḓḗƒɠħīĵķŀḿƞǿƥɋřşŧŭṽẇẋẏẑ'];
export const PSEUDO_LETTER = new RegExp(`[${ACCENTED.join('')}]`);

/**
 * English in disguise: every letter accented, each text 40 % longer and in brackets. What shows no accents
 * was not translated, what lacks a bracket was cut off or put together from pieces.
 */
export function pseudoCatalog(): TextCatalog {
  return { language: LANGUAGE, messages: said(pseudo) };
}

/** English written from right to left: its places are the mirror of English's, or something is not mirrored. */
export function mirroredCatalog(): TextCatalog {
  return {
    language: 'en-XB',
    messages: { ...said((text) => text), interface_direction: 'rtl' },
  };
}

function said(disguise: (text: string) => string): Record<string, string> {
  const { messages } = catalogOf('en');
  const disguised = Object.entries(messages).map(([key, text]) => [
    key,
    key.startsWith('interface_') ? text : disguise(text),
  ]);
  return Object.fromEntries(disguised) as Record<string, string>;
}

function pseudo(text: string): string {
  // Places are filled later, and bring their own length.
  const pieces = text.split(/(\{\w+\})/);
  const length = pieces.filter((_, index) => index % 2 === 0).join('').length;
  const accented = pieces.map((piece, index) => (index % 2 === 0 ? accent(piece) : piece)).join('');
  const more = Math.ceil(length * GROWTH);
  return `[${accented} ${padding(more)}]`;
}

function accent(text: string): string {
  return text.replace(/[A-Za-z]/g, (letter) => ACCENTED[PLAIN.indexOf(letter)]!);
}

/** Words, so that the text can be broken where a longer one could. */
function padding(length: number): string {
  return 'ḿǿřḗ ŧḗẋŧ '
    .repeat(Math.ceil(length / 10))
    .slice(0, Math.max(1, length))
    .trim();
}
