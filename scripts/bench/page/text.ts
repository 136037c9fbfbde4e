/** The page's text as anyone would read it who asks neither style nor layout. */

const UNREAD = new Set(['script', 'style', 'noscript', 'template', 'textarea', 'select', 'title', 'svg']);
const BLOCKS = new Set(
  (
    'address article aside blockquote body br button caption dd details dialog div dl dt fieldset figcaption figure ' +
    'footer form h1 h2 h3 h4 h5 h6 header hr html iframe img input legend li main menu nav ol option p pre section ' +
    'summary table tbody td tfoot th thead tr ul video'
  ).split(' '),
);

/** Calls back with each text node that is read, and with null where a block begins or ends. */
export function readTexts(found: (node: Text | null) => void, root: Node = document.documentElement): void {
  for (let node = root.firstChild; node; node = node.nextSibling) {
    if (node.nodeType === Node.TEXT_NODE) found(node as Text);
    else if (node.nodeType === Node.ELEMENT_NODE) {
      const name = (node as Element).localName;
      const isBlock = BLOCKS.has(name);
      if (isBlock) found(null);
      if (!UNREAD.has(name)) readTexts(found, node);
      if (isBlock) found(null);
    }
  }
}

const isWordUnit = /[\p{L}\p{N}]/u;

/** Whether what stands between two offsets is words as a whole. */
export function isWhole(text: string, start: number, end: number): boolean {
  return !isWordUnit.test(text[start - 1] ?? '') && !isWordUnit.test(text[end] ?? '');
}

/**
 * How often the names stand on the page: whole words, capitals as given, longest first, also across inline elements.
 * Slow and plain: what the others are held against.
 */
export function trueCount(names: readonly string[]): number {
  const pieces: string[] = [];
  // No name has a full stop between two spaces in it: so none reaches over the edge of a block.
  readTexts((node) => pieces.push(node ? node.data : ' . '));
  const text = pieces.join('').replace(/\s+/g, ' ');
  const byWord = new Map<string, string[]>();
  for (const name of names) {
    const [word = ''] = /[\p{L}\p{N}]+/u.exec(name) ?? [];
    byWord.set(word, [...(byWord.get(word) ?? []), name]);
  }
  for (const group of byWord.values()) group.sort((a, b) => b.length - a.length);
  let count = 0;
  let behind = 0;
  for (const { 0: word, index } of text.matchAll(/[\p{L}\p{N}]+/gu)) {
    if (index < behind) continue;
    const name = byWord
      .get(word)
      ?.find((each) => text.startsWith(each, index) && isWhole(text, index, index + each.length));
    if (!name) continue;
    count++;
    behind = index + name.length;
  }
  return count;
}
