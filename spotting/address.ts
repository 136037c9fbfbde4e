/** Names inside URLs, e-mail addresses, handles and file names are not mentions of anybody. */
import { BLOCK_BREAK, SOFT_EDGE } from '../matcher/marks.ts';

/** What ends a run of characters: white space, brackets, quotation marks, the edges of blocks. */
const GAP = new RegExp(`[\\s${BLOCK_BREAK}<>()[\\]{}"“”«»„]`);
/** Words that touch at an element's edge are two things side by side; at punctuation an address goes on. */
const SIDE_BY_SIDE = new RegExp(`(?<=[\\p{L}\\p{Nd}])${SOFT_EDGE}(?=[\\p{L}\\p{Nd}])`, 'u');
const EDGES = new RegExp(SOFT_EDGE, 'g');
const ADDRESS =
  /^(?:[a-z][a-z0-9+.-]*:\/\/|www\.|mailto:)|^[^@\s]+@[^@\s]+\.[^@\s]+$|^[@~]|^(?:\.{0,2}|[a-z]:)[\\/]\S*[\\/.][^\s.,;:!?]/i;
const HOST = /^(?:[\p{L}\p{Nd}-]+\.)+(?:\p{Ll}{2,})(?:[:/?#]\S*)?[.,;:!?]*$/u;
const FILE =
  /^[\p{L}\p{Nd}_()%+-]+(?:\.[\p{L}\p{Nd}_-]+)*\.(?:pdf|html?|xml|docx?|xlsx?|pptx?|odt|txt|csv|json|zip|jpe?g|png|gif|svg|webp|mp[34]|exe|js|ts|css|php|aspx?|md)[.,;:!?]*$/iu;
/** Every address has one of these. */
const SIGN = /[@~.:/\\]/;
/** Longest run of visible characters that is looked at to either side, in UTF-16 units: longer ones are no prose. */
const REACH = 200;

/** Whether the run of characters around the span, without white space, is an address of some sort. */
export function standsInAddress(text: string, start: number, end: number): boolean {
  let from = start;
  while (from > 0 && start - from < REACH && !endsRun(text, from - 1)) from--;
  let to = end;
  while (to < text.length && to - end < REACH && !endsRun(text, to)) to++;
  if (from === start && to === end) return false;
  const run = text.slice(from, to).replace(EDGES, '');
  if (!SIGN.test(run)) return false;
  return ADDRESS.test(run) || HOST.test(run) || FILE.test(run);
}

function endsRun(text: string, at: number): boolean {
  if (text[at] === SOFT_EDGE) return SIDE_BY_SIDE.test(text.slice(Math.max(0, at - 1), at + 2));
  return GAP.test(text[at]!);
}
