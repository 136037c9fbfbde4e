/**
 * Guesses the language of running text by its small words and its letters: pages often declare another one. Relatives
 * share most of both; so between two languages only what one of them has and the other has not tells.
 */

interface Traits {
  /** Frequent ones, also those that relatives share. */
  readonly words: string;
  /** Those that not all who write this alphabet have. */
  readonly letters: string;
}

/** Both forms of Norwegian are one. */
const TOLD: Readonly<Record<string, Traits>> = {
  en: {
    words:
      'the and of to in is a that for with was on are as it by this from have has had which they been were would ' +
      'their there what when about into not but at he she his her be will an or who we you said more one its',
    letters: '',
  },
  no: {
    words:
      'og i er det en på av til for at med som ikke den de har et om var fra han men vi jeg ble blir seg noe noen ' +
      'nå etter hva mer bare være hadde kan skal vil hun også der mot enn å meg ut opp sier mellom mange ' +
      'ein eit ikkje eg frå dei vart blir noko nokon me ho kva meir vere berre òg også mykje ' +
      'gjennom lenge neste igjen gjøre spør slik sånn dem oss hver alle nok gjere kvar deira ved først',
    letters: 'æøå',
  },
  sv: {
    words:
      'och i att det som en på är av för med till den har de inte om ett han men var jag sig från vi så kan ' +
      'när hon efter nu också blir blev hade mot där vid eller ska skulle något någon bara mycket vad mer än ut upp ' +
      'säger mellan många under varit ' +
      'genom länge nästa igen göra frågar sådan dem oss varje alla nog',
    letters: 'äöå',
  },
  da: {
    words:
      'og i er det en på af til for at med som ikke den de har et om var fra han men vi jeg blev bliver sig noget ' +
      'nogen nogle nu efter hvad mere kun være havde kan skal vil hun også der mod end mig ud op siger mellem mange lige ' +
      'gennem længe næste igen gøre spørger sådan dem os hver alle nok især altid imod intet ved først',
    letters: 'æøå',
  },
  fi: {
    words:
      'ja on että oli ei se hän myös mutta kuin olla joka sen kun ovat vain jos sitten niin ole tai nyt ' +
      'jo siitä ne hänen olisi sekä vielä kanssa jälkeen mitä tämä eivät voi jotka sanoo ' +
      'eikä mikä siinä vuonna mukaan jossa jonka mitään kautta silloin sillä näin tässä ennen yli kaikki ensi vasta',
    letters: 'äö',
  },
  de: {
    words:
      'und der die das nicht ist mit von den auf für ein eine sich dem auch wird nach wurde aus in zu im des es an ' +
      'sie er hat war wie bei einen einer eines als dass noch vor zum zur über so aber sind oder um haben werden',
    letters: 'äöüß',
  },
  fr: {
    words:
      'le la les des de et est pas que dans pour une un qui sur avec son plus par sont cette mais aux du en à au ce ' +
      'il elle ne se ont été sa ses ou on leur nous fait comme d l qu n',
    letters: 'éèêàçùîôâœ',
  },
  es: {
    words:
      'el la los las que y del de en una un por con para es su más como pero fue se al este sus no lo ha está muy ' +
      'sin sobre también hay o le cuando ya entre desde dice son todo',
    letters: 'áéíóúñ',
  },
  it: {
    words:
      'il la che di non è per una un sono con della del gli nel nella anche più dei delle si come ma alla al questo le lo ' +
      'ha da in e i l dal stato ai su hanno o se era degli essere',
    letters: 'àèéìòù',
  },
  ru: {
    words:
      'и в не на что с он как это по из но был для от она они было также к а его у за о об то же бы все ' +
      'ещё уже только или если при мы я так до были более когда где чтобы',
    letters: 'ыэёъ',
  },
  uk: {
    words:
      'і в не на що з він як це та але був для від вона вони було також є й у до про за його а із по ми я так ' +
      'ще вже тільки або якщо при бо щоб коли де були більше після через',
    letters: 'іїєґ',
  },
};

