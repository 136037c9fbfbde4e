import { beforeEach, expect, test, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { chooseSite, chooseTopic, loadSettings, watchSettings } from '../../settings/store.ts';

beforeEach(() => fakeBrowser.reset());

const stored = () => browser.storage.sync.get(null);

test('a choice is a key of its own, and taking it back leaves nothing', async () => {
  await chooseTopic('pack/places', false);
  await chooseSite('news.example', false);
  expect(await stored()).toEqual({ version: 1, 'topic:pack/places': 'off', 'site:news.example': 'off' });
  await chooseTopic('pack/places', true);
  expect(await stored()).toEqual({ version: 1, 'site:news.example': 'off' });
  expect((await loadSettings()).sitesOff).toEqual(new Set(['news.example']));
});

test('a change is told, whoever made it', async () => {
  const changed = vi.fn();
  watchSettings(changed);
  await browser.storage.sync.set({ 'topic:pack/places': 'off' });
  expect(changed).toHaveBeenCalled();
  changed.mockClear();
  await browser.storage.local.set({ other: 1 });
  expect(changed).not.toHaveBeenCalled();
});

test('full storage is said, and what was chosen before stays', async () => {
  await chooseSite('first.example', false);
  vi.spyOn(browser.storage.sync, 'set').mockRejectedValue(new Error('QUOTA_BYTES quota exceeded'));
  await expect(chooseSite('second.example', false)).rejects.toThrow(
    'The choice "site:second.example" could not be kept: QUOTA_BYTES quota exceeded',
  );
  vi.restoreAllMocks();
  expect((await loadSettings()).sitesOff).toEqual(new Set(['first.example']));
});
