import { openAll, pageOf, rootOf, settled } from './face-page.ts';
import type { Face } from './faces.tsx';

/** px: the popup's and the card's own, and a window for the faces that are pages. */
const NARROW = 380;
const WIDE = 900;
const PAGES: readonly string[] = ['options', 'welcome'];

export function ownWidth({ kind }: Pick<Face, 'kind'>): number {
  return PAGES.includes(kind) ? WIDE : NARROW;
}

/** A face in a page of its own, come to rest, with all open that can be opened. */
export async function opened(face: Face, width = ownWidth(face)) {
  const frame = pageOf(face, 'light', width);
  const root = rootOf(frame);
  await openAll(root);
  await settled(root);
  return { frame, root };
}
