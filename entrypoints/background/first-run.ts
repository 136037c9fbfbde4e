import { browser } from 'wxt/browser';

/** The first-run page comes once, with the installation; never with an update, of ours or of the browser. */
export function showWhenInstalled(): void {
  browser.runtime.onInstalled.addListener(({ reason }) => {
    if (reason === 'install') void browser.tabs.create({ url: browser.runtime.getURL('/welcome.html') });
  });
}
