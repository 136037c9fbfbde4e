import { afterEach, describe, expect, it } from 'vitest';
import './english.ts';
import { controlsOf } from './controls.ts';
import { pageOf, rootOf } from './face-page.ts';
import { faces } from './faces.tsx';
import { opened } from './opened.ts';
import { nameOf } from './text-nodes.ts';

afterEach(() => document.body.replaceChildren());

/** A window of 1280 × 800 at 300 and 500 %, as high as the card may be there, and as low as it is where its word leaves no more. */
const BOXES = [
  { width: 426, height: 266, card: 250 },
  { width: 426, height: 266, card: 96 },
  { width: 256, height: 160, card: 144 },
  { width: 256, height: 160, card: 96 },
];
/** px; of what is lower, all. */
const ENOUGH = 24;

/** Why a reader could not get at a control, by the wheel or by keys; null: it can be brought into sight and pressed. */
function outOfReach(control: HTMLElement, root: ShadowRoot): string | null {
  for (let at = control.parentElement; at && !at.matches('.layer'); at = at.parentElement) {
    const { overflowY } = getComputedStyle(at);
    // Scripts may scroll it, readers not.
    if (/hidden|clip/.test(overflowY) && at.scrollHeight > at.clientHeight + 1) return 'cut off';
  }
  control.scrollIntoView({ block: 'nearest' });
  // Of a link broken over lines, the first.
  const own = control.getClientRects()[0]!;
  const card = root.querySelector('.card')!.getBoundingClientRect();
  const inBar = control.closest('.card-bar');
  const roof = inBar
    ? card.top
    : (root.querySelector('.card-bar')?.getBoundingClientRect().bottom ?? card.top);
  const [top, bottom] = [Math.max(own.top, roof), Math.min(own.bottom, card.bottom)];
  if (bottom - top < Math.min(own.height, ENOUGH) - 1) return `${Math.round(bottom - top)} px in sight`;
  const hit = root.elementFromPoint(own.left + own.width / 2, (top + bottom) / 2);
  return hit && control.contains(hit) ? null : `under ${hit ? nameOf(hit) : 'nothing'}`;
}

describe.each(BOXES)('in a window of $width × $height, with a card of $card px', (box) => {
  it.each(faces.filter(({ kind }) => kind === 'card'))(
    'every control of $name comes into sight',
    async (face) => {
      const { root } = await openedIn(face, box);
      const lost = controlsOf(root).flatMap((control) => {
        const why = outOfReach(control, root);
        return why ? [`${nameOf(control)}: ${why}`] : [];
      });
      expect(lost).toEqual([]);
    },
  );
});

it('a part comes up to the bar when it opens', async () => {
  lowFrames(160);
  const root = rootOf(pageOf(faces[0]!, 'light', 256));
  [...root.querySelectorAll<HTMLElement>('.foot-button')].find((one) => one.textContent === 'Hide')!.click();
  await expect.poll(() => root.querySelector('.card-panel')).not.toBeNull();
  const bar = root.querySelector('.card-bar')!.getBoundingClientRect();
  const heading = root.querySelector('.card-panel h3')!.getBoundingClientRect();
  expect(heading.top).toBeGreaterThanOrEqual(bar.bottom);
  expect(heading.bottom).toBeLessThan(root.querySelector('.card')!.getBoundingClientRect().bottom);
});

it('the test sees a control that is cut off', async () => {
  const { root } = await openedIn(faces[0]!, BOXES[3]!);
  root.querySelector<HTMLElement>('.card')!.style.overflow = 'hidden';
  expect(controlsOf(root).map((control) => outOfReach(control, root))).toContain('cut off');
});

async function openedIn(face: (typeof faces)[number], { width, height, card }: (typeof BOXES)[number]) {
  lowFrames(height);
  const { root } = await opened(face, width);
  const drawn = root.querySelector<HTMLElement>('.card')!;
  Object.assign(drawn.style, { left: '8px', top: '8px', maxHeight: `${card}px` });
  return { root: root as ShadowRoot };
}

/** Low before anything is drawn in them: what a part does when it opens is done there. */
function lowFrames(height: number): void {
  const style = document.createElement('style');
  style.textContent = `iframe { height: ${height}px !important }`;
  document.body.append(style);
}
