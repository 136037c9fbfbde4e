import { expect, test } from 'vitest';
import { readSettings, siteOf } from '../../settings/settings.ts';

test('settings hold only explicit choices, and leave alone what they do not know', () => {
  const { topicsOff, sitesOff } = readSettings({
    version: 1,
    'topic:pack/places': 'off',
    'topic:pack/officials': 'on',
    'site:news.example': 'off',
    'site:': 5,
    'theme:dark': 'off',
  });
  expect([...topicsOff]).toEqual(['pack/places']);
  expect([...sitesOff]).toEqual(['news.example']);
});

test('nothing stored: everything is on', () => {
  expect(readSettings({})).toEqual({
    topicsOff: new Set(),
    sitesOff: new Set(),
    marking: { amount: 'auto', menus: false },
  });
});

test.each([
  ['https://news.example/a/b?c#d', 'news.example'],
  ['http://127.0.0.1:8080/', '127.0.0.1:8080'],
  ['file:///home/me/page.html', 'file:'],
  ['about:blank', null],
  ['chrome://version/', null],
  ['moz-extension://1234/popup.html', null],
  ['view-source:https://news.example/', null],
  ['', null],
  [undefined, null],
])('the site of %s is %s', (address, site) => {
  expect(siteOf(address)).toBe(site);
});

test('how much is marked is a choice that is checked', () => {
  expect(readSettings({ amount: 'page', menus: 'on' }).marking).toEqual({ amount: 'page', menus: true });
  expect(readSettings({ amount: 'everything', menus: 1 }).marking).toEqual({ amount: 'auto', menus: false });
});
