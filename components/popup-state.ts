import type { EntityRef, PageSummary } from '../facts/views.ts';

/** What popup and panel know of the page in front. */
export type PopupState =
  | { readonly is: 'loading' }
  | { readonly is: 'unreadable'; readonly reason: UnreadableReason }
  | { readonly is: 'off-here'; readonly host: string }
  /** Nothing is marked anywhere. */
  | { readonly is: 'paused' }
  | { readonly is: 'empty' }
  | {
      readonly is: 'found';
      readonly summary: PageSummary;
      /** Whether the numbers may still grow. */
      readonly counting: boolean;
    };

/** Which of an entity's mentions the reader is at, from 1. */
export interface Position {
  readonly entity: EntityRef;
  readonly at: number;
  readonly of: number;
}

/**
 * `browser-page`: the browser lets no extension in; `no-access`: the reader, or who set the browser up, does not;
 * `pdf`: the browser's own viewer; `no-answer`: an ordinary page whose content script is not there or does not answer;
 * `not-read`: it is there, and could not look up names.
 */
export type UnreadableReason = 'browser-page' | 'no-access' | 'pdf' | 'no-answer' | 'not-read';
