import { pageOf, rootOf, settled } from '../../../tests/components/face-page.ts';
import type { Face } from '../../../tests/components/faces.tsx';
import type { Look } from '../../../tests/components/looks.ts';
import { ownWidth } from '../../../tests/components/opened.ts';
import { setTexts } from '../../../texts/texts.ts';

/** px around a card, where its shadow falls. */
const ROOM = 16;
/** px; a card of its greatest height. */
const CARD = 452;

/** A face as it looks so, in a page of its own that is as high as what it shows. */
export async function drawFrame(face: Face, look: Look, into: Element): Promise<void> {
  setTexts(look.catalog);
  const frame = pageOf(
    face,
    look.theme,
    look.width ?? ownWidth(face) + (face.kind === 'card' ? ROOM : 0),
    into,
  );
  const page = frame.contentDocument!;
  page.documentElement.style.colorScheme = look.theme;
  page.documentElement.style.background = 'Canvas';
  // Others may have spoken another language since: what is drawn anew after a press speaks this one.
  for (const type of ['pointerdown', 'keydown'])
    page.addEventListener(type, () => setTexts(look.catalog), true);
  const card = rootOf(frame).querySelector<HTMLElement>('.card');
  if (face.kind === 'card' && card)
    Object.assign(card.style, { left: `${(frame.clientWidth - card.offsetWidth) / 2}px`, top: `${ROOM}px` });
  await settled(rootOf(frame));
  await new Promise(requestAnimationFrame);
  stretch(frame, face);
  if (face.kind !== 'card') new ResizeObserver(() => stretch(frame, face)).observe(page.body);
}

function stretch(frame: HTMLIFrameElement, { kind }: Face): void {
  const page = frame.contentDocument;
  if (!page) return;
  const card = rootOf(frame).querySelector('.card');
  // A card would not grow in a window that is as high as the card.
  const ofCard = card?.matches('.notice') ? card.getBoundingClientRect().bottom + ROOM : CARD;
  frame.style.height = `${Math.ceil(kind === 'card' ? ofCard : page.body.getBoundingClientRect().height)}px`;
}
