/** What kinds of elements there are to a reader of text. */
import { DOCUMENT, isElement, SHADOW_ROOT } from './tree.ts';

/**
 * `block`: its text stands by itself. `inline`: its text goes on in what is around it. `silent`: seen, but never
 * read as text (code, fields, other documents, whose own frames read them). `nothing`: not even seen, the text
 * around it goes on. `newline`: a line break.
 */
export type ElementKind = 'block' | 'inline' | 'silent' | 'nothing' | 'newline';

const KINDS: ReadonlyMap<string, ElementKind> = new Map<string, ElementKind>([
  ...named(
    'block',
    'address article aside blockquote body button caption center col colgroup dd details dialog dir div dl dt ' +
      'fieldset figcaption figure footer foreignObject form frameset h1 h2 h3 h4 h5 h6 header hgroup hr html ' +
      'legend li main menu nav ol p search section summary svg table tbody td text tfoot th thead tr ul',
  ),
  ...named(
    'silent',
    'applet audio canvas code embed frame iframe input kbd listing math meter object plaintext pre progress samp ' +
      'select textarea var video xmp',
  ),
  ...named(
    'nothing',
    'area base datalist desc head link meta metadata noembed noframes noscript optgroup option param rp script ' +
      'source style template title track defs symbol clipPath mask marker pattern',
  ),
  ['br', 'newline'],
]);

function named(kind: ElementKind, names: string): [string, ElementKind][] {
  return names.split(' ').map((name) => [name, kind]);
}

/** Told by the name alone: style is not asked while walking. */
export function kindOf(element: Element): ElementKind {
  return KINDS.get(element.localName) ?? 'inline';
}

/** Whether the text inside is none of ours. */
export function isUnread(element: Element): boolean {
  const kind = kindOf(element);
  return kind !== 'inline' && kind !== 'block';
}

/** Whether running text ends where the node begins and where it ends. */
export function isBoundary(node: Node): boolean {
  if (!isElement(node)) return node.nodeType === DOCUMENT || node.nodeType === SHADOW_ROOT;
  const kind = kindOf(node);
  return kind === 'block' || kind === 'silent' || node.shadowRoot !== null;
}
