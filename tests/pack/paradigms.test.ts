import { describe, expect, test } from 'vitest';
import { exceptInVain, madeForms } from '../../scripts/pack/alias-forms.ts';
import { formsBy, PARADIGM_NAMES, PARADIGMS } from '../../scripts/pack/paradigms/index.ts';

/** Real words with forms that they have; "!" before a form that they do not have. */
const WORDS: Record<string, [paradigm: string, text: string, forms: string][]> = {
  Finnish: [
    [
      'fi-nominal',
      'Norja',
      'Norjan Norjaa Norjassa Norjasta Norjaan Norjalle Norjana Norjaksi Norjankin Norjassakaan !Norjassakään',
    ],
    [
      'fi-nominal',
      'Venäjä',
      'Venäjän Venäjää Venäjällä Venäjältä Venäjään Venäjällekin Venäjäkö Venäjähän !Venäjällakin',
    ],
    ['fi-nominal', 'Nato', 'Naton Natoa Natossa Natoon Natoko Natossakin Natohan'],
    [
      'fi-nominal',
      'Andersen',
      'Andersenin Andersenia Anderseniä Andersenille Anderseniltä Andersenkin !Andersenn',
    ],
    ['fi-nominal', 'Times', 'Timesin Timesia Timesissa Timesista Timesille Timesiin'],
    ['fi-nominal', 'Kvile', 'Kvilen Kvileä Kvilelle Kvileltä Kvileen Kvilenkin'],
    [
      'fi-nominal',
      'ulkoministeriö',
      'ulkoministeriön ulkoministeriötä ulkoministeriössä ulkoministeriöön ulkoministeriöltä',
    ],
    [
      'fi-nominal-plural',
      'maamiina',
      'maamiinat maamiinoja maamiinojen maamiinoissa maamiinoihin maamiinoillekin !maamiinia',
    ],
    ['fi-nominal-plural', 'Kalašnikov', 'Kalašnikovit Kalašnikoveja Kalašnikovien Kalašnikoveilla'],
    ['fi-graded', 'Eurooppa', 'Euroopan Eurooppaa Euroopassa Eurooppaan Eurooppana Euroopassakin !Eurooppan'],
    ['fi-graded', 'esikunta', 'esikunnan esikuntaa esikunnassa esikuntaan esikunnalle'],
    ['fi-graded', 'liitto', 'liiton liittoa liitossa liittoon'],
    ['fi-graded-plural', 'maatuskanukke', 'maatuskanuket maatuskanukkeja maatuskanukeista maatuskanukkeina'],
    ['fi-graded-drop-plural', 'esikunta', 'esikunnat esikuntien esikuntia esikunnissa esikuntiin'],
    [
      'fi-drop-plural',
      'puolustusvoimat',
      'puolustusvoimien puolustusvoimia puolustusvoimissa puolustusvoimiin puolustusvoimille',
    ],
    ['fi-i-e', 'Suomi', 'Suomen Suomea Suomessa Suomeen Suomikin Suomenkaan !Suomin'],
    ['fi-i-e-possessive', 'Suomi', 'Suomemme Suomessamme Suomeamme Suomessaan'],
    [
      'fi-i-e-plural',
      'Huippuvuoret',
      'Huippuvuorten Huippuvuorien Huippuvuoria Huippuvuorilla Huippuvuorille Huippuvuorillakin',
    ],
    ['fi-ks', 'sopimus', 'sopimuksen sopimusta sopimuksessa sopimukseen'],
    ['fi-ks', 'Arktis', 'Arktiksen Arktista Arktiksella Arktikseen'],
    ['fi-nen', 'arktinen', 'arktisen arktista arktisessa arktiseen'],
    ['fi-acronym', 'FT', 'FT:n FT:ssä FT:lle FT:tä'],
    ['fi-acronym-word', 'Nato', 'Naton NATOn NATON Natossa NATOSSA'],
  ],
  Russian: [
    ['ru-noun', 'Россия', 'России Россию Россией Россиею'],
    ['ru-noun', 'Арктика', 'Арктики Арктике Арктику Арктикой !Арктикы'],
    ['ru-noun', 'Европа', 'Европы Европе Европу Европой'],
    ['ru-noun', 'Шпицберген', 'Шпицбергена Шпицбергену Шпицбергеном Шпицбергене'],
    ['ru-noun', 'МИД', 'МИДа МИДу МИДом МИДе'],
    ['ru-noun', 'министерство', 'министерства министерству министерством министерстве'],
    ['ru-noun', 'соглашение', 'соглашения соглашению соглашением соглашении'],
    ['ru-noun', 'матрёшка', 'матрёшки матрешки матрёшкой матрешкою матрёшке'],
    ['ru-noun-plural', 'матрёшка', 'матрёшки матрёшек матрешек матрёшкам матрешками матрёшках'],
    ['ru-noun-plural', 'мина', 'мины мин минам минами минах'],
    ['ru-noun-plural', 'автомат', 'автоматы автоматов автоматам автоматами автоматах'],
    ['ru-person', 'Андерсен', 'Андерсена Андерсену Андерсеном Андерсене'],
    ['ru-person', 'Калашников', 'Калашникова Калашниковым Калашникове !Калашниковом'],
    ['ru-feminine-soft', 'область', 'области областью'],
    ['ru-fixed', 'НАТО', ''],
  ],
  Ukrainian: [
    ['uk-noun', 'Росія', 'Росії Росію Росією Росіє'],
    ['uk-noun', 'Арктика', 'Арктики Арктиці Арктику Арктикою !Арктикі'],
    ['uk-noun', 'Європа', 'Європи Європі Європу Європою Європо'],
    ['uk-noun', 'Шпіцберген', 'Шпіцбергену Шпіцбергена Шпіцбергеном Шпіцбергені'],
    ['uk-noun', 'матрьошка', 'матрьошки матрьошці матрьошку матрьошкою'],
    ['uk-noun-plural', 'матрьошка', 'матрьошки матрьошок матрьошкам матрьошками'],
    ['uk-noun-plural', 'міна', 'міни мін мінам мінами мінах'],
    ['uk-noun', 'штаб', 'штабу штабові штабом штабі'],
    ['uk-noun', 'міністерство', 'міністерства міністерству міністерством міністерстві'],
    ['uk-noun', 'альянс', 'альянсу альянсові альянсом альянсі'],
    ['uk-noun-i-o', 'договір', 'договору договором договорі !договіру'],
    ['uk-person', 'Андерсен', 'Андерсена Андерсену Андерсенові Андерсеном'],
  ],
  Germanic: [
    ['de-genitive', 'Norwegen', 'Norwegens'],
    ['de-noun-n', 'Landmine', 'Landminen'],
    ['de-noun-s', 'Matrjoschka', 'Matrjoschkas'],
    ['de-noun-masculine', 'Vertrag', 'Vertrags Vertrages'],
    ['nb-genitive', 'Norge', 'Norges'],
    ['nb-noun', 'landmine', 'landminen landminer landminene landminenes'],
    ['nb-noun-neuter', 'hovedkvarter', 'hovedkvarteret hovedkvarterets'],
    ['nn-genitive', 'Noreg', 'Noregs'],
    ['nn-noun', 'avtale', 'avtalen avtalar avtalane'],
    ['nn-noun-feminine', 'landmine', 'landmina landminer landminene'],
    ['sv-noun-or', 'landmina', 'landminan landminor landminorna landminors'],
    ['sv-genitive', 'Ryssland', 'Rysslands'],
    ['da-noun', 'landmine', 'landminen landminer landminerne landminernes'],
    ['da-genitive', 'Andersen', 'Andersens'],
  ],
};

