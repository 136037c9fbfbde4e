/**
 * The live line between popup, side panel or badge and all frames of a tab. They connect to the tab; each frame answers
 * with what it shows, and again when that changes. A connection reaches only the frames that are there when it is made,
 * and a frame that goes away cannot say so: whoever wants to know connects anew every now and then.
 */
import type { Named } from '../facts/page-summary.ts';
import type { EntityRef } from '../facts/views.ts';

/** By the name of a connection each frame knows what is wanted: how entities are named; */
export const SUMMARY_PORT = 'summary';
/** the same, and where in the page the reader is; */
export const FOLLOW_PORT = 'follow';
/** or mentions alone. */
export const COUNT_PORT = 'count';

/** From a frame. */
export interface FrameSummary {
  /** Names the frame for {@link GoTo}; new with each document. */
  readonly frame: string;
  /** Whether the frame is the tab's top one. */
  readonly top: boolean;
  /** Whether names are marked here. */
  readonly on: boolean;
  /** Whether the whole frame has been read, and every mention counted. */
  readonly settled: boolean;
  /** Whether names could not be looked up in some of its text: what is counted may not be all. */
  readonly failed: boolean;
  readonly named: Readonly<Record<EntityRef, Named>>;
  /** Null: nowhere that is known. */
  readonly reader: ReaderAt | null;
}

/** Where the reader is in a frame. */
export type ReaderAt =
  /** The mention whose card was opened last, counted from 0 among the entity's mentions in this frame. */
  | { readonly by: 'card'; readonly entity: EntityRef; readonly index: number }
  /** The mention nearest to where eyes are, since the page was scrolled. */
  | { readonly by: 'view'; readonly entity: EntityRef };

/** To a frame: scroll to a mention of the entity, counted from 0, and open its card. */
export interface GoTo {
  readonly frame: string;
  readonly entity: EntityRef;
  readonly index: number;
}

/** From a frame, for {@link COUNT_PORT}. */
export interface FrameCount {
  readonly frame: string;
  readonly mentions: number;
}
