/**
 * All messages of the extension. Ids cross; content only when it is asked for.
 *
 *   page, popup, options --WorkerCalls--> worker
 *   worker --TabCalls--> pages
 *   popup, side panel, badge <--ports--> all frames of one tab (see summary-port.ts)
 */
import type { Named } from '../facts/page-summary.ts';
import type { CardView, EntityBrief, EntityRef, NameView, PageSummary, TopicView } from '../facts/views.ts';
import type { Chosen } from '../settings/choices.ts';
import type { CitedSentence } from '../spotting/cited.ts';
import type { Found } from '../spotting/found.ts';
import type { Marking } from '../spotting/marking.ts';
import type { TextCatalog } from '../texts/catalog.ts';

/** What pages and the popup ask of the worker. Each takes one argument and answers with one value. */
export interface WorkerCalls {
  /** What holds on the site that the asking tab shows; null: nothing is marked there. */
  here(about: null): Here | null;
  /** Names in a batch of text blocks joined by BLOCK_BREAK. */
  find(about: { text: string }): Found;
  /** Which language a text is in (BCP 47); '' where it does not tell. */
  language(about: { text: string }): string;
  /** Sentences that packs cite in a batch of text blocks joined by BLOCK_BREAK. */
  cited(about: { text: string }): readonly CitedSentence[];
  /** Puts a script into the frame that asks; into one that is gone, or where the browser does not let us in any more, none comes. */
  load(about: { script: LateScriptName }): null;
  /** null: no pack has the entity, or its topic is off. */
  card(about: { entity: EntityRef }): CardView | null;
  search(about: { query: string }): readonly EntityBrief[];
  summary(about: { named: Readonly<Record<EntityRef, Named>> }): PageSummary;
  topics(about: null): readonly TopicView[];
  /** The interface's texts in a language, or in the one that the reader chose; null: the browser's own serve. */
  texts(about: { language: string } | null): TextCatalog | null;
  /** All entities, those that the reader has hidden too. */
  names(about: null): readonly NameView[];
  /** The asking frame has more mentions, or fewer, than before: the badge may want to know. */
  counted(about: null): null;
}

/** Scripts that come to a frame when they are first wanted there. */
export type LateScriptName = 'interaction' | 'card';

/** What a page needs to know of the reader's choices. */
export interface Here {
  readonly marking: Marking;
  /** What brings the card, and how long the pointer rests first, ms. */
  readonly opening: { readonly by: Chosen['opens']; readonly after: number };
  readonly theme: Chosen['theme'];
  /** As `siteOf` gives it; null: the tab has none. */
  readonly site: string | null;
  /** Whether the toolbar's button wants to be told of the count. */
  readonly badge: boolean;
}

export interface Standing {
  /** When the reader came to the present mention, ms since the epoch; 0: there is none yet. */
  readonly since: number;
}

export interface Step {
  /** To the one after or the one before. */
  readonly by: 1 | -1;
  /** From the present mention, or into this frame from the one before or after it. */
  readonly from: 'present' | 'outside';
}

/** What the worker tells pages. */
export interface TabCalls {
  /** Settings or packs changed: ask again. */
  renew(about: null): null;
  /** Where the reader is in this frame; null: nothing is marked in it. */
  standing(about: null): Standing | null;
  /** A keyboard command: go to another mention and open its card. Answers whether there was one. */
  step(about: Step): boolean;
}

export type Calls = WorkerCalls & TabCalls;
export type CallName = keyof Calls;
export type About<N extends CallName> = Parameters<Calls[N]>[0];
export type Answer<N extends CallName> = ReturnType<Calls[N]>;

/** A message as it travels. */
export interface Envelope<N extends CallName = CallName> {
  readonly call: N;
  readonly about: About<N>;
}