describe.each(Object.entries(WORDS))('%s', (_, words) => {
  test.each(words)('%s %s', (paradigm, text, forms) => {
    const made = formsBy(paradigm, text);
    const [has, hasNot] = [/^[^!]/u, /^!/u].map((sign) => forms.split(' ').filter((form) => sign.test(form)));
    expect(has!.filter((form) => !made.includes(form))).toEqual([]);
    expect(hasNot!.filter((form) => made.includes(form.slice(1)))).toEqual([]);
  });
});

describe('names of several words', () => {
  const PHRASES: [paradigm: string, text: string, ...forms: string[]][] = [
    ['fi-nominal', 'Rune Andersen', 'Rune Andersenin', 'Rune Andersenille'],
    [
      'fi-nen-graded',
      'Norjan operatiivinen esikunta',
      'Norjan operatiivisen esikunnan',
      'Norjan operatiivisessa esikunnassa',
    ],
    ['fi-nen-e-plural', 'arktinen alue', 'arktiset alueet', 'arktisten alueiden', 'arktisilla alueilla'],
    ['ru-noun', 'Объединённый штаб вооружённых сил Норвегии', 'Объединенного штаба вооруженных сил Норвегии'],
    ['ru-noun', 'вооружённые силы Норвегии', 'вооружённых сил Норвегии', 'вооруженными силами Норвегии'],
    ['ru-noun', 'Министерство иностранных дел', 'Министерством иностранных дел'],
    ['ru-noun', 'Оттавская конвенция', 'Оттавской конвенции', 'Оттавскую конвенцию'],
    ['ru-noun-plural', 'противопехотная мина', 'противопехотных мин', 'противопехотными минами'],
    ['ru-person', 'Роберт Квиле', 'Роберта Квиле', 'Робертом Квиле'],
    [
      'uk-noun',
      'Російська Федерація',
      'Російської Федерації',
      'Російській Федерації',
      'Російською Федерацією',
    ],
    ['uk-noun', 'збройні сили Норвегії', 'збройних сил Норвегії', 'збройними силами Норвегії'],
    ['uk-noun-i-o', 'Оттавський договір', 'Оттавського договору', 'Оттавським договором'],
    ['uk-person', 'Руне Андерсен', 'Руне Андерсена', 'Руне Андерсенові'],
  ];
  test.each(PHRASES)('%s %s', (paradigm, text, ...forms) => {
    const made = formsBy(paradigm, text);
    expect(forms.filter((form) => !made.includes(form))).toEqual([]);
  });
});

