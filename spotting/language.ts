/** Guesses the language of running text by its function words: pages often declare another one than they speak. */

/** Frequent words that the other languages here do not share, or rarely. */
const FUNCTION_WORDS: Readonly<Record<string, string>> = {
  en: 'the and that with was for this from have which they been were would their there what when about into',
  no: 'av etter hadde seg nå ikkje frå eit vart dei ble blir noe bare mer å hva enn mot vil kan om',
  sv: 'och att inte för är på från av efter också hade ett hon sig nu blir de om kan mot ska',
  da: 'af efter havde sig nu bliver blev noget kun mere at hvad end mod vil kan om lige der',
  fi: 'ja on että oli ei se hän myös mutta kuin olla joka sen kun ovat vain jos mukaan sitten niin',
  de: 'und der die das nicht ist mit von den auf für ein eine sich dem auch wird nach wurde aus',
  fr: 'le les des et est pas que dans pour une qui sur avec son plus par sont cette mais aux',
  es: 'el los las que y del una por con para es su más como pero fue se al este sus',
  it: 'il che di non è per una sono con della gli nel anche più dei si come ma alla questo',
  ru: 'и в не на что с он как это по из его но был для от она они было также',
  uk: 'і в не на що з він як це за та його але був для від вона вони було також є й',
};

/** Share of the words that must be function words of the language, and by how much it must lead. */
const ENOUGH = 0.06;
const LEAD = 2;
const LEAST_WORDS = 40;

const languagesOf = new Map<string, string[]>();
for (const [language, words] of Object.entries(FUNCTION_WORDS)) {
  for (const word of words.split(' ')) languagesOf.set(word, [...(languagesOf.get(word) ?? []), language]);
}

/** Primary subtag, "no" for both forms of Norwegian; '' where the text does not tell clearly. */
export function guessLanguage(text: string): string {
  const words = text.toLowerCase().match(/[\p{L}\p{M}]+/gu) ?? [];
  if (words.length < LEAST_WORDS) return '';
  const counts = new Map<string, number>();
  for (const word of words) {
    for (const language of languagesOf.get(word) ?? []) counts.set(language, (counts.get(language) ?? 0) + 1);
  }
  const [first, second] = [...counts].sort(([, a], [, b]) => b - a);
  if (!first || first[1] < words.length * ENOUGH) return '';
  return first[1] >= (second?.[1] ?? 0) * LEAD ? first[0] : '';
}
