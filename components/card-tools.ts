import type { ReferenceFormat } from '../facts/reference.ts';
import type { Reported } from '../facts/report.ts';
import type { CardView, FactView, MarkedName } from '../facts/views.ts';
import type { Hiding } from './hiding.ts';

/** What a card can do beside showing; given by who draws it. */
export interface CardTools {
  /** Facts of the view with their citations, to be pasted elsewhere. */
  readonly cite: (view: CardView, facts: readonly FactView[], format: ReferenceFormat) => string;
  readonly report: (view: CardView, about: Reported) => string;
  /** @returns false where neither browser nor page let anything be written to the clipboard */
  readonly copy: (text: string) => Promise<boolean>;
  /** Fingerprints of the cited sentences that the page carries. */
  readonly onPage: () => Promise<ReadonlySet<string>>;
  /** Shows that sentence in the page. @returns false when it stands there no more */
  readonly goTo: (sha256: string) => Promise<boolean>;
}

/** The mark that the card belongs to. */
export interface CardMark {
  readonly name: MarkedName;
  /** The page's sentence around it; null where none can be told. */
  readonly sentence: () => string | null;
}

/** What can be hidden from within a card. */
export interface CardHiding {
  /** null: the page belongs to no site. */
  readonly site: string | null;
  readonly onHide: (hiding: Hiding) => void;
}

/** What a reader may do with one fact. */
export interface FactTools {
  readonly onCopy: (facts: readonly FactView[], format: ReferenceFormat) => void;
  readonly onReport: (fact: FactView) => void;
  readonly onPage: ReadonlySet<string>;
  readonly onGoTo: (sha256: string) => void;
}
