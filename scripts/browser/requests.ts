import type { SeenRequest } from './driven-browser.ts';

/**
 * What breaks the promise that nothing leaves the browser: every request of the extension itself, and every
 * one that a page's origin made without being expected. A content script's requests carry the page's origin.
 */
export function unexpectedRequests(
  requests: readonly SeenRequest[],
  isExpected: (url: string) => boolean,
): SeenRequest[] {
  return requests.filter(
    ({ url, initiator, byExtension }) =>
      byExtension || (initiator !== null && !isFavicon(url) && !isExpected(url)),
  );
}

/** Browsers ask for it in the name of the page, whatever the page holds. */
function isFavicon(url: string): boolean {
  return new URL(url).pathname === '/favicon.ico';
}
