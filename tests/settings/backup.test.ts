import { expect, test } from 'vitest';
import { inPlaceOf, readBackup, writeBackup } from '../../settings/backup.ts';

const CHOICES = {
  'topic:pack/places': 'off',
  'name:pack/vik': 'off',
  'site:*.news.example': 'on',
  'site:b.example': 'until:1795000000000',
  pause: 'off',
  theme: 'dark',
  delay: '800',
};

test('what is written is read back whole', () => {
  expect(readBackup(writeBackup({ version: 1, ...CHOICES }))).toEqual({ choices: CHOICES, unknown: [] });
});

test('what this version does not know is left out, and told', () => {
  const text = writeBackup({ ...CHOICES, theme: 'mauve', sound: 'on', 'topic:pack/x': 'maybe' });
  const { theme: _theme, ...known } = CHOICES;
  expect(readBackup(text)).toEqual({ choices: known, unknown: ['sound', 'theme', 'topic:pack/x'] });
});

test.each([
  ['no JSON', 'theme: dark', 'no-json'],
  ['empty', '', 'no-json'],
  ['another file', '{"format":"bookmarks"}', 'no-backup'],
  ['a list', '[]', 'no-backup'],
  ['choices of no kind', '{"format":"backgrounder-choices","version":1,"choices":{"theme":5}}', 'no-backup'],
  ['from a newer version', '{"format":"backgrounder-choices","version":2,"choices":{}}', 'newer'],
])('%s', (_why, text, fault) => expect(readBackup(text)).toEqual({ fault }));

test('choices take the place of all that this version knows, and of nothing else', () => {
  const before = { version: 1, theme: 'dark', 'site:a.example': 'off', sound: 'on' };
  expect(inPlaceOf(before, { delay: '800' })).toEqual({ sound: 'on', delay: '800' });
});
