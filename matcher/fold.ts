/**
 * Fold: make page text and names comparable, keeping the way back to the page's own offsets.
 *
 * NFC, lower case, one space for any run of white space, one apostrophe and one hyphen for their variants,
 * nothing for what a reader cannot see (soft hyphens, zero-width characters, direction marks).
 * The rules are listed in docs/matching.md.
 */
import { CYRILLIC_VOWELS } from './characters.ts';
import { SOFT_EDGE_UNIT } from './marks.ts';

export interface Folded {
  /** Count of units in use; the arrays may be longer, and are reused by the next call. */
  length: number;
  /** Folded units, lower case. */
  lower: Uint16Array;
  /** The same units before lower-casing, for case policies. */
  cased: Uint16Array;
  /** Offset in the original text where each unit begins. */
  from: Int32Array;
  /** Offset in the original text just after each unit. */
  to: Int32Array;
  /** 1 where a soft edge stands before the unit. */
  edge: Uint8Array;
}

const SPACE = 0x20;
const DROP = 0;
/** Not a Unicode character, so free to mean "look closer". */
const SPECIAL = 0xffff;

const INVISIBLE =
  /\u034F|[\u00AD\u061C\u180E\u200B-\u200F\u202A-\u202E\u2060-\u2064\u2066-\u2069]|[\uFE00-\uFE0F]|\uFEFF/;
const APOSTROPHE = /['\u2018\u2019\u201B\u02BC\u02B9\u2032\uFF07]/;
const HYPHEN = /[-\u2010-\u2013\u2212\uFE63\uFF0D]/;
const MARK = /\p{M}/u;
/** Encyclopedias and primers write where a Cyrillic word is stressed ("Росси́я"); nobody else does. */
const STRESS = '\u0301';
const CYRILLIC_VOWEL = new RegExp(`[${CYRILLIC_VOWELS}]`);

/** Upper-case form kept in `cased`, lower-case form in `lower`: filled as units are met. */
const lowerOf = new Uint16Array(0x10000);
const known = new Uint8Array(0x10000);

function learn(unit: number): number {
  const character = String.fromCharCode(unit);
  let folded = unit;
  if (INVISIBLE.test(character) || unit === SOFT_EDGE_UNIT) folded = DROP;
  else if (/\s/.test(character)) folded = SPACE;
  else if (APOSTROPHE.test(character)) folded = 0x27;
  else if (HYPHEN.test(character)) folded = 0x2d;
  else if (MARK.test(character)) folded = SPECIAL;
  else {
    const lower = character.toLowerCase().normalize('NFC');
    folded = lower.length === 1 ? lower.charCodeAt(0) : SPECIAL;
    if (unit === 0x3c2) folded = 0x3c3; // final sigma: its form depends on place alone
  }
  lowerOf[unit] = folded;
  known[unit] = 1;
  return folded;
}

/** Capacity beyond which buffers are given back, UTF-16 units. */
const LARGE = 1_000_000;

/** Folds text into buffers that it keeps: a result is valid until the next call. */
export class Folder {
  private readonly out: Folded = {
    length: 0,
    lower: new Uint16Array(0),
    cased: new Uint16Array(0),
    from: new Int32Array(0),
    to: new Int32Array(0),
    edge: new Uint8Array(0),
  };

  fold(text: string): Folded {
    const out = this.reserve(text.length);
    let edge = 0;
    for (let at = 0; at < text.length; at++) {
      const unit = text.charCodeAt(at);
      const folded = known[unit] ? lowerOf[unit]! : learn(unit);
      if (folded === DROP) {
        if (unit === SOFT_EDGE_UNIT) edge = 1;
        continue;
      }
      if (folded === SPECIAL) {
        this.compose(text, at);
        edge = 0;
        continue;
      }
      if (folded === SPACE && out.length > 0 && out.lower[out.length - 1] === SPACE) {
        out.to[out.length - 1] = at + 1;
        continue;
      }
      const isLetterCase = folded !== unit && folded !== SPACE && folded !== 0x27 && folded !== 0x2d;
      this.put(folded, isLetterCase ? unit : folded, at, at + 1, edge);
      edge = 0;
    }
    return out;
  }

  /** A mark joins the units before it; a character whose lower case is longer than itself stands for several. */
  private compose(text: string, at: number): void {
    const { out } = this;
    const isMark = MARK.test(text[at]!);
    const last = out.length - 1;
    if (text[at] === STRESS && last >= 0 && CYRILLIC_VOWEL.test(String.fromCharCode(out.lower[last]!))) {
      out.to[last] = at + 1;
      return;
    }
    const hasBase = isMark && last >= 0 && out.to[last]! <= at && out.lower[last] !== SPACE;
    const edge = hasBase ? out.edge[last]! : 0;
    const base = hasBase ? String.fromCharCode(out.cased[last]!) : '';
    const from = hasBase ? out.from[last]! : at;
    if (hasBase) out.length = last;
    const cased = (base + text[at]!).normalize('NFC');
    const lower = cased.toLowerCase().normalize('NFC');
    for (let i = 0; i < lower.length; i++) {
      const original = cased.length === lower.length ? cased.charCodeAt(i) : lower.charCodeAt(i);
      this.put(lower.charCodeAt(i), original, from, at + 1, i === 0 ? edge : 0);
    }
  }

  private put(lower: number, cased: number, from: number, to: number, edge: number): void {
    const { out } = this;
    if (out.length === out.lower.length) this.grow(out.length * 2);
    const i = out.length++;
    out.lower[i] = lower;
    out.cased[i] = cased;
    out.from[i] = from;
    out.to[i] = to;
    out.edge[i] = edge;
  }

  private reserve(length: number): Folded {
    this.out.length = 0;
    const capacity = this.out.lower.length;
    // One enormous text must not cost its memory for good.
    if (capacity > LARGE && length < capacity / 8) this.grow(length);
    else if (capacity < length) this.grow(length);
    return this.out;
  }

  private grow(capacity: number): void {
    const { out } = this;
    const size = Math.max(capacity, 1024);
    const enlarge = <T extends Uint8Array | Uint16Array | Int32Array>(made: T, old: T): T => {
      made.set(old.subarray(0, out.length));
      return made;
    };
    out.lower = enlarge(new Uint16Array(size), out.lower);
    out.cased = enlarge(new Uint16Array(size), out.cased);
    out.from = enlarge(new Int32Array(size), out.from);
    out.to = enlarge(new Int32Array(size), out.to);
    out.edge = enlarge(new Uint8Array(size), out.edge);
  }
}
