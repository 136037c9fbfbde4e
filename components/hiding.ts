import type { EntityRef, TopicRef } from '../facts/views.ts';

/** What the reader wants to see no more, and how it is spoken of. */
export type Hiding =
  | { readonly of: 'name'; readonly entity: EntityRef; readonly name: string; readonly language: string }
  | { readonly of: 'topic'; readonly topic: TopicRef; readonly name: string; readonly language: string }
  | { readonly of: 'site'; readonly site: string };
