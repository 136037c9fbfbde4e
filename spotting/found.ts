/** What crosses from the worker to the page: names found in a batch of text, and what each still needs. */
import type { EntityRef } from '../facts/views.ts';

/** A name of an entity, as the gazetteer knows it. */
export interface FoundName {
  readonly entity: EntityRef;
  /** The alias as authored. */
  readonly alias: string;
  /** The form of it that was found, as authored or built. */
  readonly form: string;
  readonly language: string;
  /** Counts only where another name of the entity, without this mark, stands on the page. */
  readonly needsFullName: boolean;
  /** A short form that others have too (a surname, "Foreign Ministry"): it means whoever was named in full before. */
  readonly isShared?: boolean;
  /** Other entities whose full names are evidence too. */
  readonly alsoAfter?: readonly EntityRef[];
  /** Counts only in text of these languages (BCP 47); absent: in any. */
  readonly onlyIn?: readonly string[];
  /** Clues that the page speaks of something else of this name. */
  readonly unless?: readonly string[];
  /** What makes it part of another name here, so that it does not count; absent: nothing. */
  readonly hidden?: readonly Hidden[];
}

export interface Hidden {
  /** In words, for `spot --why`. */
  readonly reason: string;
  /** A short form in it stands for somebody else, whom it means further on too. */
  readonly namesAnother: boolean;
  /** Holds only in text of these languages (BCP 47); absent: in any. */
  readonly onlyIn?: readonly string[] | undefined;
}

/** A word that says what a page is about. */
export interface FoundClue {
  readonly clue: string;
}

export interface Found {
  /** The names and clues that occur, each once. */
  readonly names: readonly (FoundName | FoundClue)[];
  /**
   * Four numbers a place, left to right: start and end (half-open, UTF-16 units of the batch), index into
   * `names`, and the sum of {@link STARTS_AT_EDGE} and {@link ENDS_AT_EDGE}. Names that share a span follow one
   * another. A flat list of numbers passes through any browser's messages, and cheaply.
   */
  readonly places: readonly number[];
}

export const PLACE_FIELDS = 4;
/** A whole word only if the elements that touch before it are set apart on screen. */
export const STARTS_AT_EDGE = 1;
/** A whole word only if the elements that touch after it are set apart on screen. */
export const ENDS_AT_EDGE = 2;

export function isName(found: FoundName | FoundClue): found is FoundName {
  return 'entity' in found;
}

/** Whether it tells whom short forms mean: it stands for itself, and is part of no other name. */
export function isFullName({ needsFullName, hidden }: FoundName): boolean {
  return !needsFullName && hidden === undefined;
}
