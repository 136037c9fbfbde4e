/**
 * The pack as the extension reads it: plain data, no code, no HTML.
 *
 * `data/` is written by people in YAML and built into this shape; packs from elsewhere come in through the
 * same door, {@link readPack} in `read-pack.ts`. Ids are slugs, unique within their pack.
 */

export const KINDS = ['person', 'place', 'treaty', 'organisation', 'event', 'object'] as const;
export type Kind = (typeof KINDS)[number];

/**
 * How an alias's capitals are compared with the page's:
 * `exact` as authored (acronyms, words that are also common nouns); `name` as authored or all in capitals;
 * `any` in any capitals (common nouns such as "landmine").
 */
export const CASE_POLICIES = ['exact', 'name', 'any'] as const;
export type CasePolicy = (typeof CASE_POLICIES)[number];

/** How sure the document itself is of a fact. */
export const CERTAINTIES = ['stated', 'reported', 'characterised'] as const;
export type Certainty = (typeof CERTAINTIES)[number];

export interface Pack {
  /** Version of this shape. */
  readonly format: 1;
  readonly id: string;
  readonly title: string;
  /** Version of the contents (semver). */
  readonly version: string;
  /** BCP 47 tag of titles, summaries and statements. */
  readonly language: string;
  readonly topics: readonly Topic[];
  readonly documents: readonly SourceDocument[];
  readonly entities: readonly Entity[];
  readonly facts: readonly Fact[];
  /** Other names that a name may stand inside, told by the words beside it. */
  readonly families?: readonly Family[] | undefined;
  /** Words that stand before surnames. */
  readonly persons?: PersonWords | undefined;
}

/**
 * What tells, in general, that a name is part of another one: "Bank of …", "… Airlines", a title in quotation marks.
 * A word with * at its end (start) stands for any ending (beginning); a capital is asked for where the word has one.
 */
export interface Family {
  readonly id: string;
  /** What it is a name of then, as `spot --why` says it. */
  readonly reason: string;
  /** Kinds, or ids of entities, whose names it hides. */
  readonly hides: readonly string[];
  /** Words right before the name. */
  readonly before: readonly string[];
  /** Words right after it; "-liiga" and "'s Got Talent" follow without a space. */
  readonly after: readonly string[];
  /** Words beside it in a list, with marks, lines or blocks between. */
  readonly beside: readonly string[];
  /** Words right before a quotation of a few words that the name stands in: a title follows them. */
  readonly beforeQuotation?: readonly string[] | undefined;
  /** All that stands between quotation marks is the name, or one word with a capital and the name. */
  readonly quoted: boolean;
  /** A word with a capital follows that is none of these; absent: that tells nothing. */
  readonly beforeCapitalsBut?: readonly string[] | undefined;
  /** A word with a capital stands before it in running text, opens no sentence, and is none of these. */
  readonly behindCapitalsBut?: readonly string[] | undefined;
  /** Words with a capital tell nothing in a headline in which every word has one. */
  readonly notInHeadlines?: boolean | undefined;
  /** Holds only for names as authored (`base`), or only for their other forms; absent: for all. */
  readonly form?: (typeof NAME_FORMS)[number] | undefined;
  /** Holds only for names that end so, whatever the capitals: the Finnish genitive, "n"; absent: for all. */
  readonly endings?: readonly string[] | undefined;
  /** Languages (BCP 47) of the text in which alone it tells anything; absent: in any. */
  readonly onlyIn?: readonly string[] | undefined;
}

export const NAME_FORMS = ['base', 'inflected'] as const;

export interface PersonWords {
  /** Titles and posts that may stand before a surname with a capital: "Admiral", "Mr". */
  readonly titles: readonly string[];
  /** Other words that may: those that open sentences. */
  readonly openers: readonly string[];
}

/** What a reader switches on and off. */
export interface Topic {
  readonly id: string;
  readonly name: string;
  readonly summary: string;
}

