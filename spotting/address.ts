/** Names inside URLs, e-mail addresses, handles and file names are not mentions of anybody. */
import { BLOCK_BREAK, SOFT_EDGE } from '../matcher/marks.ts';

/** What ends a run of characters: white space, brackets, quotation marks, and the marks between blocks and elements. */
const GAP = new RegExp(`[\\s${BLOCK_BREAK}${SOFT_EDGE}<>()[\\]{}"“”«»„]`);
const ADDRESS =
  /^(?:[a-z][a-z0-9+.-]*:\/\/|www\.|mailto:)|^[^@\s]+@[^@\s]+\.[^@\s]+$|^[@~]|^(?:\.{0,2}|[a-z]:)[\\/]\S*[\\/.]/i;
const HOST = /^(?:[\p{L}\p{Nd}-]+\.)+(?:\p{Ll}{2,})(?:[:/?#]\S*)?[.,;:!?]*$/u;
const FILE =
  /^[\p{L}\p{Nd}_()%+-]+(?:\.[\p{L}\p{Nd}_-]+)*\.(?:pdf|html?|xml|docx?|xlsx?|pptx?|odt|txt|csv|json|zip|jpe?g|png|gif|svg|webp|mp[34]|exe|js|ts|css|php|aspx?|md)[.,;:!?]*$/iu;
/** Longest run of visible characters that is looked at to either side, in UTF-16 units: longer ones are no prose. */
const REACH = 200;

/** Whether the run of characters around the span, without white space, is an address of some sort. */
export function standsInAddress(text: string, start: number, end: number): boolean {
  let from = start;
  while (from > 0 && start - from < REACH && !GAP.test(text[from - 1]!)) from--;
  let to = end;
  while (to < text.length && to - end < REACH && !GAP.test(text[to]!)) to++;
  if (from === start && to === end) return false;
  const run = text.slice(from, to);
  return ADDRESS.test(run) || HOST.test(run) || FILE.test(run);
}
