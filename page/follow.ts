/** Following what moves on a page: no event tells of all that moves a word (scrolling, animations, frames, zoom). */
import type { View } from './stage.ts';

/**
 * Reads numbers with every frame that is drawn, and calls back when they are others than before, at first too.
 * Reading costs next to nothing where the page has not changed.
 * @param read null: calls back no more @returns ends it
 */
export function follow(view: View, read: () => readonly number[] | null, changed: () => void): () => void {
  let before: readonly number[] = [];
  let frame = 0;
  const look = () => {
    const now = read();
    if (!now) return;
    frame = view.requestAnimationFrame(look);
    const isSame = now.length === before.length && now.every((number, i) => number === before[i]);
    if (isSame) return;
    changed();
    before = read() ?? [];
  };
  look();
  return () => view.cancelAnimationFrame(frame);
}