export interface SourceDocument {
  readonly id: string;
  /** The document's own title, or a descriptive one of ours where it has none. */
  readonly title: string;
  readonly titleIsOurs: boolean;
  readonly kind: string;
  /** Absent where the document does not say: never guessed. */
  readonly publisher?: string | undefined;
  readonly author?: string | undefined;
  readonly address?: string | undefined;
  readonly date?: string | undefined;
  readonly language: string;
  /** Count of non-empty lines. */
  readonly paragraphs: number;
  /** SHA-256 of the text's UTF-8 bytes, lower-case hex. */
  readonly sha256: string;
}

export interface Entity {
  readonly id: string;
  readonly kind: Kind;
  /** Display names by BCP 47 language. */
  readonly names: Readonly<Record<string, string>>;
  /** One sentence. */
  readonly summary: string;
  /** Topic ids, at least one. */
  readonly topics: readonly string[];
  /** What is looked for on pages. Empty: found only by search and as related. */
  readonly aliases: readonly Alias[];
  /**
   * Phrases none of its aliases may stand inside, e.g. "Bank of Finland". Other entities' names may: each says
   * for itself. Compared as case `name`: "New Russia" does not hide the "new Russia" of "new Russia sanctions".
   */
  readonly notInside: readonly string[];
}

export interface Alias {
  readonly text: string;
  /** BCP 47 tag of the language the alias belongs to. */
  readonly language: string;
  readonly case: CasePolicy;
  /** Inflected or variant forms, each looked for like `text`. */
  readonly forms: readonly string[];
  /** Counts only where an alias without this mark stands on the same page (surnames, short forms). */
  readonly afterFullName: boolean;
  /**
   * BCP 47 tags of the only documents it counts in, by the document's own language; absent: in all. For words
   * that mean something else elsewhere: "Suomi" in a list of languages, "Europa" (a moon) in English.
   */
  readonly onlyIn?: readonly string[] | undefined;
  /**
   * Words of a page that speaks of something else of this name: where one stands anywhere on the page, the alias does
   * not count. For homonyms: a moon, a band.
   */
  readonly unless?: readonly string[] | undefined;
  /**
   * Parts of words, small letters, that speak of something else of this name where one stands in the same block of text:
   * they would be too common to speak for a whole page.
   */
  readonly unlessNear?: readonly string[] | undefined;
  /** Entities whose full names are evidence too for an alias that is `afterFullName`. */
  readonly alsoAfter?: readonly string[] | undefined;
  /** Also an everyday word, which has a capital at the start of a sentence: there it does not count. */
  readonly commonWord?: boolean | undefined;
  /** Words, one of which or a number follows the everyday word; absent: any may. */
  readonly commonWordBefore?: readonly string[] | undefined;
}

/** What an alias waits for, as one text: aliases that differ in it may share a name. */
export function conditionsOf({
  afterFullName,
  alsoAfter,
  onlyIn,
  unless,
  unlessNear,
  commonWord,
  commonWordBefore,
}: Alias): string {
  return JSON.stringify([afterFullName, alsoAfter, onlyIn, unless, unlessNear, commonWord, commonWordBefore]);
}

export interface Fact {
  readonly id: string;
  /** In our own words. */
  readonly statement: string;
  readonly attribution: Attribution;
  readonly certainty: Certainty;
  /** As the document gives it ("14 March, year not stated"); absent where it gives none. */
  readonly date?: string | undefined;
  /** Entity ids, most central first. */
  readonly about: readonly string[];
  /** Topic ids, at least one. */
  readonly topics: readonly string[];
  /** At least one. */
  readonly citations: readonly Citation[];
}

/** Who says so. */
export interface Attribution {
  /** `document` itself, or the id of the entity it quotes or names as the source. */
  readonly by: string;
  /** Entity id of who carried it ("as reported by"). */
  readonly via?: string | undefined;
}

/** Points at one sentence of a document without repeating it. */
export interface Citation {
  readonly document: string;
  /** Counted from 1 over the document's non-empty lines. */
  readonly paragraph: number;
  /** Counted from 1 within the paragraph. */
  readonly sentence: number;
  /** SHA-256 of the sentence (NFC, white space folded, UTF-8), lower-case hex. */
  readonly sha256: string;
}
