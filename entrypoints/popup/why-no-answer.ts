/** Why the page in front has not answered: told apart so that no reader reloads what can never be read. */
import { browser } from 'wxt/browser';
import type { UnreadableReason } from '../../components/popup-state.ts';
import type { PageInFront } from './page-line.ts';

export async function whyNoAnswer({ tab, address }: PageInFront): Promise<UnreadableReason> {
  if (address !== undefined && /\.pdf$/i.test(new URL(address).pathname)) return 'pdf';
  try {
    const [top] = await browser.scripting.executeScript({
      target: { tabId: tab },
      func: () => document.contentType,
    });
    return top?.result === 'application/pdf' ? 'pdf' : 'no-answer';
  } catch {
    // The browser keeps us away: a store of extensions, or Firefox's viewer of a PDF under another name.
    return 'browser-page';
  }
}

/**
 * Why there is no site to speak of. Addresses of pages that are closed to us are kept from us, so pages of the browser
 * look like pages to which the reader gave no access; while some access is missing, that is the likelier reason, and
 * the one that can be mended.
 */
export async function whyNoSite({ address }: PageInFront): Promise<UnreadableReason> {
  if (address !== undefined) return 'browser-page';
  const hasAccess = await browser.permissions.contains({ origins: ['<all_urls>'] });
  return hasAccess ? 'browser-page' : 'no-access';
}
