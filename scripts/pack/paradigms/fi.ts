/** Finnish: cases, clitics, possessive suffixes, adjectives that agree, acronyms. */
import { type Plural, type Singular, TYPES, type Type } from './fi-stems.ts';
import { distinct, joinEach, lastWord, type Paradigm, type Paradigms } from './paradigm.ts';

/** Forms by case, in one order for all words, so that an adjective can be put beside its noun. */
type Cases = readonly (readonly string[])[];

const CLITICS = ['', 'kin', 'kᴀᴀn', 'kᴏ', 'hᴀn'];
const POSSESSIVES = ['ni', 'si', 'mme', 'nne', 'nsᴀ'];
/** Of an acronym after a colon; which of them it takes depends on how it is read. */
const COLON_ENDINGS =
  'n a ä ta tä ssa ssä sta stä lla llä lta ltä lle na nä ksi hen hin hun on iin kin nkin kaan kään ko kö han hän'.split(
    ' ',
  );

function singularCases({ nominative, weak, strong, partitive, illative }: Singular): Cases {
  return [[nominative], [`${weak}n`], partitive, illative, ...locals(weak), [`${strong}nᴀ`], [`${weak}ttᴀ`]];
}

function pluralCases({ nominative, genitive, partitive, illative, weak, strong }: Plural): Cases {
  return [[nominative], genitive, partitive, illative, ...locals(weak), [`${strong}nᴀ`], [`${weak}ttᴀ`]];
}

function locals(stem: string): Cases {
  return ['ssᴀ', 'stᴀ', 'llᴀ', 'ltᴀ', 'lle', 'ksi'].map((ending) => [stem + ending]);
}

/** By the last vowel that is neither e nor i; foreign names in a consonant after one of those are written both ways. */
function harmonies(word: string): readonly ('back' | 'front')[] {
  if (/[ei][^aeiouyäö]+$/iu.test(word) && !/(?:nen|is|[aeiouyäö]t)$/u.test(word)) return ['back', 'front'];
  const last = word
    .toLowerCase()
    .match(/[aouyäöå]/gu)
    ?.at(-1);
  return last !== undefined && /[aouå]/u.test(last) ? ['back'] : ['front'];
}

function voiced(forms: readonly string[], word: string): string[] {
  return harmonies(word).flatMap((harmony) => {
    const [a, o] = harmony === 'back' ? ['a', 'o'] : ['ä', 'ö'];
    return forms.map((form) => form.replaceAll('ᴀ', a).replaceAll('ᴏ', o));
  });
}

function withClitics(cases: Cases, word: string): string[] {
  return voiced(joinEach(cases.flat(), CLITICS), word);
}

function singular(type: Type): Paradigm['forms'] {
  return (text) => {
    const { lead, word } = lastWord(text);
    return joinEach([lead], withClitics(singularCases(type.singular(word)), word));
  };
}

function plural(type: Type): Paradigm['forms'] {
  return (text) => {
    const { lead, word } = lastWord(text);
    return joinEach([lead], withClitics(pluralCases(type.plural(word)), word));
  };
}

/** "Suomemme", "Suomessamme", "Suomessaan". */
function possessive(type: Type): Paradigm['forms'] {
  return (text) => {
    const { lead, word } = lastWord(text);
    const { weak, strong, partitive, illative } = type.singular(word);
    const local = locals(weak)
      .flat()
      .map((form) => form.replace(/ksi$/u, 'kse'));
    const bases = [strong, ...partitive, ...illative.map((form) => form.slice(0, -1)), ...local];
    const third = local.map((form) => `${form}${form.slice(-1)}n`);
    return joinEach([lead], voiced([...joinEach(bases, POSSESSIVES), ...third], word));
  };
}

/** The last two words: an adjective in nen, and the noun that it agrees with. */
function agreeing(type: Type, number: 'singular' | 'plural'): Paradigm['forms'] {
  return (text) => {
    const { lead: before, word } = lastWord(text);
    const { lead, word: adjective } = lastWord(before.trimEnd());
    const nen = TYPES.nen!;
    const [adjectives, nouns] =
      number === 'singular'
        ? [singularCases(nen.singular(adjective)), singularCases(type.singular(word))]
        : [pluralCases(nen.plural(adjective)), pluralCases(type.plural(word))];
    return nouns.flatMap((forms, i) => {
      const heads = voiced(adjectives[i] ?? [], adjective).map((form) => `${lead}${form} `);
      return joinEach(heads, voiced(forms, word));
    });
  };
}

/** Read as a word: Nato, Naton; written NATOn and NATON too. */
function acronymWord(text: string): string[] {
  const forms = singular(TYPES.nominal!)(text);
  const shouted = text.toUpperCase();
  return forms.flatMap((form) => [form, shouted + form.slice(text.length), form.toUpperCase()]);
}

function acronym(text: string): string[] {
  return COLON_ENDINGS.map((ending) => `${text}:${ending}`);
}

function paradigmsOf(name: string, type: Type): [string, Paradigm][] {
  const made = (what: string, forms: Paradigm['forms']): Paradigm => ({
    makes: `Finnish ${what}: ${type.of}`,
    forms: (text) => distinct(forms(text)),
  });
  return [
    [`fi-${name}`, made('cases with clitics', singular(type))],
    [`fi-${name}-plural`, made('plural cases with clitics', plural(type))],
    [`fi-${name}-possessive`, made('possessive suffixes', possessive(type))],
    [`fi-nen-${name}`, made('adjective in -nen and a noun', agreeing(type, 'singular'))],
    [`fi-nen-${name}-plural`, made('plural of an adjective in -nen and a noun', agreeing(type, 'plural'))],
  ];
}

export const FINNISH: Paradigms = {
  ...Object.fromEntries(Object.entries(TYPES).flatMap(([name, type]) => paradigmsOf(name, type))),
  'fi-acronym': { makes: 'Finnish endings after a colon: FT:n, NATO:ssa', forms: acronym },
  'fi-acronym-word': {
    makes: 'Finnish cases of an acronym that is read as a word: Naton, NATOn, NATON',
    forms: (text) => distinct(acronymWord(text)),
  },
};
