/** German and Scandinavian: genitives in -s, and plain plurals with the article where it is an ending. */
import { distinct, joinEach, type Paradigm, type Paradigms } from './paradigm.ts';

/** A name that ends in s, x or z takes an apostrophe at most, which is not part of it. */
function genitive(text: string): string[] {
  return /[sxzß]$/iu.test(text) ? [text] : [text, `${text}s`];
}

/** The word with each ending, each of them in the genitive too. */
function declined(...endings: string[]): Paradigm['forms'] {
  return (text) => {
    const stem = text.replace(/[ae]$/u, '');
    const bare = endings.map((ending) => (ending.startsWith('+') ? text + ending.slice(1) : stem + ending));
    return distinct([text, ...bare].flatMap(genitive));
  };
}

function paradigm(makes: string, forms: Paradigm['forms']): Paradigm {
  return { makes, forms };
}

export const GERMANIC: Paradigms = {
  'de-genitive': paradigm('German genitive of a name: Norwegens', genitive),
  'de-noun-s': paradigm('German noun with a plural in -s: Kalaschnikows', genitive),
  'de-noun-n': paradigm('German feminine noun in -e: Landminen', (text) => [text, `${text}n`]),
  'de-noun-masculine': paradigm(
    'German noun with -s or -es, and no other form: Vertrags, Vertrages',
    (text) => distinct([...joinEach([text], /[sxzß]$/u.test(text) ? ['', 'es'] : ['', 's', 'es'])]),
  ),
  'nb-genitive': paradigm('Bokmål genitive: Norges', genitive),
  'nb-noun': paradigm('Bokmål noun with -en, -er, -ene: landminer', declined('en', 'er', 'ene')),
  'nb-noun-a': paradigm('Bokmål noun that has -a too: landmina', declined('en', 'a', 'er', 'ene')),
  'nb-noun-neuter': paradigm('Bokmål noun with -et: hovedkvarteret', declined('et', 'er', 'ene', 'a')),
  'nn-genitive': paradigm('Nynorsk genitive: Noregs', genitive),
  'nn-noun': paradigm('Nynorsk noun with -en, -ar, -ane: avtalar', declined('en', 'ar', 'ane')),
  'nn-noun-feminine': paradigm('Nynorsk noun with -a, -er, -ene: landminer', declined('a', 'er', 'ene')),
  'sv-genitive': paradigm('Swedish genitive: Norges', genitive),
  'sv-noun-or': paradigm('Swedish noun with -an, -or, -orna: landminor', declined('an', 'or', 'orna')),
  'sv-noun-er': paradigm('Swedish noun with -en, -er, -erna: konventioner', declined('en', 'er', 'erna')),
  'sv-noun-ar': paradigm('Swedish noun with -en, -ar, -arna: lagar', declined('en', 'ar', 'arna')),
  'da-genitive': paradigm('Danish genitive: Norges', genitive),
  'da-noun': paradigm('Danish noun with -en, -er, -erne: landminer', declined('en', 'er', 'erne')),
};
