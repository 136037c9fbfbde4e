import { afterEach, beforeEach, expect, test, vi } from 'vitest';

const fetched = vi.fn();

beforeEach(() => {
  vi.resetModules();
  fetched.mockReset().mockImplementation(async () => Response.json({ card_close: { message: 'Lukk' } }));
  vi.stubGlobal('fetch', fetched);
});

afterEach(() => vi.unstubAllGlobals());

/** Anew for each test, since it keeps what it has read. */
async function catalogFor(language: string | null) {
  return (await import('../../entrypoints/background/texts.ts')).catalogFor(language);
}

test('a language is read once from the extension’s own files', async () => {
  expect(await catalogFor('nb')).toEqual({ language: 'nb', messages: { card_close: 'Lukk' } });
  expect(await catalogFor('nb')).toEqual({ language: 'nb', messages: { card_close: 'Lukk' } });
  expect(fetched).toHaveBeenCalledOnce();
  expect(String(fetched.mock.calls[0]?.[0])).toMatch(/\/_locales\/nb\/messages\.json$/);
});

test('no choice, and a choice that is none of ours, are left to the browser', async () => {
  expect(await catalogFor(null)).toBeNull();
  expect(await catalogFor('../en')).toBeNull();
  expect(fetched).not.toHaveBeenCalled();
});

test('what could not be read is read again with the next question', async () => {
  fetched.mockRejectedValueOnce(new Error('not now'));
  await expect(catalogFor('nb')).rejects.toThrow('not now');
  expect(await catalogFor('nb')).toMatchObject({ language: 'nb' });
});
