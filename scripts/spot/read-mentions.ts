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
  /** Every place where a name was found, and what was decided; empty unless asked for. */
  readonly verdicts: readonly FrameVerdict[];
  /** Labels of a gold document, in order; empty for any other page. */
  readonly labels: readonly FrameLabel[];
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

export interface FrameVerdict {
  readonly surface: string;
  readonly before: string;
  readonly after: string;
  readonly names: readonly {
    readonly entity: string;
    readonly alias: string;
    readonly form: string;
    readonly language: string;
  }[];
  /** Believed of the text there (BCP 47); '' where nothing tells. */
  readonly language: string;
  /** The entity that counts; null: none. */
  readonly entity: string | null;
  readonly reason: string;
}

/** A label as written between double brackets: see tests/gold/README.md. */
export interface FrameLabel {
  /** "norway", "!", "?europe". */
  readonly what: string;
  /** Tags, or the reason of a negative one. */
  readonly tags: string;
  /** In `text`; -1 where the labelled text is not visible. */
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
type NamedPlace = SpottedPlace & { readonly names: readonly Partial<Name>[] };
interface Spotted {
  settled(): Promise<void>;
  mentions(): { readonly name: Name; readonly place: SpottedPlace }[];
  mentionIn(place: NamedPlace): object | null;
  readonly index: Iterable<NamedPlace> & {
    judge(place: NamedPlace): { readonly name: Name | null; readonly reason: string };
    languageAt(place: NamedPlace): string | null;
  };
  readonly report: FrameReading['report'];
}

/**
 * @param patience ms to wait for the content script; a frame without one is told apart from one that is off
 * @param why whether to tell of every place where a name was found, also those that do not count
 * @param labelled the page's source with its labels, for a gold document; '' for any other page
 */
export async function readMentions(patience: number, labelled: string, why: boolean): Promise<FrameReading> {
  const until = Date.now() + patience;
  const handle = () =>
    (globalThis as Record<symbol, undefined | (() => Spotted | null)>)[Symbol.for('backgrounder.page')];
  while (!handle()?.() && Date.now() < until) await new Promise((resolve) => setTimeout(resolve, 20));
  const spotted = handle()?.();
  if (!spotted)
    return {
      state: handle() ? 'off' : 'no-script',
      text: '',
      inner: [],
      mentions: [],
      verdicts: [],
      labels: [],
      report: null,
    };
  await spotted.settled();
  const found = spotted.mentions();

  const wanted = new Map<Text, Map<number, number>>();
  const want = (node: Text, offset: number) => {
    if (!wanted.has(node)) wanted.set(node, new Map());
    wanted.get(node)!.set(offset, -1);
  };
  for (const { place } of found) {
    want(place.startNode, place.startOffset);
    want(place.endNode, place.endOffset);
  }
  const labelsFound = labelled ? findLabels(labelled) : [];
  for (const { from, to } of labelsFound) {
    want(...from);
    want(...to);
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
    if (!offsets) {
      append(node.data);
      return;
    }
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
    if (element.localName === 'br') {
      breakLine();
      return;
    }
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
  const labels = labelsFound.map(({ what, tags, from, to }) => ({
    what,
    tags,
    start: at(...from),
    end: at(...to),
  }));
  const verdicts = why ? Array.from(spotted.index, (place) => explain(spotted, place)) : [];
  return { state: 'read', text, inner, mentions, verdicts, labels, report: { ...spotted.report! } };

  function explain(spotting: Spotted, place: NamedPlace): FrameVerdict {
    const { index } = spotting;
    const verdict = index.judge(place);
    const isUnseen = verdict.name !== null && spotting.mentionIn(place) === null;
    const { startNode, startOffset, endNode, endOffset } = place;
    const range = document.createRange();
    range.setStart(startNode, startOffset);
    range.setEnd(endNode, endOffset);
    const names = place.names.flatMap(({ entity, alias = '', form = '', language = '' }) =>
      entity ? [{ entity, alias, form, language }] : [],
    );
    return {
      surface: range.toString(),
      before: startNode.data.slice(Math.max(0, startOffset - 40), startOffset),
      after: endNode.data.slice(endOffset, endOffset + 40),
      names,
      language: index.languageAt(place) ?? '',
      entity: isUnseen ? null : (verdict.name?.entity ?? null),
      reason: isUnseen ? 'not seen as running text' : verdict.reason,
    };
  }

  /** All text of a document in order, whether it shows or not. */
  function textNodesOf(root: Document): Text[] {
    const walker = root.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    const nodes: Text[] = [];
    for (let node = walker.nextNode(); node; node = walker.nextNode()) nodes.push(node as Text);
    return nodes;
  }

  /** The labels, as places in the page: its text is that of the labelled source without the labels. */
  function findLabels(source: string) {
    const nodes = textNodesOf(document);
    const marked = textNodesOf(new DOMParser().parseFromString(source, 'text/html'))
      .map(({ data }) => data)
      .join('');
    const plain = nodes.map(({ data }) => data).join('');
    let shift = 0;
    const found: { what: string; tags: string; start: number; end: number }[] = [];
    for (const match of marked.matchAll(/⟦([^|⟧]*)\|([^|⟧]*)(?:\|([^⟧]*))?⟧/g)) {
      const [whole, what, surface, tags = ''] = match;
      const start = match.index - shift;
      found.push({ what: what!, tags, start, end: start + surface!.length });
      shift += whole.length - surface!.length;
      if (!plain.startsWith(surface!, start))
        throw new Error(
          `The label ${whole} does not stand where the page says "${plain.slice(start, start + 30)}".`,
        );
    }
    const place = (offset: number, isEnd: boolean): [Text, number] => {
      let begin = 0;
      for (const node of nodes) {
        const end = begin + node.data.length;
        if (offset < end || (isEnd && offset === end && offset > begin)) return [node, offset - begin];
        begin = end;
      }
      throw new Error(`There is no text at ${offset}.`);
    };
    return found.map(({ what, tags, start, end }) => ({
      what,
      tags,
      from: place(start, false),
      to: place(end, true),
    }));
  }
}
