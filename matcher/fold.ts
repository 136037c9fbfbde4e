/**
 * Fold: make page text and names comparable, keeping the way back to the page's own offsets.
 *
 * NFC, lower case, one space for any run of white space, one apostrophe and one hyphen for their variants,
 * nothing for what a reader cannot see (soft hyphens, zero-width characters, direction marks).
 * The rules are listed in docs/matching.md.
 */
import { CYRILLIC_VOWELS } from './characters.ts';
import { SOFT_EDGE_UNIT } from './marks.ts';
import { WayBack } from './way-back.ts';

export interface Folded {
  /** Count of units in use; the arrays may be longer, and are reused by the next call. */
  length: number;
  /** Folded units, lower case. */
  lower: Uint16Array;
  /** The same units before lower-casing, for case policies. */
  cased: Uint16Array;
  /** 1 where a soft edge stands before the unit. */
  edge: Uint8Array;
  /** To offsets in the original text. */
  readonly wayBack: WayBack;
}

const SPACE = 0x20;
const APOSTROPHE = 0x27;
const HYPHEN = 0x2d;

const INVISIBLE =
  /\u034F|[\u00AD\u061C\u180E\u200B-\u200F\u202A-\u202E\u2060-\u2064\u2066-\u2069]|[\uFE00-\uFE0F]|\uFEFF/;
