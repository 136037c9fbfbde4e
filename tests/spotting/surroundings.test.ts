import { describe, expect, test } from 'vitest';
import { BLOCK_BREAK, SOFT_EDGE } from '../../matcher/marks.ts';
import { surroundingsOf } from '../../spotting/surroundings.ts';
import { unmark } from './invented.ts';

function around(marked: string) {
  const { text, start, end } = unmark(marked);
  return surroundingsOf(text, start, end);
}

/** Nearest first; where nothing stands there is no word. */
const wordsBefore = (marked: string) => around(marked).before.filter((word) => word !== '');
const wordsAfter = (marked: string) => around(marked).after;

type Row = readonly [why: string, marked: string, words: readonly string[]];

describe('words before, nearest first', () => {
  const ROWS: readonly Row[] = [
    ['running text', 'they left for ⟦Vik⟧', ['for', 'left', 'they']],
    ['nine at most', 'z a b c d e f g h i ⟦Vik⟧', ['i', 'h', 'g', 'f', 'e', 'd', 'c', 'b', 'a']],
    ['nothing at the start of a text', '⟦Vik⟧ sleeps', []],
    ['none across a block', `Harbour of${BLOCK_BREAK}⟦Vik⟧`, []],
    ['white space of any kind', 'Bank\u00a0of\n\t ⟦Vik⟧', ['of', 'Bank']],
    [
      'soft hyphens and touching elements are nothing',
      `Har\u00adbour${SOFT_EDGE} of ⟦Vik⟧`,
      ['of', 'Harbour'],
    ],
    ['composed letters', 'Cafe\u0301 ⟦Vik⟧', ['Café']],
    ['one kind of apostrophe', 'the mayor’s ⟦Vik⟧', ["mayor's", 'the']],
    ['one kind of hyphen', 'a 14‑day ⟦Vik⟧', ['14-day', 'a']],
    ['a comma ends the piece', 'in winter, cold ⟦Vik⟧', ['cold']],
    ['a semicolon', 'so it was; in ⟦Vik⟧', ['in']],
    ['a question mark', 'Really? Yes ⟦Vik⟧', ['Yes']],
    ['a full stop behind a word', 'He sailed. Then ⟦Vik⟧', ['Then']],
    ['not behind an initial', 'J. P. ⟦Lind⟧', ['P.', 'J.']],
    ['not behind a short title', 'saw Dr. ⟦Lind⟧', ['Dr.', 'saw']],
    ['not behind a Russian short title', 'адм. ⟦Линд⟧', ['адм.']],
    ['a bracket closed before', 'the town (old) of ⟦Vik⟧', ['of']],
    ['a bracket just opened', 'the town (⟦Vik⟧)', []],
    ['words within the bracket only', 'the town (near old ⟦Vik⟧)', ['old', 'near']],
    ['words behind a quotation mark', 'the film "Night over ⟦Vik⟧"', ['over', 'Night', 'film', 'the']],
    ['a quotation closed before', 'said "no" in ⟦Vik⟧', ['in']],
    ['an opening quotation mark is no word', 'the ship "⟦Vik⟧"', ['ship', 'the']],
    ['German', 'das Schiff „⟦Vik⟧“', ['Schiff', 'das']],
    ['German, single', 'das Schiff ‚⟦Vik⟧‘', ['Schiff', 'das']],
    ['Danish', 'skibet »⟦Vik⟧«', ['skibet']],
    ['Swedish', 'skeppet ”⟦Vik⟧”', ['skeppet']],
    ['Finnish, single', 'laiva ’⟦Vik⟧’', ['laiva']],
    ['Russian', 'судно «⟦Вик⟧»', ['судно']],
    ['French, with a space inside', 'le navire « ⟦Vik⟧ »', ['navire', 'le']],
    ['French, with a narrow space inside', 'le navire «\u202f⟦Vik⟧\u202f»', ['navire', 'le']],
    ['Swiss, single', 'le navire ‹⟦Vik⟧›', ['navire', 'le']],
    ['French elision', 'la Banque de l’⟦Europe⟧', ['l', 'de', 'Banque', 'la']],
    ['Italian elision', "la Banca dell'⟦Artico⟧", ['dell', 'Banca', 'la']],
    ['the first part of a hyphen compound', 'the pro-⟦Vik⟧ camp', ['pro-', 'the']],
    ['an en dash within a compound', 'the Oslo–⟦Vik⟧ line', ['Oslo-', 'the']],
    ['glued by a slash: no word', 'and/⟦Vik⟧', []],
  ];
  test.each(ROWS)('%s', (_why, marked, words) => expect(wordsBefore(marked)).toEqual(words));

  test('far words are out of reach', () => {
    expect(wordsBefore(`${'x'.repeat(120)} ⟦Vik⟧`)[0]).toHaveLength(99);
  });
  test('nothing before means no word, not an empty one', () => {
    expect(around('⟦Vik⟧ sleeps').before).toEqual([]);
  });
  test('a longer short title ends no sentence', () => {
    expect(wordsBefore('saw Capt. ⟦Lind⟧')).toEqual(['Capt.', 'saw']);
  });
  test('a short word ends a sentence too', () => {
    expect(wordsBefore('That was in the EU. ⟦Lind⟧ agreed.')).toEqual([]);
  });
});

