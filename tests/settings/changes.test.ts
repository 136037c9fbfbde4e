import { expect, test } from 'vitest';
import { changesBetween, countChoices } from '../../settings/changes.ts';
import { readSettings } from '../../settings/settings.ts';

const NOW = 1_000;
const between = (before: object, after: object) =>
  changesBetween(readSettings({ ...before }), readSettings({ ...after }), NOW);

test('the same choices change nothing, nor does what has passed', () => {
  const same = { 'topic:p/t': 'off', 'site:a.b': 'until:5000', theme: 'dark', pause: 'off' };
  expect(between(same, same)).toEqual([]);
  expect(between({ 'site:a.b': 'until:500' }, {})).toEqual([]);
});

test('every kind of choice is told with what it was and what it will be', () => {
  expect(
    between(
      { 'topic:p/t': 'off', 'name:p/a': 'off', 'site:a.b': 'off', 'site:c.d': 'on', theme: 'dark' },
      { 'name:p/b': 'off', 'site:a.b': 'until:5000', pause: 'until:9000', delay: '800' },
    ),
  ).toEqual([
    { of: 'topic', topic: 'p/t', on: true },
    { of: 'name', name: 'p/a', on: true },
    { of: 'name', name: 'p/b', on: false },
    { of: 'site', site: 'a.b', from: 'off', to: { until: 5000 } },
    { of: 'site', site: 'c.d', from: 'on', to: null },
    { of: 'pause', to: 9000 },
    { of: 'one', key: 'delay', from: '400', to: '800' },
    { of: 'one', key: 'theme', from: 'dark', to: 'system' },
  ]);
});

test('what is stored is counted by kind, defaults not at all', () => {
  const settings = readSettings({
    'topic:p/t': 'off',
    'site:a.b': 'on',
    pause: 'off',
    theme: 'light',
    badge: 'off',
  });
  expect(countChoices(settings, NOW)).toEqual({ topics: 1, names: 0, sites: 1, others: 2 });
});
