import { expect, it } from 'vitest';
import { parseShortcut } from '../../scripts/browser/shortcut.ts';

it.each([
  ['Alt+N', { modifiers: ['Alt'], key: 'n', code: 'KeyN', keyCode: 78 }],
  ['Ctrl+Shift+5', { modifiers: ['Control', 'Shift'], key: '5', code: 'Digit5', keyCode: 53 }],
  ['Alt+Shift+J', { modifiers: ['Alt', 'Shift'], key: 'J', code: 'KeyJ', keyCode: 74 }],
  ['Alt+Down', { modifiers: ['Alt'], key: 'ArrowDown', code: 'ArrowDown', keyCode: 40 }],
])('reads %s', (shortcut, press) => {
  expect(parseShortcut(shortcut)).toEqual(press);
});

it.each(['Hyper+N', 'Alt+F13', 'Alt+', ''])('refuses %j', (shortcut) => {
  expect(() => parseShortcut(shortcut)).toThrow('that can be pressed');
});
