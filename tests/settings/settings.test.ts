import { expect, test } from 'vitest';
import { DEFAULTS } from '../../settings/choices.ts';
import { isOnAt, isPaused, markingOf, nextEnd, readSettings } from '../../settings/settings.ts';

const NOW = Date.UTC(2026, 10, 23, 9);
const HOUR = 3_600_000;

test('settings hold only explicit choices, and leave alone what they do not know', () => {
  const { topicsOff, namesOff, sites } = readSettings({
    version: 1,
    'topic:pack/places': 'off',
    'topic:pack/officials': 'on',
    'name:pack/vik': 'off',
    'site:news.example': 'off',
    'site:other.example': 5,
    'site:third.example': 'until:soon',
    'theme:dark': 'off',
  });
  expect([...topicsOff]).toEqual(['pack/places']);
  expect([...namesOff]).toEqual(['pack/vik']);
  expect(sites.list(NOW)).toEqual([['news.example', 'off']]);
});

test('nothing stored: everything is on, by default', () => {
  const settings = readSettings({});
  expect(settings).toMatchObject({
    topicsOff: new Set(),
    namesOff: new Set(),
    pause: null,
    chosen: DEFAULTS,
  });
  expect(isOnAt(settings, 'news.example', NOW)).toBe(true);
  expect(isOnAt(settings, null, NOW)).toBe(true);
});

test('a choice that may not be chosen is none', () => {
  expect(markingOf(readSettings({ amount: 'page', menus: 'on', style: 'wave' }).chosen)).toEqual({
    amount: 'page',
    menus: true,
    style: 'wave',
  });
  expect(readSettings({ amount: 'everything', menus: 1, theme: 'DARK', delay: 400 }).chosen).toEqual(
    DEFAULTS,
  );
});

test.each([
  ['for good', 'off', true, true],
  ['for an hour', `until:${NOW + HOUR}`, true, false],
  ['until a time that has passed', `until:${NOW - 1}`, false, false],
  ['in no way we know', 'on', false, false],
])('a pause everywhere, %s', (_why, stored, now, later) => {
  const settings = readSettings({ pause: stored });
  expect(isPaused(settings.pause, NOW)).toBe(now);
  expect(isOnAt(settings, 'news.example', NOW)).toBe(!now);
  expect(isOnAt(settings, 'news.example', NOW + 2 * HOUR)).toBe(!later);
});

test('the next end is the nearest of all pauses that have not passed', () => {
  const at = (stored: Record<string, string>) => nextEnd(readSettings(stored), NOW);
  expect(at({})).toBeNull();
  expect(at({ pause: 'off', 'site:a.example': 'off' })).toBeNull();
  expect(at({ pause: `until:${NOW + 9}`, 'site:a.example': `until:${NOW + 5}` })).toBe(NOW + 5);
  expect(at({ pause: `until:${NOW - 9}`, 'site:a.example': `until:${NOW - 5}` })).toBeNull();
});
