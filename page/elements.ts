/** What kinds of elements there are to a reader of text, told by their names alone. */

const BLOCKS = new Set(
  (
    'address article aside blockquote body button caption center col colgroup dd details dialog dir div dl dt ' +
    'fieldset figcaption figure footer foreignObject form frameset h1 h2 h3 h4 h5 h6 header hgroup hr html legend ' +
    'li main menu nav ol p search section summary svg table tbody td text tfoot th thead tr ul'
  ).split(' '),
);

/** Never read: code, fields, what is not text, other documents (their own frames read those). */
const SILENT = new Set(
  (
    'applet area audio base canvas code datalist desc embed head iframe frame input kbd link listing math meta ' +
    'metadata meter noembed noframes noscript object optgroup option plaintext pre progress rp samp script select ' +
    'source style template textarea title track var video xmp'
  ).split(' '),
);

export function isBlock(element: Element): boolean {
  return BLOCKS.has(element.localName);
}

export function isSilent(element: Element): boolean {
  return SILENT.has(element.localName);
}

/** Text here is being written, not read. Asked where a name was found, never while walking. */
export function isEditable(element: Element): boolean {
  if (element instanceof HTMLElement && element.isContentEditable) return true;
  return element.closest('[role="textbox"], [role="searchbox"], [role="combobox"]') !== null;
}

/**
 * Rendered. Text marked `aria-hidden` counts: it is seen. So does transparent text, which pages fade in as it
 * scrolls into view: its mark is transparent with it.
 */
export function isVisible(element: Element): boolean {
  return element.checkVisibility({ visibilityProperty: true });
}

/** Not even faded in. */
export function isTransparent(element: Element): boolean {
  return !element.checkVisibility({ opacityProperty: true });
}

/** The label of a link to the page in another language ("Suomi" leads to Finnish, and does not speak of Finland). */
export function isLanguageLink(element: Element, label: string): boolean {
  return element.closest('a[hreflang]')?.textContent?.trim() === label;
}
