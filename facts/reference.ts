/** References: facts with their citations, as text to be pasted elsewhere. What is not known is said, never guessed. */
import { bibtexEntry } from './bibtex.ts';
import { escapeMarkdown, markdownLink } from './markdown.ts';
import type { Certainty } from './pack.ts';
import type { CardView, CitationView, FactView } from './views.ts';

export const REFERENCE_FORMATS = ['text', 'markdown', 'bibtex'] as const;
export type ReferenceFormat = (typeof REFERENCE_FORMATS)[number];

/** The interface's words around those of the pack. */
export interface ReferenceWords {
  readonly isRightToLeft: boolean;
  certainty(certainty: Certainty): string;
  /** Who says so, where it is the document itself. */
  readonly document: string;
  via(by: string, via: string): string;
  readonly dateMissing: string;
  readonly titleIsOurs: string;
  source(title: string): string;
  place(kind: string, paragraph: number, sentence: number): string;
  publisher(name: string | null): string;
  author(name: string | null): string;
  documentDate(date: string | null): string;
  address(address: string | null): string;
  fingerprint(sha256: string): string;
  pack(title: string, version: string): string;
}

/** @param facts of the view: one of them, or all */
export function reference(
  view: CardView,
  facts: readonly FactView[],
  format: ReferenceFormat,
  words: ReferenceWords,
): string {
  if (format === 'bibtex') return bibtex(view, facts, words);
  const lines = new Lines(words);
  const blocks = facts.map((fact) =>
    format === 'text' ? textBlock(fact, lines) : markdownBlock(fact, lines),
  );
  const pack = lines.pack(view);
  const name = lines.own(view.name);
  return format === 'text'
    ? [name, ...blocks, pack].join('\n\n')
    : [`**${escapeMarkdown(name)}**`, ...blocks, escapeMarkdown(pack)].join('\n\n');
}

function textBlock(fact: FactView, lines: Lines): string {
  const cited = fact.citations.map((citation) =>
    [`${lines.source(citation)} · ${lines.place(citation)}`, ...lines.known(citation)].join('\n'),
  );
  return [lines.own(fact.statement), lines.standing(fact), ...cited].join('\n');
}

function markdownBlock(fact: FactView, lines: Lines): string {
  const quoted = [lines.own(fact.statement), `— ${lines.standing(fact)}`];
  const cited = fact.citations.map((citation) => {
    const title = markdownLink(lines.title(citation), citation.address);
    const rest = [lines.place(citation), ...lines.known(citation)].map(escapeMarkdown);
    return `- ${[title, ...rest].join(' · ')}`;
  });
  return [quoted.map((line) => `> ${escapeMarkdown(line)}`).join('\\\n'), cited.join('\n')].join('\n\n');
}

/** One entry a citation. Its key holds what it points at, so it stays the same from version to version. */
function bibtex(view: CardView, facts: readonly FactView[], words: ReferenceWords): string {
  const lines = new Lines(words, false);
  const entries = facts.flatMap((fact) =>
    fact.citations.map((citation) => {
      const { document, paragraph, sentence } = citation;
      return bibtexEntry(`${view.pack.id}:${fact.id}:${document}:${paragraph}.${sentence}`, {
        title: citation.documentTitle,
        author: citation.author,
        publisher: citation.publisher,
        date: citation.documentDate,
        address: citation.address,
        place: lines.place(citation),
        statement: fact.statement,
        note: [lines.standing(fact), ...lines.known(citation), lines.pack(view)].join(' · '),
      });
    }),
  );
  return entries.join('\n\n');
}

const RIGHT_TO_LEFT = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;
const FIRST_STRONG_ISOLATE = '\u2068';
const POP_ISOLATE = '\u2069';

/** The lines of a reference, plain. */
class Lines {
  readonly #words: ReferenceWords;
  readonly #isolates: boolean;

  constructor(words: ReferenceWords, isolates = true) {
    this.#words = words;
    this.#isolates = isolates;
  }

  /** The pack's own words on one line, kept from turning the words around them where the two run against each other. */
  own(words: string): string {
    const line = words.replace(/\s+/gu, ' ').trim();
    if (!this.#isolates || RIGHT_TO_LEFT.test(line) === this.#words.isRightToLeft) return line;
    return `${FIRST_STRONG_ISOLATE}${line}${POP_ISOLATE}`;
  }

  standing({ certainty, by, via, date }: FactView): string {
    const words = this.#words;
    const first = by === null ? words.document : this.own(by);
    const who = via === null ? first : words.via(first, this.own(via));
    return [words.certainty(certainty), who, date === null ? words.dateMissing : this.own(date)].join(' · ');
  }

  title({ documentTitle, titleIsOurs }: CitationView): string {
    const title = this.own(documentTitle);
    return titleIsOurs ? `${title} (${this.#words.titleIsOurs})` : title;
  }

  source(citation: CitationView): string {
    return this.#words.source(this.title(citation));
  }

  place({ documentKind, paragraph, sentence }: CitationView): string {
    return this.#words.place(this.own(documentKind), paragraph, sentence);
  }

  /** What is known of the document, and that the rest is not. */
  known({ publisher, author, documentDate, address, sha256 }: CitationView): string[] {
    const words = this.#words;
    const own = (value: string | null) => (value === null ? null : this.own(value));
    return [
      words.publisher(own(publisher)),
      words.author(own(author)),
      words.documentDate(own(documentDate)),
      words.address(own(address)),
      words.fingerprint(sha256),
    ];
  }

  pack({ pack }: CardView): string {
    return `${this.#words.pack(this.own(pack.title), pack.version)} (${pack.id}@${pack.version})`;
  }
}