test('every paradigm says what it makes, and leaves no sign of its own in a form', () => {
  for (const name of PARADIGM_NAMES) {
    expect(PARADIGMS[name]!.makes).not.toBe('');
    const text = /^(?:ru|uk)/u.test(name) ? 'северная область' : 'Itä-Aasian alue';
    expect(formsBy(name, text).filter((form) => /[ᴀᴏ]|undefined/u.test(form))).toEqual([]);
  }
});

describe('forms of an alias', () => {
  const suomi = { text: 'Suomi', forms: ['Suomen'], paradigm: 'fi-i-e', except: ['Suomeksi'] };

  test('are the text, the listed ones, and those of its paradigm that are new', () => {
    const made = madeForms(suomi);
    expect(made.slice(0, 2)).toEqual([
      { form: 'Suomi', from: 'text' },
      { form: 'Suomen', from: 'listed' },
    ]);
    expect(made.filter(({ form }) => form === 'Suomen')).toHaveLength(1);
    expect(made).toContainEqual({ form: 'Suomessa', from: 'fi-i-e' });
  });

  test('leave out what means something else', () => {
    expect(madeForms(suomi).map(({ form }) => form)).not.toContain('Suomeksi');
    expect(exceptInVain(suomi)).toBeUndefined();
    expect(exceptInVain({ ...suomi, except: ['Suomix'] })).toBe('Suomix');
  });
});
