/** The words beside a place in a text, made comparable. */
import { CYRILLIC_VOWELS } from '../matcher/characters.ts';
import { BLOCK_BREAK, SOFT_EDGE } from '../matcher/marks.ts';
import { type Quotation, quotationAround } from './quotation.ts';

/** How far around a place words are looked at, UTF-16 units. */
const REACH = 100;
/** Longest run of words beside a name that is looked at: "Organisation pour la sécurité et la coopération en". */
const LONGEST_RUN = 9;
const STRESS = new RegExp(`(?<=[${CYRILLIC_VOWELS}])\\u0301`, 'giu');
const INVISIBLE = new RegExp(`[\\u00AD\\u200B-\\u200F\\u2060\\uFEFF${SOFT_EDGE}]`, 'g');
/** Also the apostrophe of an elided article: before "l'Europe" stands the word "l". */
const OPENING = /(?:["'“”„‟«»‹›‘‚]|« )+$/;
const CLOSING = /^(?:["'“”«»‘]| »)+(?=\s|$)/;
/** A quotation that has just been opened, maybe with one word in it that has a capital; French puts a space behind. */
const OPENED = /(?:["“”„«»‘‚‹]|« |(?<=^|\s)')(?:\p{Lu}[\p{L}\p{M}]+ )?$/u;
/** One that closes right here, maybe behind a small number («Россия 24»); an apostrophe before a letter is none. */
const CLOSED = /^(?: \d{1,2})?(?:["“”«»‘›]| »|'(?!\p{L}))/u;

export interface Surroundings {
  /** Words before, nearest first, within the piece of the sentence: up to a block's edge, punctuation or a bracket. */
  readonly before: readonly string[];
  /** Words after, nearest first, likewise; what is glued to the name ("-liiga", "'s") is the first of them. */
  readonly after: readonly string[];
  /** The text after as it stands. */
  readonly following: string;
  /** All that stands between quotation marks is the name, maybe several times, or one word with a capital and the name. */
  readonly quoted: boolean;
  /** Words right before the quotation of a few words that it stands in, nearest first; none where it stands in none. */
  readonly beforeQuotation: readonly string[];
  /** The word before is glued to it, having lost its vowel: "d'Andersen". */
  readonly elided: boolean;
  /** The farthest of the words before opens a sentence or a block, so that its capital tells nothing. */
  readonly opensBefore: boolean;
  /** Nothing stands before it in its sentence. */
  readonly startsSentence: boolean;
}

export function surroundingsOf(text: string, start: number, end: number): Surroundings {
  const left = pieceBefore(text.slice(Math.max(0, start - REACH), start));
  const right = pieceAfter(text.slice(end, end + REACH));
  const quotation = quotationAround(left, right);
  const name = text.slice(start, end);
  return {
    ...wordsBefore(left),
    after: wordsAfter(right),
    following: right,
    quoted: (OPENED.test(left) && CLOSED.test(right)) || isRefrain(quotation, name),
    beforeQuotation: quotation ? wordsBefore(`${quotation.lead} `).before : [],
    elided: /\p{L}'$/u.test(left),
    startsSentence: /(?:^|[.!?…:]["'“”»)]*\s+|[\s(]["“”„«»‘–—-]+\s?|^["“”„«»‘–—-]+\s?|[¿¡])$/.test(left),
  };
}

/** “Finland, Finland, Finland” */
function isRefrain(quotation: Quotation | null, name: string): boolean {
  return quotation !== null && quotation.words.length > 0 && quotation.words.every((word) => word === name);
}

/**
 * Two words that touch at an element's edge are two things side by side: links of a menu, a label and its text. Not so
 * the first letter of a word alone, which many pages set large.
 */
const SIDE_BY_SIDE = new RegExp(
  `(?<=[\\p{L}\\p{Nd}]|^)(?<!(?<!\\p{L})\\p{Lu}(?=${SOFT_EDGE}\\p{Ll}))${SOFT_EDGE}(?=[\\p{L}\\p{Nd}]|$)`,
  'gu',
);

function partedAtEdges(text: string): string {
  return text.includes(SOFT_EDGE) ? text.replace(SIDE_BY_SIDE, BLOCK_BREAK) : text;
}

function pieceBefore(text: string): string {
  const parted = partedAtEdges(text);
  return clean(parted.slice(parted.lastIndexOf(BLOCK_BREAK) + 1));
}

function pieceAfter(text: string): string {
  const parted = partedAtEdges(text);
  const end = parted.indexOf(BLOCK_BREAK);
  return clean(end === -1 ? parted : parted.slice(0, end));
}

/**
 * Anything but what most text is made of, which is as it should be: printable ASCII, Latin and Cyrillic letters in one
 * piece, quotation marks, dashes, single spaces.
 */
const UNCLEAN = /[^ -~«»\u00C0-\u017F\u0400-\u045F\u2014\u201C-\u201E\u2026]| {2}/;

/** Folds what is written in several ways; entries of families are folded alike. */
export function clean(text: string): string {
  if (!UNCLEAN.test(text)) return text;
  return text
    .replace(INVISIBLE, '')
    .replace(/\s+/g, ' ')
    .replace(/[\u2010-\u2013\u2212]/g, '-')
    .replace(/[’ʼ′]/g, "'")
    .replace(STRESS, '')
    .normalize('NFC');
}

/** Ends a piece of a sentence; a full stop only behind a word that is no initial and no short title. */
const ENDS_PIECE = /[,;!?)\]»”"]$|[^.\s]{4,}\.$|^\p{Lu}{2,}\.$/u;
const SHORTENED = /^(?:capt|prof|kapt|viceadm|viseadm|vizeadm|comdr|cmdr|bros|avda)\.$/i;

function wordsBefore(left: string): Pick<Surroundings, 'before' | 'opensBefore'> {
  const near = left.replace(OPENING, '').trimEnd();
  // A word is nearest only when white space or an opening quotation mark parts it from the name.
  if (near === left && left !== '' && !/[+-]$/.test(left)) return { before: [], opensBefore: false };
  const words: string[] = [];
  for (const word of near.split(' ').reverse()) {
    if (word === '' || /[([]$/.test(word)) break;
    if (ENDS_PIECE.test(word) && !SHORTENED.test(word))
      return { before: words, opensBefore: !/[,;]$/.test(word) };
    words.push(word.replace(/^["'“„«([]+/, ''));
    if (words.length === LONGEST_RUN) return { before: words, opensBefore: false };
    if (/^[([]/.test(word)) break;
  }
  return { before: words, opensBefore: true };
}

function wordsAfter(right: string): string[] {
  const near = right.replace(CLOSING, '');
  const words: string[] = [];
  for (const word of near.split(' ')) {
    if (words.length === 0 && word === '') continue;
    const opened = word.replace(/^["“„«]+/, '');
    const bare = opened.replace(/["“”«»)\]]*[,.;:!?…]*["“”«»)\]]*$/, '');
    if (bare !== '') words.push(bare);
    if ((bare !== opened && !/^(?:\p{Lu}\.)+$/u.test(opened)) || words.length === LONGEST_RUN) break;
  }
  return words;
}
