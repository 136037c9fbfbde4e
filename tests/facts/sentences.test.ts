import { describe, expect, test } from 'vitest';
import { paragraphs, sentences } from '../../facts/sentences.ts';

const CUTS: [name: string, paragraph: string, expected: string[]][] = [
  [
    'a full stop, white space and a capital part two sentences',
    'It rains. We wait.',
    ['It rains.', 'We wait.'],
  ],
  ['a question and an exclamation end a sentence', 'Why? Because! Good.', ['Why?', 'Because!', 'Good.']],
  ['a run of marks is one end', 'Really?! Yes… So.', ['Really?!', 'Yes…', 'So.']],
  ['a lower-case letter begins no sentence', 'He said “Stop.” and left.', ['He said “Stop.” and left.']],
  ['closing quotes belong to the sentence before', '‘It rains.’ He left.', ['‘It rains.’', 'He left.']],
  [
    'opening quotes belong to the sentence after',
    'He left. ‘It rains,’ he said.',
    ['He left.', '‘It rains,’ he said.'],
  ],
  ['brackets go with their sentence', 'It rains. (We wait.) Still.', ['It rains.', '(We wait.)', 'Still.']],
  ['a digit begins a sentence', 'It rained. 12 came.', ['It rained.', '12 came.']],
  ['a decimal point ends nothing', 'It cost 3.5 million.', ['It cost 3.5 million.']],
  ['titles end nothing', 'We met Dr. Holm and Mrs. Lind.', ['We met Dr. Holm and Mrs. Lind.']],
  ['initials end nothing', 'The U.S. Navy met J. Holm.', ['The U.S. Navy met J. Holm.']],
  [
    'an abbreviation is a whole word',
    'He took the amount. No. 5 won.',
    ['He took the amount.', 'No. 5 won.'],
  ],
  ['letters of any script count', 'Идёт дождь. Мы ждём. Åse går.', ['Идёт дождь.', 'Мы ждём.', 'Åse går.']],
  ['marks without white space end nothing', 'See example.Org now.', ['See example.Org now.']],
  ['what has no mark at its end is a sentence too', 'A headline', ['A headline']],
  ['nothing holds no sentence', '  ', []],
];

describe('sentences are cut the same everywhere:', () => {
  test.each(CUTS)('%s', (_, paragraph, expected) => {
    expect(sentences(paragraph)).toEqual(expected);
  });
});

test('paragraphs are the non-empty lines, however lines end', () => {
  expect(paragraphs('\uFEFFOne.\r\n\r\n  Two. \n\t\nThree.\r')).toEqual(['One.', 'Two.', 'Three.']);
});
