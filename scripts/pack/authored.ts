/** The files of `data/` as an author writes them: the pack's shape with ids from file names, and defaults. */
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
  yesOrNo,
} from '../../facts/fields.ts';
import { CASE_POLICIES, CERTAINTIES, KINDS } from '../../facts/pack.ts';
import {
  aliasExtras,
  documentEntries,
  familyEntries,
  LONGEST_NAME,
  LONGEST_TEXT,
  names,
  personWords,
  topicSchema,
} from '../../facts/pack-schema.ts';
import { exceptInVain } from './alias-forms.ts';
import { PARADIGM_NAMES } from './paradigms/index.ts';

const name = text(LONGEST_NAME);

export const packFile = record({ id: slug, title: name, version, language: languageTag });

export const topicsFile = filledList(topicSchema);

export const documentFile = record(documentEntries);

const paradigm = oneOf(PARADIGM_NAMES);

const alias = v.pipe(
  record({
    text: name,
    language: languageTag,
    case: v.optional(oneOf(CASE_POLICIES), 'name'),
    forms: v.optional(list(name), []),
    paradigm: v.optional(v.lazy((input) => (Array.isArray(input) ? filledList(paradigm) : paradigm))),
    except: v.optional(filledList(name)),
    afterFullName: v.optional(yesOrNo, false),
    ...aliasExtras,
  }),
  v.check(
    (authored) => exceptInVain(authored) === undefined,
    (issue) => `no paradigm here makes "${exceptInVain(issue.input)}"${PART}Take it away from "except".`,
  ),
);

export const entityFile = record({
  kind: oneOf(KINDS),
  names,
  summary: text(LONGEST_TEXT),
  topics: filledList(slug),
  aliases: list(alias),
  // Grouped under a reason each, so that the next author knows why a phrase is there.
  notInside: v.optional(
    v.record(v.string(), list(name), `not a set of reasons${PART}Write "why: [phrase, phrase]" lines here.`),
    {},
  ),
});

export const familyFile = record(familyEntries);

export const personsFile = personWords;

const fact = record({
  id: slug,
  statement: text(LONGEST_TEXT),
  by: slug,
  via: v.optional(slug),
  certainty: oneOf(CERTAINTIES),
  date: v.optional(name),
  about: filledList(slug),
  topics: filledList(slug),
  citations: filledList(
    record({ document: v.optional(slug), paragraph: count, sentence: count, sha256: sum }),
  ),
});

export const factsFile = record({ document: slug, facts: filledList(fact) });

export type AuthoredEntity = v.InferOutput<typeof entityFile>;
export type AuthoredFact = v.InferOutput<typeof fact>;
