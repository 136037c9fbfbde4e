/** Shows a sentence of the page: brings it into view and paints it for a while, as marks are painted. */
import { bringRangeIntoView } from './steps.ts';
import { isShadowRoot } from './tree.ts';

/** Styled by entrypoints/sentence.css. */
const NAME = 'sentence-x5v2kq8d';
/** Long enough to be found by eye after the scroll, ms. */
const SHOWN = 5000;

let end: ReturnType<typeof setTimeout> | undefined;

export function showSentence(range: Range, styleRoot: (root: ShadowRoot) => void): void {
  const root = range.startContainer.getRootNode();
  if (isShadowRoot(root)) styleRoot(root);
  const highlight = new Highlight(new StaticRange(range));
  // Above the marks of names in it.
  highlight.priority = 1;
  CSS.highlights.set(NAME, highlight);
  clearTimeout(end);
  end = setTimeout(() => CSS.highlights.get(NAME) === highlight && CSS.highlights.delete(NAME), SHOWN);
  bringRangeIntoView(range);
}
