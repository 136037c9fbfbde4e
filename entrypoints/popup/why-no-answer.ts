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
