import { describe, expect, test } from 'vitest';
import { faultText } from '../../facts/fault.ts';
import { readPack } from '../../facts/read-pack.ts';
import { altered, fixturePack } from './fixture.ts';

const LONG_QUOTE = '“one two three four five six seven”, “eight nine ten eleven twelve thirteen”.';

/** What is changed, to what, and what is said: at the same place unless `told` names another. */
const FAULTS: [name: string, at: string, value: unknown, text: RegExp, told?: string][] = [
  ['an unknown format', 'format', 2, /reads format 1/],
  ['an unknown key', 'titel', 'x', /unknown key "titel" → Did you mean "title"/],
  ['a missing key', 'title', undefined, /"title" is missing → Add/],
  ['something else than text', 'title', 5, /not a text → Put it in quotes: "5"/],
  ['an empty text', 'title', ' ', /empty text/],
  ['a text without end', 'title', 'x'.repeat(201), /201 characters → Keep to 200/],
  ['an id that is no slug', 'id', 'My pack', /"My pack" is not an id/],
  ['a version that is none', 'version', '1.0', /"1.0" is no version/],
  ['a language that is none', 'language', 'English', /BCP 47/],
  ['an address not of the web', 'documents.0.address', 'javascript:alert(1)', /not a web address/],
  ['a sum that is none', 'documents.0.sha256', 'abc', /npm run cite/],
  ['a kind that is none', 'entities.2.kind', 'plase', /Did you mean "place"/],
  ['a case policy that is none', 'entities.2.aliases.0.case', 'ignore', /Use one of: exact, name, any/],
  ['an entity without topics', 'entities.2.topics', [], /empty list → Give at least one/],
  ['a fact without citations', 'facts.0.citations', [], /empty list → Give at least one/],
  ['a certainty that is none', 'facts.0.certainty', 'state', /Did you mean "stated"/],
  ['a citation counted from 0', 'facts.0.citations.0.sentence', 0, /from 1/],
  ['an id taken twice', 'facts.1.id', 'lighthouse-opened', /"lighthouse-opened" is taken/],
  ['an unknown topic', 'facts.0.topics.0', 'work', /unknown topic "work" → Did you mean "works"/],
  ['an unknown entity', 'facts.0.about.0', 'vic', /unknown entity "vic" → Did you mean "vik"/],
  ['an unknown speaker', 'facts.0.attribution.by', 'documnt', /Did you mean "document"/],
  ['an unknown reporter', 'facts.0.attribution.via', 'ada', /unknown entity "ada"/],
  ['an unknown document', 'facts.0.citations.0.document', 'light', /unknown document "light"/],
  ['a paragraph past the end', 'facts.0.citations.0.paragraph', 9, /paragraph 9 of a document that has 3/],
  ['no name in its language', 'entities.2.names', { fr: 'Vik' }, /pack's language, en/],
  ['an entity called document', 'entities.1.id', 'document', /stands for the source document/],
  [
    'an entity that no fact is about',
    'facts.2.about',
    ['vik'],
    /no fact is about "coast-society", .+ → Put/,
    'entities.1.summary',
  ],
  ['one name for two entities', 'entities.2.aliases.0.text', 'ADA LIND', /also a name of ada-lind/],
  ['a name given twice', 'entities.2.aliases.0.forms.1', 'Vik', /stands here twice/],
  [
    'short forms without a full name',
    'entities.0.aliases.0.afterFullName',
    true,
    /full name/,
    'entities.0.aliases',
  ],
  ['a phrase that hides nothing', 'entities.2.notInside.0', 'Viking', /holds none of its aliases/],
  ['a phrase that is an alias', 'entities.2.notInside.0', 'Viks', /one of its own aliases/],
  ['a summary of two sentences', 'entities.2.summary', 'A town. It rains.', /2 sentences/],
  ['a quotation in a summary', 'entities.2.summary', 'A “fine” town.', /quotation in a summary/],
  ['a quotation of any kind in a summary', 'entities.2.summary', 'A ‘fine’ town.', /quotation in a summary/],
  ['more than twelve quoted words', 'facts.1.statement', LONG_QUOTE, /13 quoted words/],
  ['more than twelve of any kind', 'facts.1.statement', LONG_QUOTE.replace(/[“”]/gu, '"'), /13 quoted words/],
  ['a mark without its pair', 'facts.1.statement', 'It is “new.', /other of its pair → Put quoted words/],
  ...['“new”', '‘new’', '«new»', '»new«', '„new“', '„new”', '‚new‘', '"new"', "'new'", '‘Vik’s new’'].map(
    (quotation): (typeof FAULTS)[number] => [
      `words quoted of nobody: ${quotation}`,
      'facts.0.statement',
      `It is ${quotation}, he said.`,
      /nobody in particular/,
    ],
  ),
];

test.each([
  'Vik’s lamp is as old as the towns’ lamps, and so is Lind’s.',
  "Vik's lamp is as old as the towns' lamps, and so is Lind's.",
  'Lamps of the ‘90s and the towns’ piers.',
  "Rock 'n roll of the '90s, l'été, об'єкт.",
])('apostrophes quote nobody: %s', (statement) => {
  expect(readPack(altered('facts.0.statement', statement))).toHaveProperty('pack');
});

describe('a pack is refused for', () => {
  test.each(FAULTS)('%s', (_, at, value, text, told = at) => {
    const reading = readPack(altered(at, value));
    if ('pack' in reading) throw new Error('The pack was accepted.');
    const fault = reading.faults.find(({ path }) => path.join('.') === told);
    expect(fault && faultText(fault), JSON.stringify(reading.faults)).toMatch(text);
  });

  test.each([null, [], 'pack', 7].map((input) => [input]))('being no pack at all: %j', (input) => {
    expect(readPack(input)).toHaveProperty('faults');
  });
});

test('a pack that is in order is read as it is', () => {
  const pack = fixturePack();
  expect(readPack(JSON.parse(JSON.stringify(pack)))).toEqual({ pack });
});

test('a name may belong to two entities where one of them waits for a full name', () => {
  expect(readPack(altered('entities.2.aliases.0.forms.1', 'Lind'))).toHaveProperty('pack');
});

test('all faults of a pack are told at once', () => {
  const reading = readPack({ ...fixturePack(), id: 'A B', version: 'x' });
  expect('faults' in reading && reading.faults).toHaveLength(2);
});
