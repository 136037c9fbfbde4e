/**
 * Runs in the extension's own world of a frame, sent as source: it may use the browser's globals only.
 * Waits until the page has been read, then gives its mentions with their places in the frame's visible text.
 *
 * Visible text: rendered text nodes in order, through open shadow roots, slots and same-origin frames; white space
 * collapsed, soft hyphens and zero-width characters dropped, NFC, a line break at block boundaries.
 */
export interface FrameReading {
  readonly state: 'read' | 'off' | 'no-script';
  readonly text: string;
  /** Where the texts of same-origin frames stand in `text`. */
  readonly inner: readonly { readonly start: number; readonly end: number }[];
  readonly mentions: readonly FrameMention[];
  readonly report: { readonly busy: number; readonly whole: number; readonly units: number } | null;
}

export interface FrameMention {
  readonly entity: string;
  readonly alias: string;
  readonly form: string;
  readonly language: string;
  readonly needsFullName: boolean;
  /** In `text`. */
  readonly start: number;
  readonly end: number;
}

interface SpottedPlace {
  readonly startNode: Text;
  readonly startOffset: number;
  readonly endNode: Text;
  readonly endOffset: number;
}
type Name = Omit<FrameMention, 'start' | 'end'>;
interface Spotted {
  settled(): Promise<void>;
  mentions(): { readonly name: Name; readonly place: SpottedPlace }[];
  readonly report: FrameReading['report'];
}

/** @param patience ms to wait for the content script; a frame without one is told apart from one that is off */
export async function readMentions(patience: number): Promise<FrameReading> {
  const until = Date.now() + patience;
  const handle = () =>
    (globalThis as Record<symbol, undefined | (() => Spotted | null)>)[Symbol.for('backgrounder.page')];
  while (!handle()?.() && Date.now() < until) await new Promise((resolve) => setTimeout(resolve, 20));
  const spotted = handle()?.();
  if (!spotted)
    return { state: handle() ? 'off' : 'no-script', text: '', inner: [], mentions: [], report: null };
  await spotted.settled();
  const found = spotted.mentions();

  const wanted = new Map<Text, Map<number, number>>();
  for (const { place } of found) {
    for (const [node, offset] of [
      [place.startNode, place.startOffset],
      [place.endNode, place.endOffset],
    ] as const) {
      if (!wanted.has(node)) wanted.set(node, new Map());
      wanted.get(node)!.set(offset, -1);
    }
  }
  let text = '';
  const inner: { start: number; end: number }[] = [];
  const breakLine = () => {
    text = text.replace(/ $/, '');
    if (text && !text.endsWith('\n')) text += '\n';
  };
  const append = (raw: string) => {
    const clean = raw
      .replace(/[\u00AD\u200B-\u200F\u2060\uFEFF]/g, '')
      .replace(/\s+/g, ' ')
      .normalize('NFC');
    text += /[ \n]$/.test(text) || text === '' ? clean.replace(/^ /, '') : clean;
  };
  const addText = (node: Text) => {
    const offsets = wanted.get(node);
    if (!offsets) return append(node.data);
    let done = 0;
    for (const offset of [...offsets.keys()].sort((a, b) => a - b)) {
      append(node.data.slice(done, offset));
      offsets.set(offset, text.length);
      done = offset;
    }
    append(node.data.slice(done));
  };
  const skipped =
    /^(script|style|noscript|template|input|textarea|select|option|title|head|canvas|object|embed|video|audio)$/;
  const visit = (node: Node): void => {
    if (node.nodeType === Node.TEXT_NODE) {
      const parent = node.parentElement ?? (node.parentNode as ShadowRoot | null)?.host;
      if (parent?.checkVisibility({ visibilityProperty: true })) addText(node as Text);
      return;
    }
    if (node.nodeType !== Node.ELEMENT_NODE) {
      for (const child of node.childNodes) visit(child);
      return;
    }
    const element = node as HTMLElement;
    if (skipped.test(element.localName)) return;
    if (element.localName === 'br') return breakLine();
    const display = getComputedStyle(element).display;
    if (display === 'none') return;
    const isBlock = !/^(inline|contents|ruby)/.test(display);
    if (isBlock) breakLine();
    if (element.localName === 'iframe' || element.localName === 'frame')
      readFrame(element as HTMLIFrameElement);
    else if (element.localName === 'slot' && (element as HTMLSlotElement).assignedNodes().length > 0) {
      for (const child of (element as HTMLSlotElement).assignedNodes()) visit(child);
    } else for (const child of (element.shadowRoot ?? element).childNodes) visit(child);
    if (isBlock) breakLine();
  };
  const readFrame = (frame: HTMLIFrameElement) => {
    const root = frame.contentDocument?.documentElement;
    if (!root) return;
    breakLine();
    const start = text.length;
    visit(root);
    inner.push({ start, end: text.length });
  };
  visit(document.documentElement);
  const at = (node: Text, offset: number) => wanted.get(node)?.get(offset) ?? -1;
  const mentions = found.map(({ name, place }) => {
    let start = at(place.startNode, place.startOffset);
    while (/\s/.test(text[start] ?? '')) start++;
    return { ...name, start, end: at(place.endNode, place.endOffset) };
  });
  return { state: 'read', text, inner, mentions, report: { ...spotted.report! } };
}
