/** What `spot` says of a page: from what its frames say to mentions with their occurrence and context. */
import type { FrameResult } from '../browser/driven-browser.ts';
import type { FrameLabel, FrameReading, FrameVerdict } from './read-mentions.ts';

export interface SpottedMention {
  readonly entity: string;
  readonly pack: string;
  /** Half-open, in the page's visible text; a frame of another origin has a text of its own. */
  readonly start: number;
  readonly end: number;
  /** As in the page's visible text. */
  readonly surface: string;
  /** Which plain, case-sensitive occurrence of the surface in the page's visible text, from 1, also inside words. */
  readonly nth: number;
  readonly before: string;
  readonly after: string;
  readonly alias: string;
  readonly form: string;
  readonly language: string;
}

export interface Scan {
  /** ms on the page's main thread, all frames. */
  readonly busy: number;
  /** ms from the start of the slowest frame's scan to its last answer. */
  readonly whole: number;
  /** UTF-16 units read. */
  readonly units: number;
}

export interface SpottedPage {
  /** The page's visible text, same-origin frames included. */
  readonly text: string;
  readonly mentions: readonly SpottedMention[];
  /** With --why: every place where a name was found, and what was decided. */
  readonly verdicts: readonly FrameVerdict[];
  /** Labels of a gold document. */
  readonly labels: readonly FrameLabel[];
  readonly scan: Scan;
}

const CONTEXT = 40;

/** @param frames the top frame first */
export function spottedPage(frames: readonly FrameResult<FrameReading>[]): SpottedPage {
  const top = frames[0]?.value;
  const taken = new Set<object>();
  const mentions = frames.flatMap(({ value }, index) => {
    if (index === 0) return mentionsIn(value, value.text, 0);
    // A same-origin frame's text is part of the page's: found by what it says.
    const inside = top?.inner.find(
      (part) => !taken.has(part) && top.text.slice(part.start, part.end) === value.text,
    );
    if (inside) taken.add(inside);
    return inside && top ? mentionsIn(value, top.text, inside.start) : mentionsIn(value, value.text, 0);
  });
  return {
    text: top?.text ?? '',
    mentions,
    verdicts: frames.flatMap(({ value }) => value.verdicts),
    labels: top?.labels ?? [],
    scan: scanOf(frames.map(({ value }) => value)),
  };
}

function mentionsIn({ mentions }: FrameReading, text: string, shift: number): SpottedMention[] {
  return mentions.map(({ entity, alias, form, language, start, end }) => {
    const from = start + shift;
    const to = end + shift;
    const surface = text.slice(from, to);
    const [pack = '', id = ''] = entity.split('/');
    return {
      entity: id,
      pack,
      start: from,
      end: to,
      surface,
      nth: occurrence(text, surface, from),
      before: text.slice(Math.max(0, from - CONTEXT), from),
      after: text.slice(to, to + CONTEXT),
      alias,
      form,
      language,
    };
  });
}

function occurrence(text: string, surface: string, at: number): number {
  let count = 0;
  for (let i = text.indexOf(surface); i !== -1 && i <= at && surface; i = text.indexOf(surface, i + 1))
    count++;
  return count;
}

function scanOf(readings: readonly FrameReading[]): Scan {
  const reports = readings.flatMap(({ report }) => (report ? [report] : []));
  return {
    busy: round(reports.reduce((sum, { busy }) => sum + busy, 0)),
    whole: round(Math.max(0, ...reports.map(({ whole }) => whole))),
    units: reports.reduce((sum, { units }) => sum + units, 0),
  };
}

function round(ms: number): number {
  return Math.round(ms * 100) / 100;
}
