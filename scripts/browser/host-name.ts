/** The one element that the extension adds to a page; its shadow root is closed. */
export const hostName = 'backgrounder-card';
