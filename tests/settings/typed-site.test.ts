import { expect, test } from 'vitest';
import { readTypedSite } from '../../settings/typed-site.ts';

test.each([
  [' https://News.Example/a ', { pattern: 'news.example' }],
  ['*.news.example', { pattern: '*.news.example' }],
  ['localhost:3000', { pattern: 'localhost:3000' }],
  ['', { fault: 'empty' }],
  ['   ', { fault: 'empty' }],
  ['news.*', { fault: 'star' }],
  ['*', { fault: 'star' }],
  ['chrome://settings', { fault: 'closed' }],
  ['about:blank', { fault: 'closed' }],
  ['ftp://news.example', { fault: 'closed' }],
  ['news', { fault: 'no-site' }],
  ['the news', { fault: 'no-site' }],
])('typed as %j: %j', (typed, read) => expect(readTypedSite(typed)).toEqual(read));