const APOSTROPHES = /['\u2018\u2019\u201B\u02BC\u02B9\u2032\uFF07]/;
const HYPHENS = /[-\u2010-\u2013\u2212\uFE63\uFF0D]/;
const MARK = /\p{M}/u;
/** Encyclopedias and primers write where a Cyrillic word is stressed ("Росси́я"); nobody else does. */
const STRESS = '\u0301';
const CYRILLIC_VOWEL = new RegExp(`[${CYRILLIC_VOWELS}]`);
const FINAL_SIGMA = 0x3c2;
const SIGMA = 0x3c3;

/** What becomes of a UTF-16 unit, asked of Unicode once per unit and remembered. */
const PLAIN = 1;
const DROPPED = 2;
/** Several units, or one together with its neighbours. */
const COMPOSED = 3;
const fates = new Uint8Array(0x10000);
/** Of plain units; 0: look closer. */
const lowerOf = new Uint16Array(0x10000);
const casedOf = new Uint16Array(0x10000);

function fateOf(unit: number): number {
  return fates[unit] || learn(unit);
}

function learn(unit: number): number {
  const character = String.fromCharCode(unit);
  if (INVISIBLE.test(character) || unit === SOFT_EDGE_UNIT) fates[unit] = DROPPED;
  else if (/\s/.test(character)) fix(unit, SPACE, SPACE);
  else if (APOSTROPHES.test(character)) fix(unit, APOSTROPHE, APOSTROPHE);
  else if (HYPHENS.test(character)) fix(unit, HYPHEN, HYPHEN);
  else {
    const lower = character.toLowerCase().normalize('NFC');
    // NUL too: in the tables of plain units it would say "look closer".
    if (MARK.test(character) || lower.length !== 1 || unit === 0) fates[unit] = COMPOSED;
    // The form of the final sigma depends on its place alone.
    else fix(unit, unit === FINAL_SIGMA ? SIGMA : lower.charCodeAt(0), unit);
  }
  return fates[unit]!;
}

function fix(unit: number, lower: number, cased: number): void {
  fates[unit] = PLAIN;
  lowerOf[unit] = lower;
  casedOf[unit] = cased;
}

/** No distance: folded text is never so much longer than the original. */
const UNKNOWN = -(2 ** 30);
/** Capacity beyond which buffers are given back, UTF-16 units. */
const LARGE = 1_000_000;

/** Folds text into buffers that it keeps: a result is valid until the next call. */
export class Folder {
  readonly #out: Folded = {
    length: 0,
    lower: new Uint16Array(0),
    cased: new Uint16Array(0),
    edge: new Uint8Array(0),
    wayBack: new WayBack(),
  };

  fold(text: string): Folded {
    const out = this.#out;
    this.#begin(text.length);
    let edge = 0;
    for (let at = 0; at < text.length; at++) {
      const unit = text.charCodeAt(at);
      const fate = fateOf(unit);
      if (fate === DROPPED) {
        if (unit === SOFT_EDGE_UNIT) edge = 1;
        continue;
      }
      const first = out.length;
      if (fate === COMPOSED) this.#compose(text, at, edge);
      else {
        at = this.#foldPlain(text, at) - 1;
        if (out.length === first) continue;
        out.edge[first] = edge;
      }
      edge = 0;
    }
    return out;
  }

  /**
   * The fast way, which nearly all text goes: a run of units that are one unit folded, or a further space.
   * @returns offset behind the run
   */
  #foldPlain(text: string, start: number): number {
    const out = this.#out;
    this.#reserve(out.length + text.length - start);
    const { lower, cased, wayBack } = out;
    let { length } = out;
    let last = length > 0 ? lower[length - 1]! : 0;
    let distance = UNKNOWN;
    let at = start;
    for (; at < text.length; at++) {
      const unit = text.charCodeAt(at);
      const folded = lowerOf[unit]!;
      if (folded === 0) break;
      if (folded === SPACE && last === SPACE) continue;
      if (at - length !== distance) {
        distance = at - length;
        wayBack.turn(length, at);
      }
      lower[length] = folded;
      cased[length++] = casedOf[unit]!;
      last = folded;
    }
    out.length = length;
    return at;
  }

  /** A mark joins the units before it; a character whose lower case is longer than itself stands for several. */
  #compose(text: string, at: number, edge: number): void {
    const out = this.#out;
    const last = out.length - 1;
    const character = text[at]!;
    if (character === STRESS && last >= 0 && CYRILLIC_VOWEL.test(String.fromCharCode(out.lower[last]!))) {
      out.wayBack.extend(last, at + 1);
      return;
    }
    const hasBase = MARK.test(character) && last >= 0 && out.lower[last] !== SPACE;
    const base = hasBase ? String.fromCharCode(out.cased[last]!) : '';
    const from = hasBase ? out.wayBack.start(last) : at;
    const edgeBefore = hasBase ? out.edge[last]! : edge;
    if (hasBase) out.length = last;
    const cased = (base + character).normalize('NFC');
    const lower = cased.toLowerCase().normalize('NFC');
    this.#reserve(out.length + lower.length);
    out.edge[out.length] = edgeBefore;
    for (let i = 0; i < lower.length; i++) {
      const original = cased.length === lower.length ? cased.charCodeAt(i) : lower.charCodeAt(i);
      this.#put(lower.charCodeAt(i), original, from, at + 1);
    }
  }

  #put(lower: number, cased: number, from: number, to: number): void {
    const out = this.#out;
    const unit = out.length++;
    out.lower[unit] = lower;
    out.cased[unit] = cased;
    out.wayBack.turn(unit, from);
    out.wayBack.extend(unit, to);
  }

  #begin(length: number): void {
    const out = this.#out;
    out.length = 0;
    out.wayBack.clear();
    const capacity = out.lower.length;
    // One enormous text must not cost its memory for good.
    if (capacity > LARGE && length < capacity / 8) this.#resize(length);
    else this.#reserve(length);
    out.edge.fill(0);
  }

  #reserve(capacity: number): void {
    if (capacity > this.#out.lower.length) this.#resize(Math.max(capacity, this.#out.length * 2));
  }

  #resize(capacity: number): void {
    const out = this.#out;
    const size = Math.max(capacity, 1024);
    const resized = <T extends Uint8Array | Uint16Array>(made: T, old: T): T => {
      made.set(old.subarray(0, out.length));
      return made;
    };
    out.lower = resized(new Uint16Array(size), out.lower);
    out.cased = resized(new Uint16Array(size), out.cased);
    out.edge = resized(new Uint8Array(size), out.edge);
  }
}