/** Relatives that must not be taken for them. */
const RELATIVES: Readonly<Record<string, Traits>> = {
  nl: {
    words:
      'de het een en van is in op te dat die niet met voor zijn er aan ook als om maar door bij naar uit nog werd ' +
      'heeft was over wordt hij ze deze',
    letters: 'ë',
  },
  is: {
    words:
      'og í að er sem var um til við en ekki hann það á af með fyrir hún frá þegar því eru hefur verið þetta nú ' +
      'svo eftir',
    letters: 'þðáéíóúýæö',
  },
  et: {
    words:
      'ja on ei oli et kui ka see ta mis aga nii ning oma pole seda või selle kes siis nad veel pärast juba ' +
      'kuid ainult neid',
    letters: 'õäöü',
  },
  pt: {
    words:
      'o a os as de do da dos das que e em um uma não com por para se na no nas nos é ao mais como foi são seu sua ' +
      'mas ou pela pelo também este está já',
    letters: 'ãõçáéíóúâêô',
  },
  gl: {
    words:
      'o a os as de do da dos das que e en un unha non con por para se na no nas nos é ao máis como foi son seu súa ' +
      'mais ou pola polo tamén este está xa',
    letters: 'áéíóúñ',
  },
  ca: {
    words:
      'el la els les de del dels que i en un una no amb per se al als és més com va són seu seva però o pel també ' +
      'aquest aquesta ha han on ja d l',
    letters: 'àèéíòóúçï',
  },
  ro: {
    words:
      'și de la în a cu nu un o din pe că să este pentru care mai sunt au fost al ale ce se prin după dar lui ' +
      'ei într această',
    letters: 'ăâîșțşţ',
  },
  bg: {
    words:
      'и на в не се да за от с са е по че като но които който това до към след при още беше са бе ще или има ' +
      'той тя те',
    letters: 'ъ',
  },
  sr: {
    words:
      'и у на је да се не за од су са као али то из који која које по што до није о био била али још након ће ' +
      'или он она они',
    letters: 'јљњћђџ',
  },
  mk: {
    words:
      'и во на е да се не за од со што кој која кои како но беше до по ќе ги го ја му сè или тој таа тие',
    letters: 'јљњѓќѕџ',
  },
  be: {
    words: 'і ў у не на што з ён як гэта па але быў для ад яна яны было таксама да за яго а пра ці калі каб',
    letters: 'ыэёіў',
  },
};

/** Share of the words that must be small words of the language. */
const ENOUGH = 0.06;
/** How many times as much a language must have that another one has not, as the other way round. */
const LEAD = 2;
const LEAST_WORDS = 20;

type Having = ReadonlyMap<string, ReadonlySet<string>>;

/** Which languages have a word, and which a letter; made at the first guess, which most pages never need. */
let having: { readonly word: Having; readonly letter: Having } | undefined;

function haveAll(traitsOf: (traits: Traits) => Iterable<string>): Having {
  const have = new Map<string, Set<string>>();
  for (const [language, traits] of Object.entries({ ...TOLD, ...RELATIVES })) {
    for (const trait of traitsOf(traits)) have.set(trait, (have.get(trait) ?? new Set()).add(language));
  }
  return have;
}

/** Primary subtag, "no" for both forms of Norwegian; '' where the text does not tell clearly. */
export function guessLanguage(text: string): string {
  const words =
    text
      .normalize()
      .toLowerCase()
      .match(/[\p{L}\p{M}]+/gu) ?? [];
  if (words.length < LEAST_WORDS) return '';
  having ??= {
    word: haveAll((traits) => traits.words.split(' ')),
    letter: haveAll((traits) => traits.letters),
  };
  const { word: haveWord, letter: haveLetter } = having;
  const small = words.flatMap((word) => haveWord.get(word) ?? []);
  const letters = words.flatMap((word) =>
    [...new Set(word)].flatMap((letter) => haveLetter.get(letter) ?? []),
  );
  const traits = [...small, ...letters];
  const counts = count(traits);
  const [first] = [...counts.keys()].sort((a, b) => counts.get(b)! - counts.get(a)!);
  if (!first || !(first in TOLD)) return '';
  if ((count(small).get(first) ?? 0) < words.length * ENOUGH) return '';
  const shared = count(traits.filter((languages) => languages.has(first)));
  const own = (language: string, other: string) => counts.get(language)! - (shared.get(other) ?? 0);
  const others = [...counts.keys()].filter((language) => language !== first);
  return others.every((other) => own(first, other) >= LEAD * (own(other, other) + 1)) ? first : '';
}

/** How many traits each language has. */
function count(traits: readonly ReadonlySet<string>[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const languages of traits) {
    for (const language of languages) counts.set(language, (counts.get(language) ?? 0) + 1);
  }
  return counts;
}
