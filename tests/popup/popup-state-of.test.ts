import { afterEach, expect, test, vi } from 'vitest';
import { browser } from 'wxt/browser';
import type { PageState } from '../../entrypoints/popup/page-line.ts';
import { popupStateOf } from '../../entrypoints/popup/popup-state-of.ts';

afterEach(() => vi.restoreAllMocks());

const here = { tab: 1, address: 'https://news.example/a' };
const reading: PageState = {
  top: 'marks',
  waited: false,
  settled: false,
  named: {},
  current: null,
  position: null,
};
const named = { 'a/b': { count: 1, inHeadings: 0, inFull: true, first: 0 } };

/** What the browser says of the page: its type, or nothing because it lets nobody in. */
function pageThatIs(type: string | null) {
  const script = vi.fn(async () => {
    if (type === null) throw new Error('Missing host permission for the tab');
    return [{ result: type }];
  });
  vi.spyOn(browser.scripting, 'executeScript').mockImplementation(script as never);
}

const of = (
  state: Partial<PageState>,
  page: { tab: number; address: string | undefined } = here,
  wanted = { isOn: true, isPaused: false },
) => popupStateOf({ ...reading, ...state }, page, wanted);

test.each([
  [{}, { is: 'loading' }],
  [{ settled: true }, { is: 'empty' }],
  [
    { settled: true, top: 'failed' },
    { is: 'unreadable', reason: 'not-read' },
  ],
  [{ settled: true, top: 'off' }, { is: 'loading' }],
  [
    { settled: true, top: 'off', waited: true },
    { is: 'unreadable', reason: 'no-answer' },
  ],
  [{ settled: true, top: 'silent' }, { is: 'loading' }],
  [
    { settled: true, top: 'silent', waited: true },
    { is: 'unreadable', reason: 'no-answer' },
  ],
] as const)('%o is told as %o', async (state, told) => {
  pageThatIs('text/html');
  expect(await of(state)).toEqual(told);
});

test.each([
  ['application/pdf', 'pdf'],
  ['text/html', 'no-answer'],
  [null, 'browser-page'],
] as const)('silence of %s is told as %s', async (type, reason) => {
  pageThatIs(type);
  expect(await of({ top: 'silent', waited: true })).toEqual({ is: 'unreadable', reason });
});

test('what was found is shown, also where the top frame failed', async () => {
  const summary = { mentions: 1, about: [], topics: [] };
  vi.spyOn(browser.runtime, 'sendMessage').mockImplementation(async () => ({ answer: summary }));
  expect(await of({ top: 'failed', named })).toEqual({ is: 'found', summary, counting: true });
  expect(await of({ settled: true, named })).toEqual({ is: 'found', summary, counting: false });
});

test('a summary that the worker cannot give is an error, not a page still being read', async () => {
  vi.spyOn(browser.runtime, 'sendMessage').mockImplementation(async () => ({ problem: 'no such pack' }));
  await expect(of({ named })).rejects.toThrow('no such pack');
});

test('a site that is off is off, whatever its frames say', async () => {
  expect(await of({ top: 'silent', waited: true }, here, { isOn: false, isPaused: false })).toEqual({
    is: 'off-here',
    host: 'news.example',
  });
  expect(await of({ named }, here, { isOn: true, isPaused: true })).toEqual({ is: 'paused' });
});

test.each([
  [undefined, true, 'browser-page'],
  [undefined, false, 'no-access'],
  ['chrome://version/', false, 'browser-page'],
] as const)('a page at %s, access to all pages %s, is told as %s', async (address, hasAccess, reason) => {
  browser.permissions.contains = vi.fn(async () => hasAccess);
  expect(await of({}, { tab: 1, address })).toEqual({ is: 'unreadable', reason });
});
