import { beforeEach, expect, test, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { showWhenInstalled } from '../../entrypoints/background/first-run.ts';

beforeEach(() => fakeBrowser.reset());

test.each([
  ['install', 1],
  ['update', 0],
  ['browser_update', 0],
  ['chrome_update', 0],
  ['shared_module_update', 0],
] as const)('after %s the first-run page is opened %d times', async (reason, times) => {
  vi.spyOn(browser.runtime, 'getURL').mockReturnValue('chrome-extension://id/welcome.html');
  const create = vi.spyOn(browser.tabs, 'create');
  showWhenInstalled();
  await fakeBrowser.runtime.onInstalled.trigger({ reason } as never);
  expect(create).toHaveBeenCalledTimes(times);
  vi.restoreAllMocks();
});
