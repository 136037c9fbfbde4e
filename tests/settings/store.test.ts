import { beforeEach, expect, test, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import {
  choose,
  chooseName,
  choosePause,
  chooseSite,
  chooseTopic,
  eraseAll,
  loadSettings,
  loadTaken,
  replaceAll,
  watchSettings,
} from '../../settings/store.ts';

beforeEach(() => fakeBrowser.reset());

const stored = () => browser.storage.sync.get(null);

test('a choice is a key of its own, and taking it back leaves nothing', async () => {
  await chooseTopic('pack/places', false);
  await chooseSite('news.example', 'off');
  expect(await stored()).toEqual({ version: 1, 'topic:pack/places': 'off', 'site:news.example': 'off' });
  await chooseTopic('pack/places', true);
  expect(await stored()).toEqual({ version: 1, 'site:news.example': 'off' });
  expect((await loadSettings()).sites.list(0)).toEqual([['news.example', 'off']]);
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
  await chooseSite('first.example', 'off');
  vi.spyOn(browser.storage.sync, 'set').mockRejectedValue(new Error('QUOTA_BYTES quota exceeded'));
  await expect(chooseSite('second.example', 'off')).rejects.toMatchObject({
    choice: { of: 'site', site: 'second.example' },
    reason: 'QUOTA_BYTES quota exceeded',
    isFull: true,
  });
  vi.restoreAllMocks();
  expect((await loadSettings()).sites.list(0)).toEqual([['first.example', 'off']]);
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
  await expect(choose('amount', 'page')).rejects.toMatchObject({
    choice: { of: 'one', key: 'amount' },
    isFull,
  });
  vi.restoreAllMocks();
});

test('every kind of choice is read back as it was made, and the default leaves no key', async () => {
  await choose('theme', 'dark');
  await chooseName('pack/vik', false);
  await chooseSite('a.example', { until: 5_000 });
  await choosePause(9_000);
  const { chosen, namesOff, sites, pause } = await loadSettings();
  expect([chosen.theme, [...namesOff], sites.list(0), pause]).toEqual([
    'dark',
    ['pack/vik'],
    [['a.example', { until: 5_000 }]],
    9_000,
  ]);
  await choosePause('for-good');
  expect((await loadSettings()).pause).toBe('for-good');
  await choose('theme', 'system');
  await chooseName('pack/vik', true);
  await chooseSite('a.example', null);
  await choosePause(null);
  expect(await stored()).toEqual({ version: 1 });
});

test('all choices are replaced at once, or stay', async () => {
  await choose('theme', 'dark');
  await replaceAll({ 'topic:pack/places': 'off' });
  expect(await stored()).toEqual({ version: 1, 'topic:pack/places': 'off' });
  vi.spyOn(browser.storage.sync, 'set').mockRejectedValue(new Error('QUOTA_BYTES quota exceeded'));
  await expect(replaceAll({ theme: 'dark' })).rejects.toMatchObject({ choice: { of: 'all' }, isFull: true });
  vi.restoreAllMocks();
  expect(await stored()).toEqual({ version: 1, 'topic:pack/places': 'off' });
});

const names = (from: number, many: number) =>
  Object.fromEntries(Array.from({ length: many }, (_, nth) => [`name:p/${from + nth}`, 'off']));

/** Refuses more than 512 keys, as browsers do, and keeps nothing of them then. */
function grantKeys() {
  const { sync } = browser.storage;
  const set = sync.set.bind(sync);
  return vi.spyOn(sync, 'set').mockImplementation(async (items: object) => {
    const keys = new Set([...Object.keys(await sync.get(null)), ...Object.keys(items)]);
    if (keys.size > 512) throw new Error('Resource::kMaxItems quota exceeded');
    await set(items as Record<string, unknown>);
  });
}

test('where old and new choices have no room beside each other, the new still take the place of the old', async () => {
  await browser.storage.sync.set({ version: 1, ...names(0, 500) });
  grantKeys();
  await replaceAll(names(400, 511));
  vi.restoreAllMocks();
  expect(await stored()).toEqual({ version: 1, ...names(400, 511) });
});

test('where the new choices alone have no room, all that there was comes back', async () => {
  const before = { version: 1, theme: 'dark', ...names(0, 10) };
  await browser.storage.sync.set(before);
  grantKeys();
  const tooMany = { theme: 'light', ...names(5, 512) };
  await expect(replaceAll(tooMany)).rejects.toMatchObject({ choice: { of: 'all' }, isFull: true });
  vi.restoreAllMocks();
  expect(await stored()).toEqual(before);
});

test('what fails for another reason than room takes nothing away', async () => {
  const before = { version: 1, 'name:p/a': 'off' };
  await browser.storage.sync.set(before);
  vi.spyOn(browser.storage.sync, 'set').mockRejectedValue(new Error('IO error: .../LOCK'));
  const remove = vi.spyOn(browser.storage.sync, 'remove');
  await expect(replaceAll({ theme: 'dark' })).rejects.toMatchObject({ isFull: false });
  expect(remove).not.toHaveBeenCalled();
  vi.restoreAllMocks();
  expect(await stored()).toEqual(before);
});

test.each([
  [3_463, { of: 'keys', used: 256, granted: 512 }],
  [51_201, { of: 'bytes', used: 51_201, granted: 102_400 }],
])('of 256 keys and %i bytes, the limit that is nearer is told', async (bytes, taken) => {
  await browser.storage.sync.set(names(0, 256));
  vi.spyOn(browser.storage.sync, 'getBytesInUse').mockImplementation(async () => bytes);
  expect(await loadTaken()).toEqual(taken);
  vi.restoreAllMocks();
});

test('erased, nothing is left', async () => {
  await choose('theme', 'dark');
  await eraseAll();
  expect(await stored()).toEqual({});
});
