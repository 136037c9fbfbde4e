/**
 * The live line between the popup and all frames of a tab. The popup connects to the tab; each frame answers with
 * what it shows, and again when that changes. A connection reaches only the frames that are there when it is made,
 * and a frame that goes away cannot say so: the popup connects anew every now and then.
 */
import type { EntityRef } from '../facts/views.ts';

export const SUMMARY_PORT = 'summary';

/** From a frame. */
export interface FrameSummary {
  /** Names the frame for {@link GoTo}; new with each document. */
  readonly frame: string;
  /** Whether the frame is the tab's top one. */
  readonly top: boolean;
  /** Whether names are marked here. */
  readonly on: boolean;
  /** Whether the whole frame has been read. */
  readonly settled: boolean;
  /** Whether names could not be looked up in some of its text: what is counted may not be all. */
  readonly failed: boolean;
  /** Mentions by entity. */
  readonly counts: Readonly<Record<EntityRef, number>>;
}

/** From the popup: scroll to the next mention of the entity in that frame and open its card. */
export interface GoTo {
  readonly frame: string;
  readonly entity: EntityRef;
}