describe('words after, nearest first', () => {
  const ROWS: readonly Row[] = [
    ['running text', '⟦Vik⟧ sleeps in winter', ['sleeps', 'in', 'winter']],
    ['nine at most', '⟦Vik⟧ a b c d e f g h i j', ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i']],
    ['across the full stops of an abbreviation', '⟦Vik⟧ of the U.S. Navy', ['of', 'the', 'U.S', 'Navy']],
    ['nothing at the end', 'in ⟦Vik⟧', []],
    ['none across a block', `⟦Vik⟧${BLOCK_BREAK}Airport`, []],
    ['what is glued comes first: a part of a compound', '⟦Vik⟧-liiga alkaa', ['-liiga', 'alkaa']],
    ['what is glued comes first: a possessive', '⟦Vik⟧’s Got Choirs', ["'s", 'Got', 'Choirs']],
    ['what is glued comes first: an inflected ending', '⟦Vik⟧:n satama', [':n', 'satama']],
    ['a comma right behind', '⟦Vik⟧, the harbour', []],
    ['a comma later', '⟦Vik⟧ Airport, closed', ['Airport']],
    ['a full stop', '⟦Vik⟧ sleeps. Later', ['sleeps']],
    ['a full stop and a closing mark', '“in ⟦Vik⟧.” Later', []],
    ['a bracket behind', 'in (⟦Vik⟧) harbour', []],
    ['a word in brackets', '⟦Vik⟧ (Maine) is', ['(Maine']],
    ['a closing quotation mark is no word', 'the "⟦Vik⟧" ferry', ['ferry']],
    ['German', 'die „⟦Vik⟧“ Fähre', ['Fähre']],
    ['Danish', 'færgen »⟦Vik⟧« sejler', ['sejler']],
    ['Russian', 'паром «⟦Вик⟧» идёт', ['идёт']],
    ['French, with a space inside', 'le « ⟦Vik⟧ » part', ['part']],
    ['an opening quotation mark is no word', '⟦Vik⟧ "Blue" crew', ['Blue']],
  ];
  test.each(ROWS)('%s', (_why, marked, words) => expect(wordsAfter(marked)).toEqual(words));

  test('a typographic closing mark is no word', () => {
    expect(wordsAfter('the ‘⟦Vik⟧’ ferry')).toEqual(['ferry']);
  });
});

describe('all that stands between quotation marks is the name', () => {
  test.each([
    ['English', 'the “⟦Vik⟧” sails', true],
    ['English, single', 'the ‘⟦Vik⟧’ sails', true],
    ['straight', 'the "⟦Vik⟧" sails', true],
    ['German', 'die „⟦Vik⟧“ fährt', true],
    ['Danish', 'færgen »⟦Vik⟧« sejler', true],
    ['Norwegian', 'ferja «⟦Vik⟧» går', true],
    ['Swedish and Finnish', 'färjan ”⟦Vik⟧” går', true],
    ['Ukrainian', 'пором «⟦Вік⟧» іде', true],
    ['Ukrainian, other marks', 'пором „⟦Вік⟧“ іде', true],
    ['French', 'le bac « ⟦Vik⟧ » part', true],
    ['French, narrow space', 'le bac «\u202f⟦Vik⟧\u202f» part', true],
    ['one word with a capital before', 'the “Old ⟦Vik⟧” sails', true],
    ['one word with a small letter before', 'the “old ⟦Vik⟧” sails', false],
    ['more words before', 'the “Big Old ⟦Vik⟧” sails', false],
    ['a word behind', 'said “⟦Vik⟧ sleeps”', false],
    ['opened only', 'said “⟦Vik⟧, we”', false],
    ['closed only', 'said “in ⟦Vik⟧” twice', false],
    ['two quotations touch it', 'said “no” ⟦Vik⟧ “yes”', false],
    ['no marks', 'in ⟦Vik⟧ now', false],
    ['an elided article and a possessive', "d'⟦Vik⟧'s", false],
    ['a refrain', 'sang ”Vik, ⟦Vik⟧, Vik” at night', true],
  ])('%s: %s', (_why, marked, quoted) => expect(around(marked).quoted).toBe(quoted));

  test('German, single', () => expect(around('die ‚⟦Vik⟧‘ fährt').quoted).toBe(true));
  test('Swiss, single', () => expect(around('le bac ‹⟦Vik⟧› part').quoted).toBe(true));
  test('Swedish and Finnish, single', () => expect(around('färjan ’⟦Vik⟧’ går').quoted).toBe(true));
  test('a quotation that begins with a possessive is none', () => {
    expect(around('‘⟦Vik⟧’s harbour is closed,’ he said').quoted).toBe(false);
  });
});

describe('nothing stands before it in its sentence', () => {
  test.each([
    ['at the start of a text', '⟦Vik⟧ sleeps', true],
    ['of a block', `old news${BLOCK_BREAK}⟦Vik⟧ sleeps`, true],
    ['behind a full stop', 'It snowed. ⟦Vik⟧ sleeps', true],
    ['behind a question', 'Snow? ⟦Vik⟧ sleeps', true],
    ['behind dots', 'Well… ⟦Vik⟧ sleeps', true],
    ['behind a colon', 'Sport: ⟦Vik⟧ wins', true],
    ['behind a full stop and a closing mark', 'It “snowed.” ⟦Vik⟧ sleeps', true],
    ['in an opened quotation', 'he said “⟦Vik⟧ sleeps”', true],
    ['in a quotation at the start', '„⟦Vik⟧ schläft“', true],
    ['in a French one', 'dit-il « ⟦Vik⟧ dort »', true],
    ['behind the dash of a speech', '– ⟦Vik⟧ sover, sa hun', true],
    ['behind a spaced dash', 'Sport – ⟦Vik⟧ vinner', true],
    ['behind a word', 'in ⟦Vik⟧', false],
    ['behind a comma', 'now, ⟦Vik⟧', false],
    ['in a compound', 'the Oslo-⟦Vik⟧ line', false],
    ['behind an elided article', 'l’⟦Europe⟧', false],
  ])('%s', (_why, marked, starts) => expect(around(marked).startsSentence).toBe(starts));

  test('in a Danish quotation', () => expect(around('han sagde »⟦Vik⟧ sover«').startsSentence).toBe(true));
  test('in a Swedish quotation', () => expect(around('hon sade ”⟦Vik⟧ sover”').startsSentence).toBe(true));
  test('in a Spanish question', () => expect(around('Dijo: ¿⟦Vik⟧ duerme?').startsSentence).toBe(true));
});

test('what follows is kept as it stands, up to the edge of the block', () => {
  expect(around(`⟦Lind⟧, B.  (2011)${BLOCK_BREAK}next`).following).toBe(', B. (2011)');
});

describe('elements that touch', () => {
  test.each([
    ['two words side by side are two things', `Harbour${SOFT_EDGE}⟦Vik⟧${SOFT_EDGE}Inn`, [], []],
    [
      'a space between them, and they are one text',
      `Harbour ${SOFT_EDGE}⟦Vik⟧${SOFT_EDGE} Inn`,
      ['Harbour'],
      ['Inn'],
    ],
    ['a space behind the edge', `Harbour${SOFT_EDGE} ⟦Vik⟧ ${SOFT_EDGE}Inn`, ['Harbour'], ['Inn']],
    ['farther off too', `Menu${SOFT_EDGE}Harbour of ⟦Vik⟧ Inn${SOFT_EDGE}More`, ['of', 'Harbour'], ['Inn']],
    ['an elided article before an element', `la baie d’${SOFT_EDGE}⟦Oslo⟧`, ['d', 'baie', 'la'], []],
    ['a possessive behind an element', `⟦Vik⟧${SOFT_EDGE}’s Inn`, [], ["'s", 'Inn']],
    ['a hyphen behind an element', `⟦Vik⟧${SOFT_EDGE}-class`, [], ['-class']],
    [
      'quotation marks outside of an element',
      `the “${SOFT_EDGE}⟦Vik⟧${SOFT_EDGE}” sails`,
      ['the'],
      ['sails'],
    ],
  ])('%s', (_why, marked, left, right) => {
    expect(wordsBefore(marked)).toEqual(left);
    expect(wordsAfter(marked)).toEqual(right);
  });

  test('a word whose first letter is an element of its own is one word', () => {
    expect(wordsBefore(`B${SOFT_EDGE}ank of ⟦Vik⟧`)).toEqual(['of', 'Bank']);
  });
});
