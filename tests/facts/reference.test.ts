import { describe, expect, test } from 'vitest';
import { escapeBibtex } from '../../facts/bibtex.ts';
import { escapeMarkdown, markdownLink } from '../../facts/markdown.ts';
import { type ReferenceWords, reference } from '../../facts/reference.ts';
import type { CardView, CitationView } from '../../facts/views.ts';
import * as samples from '../components/samples.ts';

const or = (label: string) => (value: string | null) =>
  value === null ? `${label} unknown` : `${label}: ${value}`;

const words: ReferenceWords = {
  isRightToLeft: false,
  certainty: (certainty) => certainty,
  document: 'The document',
  via: (by, via) => `${by}, as reported by ${via}`,
  dateMissing: 'Date not stated',
  titleIsOurs: 'title given by us',
  source: (title) => `Source: ${title}`,
  place: (kind, paragraph, sentence) => `${kind}, paragraph ${paragraph}, sentence ${sentence}`,
  publisher: or('Publisher'),
  author: or('Author'),
  documentDate: or('Date'),
  address: or('Address'),
  fingerprint: (sha256) => `SHA-256 ${sha256}`,
  pack: (title, version) => `From “${title}”, version ${version}`,
};

const { card, arabicCard, citation, knownCitation } = samples;
const only = (cited: CitationView): CardView => ({
  ...card,
  facts: [samples.fact('ice', 'Both share 100 % of their {ice} charts & #1 maps.', { citations: [cited] })],
});
const refer = (view: CardView, format: 'text' | 'markdown' | 'bibtex', how = words) =>
  reference(view, view.facts, format, how);

describe('text', () => {
  test('one fact has its statement, standing, document, place, fingerprint and pack; the unknown is said', () => {
    expect(reference(card, card.facts.slice(0, 1), 'text', words)).toBe(
      `Nordhavn

Staff of the two ports speak by radio once a month about traffic near the border.
reported · Ingrid Solheim, as reported by Nordhavn Tidende · Date not stated
Source: Article on the calls between two northern ports (title given by us) · news article, paragraph 3, sentence 2
Publisher unknown
Author unknown
Date unknown
Address unknown
SHA-256 ${citation.sha256}

From “Two northern ports”, version 1.2.0 (harbour@1.2.0)`,
    );
  });

  test('a whole card has all its facts, each with all its citations, and the pack once', () => {
    const text = refer(card, 'text');
    for (const { statement } of card.facts) expect(text).toContain(statement);
    expect(text.match(/SHA-256/g)).toHaveLength(6);
    expect(text.match(/harbour@1\.2\.0/g)).toHaveLength(1);
    expect(text).toContain('Publisher: Nordhavn Port Authority');
  });

  test('words that run the other way are kept from turning those around them', () => {
    expect(refer(arabicCard, 'text')).toContain(
      'reported · \u2068إنغريد سولهايم\u2069, as reported by Nordhavn Tidende',
    );
    expect(refer(card, 'text', { ...words, isRightToLeft: true })).toContain('\u2068Ingrid Solheim\u2069');
  });
});

describe('Markdown', () => {
  test('a statement is a quotation, a citation an item with a link to the document', () => {
    expect(refer(only(knownCitation), 'markdown')).toBe(
      `**Nordhavn**

> Both share 100 % of their \\{ice\\} charts \\& \\#1 maps.\\
> — stated · The document · Date not stated

- [Harbour agreement, annex B](<${knownCitation.address}>) · agreement, paragraph 12, sentence 1 · Publisher: Nordhavn Port Authority · Author: J. Lund · Date: 4 June 2019 · Address: https\\://port.example/agreements/2019/annex-b-with-a-rather-long-address.html · SHA-256 ${citation.sha256}

From “Two northern ports”, version 1.2.0 (harbour@1.2.0)`,
    );
  });

  test('a document without an address is no link', () => {
    expect(refer(only(citation), 'markdown')).toContain(
      '- *Article on the calls between two northern ports (title given by us)* · ',
    );
  });

  test.each([
    ['*bold* _soft_ `code`', '\\*bold\\* \\_soft\\_ \\`code\\`'],
    ['[a](b) ![c](d) <b>', '\\[a\\](b) \\!\\[c\\](d) \\<b\\>'],
    ['1. one', '1\\. one'],
    ['- item', '\\- item'],
    ['# head', '\\# head'],
    ['a\n\n> b', 'a \\> b'],
    ['http://a.example', 'http\\://a.example'],
    ['back\\slash | ~x~ &amp;', 'back\\\\slash \\| \\~x\\~ \\&amp;'],
  ])('%j stays the words it is', (plain, written) => {
    expect(escapeMarkdown(plain)).toBe(written);
  });

  test('an address cannot end its link, and only one of the web is one', () => {
    expect(markdownLink('a', 'https://a.example/<b> (c)')).toBe('[a](<https://a.example/%3Cb%3E%20%28c%29>)');
    expect(markdownLink('a', 'javascript:alert(1)')).toBe('*a*');
  });
});

describe('BibTeX', () => {
  test('a citation is an entry with all that is known; the note says what is not', () => {
    expect(refer(only(citation), 'bibtex')).toBe(
      `@misc{harbour:ice:ports-article:3.2,
  title = {{Article on the calls between two northern ports}},
  howpublished = {news article, paragraph 3, sentence 2},
  abstract = {Both share 100 \\% of their \\textbraceleft{}ice\\textbraceright{} charts \\& \\#1 maps.},
  note = {stated · The document · Date not stated · Publisher unknown · Author unknown · Date unknown · Address unknown · SHA-256 ${citation.sha256} · From “Two northern ports”, version 1.2.0 (harbour@1.2.0)},
}`,
    );
    expect(refer(only(knownCitation), 'bibtex')).toContain(`  author = {{J. Lund}},
  publisher = {Nordhavn Port Authority},
  year = {2019},
  howpublished = {agreement, paragraph 12, sentence 1},
  url = {${knownCitation.address}},`);
  });

  test('each citation has a key of its own, the same in every version of the pack', () => {
    const keys = (view: CardView) => refer(view, 'bibtex').match(/(?<=@misc\{)[^,]+/g)!;
    expect(new Set(keys(card)).size).toBe(6);
    expect(keys({ ...card, pack: { ...card.pack, version: '9.0.0' } })).toEqual(keys(card));
  });

  test('a year is told only where the date has one and no other', () => {
    const dated = (documentDate: string) => refer(only({ ...citation, documentDate }), 'bibtex');
    expect(dated('14 March, year not stated')).not.toContain('year = ');
    expect(dated('2014–2019')).not.toContain('year = ');
    expect(dated('14 March 2019')).toContain('year = {2019}');
  });

  test('what BibTeX and LaTeX read as commands stays the words it is', () => {
    expect(escapeBibtex('a } \\cmd{b}_c^d~e $5 100% #1 & co')).toBe(
      'a \\textbraceright{} \\textbackslash{}cmd\\textbraceleft{}b\\textbraceright{}\\_c\\textasciicircum{}d\\textasciitilde{}e \\$5 100\\% \\#1 \\& co',
    );
    const escaped = escapeBibtex('}}}{{ \\} \\{');
    expect(escaped.split('{').length).toBe(escaped.split('}').length);
  });

  test('names that run from right to left stay as they are, without marks that LaTeX does not know', () => {
    const written = refer(arabicCard, 'bibtex');
    expect(written).toContain('إنغريد سولهايم');
    expect(written).not.toMatch(/[\u2066-\u2069]/);
  });
});
