/**
 * Finnish words by type: the stems that their endings are put on. In endings ᴀ stands for a or ä and ᴏ for o or ö, by
 * vowel harmony.
 */

export interface Singular {
  readonly nominative: string;
  /** Before n, ssᴀ, stᴀ, llᴀ, ltᴀ, lle, ksi, t. */
  readonly weak: string;
  /** Before nᴀ and possessive suffixes. */
  readonly strong: string;
  readonly partitive: readonly string[];
  readonly illative: readonly string[];
}

export interface Plural {
  readonly nominative: string;
  readonly genitive: readonly string[];
  readonly partitive: readonly string[];
  readonly illative: readonly string[];
  readonly weak: string;
  readonly strong: string;
}

export interface Type {
  /** Of which words, with examples. */
  readonly of: string;
  readonly singular: (word: string) => Singular;
  readonly plural: (word: string) => Plural;
}

const CONSONANT = /[^aeiouyäöåàâáéèíóúü]$/iu;
const TWO_VOWELS = /[aeiouyäöå]{2}$/iu;

/** Strong to weak grade of the last consonants before the last vowel: Eurooppa, Euroopa-; kunta, kunna-. */
export function weakGrade(word: string): string {
  const stem = word.slice(0, -1);
  const vowel = word.slice(-1);
  for (const [strong, weak] of GRADES) {
    if (stem.endsWith(strong)) return stem.slice(0, -strong.length) + weak + vowel;
  }
  return word;
}

const GRADES: readonly [strong: string, weak: string][] = [
  ['kk', 'k'],
  ['pp', 'p'],
  ['tt', 't'],
  ['nk', 'ng'],
  ['nt', 'nn'],
  ['mp', 'mm'],
  ['lt', 'll'],
  ['rt', 'rr'],
  ['st', 'st'],
  ['sk', 'sk'],
  ['tk', 'tk'],
  ['hk', 'hk'],
  ['k', ''],
  ['p', 'v'],
  ['t', 'd'],
];

function vowelStem(nominative: string, weak: string, strong: string): Singular {
  const last = strong.slice(-1).toLowerCase();
  const partitive = TWO_VOWELS.test(strong) ? [`${strong}tᴀ`] : [`${strong}ᴀ`];
  return { nominative, weak, strong, partitive, illative: [`${strong}${last}n`] };
}

/** Plural stem in i: the vowel before it changes by type. */
function iPlural(weak: string, strong: string, genitive: readonly string[], nominative: string): Plural {
  return {
    nominative,
    genitive,
    partitive: [`${strong}iᴀ`],
    illative: [`${strong}iin`],
    weak: `${weak}i`,
    strong: `${strong}i`,
  };
}

function plain(word: string, weak: string): Plural {
  const last = word.slice(-1);
  const [w, s] = [weak.slice(0, -1), word.slice(0, -1)];
  if (last === 'ä') return iPlural(w, s, [`${s}ien`], `${weak}t`);
  const vowel = last === 'a' ? 'o' : last === 'i' ? 'e' : last;
  const [weakI, strongI] = [`${w}${vowel}i`, `${s}${vowel}i`];
  if (TWO_VOWELS.test(word)) {
    const genitive = [`${strongI}den`, `${strongI}tten`];
    return {
      nominative: `${weak}t`,
      genitive,
      partitive: [`${strongI}tᴀ`],
      illative: [`${strongI}hin`],
      weak: weakI,
      strong: strongI,
    };
  }
  const genitive =
    last === 'a' ? [`${s}ojen`, `${weakI}den`] : last === 'i' ? [`${s}ien`] : [`${s}${vowel}jen`];
  return {
    nominative: `${weak}t`,
    genitive,
    partitive: [`${s}${vowel}jᴀ`],
    illative: [`${strongI}hin`],
    weak: weakI,
    strong: strongI,
  };
}

/** The singular of a name that is written in the plural: puolustusvoimat. */
function unplural(word: string): string {
  return /[aeiouyäö]t$/iu.test(word) ? word.slice(0, -1) : word;
}

