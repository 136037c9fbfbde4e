import type { Kind } from '../facts/pack.ts';

export type GlyphName =
  | Kind
  | 'back'
  | 'forward'
  | 'pin'
  | 'move'
  | 'close'
  | 'onward'
  | 'down'
  | 'search'
  | 'options'
  | 'problem'
  | 'quiet'
  | 'pause'
  | 'panel'
  | 'up'
  | 'more'
  | 'there';

/** Strokes on a 16 by 16 grid. */
const STROKES: Readonly<Record<GlyphName, string>> = {
  person: 'M8 8.2a2.9 2.9 0 1 0 0-5.8 2.9 2.9 0 0 0 0 5.8ZM2.8 13.8c.5-2.5 2.5-3.8 5.2-3.8s4.7 1.3 5.2 3.8',
  place:
    'M8 14.2c2.9-3 4.6-5.4 4.6-7.7a4.6 4.6 0 0 0-9.2 0c0 2.3 1.7 4.7 4.6 7.7ZM8 8.2a1.7 1.7 0 1 0 0-3.4 1.7 1.7 0 0 0 0 3.4Z',
  treaty: 'M4 1.8h5.5L12.5 4.8v9.4H4ZM6.3 6.5h3.9M6.3 9h3.9M6.3 11.5h2',
  organisation: 'M2.5 6 8 2.5 13.5 6ZM4 6v6M8 6v6M12 6v6M2.5 13.5h11',
  event: 'M2.5 3.5h11v10h-11ZM2.5 6.7h11M5.3 1.8v3M10.7 1.8v3',
  object: 'M8 1.8 13.5 4.8v6.4L8 14.2l-5.5-3V4.8ZM2.7 5 8 7.9 13.3 5M8 7.9v6.2',
  back: 'M13 8H3.5M7.5 3.8 3.3 8l4.2 4.2',
  forward: 'M3 8h9.5M8.5 3.8 12.7 8l-4.2 4.2',
  pin: 'M5.8 2h4.4M6.4 2v4.2L4.2 8.8v.9h7.6v-.9L9.6 6.2V2M8 9.7v4.5',
  move: 'M8 2v12M2 8h12M6.3 3.7 8 2l1.7 1.7M6.3 12.3 8 14l1.7-1.7M3.7 6.3 2 8l1.7 1.7M12.3 6.3 14 8l-1.7 1.7',
  close: 'm3.8 3.8 8.4 8.4M12.2 3.8l-8.4 8.4',
  onward: 'm6 3.5 4.5 4.5L6 12.5',
  down: 'M3.5 6 8 10.5 12.5 6',
  search: 'M7 11.8a4.8 4.8 0 1 0 0-9.6 4.8 4.8 0 0 0 0 9.6ZM10.6 10.6l3.4 3.4',
  options:
    'M2 4.5h6.5M12 4.5h2M2 11.5h2M7.5 11.5H14M10.2 6.2a1.7 1.7 0 1 0 0-3.4 1.7 1.7 0 0 0 0 3.4ZM5.7 13.2a1.7 1.7 0 1 0 0-3.4 1.7 1.7 0 0 0 0 3.4Z',
  problem: 'M8 2.2 14.3 13.3H1.7ZM8 6.5v3.2M8 11.3v.4',
  more: 'M3.5 8v.01M8 8v.01M12.5 8v.01',
  there: 'M2.5 4h11M2.5 8h5M2.5 12h3M12 7v6.2M9.4 10.8 12 13.4l2.6-2.6',
  pause: 'M8 14.2A6.2 6.2 0 1 0 8 1.8a6.2 6.2 0 0 0 0 12.4ZM6.3 5.8v4.4M9.7 5.8v4.4',
  panel: 'M1.8 2.8h12.4v10.4H1.8ZM9.8 2.8v10.4M11.6 5.4h1M11.6 7.6h1',
  up: 'M3.5 10 8 5.5 12.5 10',
  quiet: 'M8 14a6 6 0 1 0 0-12 6 6 0 0 0 0 12ZM3.8 3.8l8.4 8.4',
};

const FLIPPED: ReadonlySet<GlyphName> = new Set(['back', 'forward', 'onward', 'panel']);

/** A drawing beside words; never the only carrier of a meaning, so hidden from assistive technology. */
export function Glyph({ name }: { readonly name: GlyphName }) {
  return (
    <svg class={FLIPPED.has(name) ? 'glyph glyph-flips' : 'glyph'} viewBox="0 0 16 16" aria-hidden="true">
      <path d={STROKES[name]} />
    </svg>
  );
}
