/** What the card, the popup and the options show: packs and choices already looked up, plain values only. */
import type { Certainty, Kind } from './pack.ts';

/** `pack-id/entity-id`: names an entity across packs. */
export type EntityRef = string;
/** `pack-id/topic-id`. */
export type TopicRef = string;

/** A line on an entity. */
export interface EntityBrief {
  readonly ref: EntityRef;
  readonly kind: Kind;
  readonly name: string;
  readonly summary: string;
  /** Language of name and summary. */
  readonly language: string;
  readonly topics: readonly TopicRef[];
}

export interface CardView extends EntityBrief {
  readonly facts: readonly FactView[];
  /** Entities that share a fact with this one, most shared first. */
  readonly related: readonly EntityBrief[];
  readonly pack: { readonly id: string; readonly title: string; readonly version: string };
  /** What it is filed under, for who wants to see less of it. */
  readonly filedUnder: readonly { readonly ref: TopicRef; readonly name: string }[];
}

export interface FactView {
  readonly id: string;
  readonly statement: string;
  /** Name of who says so; null: the document itself. */
  readonly by: string | null;
  /** Name of who reported it, where the document names one. */
  readonly via: string | null;
  readonly certainty: Certainty;
  /** As the document gives it; null where it gives none. */
  readonly date: string | null;
  readonly citations: readonly CitationView[];
}

export interface CitationView {
  /** The document's id in the pack. */
  readonly document: string;
  readonly documentTitle: string;
  readonly titleIsOurs: boolean;
  readonly documentKind: string;
  readonly publisher: string | null;
  readonly author: string | null;
  readonly address: string | null;
  readonly documentDate: string | null;
  readonly paragraph: number;
  readonly sentence: number;
  readonly sha256: string;
}

/** The name by which a word of the page was marked; `FoundName` in spotting/found.ts says what the marks mean. */
export interface MarkedName {
  readonly alias: string;
  readonly form: string;
  readonly language: string;
  readonly needsFullName: boolean;
  readonly isShared?: boolean;
  readonly onlyIn?: readonly string[];
  readonly unless?: readonly string[];
}

/** An entity in the list of names that the reader may hide. */
export interface NameView extends EntityBrief {
  readonly on: boolean;
  readonly packTitle: string;
}

export interface TopicView {
  readonly ref: TopicRef;
  readonly name: string;
  readonly summary: string;
  readonly language: string;
  readonly packTitle: string;
  readonly on: boolean;
  /** Names of the entities filed under it. */
  readonly entities: readonly string[];
}

/** The popup's summary of a page. */
export interface PageSummary {
  /** All mentions on the page. */
  readonly mentions: number;
  /** What the page is mostly about, the most first; empty where it names too little for that to say anything. */
  readonly about: readonly EntityBrief[];
  /** The most informative first, and so within each. */
  readonly topics: readonly {
    readonly ref: TopicRef;
    readonly name: string;
    /** Of all its entities. */
    readonly mentions: number;
    readonly entities: readonly { readonly brief: EntityBrief; readonly count: number }[];
  }[];
}