function loan(word: string): string {
  return CONSONANT.test(word) ? `${word}i` : word;
}

function eStem(word: string): string {
  return `${word.replace(/et$|i$/u, '')}e`;
}

function ksStem(word: string): string {
  return `${word.replace(/kset$|s$/u, '')}kse`;
}

function seStem(word: string): string {
  return `${word.replace(/nen$|set$/u, '')}se`;
}

export const TYPES: Readonly<Record<string, Type>> = {
  nominal: {
    of: 'words that keep their last vowel, and foreign names that take an i: Norja, ministeriö, Kvile, Andersen',
    singular: (word) => vowelStem(word, loan(word), loan(word)),
    plural: (word) => plain(loan(unplural(word)), loan(unplural(word))),
  },
  graded: {
    of: 'words with consonant gradation: Eurooppa, esikunta, liitto, pankki',
    singular: (word) => vowelStem(word, weakGrade(word), word),
    plural: (word) => plain(word, weakGrade(word)),
  },
  drop: {
    of: 'words whose a falls away in the plural: voima, voimia',
    singular: (word) => vowelStem(word, word, word),
    plural: (word) => {
      const stem = unplural(word).slice(0, -1);
      return iPlural(stem, stem, [`${stem}ien`], `${unplural(word)}t`);
    },
  },
  'graded-drop': {
    of: 'the same with consonant gradation: esikunta, esikuntia',
    singular: (word) => vowelStem(word, weakGrade(word), word),
    plural: (word) => {
      const [weak, strong] = [weakGrade(word).slice(0, -1), word.slice(0, -1)];
      return iPlural(weak, strong, [`${strong}ien`], `${weakGrade(word)}t`);
    },
  },
  'i-e': {
    of: 'words in i with a stem in e: Suomi, Suomen; vuori, vuoren',
    singular: (word) => {
      const stem = eStem(word);
      const partitive = /[rln]e$/u.test(stem) ? [`${stem.slice(0, -1)}tᴀ`] : [`${stem}ᴀ`];
      return { ...vowelStem(word, stem, stem), partitive };
    },
    plural: (word) => {
      const stem = eStem(word).slice(0, -1);
      const genitive = /[rln]$/u.test(stem) ? [`${stem}ten`, `${stem}ien`] : [`${stem}ien`];
      return iPlural(stem, stem, genitive, `${stem}et`);
    },
  },
  ks: {
    of: 'words in s with a stem in kse: sopimus, sopimuksen; Arktis, Arktiksen',
    singular: (word) => {
      const stem = ksStem(word);
      return { ...vowelStem(word, stem, stem), partitive: [`${word}tᴀ`] };
    },
    plural: (word) => {
      const stem = ksStem(word);
      const genitive = [`${stem.slice(0, -3)}sten`, `${stem.slice(0, -1)}ien`];
      return iPlural(stem.slice(0, -1), stem.slice(0, -1), genitive, `${stem}t`);
    },
  },
  nen: {
    of: 'words in nen: arktinen, arktisen',
    singular: (word) => {
      const stem = seStem(word);
      return { ...vowelStem(word, stem, stem), partitive: [`${stem.slice(0, -1)}tᴀ`] };
    },
    plural: (word) => {
      const stem = seStem(word).slice(0, -1);
      return iPlural(stem, stem, [`${stem}ten`, `${stem}ien`], `${stem}et`);
    },
  },
  e: {
    of: 'native words in e: alue, alueen, aluetta',
    singular: (word) => ({
      nominative: word,
      weak: `${word}e`,
      strong: `${word}e`,
      partitive: [`${word}ttᴀ`],
      illative: [`${word}eseen`],
    }),
    plural: (word) => ({
      nominative: `${word}et`,
      genitive: [`${word}iden`, `${word}itten`],
      partitive: [`${word}itᴀ`],
      illative: [`${word}isiin`, `${word}ihin`],
      weak: `${word}i`,
      strong: `${word}i`,
    }),
  },
};
