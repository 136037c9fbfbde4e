import type { EntityRef, TopicRef } from '../facts/views.ts';

/** What went wrong in the popup or the options. */
export type Problem =
  | {
      readonly is: 'not-kept';
      readonly choice: UnkeptChoice;
      /** No room is left for choices; else the browser had another reason. */
      readonly isFull: boolean;
      /** In the browser's words. */
      readonly reason: string;
    }
  | { readonly is: 'failed'; readonly reason: string };

export type UnkeptChoice =
  | { readonly of: 'topic'; readonly topic: TopicRef }
  | { readonly of: 'name'; readonly name: EntityRef }
  | { readonly of: 'site'; readonly site: string }
  | { readonly of: 'pause' }
  | { readonly of: 'one' }
  /** All of them together. */
  | { readonly of: 'all' };
