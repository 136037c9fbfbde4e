import { describe, expect, test } from 'vitest';
import { referenceWords } from '../../entrypoints/card/reference-words.ts';
import { REFERENCE_FORMATS, reference } from '../../facts/reference.ts';
import '../components/english.ts';
import * as samples from '../components/samples.ts';

const card = { ...samples.card, facts: samples.card.facts.slice(2, 3) };

test('what is copied reads as the interface speaks', () => {
  expect(reference(card, card.facts, 'text', referenceWords())).toBe(`Nordhavn

Some observers characterised the building of the quay as a needless escalation.
Characterised · Unnamed observers · Date not stated
Source: Article on the calls between two northern ports (given by us, the document has none) · news article, paragraph 3, sentence 2
Publisher unknown
Author unknown
Date not stated
Address unknown
SHA-256 ${samples.citation.sha256}
Source: Harbour agreement, annex B · agreement, paragraph 12, sentence 1
Publisher: Nordhavn Port Authority
Author: J. Lund
Date: 4 June 2019
Address: ${samples.knownCitation.address}
SHA-256 ${samples.citation.sha256}

From “Two northern ports”, version 1.2.0 (harbour@1.2.0)`);
});

describe('no place of a text is left unfilled', () => {
  test.each(REFERENCE_FORMATS)('%s', (format) => {
    const text = reference(samples.card, samples.card.facts, format, referenceWords());
    expect(text).not.toMatch(/undefined|null|\[object|\{(?:term|value|sha256|title|kind|by|via)\}/);
  });
});
