import { beforeEach, expect, test, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { chooseAmount, chooseSite, chooseTopic, loadSettings, watchSettings } from '../../settings/store.ts';

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
  await expect(chooseSite('second.example', false)).rejects.toMatchObject({
    choice: { of: 'site', site: 'second.example' },
    reason: 'QUOTA_BYTES quota exceeded',
    isFull: true,
  });
  vi.restoreAllMocks();
  expect((await loadSettings()).sitesOff).toEqual(new Set(['first.example']));
});

test.each([
  ['Resource::kMaxItems quota exceeded', true],
  ['QuotaExceededError: storage.sync API call exceeded its quota limitations.', true],
  ['This request exceeds the MAX_WRITE_OPERATIONS_PER_MINUTE quota.', false],
  ['IO error: .../LOCK', false],
])('"%s" means full storage: %s', async (message, isFull) => {
  vi.spyOn(browser.storage.sync, 'set').mockRejectedValue(new Error(message));
  await expect(chooseTopic('pack/places', false)).rejects.toMatchObject({
    choice: { of: 'topic', topic: 'pack/places' },
    isFull,
  });
  await expect(chooseAmount('page')).rejects.toMatchObject({ choice: { of: 'marking' }, isFull });
  vi.restoreAllMocks();
});
