/** The compiled pack as a valibot schema: shape only; `cross-check.ts` looks at what hangs together. */
import * as v from 'valibot';
import {
  count,
  filledList,
  languageTag,
  list,
  oneOf,
  PART,
  record,
  slug,
  sum,
  text,
  version,
  webAddress,
  yesOrNo,
} from './fields.ts';
import { CASE_POLICIES, CERTAINTIES, KINDS, NAME_FORMS } from './pack.ts';

export const LONGEST_NAME = 200;
export const LONGEST_TEXT = 600;

const name = text(LONGEST_NAME);

export const names = v.pipe(
  v.record(languageTag, name, `not a set of names by language${PART}Write "en: Norway" lines here.`),
  v.check((all) => Object.keys(all).length > 0, `no name${PART}Give at least one.`),
);

const topic = record({ id: slug, name, summary: text(LONGEST_TEXT) });

/** What a document's file holds; its id is the file's name. */
export const documentEntries = {
  title: text(LONGEST_TEXT),
  titleIsOurs: yesOrNo,
  kind: name,
  publisher: v.optional(name),
  author: v.optional(name),
  address: v.optional(webAddress),
  date: v.optional(name),
  language: languageTag,
  paragraphs: count,
  sha256: sum,
};

/** What few aliases need. */
export const aliasExtras = {
  onlyIn: v.optional(filledList(languageTag)),
  unless: v.optional(filledList(name)),
  unlessNear: v.optional(filledList(name)),
  alsoAfter: v.optional(filledList(slug)),
  commonWord: v.optional(yesOrNo),
  commonWordBefore: v.optional(filledList(name)),
};

/** What a family's file holds; its id is the file's name. */
export const familyEntries = {
  reason: name,
  hides: filledList(slug),
  before: v.optional(list(name), []),
  after: v.optional(list(name), []),
  beside: v.optional(list(name), []),
  beforeQuotation: v.optional(list(name)),
  quoted: v.optional(yesOrNo, false),
  beforeCapitalsBut: v.optional(list(name)),
  behindCapitalsBut: v.optional(list(name)),
  notInHeadlines: v.optional(yesOrNo),
  form: v.optional(oneOf(NAME_FORMS)),
  endings: v.optional(filledList(name)),
  onlyIn: v.optional(filledList(languageTag)),
};

export const personWords = record({ titles: list(name), openers: list(name) });

const alias = record({
  text: name,
  language: languageTag,
  case: oneOf(CASE_POLICIES),
  forms: list(name),
  afterFullName: yesOrNo,
  ...aliasExtras,
});

const entity = record({
  id: slug,
  kind: oneOf(KINDS),
  names,
  summary: text(LONGEST_TEXT),
  topics: filledList(slug),
  aliases: list(alias),
  notInside: list(name),
});

const citation = record({ document: slug, paragraph: count, sentence: count, sha256: sum });

const fact = record({
  id: slug,
  statement: text(LONGEST_TEXT),
  attribution: record({ by: slug, via: v.optional(slug) }),
  certainty: oneOf(CERTAINTIES),
  date: v.optional(name),
  about: filledList(slug),
  topics: filledList(slug),
  citations: filledList(citation),
});

export const packSchema = record({
  format: v.literal(1, (i) => `format ${i.received}${PART}This version of Backgrounder reads format 1.`),
  id: slug,
  title: name,
  version,
  language: languageTag,
  topics: filledList(topic),
  documents: filledList(record({ id: slug, ...documentEntries })),
  entities: filledList(entity),
  facts: list(fact),
  families: v.optional(list(record({ id: slug, ...familyEntries }))),
  persons: v.optional(personWords),
});

export { topic as topicSchema };
