import { expect, test } from 'vitest';
import { readCall } from '../../messages/door.ts';

test.each([
  ['no object', 'find'],
  ['nothing', null],
  ['another one’s message', { type: 'hello' }],
  ['a call that we do not have', { call: 'eraseAll', about: null }],
  ['a name from the prototype', { call: 'toString', about: null }],
  ['a call that only pages answer', { call: 'renew', about: null }],
])('%s is none of our calls', (_what, message) => {
  expect(readCall(message)).toBeNull();
});

test.each([
  ['text that is no text', { call: 'find', about: { text: 5 } }],
  ['a page’s text that is none', { call: 'cited', about: { text: null } }],
  ['text without end', { call: 'find', about: { text: 'x'.repeat(20_000_001) } }],
  ['more than was asked', { call: 'card', about: { entity: 'a/b', more: 1 } }],
  ['nothing where something is needed', { call: 'card' }],
  [
    'counts below zero',
    { call: 'summary', about: { named: { 'a/b': { count: -1, inHeadings: 0, inFull: true, first: 0 } } } },
  ],
])('a malformed call is refused by name: %s', (_what, message) => {
  expect(() => readCall(message)).toThrow(`The message "${message.call}" is malformed`);
});

test('a call as the contract has it passes', () => {
  expect(readCall({ call: 'find', about: { text: 'Norway' } })).toEqual({
    call: 'find',
    about: { text: 'Norway' },
  });
  expect(readCall({ call: 'topics', about: null })).toEqual({ call: 'topics', about: null });
});
