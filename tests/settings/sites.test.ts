import { describe, expect, test } from 'vitest';
import { patternOf, type SiteRule, Sites, siteOf } from '../../settings/sites.ts';

const NOW = 1_000;
const sites = (rules: Record<string, SiteRule>, onlyListed = false) =>
  new Sites(new Map(Object.entries(rules)), onlyListed);

describe('off on this site is off, and nowhere else', () => {
  const rules = sites({
    'news.example': 'off',
    '*.blog.example': 'off',
    'mine.blog.example': 'on',
    'later.example': { until: NOW + 1 },
    'over.example': { until: NOW },
    'file:': 'off',
  });
  test.each([
    ['news.example', false],
    ['www.news.example', true],
    ['news.example:8080', true],
    ['blog.example', false],
    ['yours.blog.example', false],
    ['deep.yours.blog.example', false],
    ['mine.blog.example', true],
    ['notblog.example', true],
    ['later.example', false],
    ['over.example', true],
    ['other.example', true],
    ['file:', false],
  ])('%s: %s', (site, on) => expect(rules.isOn(site, NOW)).toBe(on));
});

test('where only listed sites are marked, all others are off', () => {
  const rules = sites({ '*.news.example': 'on', 'sport.news.example': 'off' }, true);
  expect(rules.isOn('news.example', NOW)).toBe(true);
  expect(rules.isOn('world.news.example', NOW)).toBe(true);
  expect(rules.isOn('sport.news.example', NOW)).toBe(false);
  expect(rules.isOn('other.example', NOW)).toBe(false);
});

test.each([
  ['off where all are on', sites({}), false, 'off'],
  ['on again: no rule is left', sites({ 'a.b': 'off' }), true, null],
  ['on below a wildcard that is off', sites({ '*.b': 'off' }), true, 'on'],
  ['off again below it: no rule', sites({ '*.b': 'off', 'a.b': 'on' }), false, null],
  ['on where only listed ones are', sites({}, true), true, 'on'],
  ['off again there', sites({ 'a.b': 'on' }, true), false, null],
] as const)('the rule for a switch: %s', (_why, rules, on, rule) => {
  expect(rules.ruleFor('a.b', on, NOW)).toBe(rule);
});

test('rules are listed by name, without those that have passed', () => {
  expect(sites({ b: 'off', a: 'on', c: { until: NOW } }).list(NOW)).toEqual([
    ['a', 'on'],
    ['b', 'off'],
  ]);
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

test.each([
  ['news.example', 'news.example'],
  ['  News.Example ', 'news.example'],
  ['https://news.example/a', 'news.example'],
  ['*.news.example', '*.news.example'],
  ['bücher.example', 'xn--bcher-kva.example'],
  ['news.example:8080', 'news.example:8080'],
  ['news.example/path', 'news.example'],
  ['localhost:3000', 'localhost:3000'],
  ['file:///a', 'file:'],
  ['*', null],
  ['a.*.example', null],
  ['news', null],
  ['two words', null],
  ['', null],
])('typed as %j, the site is %j', (typed, pattern) => expect(patternOf(typed)).toBe(pattern));

test('says until when a site is off, also by a pattern, and nothing of what is off for good', () => {
  const rules = sites({
    '*.blog.example': { until: NOW + 5 },
    'news.example': 'off',
    'over.example': { until: NOW },
  });
  expect(rules.offUntil('my.blog.example', NOW)).toBe(NOW + 5);
  for (const site of ['news.example', 'over.example', 'other.example']) {
    expect(rules.offUntil(site, NOW)).toBeNull();
  }
});
