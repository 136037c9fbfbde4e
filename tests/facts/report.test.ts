import { expect, test } from 'vitest';
import { report } from '../../facts/report.ts';
import { card, citation } from '../components/samples.ts';

const mark = {
  entity: 'harbour/nordhavn',
  alias: 'Nordhavn',
  form: 'Nordhavns',
  language: 'nb',
  needsFullName: true,
  onlyIn: ['nb', 'nn'],
};

test('a report of a fact points at it and at the sentences that it cites', () => {
  expect(report(card, { fact: card.facts[0]!, mark, pageSentence: null })).toBe(
    `pack: harbour@1.2.0
entity: nordhavn
fact: calls
citation: ports-article, paragraph 3, sentence 2, sha256 ${citation.sha256}`,
  );
});

test('a report of a mark has the name that was found and its rule, and nothing of the page', () => {
  expect(report(card, { mark })).toBe(
    `pack: harbour@1.2.0
entity: nordhavn
mark: wrong
alias: "Nordhavn"
form: "Nordhavns"
language: nb
rule: afterFullName, onlyIn nb nn`,
  );
});

test('the page’s sentence is in it only when given', () => {
  expect(report(card, { mark, pageSentence: 'A line\nof “Nordhavns”.' })).toContain(
    '\npage-sentence: "A line\\nof “Nordhavns”."',
  );
});

test('an entity without a mark is reported as such', () => {
  expect(report(card, {})).toBe('pack: harbour@1.2.0\nentity: nordhavn');
});
