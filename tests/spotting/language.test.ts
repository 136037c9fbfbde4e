import { describe, expect, test } from 'vitest';
import { guessLanguage } from '../../spotting/language.ts';

/** Our own words, as a local paper might write. */
const PARAGRAPHS: Readonly<Record<string, string>> = {
  en: `The old ferry that had served the island for forty years was sold this week, and the people who live there have
    been told that a new one will not come before summer. Many of them said they would have liked to hear about it from
    the council, which has promised to answer what their questions were.`,
  no: `Ferja som har gått til øya i førti år, ble solgt denne uka, og de som bor der, har fått vite at det ikke kommer
    noen ny før sommeren. Mange sier at de gjerne skulle ha hørt det av kommunen først. Etter møtet sa ordføreren at hun
    også hadde håpet på et bedre svar, og at han som eier kaia, nå må betale.`,
  nn: `Ferja som har gått til øya i førti år, vart seld denne veka, og dei som bur der, har fått vite at det ikkje kjem
    ei ny før sommaren. Mange seier at dei gjerne ville ha høyrt det frå kommunen først. Etter møtet sa ordføraren at
    ho òg hadde venta eit betre svar, og at ein no må leite etter pengar.`,
  sv: `Färjan som har gått till ön i fyrtio år såldes den här veckan, och de som bor där har fått veta att det inte
    kommer någon ny före sommaren. Många säger att de gärna hade velat höra det från kommunen först. Efter mötet sade
    borgmästaren att hon också hade hoppats på ett bättre svar och att det är dags att leta efter pengar nu.`,
  da: `Færgen, som har sejlet til øen i fyrre år, blev solgt i denne uge, og de, der bor derude, har fået at vide, at der
    ikke kommer en ny før sommer. Mange siger, at de gerne ville have hørt det fra kommunen først. Efter mødet sagde
    borgmesteren, at hun også havde håbet på et bedre svar, og at man nu må lede efter penge.`,
  fi: `Vanha lautta, joka on kulkenut saareen neljäkymmentä vuotta, myytiin tällä viikolla, ja asukkaille kerrottiin, että
    uusi tulee vasta kesällä. Moni sanoi, että kunta ei ollut kertonut siitä mitään, mutta kun kokous oli ohi, hän
    lupasi vastata kaikkiin kysymyksiin. Nyt ihmiset vain odottavat, jos laiva sitten joskus tulee, niin kuin ennen.`,
  de: `Die alte Fähre, die seit vierzig Jahren zur Insel fährt, ist in dieser Woche verkauft worden, und den Bewohnern
    wurde gesagt, dass eine neue nicht vor dem Sommer kommt. Viele hätten das gern von der Gemeinde gehört. Nach der
    Sitzung erklärte die Bürgermeisterin, sie habe sich auch eine bessere Antwort erhofft und werde mit dem Land reden.`,
  fr: `Le vieux bac qui relie les îles depuis quarante ans a été vendu cette semaine, et les habitants ont appris que le
    nouveau ne viendra pas avant l’été. Beaucoup auraient aimé que la mairie le dise dans une lettre, mais elle est restée
    muette. Avec son équipe, la maire promet une réponse sur ce sujet pour le mois prochain, pas plus tard.`,
  es: `El viejo barco que une la isla con el puerto desde hace cuarenta años se vendió esta semana, y los vecinos saben
    que el nuevo no llegará antes del verano. Muchos dicen que para ellos fue una sorpresa, pero el alcalde es su amigo y
    por eso callan. Al final de la reunión pidió más dinero a las otras islas, como hace cada año.`,
  it: `Il vecchio traghetto che collega l’isola con il porto da quarant’anni è stato venduto questa settimana, e gli
    abitanti hanno saputo che il nuovo non arriverà prima dell’estate. Molti dicono che per loro è una sorpresa, ma della
    questione si parla anche nei bar. Alla fine la sindaca ha chiesto più soldi alla regione, come di consueto.`,
  ru: `Старый паром, который сорок лет ходил на остров, продали на этой неделе, и жителям сказали, что новый придёт не
    раньше лета. Многие говорят, что хотели бы узнать об этом из письма, но мэрия его не прислала. После собрания глава
    посёлка сказал, что он также ждал другого ответа, но денег для них от области не было.`,
  uk: `Старий пором, який сорок років ходив на острів, продали цього тижня, і мешканцям сказали, що новий прийде не
    раніше літа. Багато хто каже, що хотів би дізнатися про це з листа, але його не було. Після зборів голова громади
    сказала, що вона також чекала на іншу відповідь, та грошей від області для них також немає.`,
};

const EXPECTED = new Map([['nn', 'no']]);
/** Should be told and are not yet: Danish counts "at" and "der", which Norwegian has as often. */
const UNTOLD = new Set(['no', 'nn']);

describe('a short paragraph tells its language', () => {
  for (const [language, text] of Object.entries(PARAGRAPHS)) {
    const check = UNTOLD.has(language) ? test.fails : test;
    check(language, () => expect(guessLanguage(text)).toBe(EXPECTED.get(language) ?? language));
  }
  test.each(Object.keys(PARAGRAPHS).filter((language) => !UNTOLD.has(language)))(
    '%s in capitals',
    (language) => {
      expect(guessLanguage(PARAGRAPHS[language]!.toUpperCase())).toBe(EXPECTED.get(language) ?? language);
    },
  );
});

describe('no other language than its own is ever told', () => {
  for (const language of Object.keys(PARAGRAPHS)) {
    test(`${language}, any forty words of it`, () => expect(toldOfPieces(language)).toEqual([]));
  }
});

/** Other languages that pieces of the paragraph are taken for. */
function toldOfPieces(language: string): string[] {
  const words = PARAGRAPHS[language]!.split(/\s+/);
  const told = new Set<string>();
  for (let i = 0; i + 44 <= words.length; i++) told.add(guessLanguage(words.slice(i, i + 44).join(' ')));
  told.delete('');
  told.delete(EXPECTED.get(language) ?? language);
  return [...told];
}

describe('where it cannot be told, nothing is said', () => {
  const half = (language: string) => PARAGRAPHS[language]!.split(/\s+/).slice(0, 30).join(' ');
  test.each([
    ['no text', ''],
    ['a short text', half('en')],
    ['numbers', '12 '.repeat(200)],
    ['a list of names', 'Oslo Bergen Vik Kyiv Turku Lyon Parma Cádiz '.repeat(10)],
    ['names with a small word among them', `${'Oslo Bergen Vik Kyiv Turku Lyon '.repeat(10)} und Parma`],
    ['English and German', `${half('en')} ${half('de')}`],
    ['Finnish and French', `${half('fi')} ${half('fr')}`],
    ['Russian and Ukrainian', `${half('ru')} ${half('uk')}`],
    [
      'a language that is not among these',
      'Tá an bád farantóireachta imithe agus níl aon scéal faoi bhád nua go fóill. '.repeat(4),
    ],
  ])('%s', (_why, text) => expect(guessLanguage(text)).toBe(''));
});
