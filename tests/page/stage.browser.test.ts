/** What a frame sees of the document around it: where its own boxes are there, and which of them show. */
import { expect, it, onTestFinished } from 'vitest';
import { Stage, type View } from '../../page/stage.ts';
import { show } from './spotted.ts';

async function framed(
  style: string,
  around = '',
  sandbox = '',
): Promise<{ frame: HTMLIFrameElement; stage: Stage }> {
  const body = show(
    `<div style="${around}"><iframe style="${style}" ${sandbox} srcdoc="<p style='margin: 0; position: absolute; left: 40px; top: 30px; width: 50px; height: 20px'>x</p><div style='height: 3000px'></div>"></iframe></div>`,
  );
  const frame = body.querySelector('iframe')!;
  await new Promise((loaded) => frame.addEventListener('load', loaded, { once: true }));
  return { frame, stage: new Stage(frame.contentWindow as View) };
}

const boxIn = (frame: HTMLIFrameElement) =>
  frame.contentDocument!.querySelector('p')!.getBoundingClientRect();

/** What is seen at the middle of a box of the frame, looked for from outside. */
function hits(
  frame: HTMLIFrameElement,
  { left, top, right, bottom }: { left: number; top: number; right: number; bottom: number },
) {
  return document.elementFromPoint((left + right) / 2, (top + bottom) / 2) === frame;
}

const LIES: [name: string, style: string, around: string, expected: readonly number[]][] = [
  ['at the corner', 'position: fixed; left: 0; top: 0; border: 0', '', [40, 30, 90, 50]],
  [
    'with border and padding',
    'position: fixed; left: 100px; top: 50px; border: 5px solid; padding: 7px',
    '',
    [152, 92, 202, 112],
  ],
  [
    'scaled',
    'position: fixed; left: 0; top: 0; border: 10px solid; transform: scale(2); transform-origin: 0 0',
    '',
    [100, 80, 200, 120],
  ],
  [
    'moved',
    'position: fixed; left: 0; top: 0; border: 0; transform: translate(11px, 13px)',
    '',
    [51, 43, 101, 63],
  ],
  [
    'in a zoomed place',
    'border: 0; display: block',
    'position: fixed; left: 0; top: 0; zoom: 1.5',
    [60, 45, 135, 75],
  ],
];

it.each(LIES)('boxes of a frame are known outside: %s', async (_, style, around, expected) => {
  const { frame, stage } = await framed(style, around);
  expect(stage.view === window || stage.view === window.top).toBe(true);
  const out = new Stage(frame.contentWindow as View).outward(boxIn(frame));
  const outerFrame = window.frameElement;
  // The test itself stands in a frame of its runner.
  const offset = outerFrame ? new Stage().outward(new DOMRect(0, 0, 0, 0)) : { left: 0, top: 0 };
  const scale = outerFrame
    ? outerFrame.getBoundingClientRect().width / (outerFrame as HTMLElement).offsetWidth
    : 1;
  const inTest = [
    out.left - offset.left,
    out.top - offset.top,
    out.right - offset.left,
    out.bottom - offset.top,
  ];
  for (const [i, value] of inTest.entries()) expect(value / scale).toBeCloseTo(expected[i]!, 0);
  const [left, top, right, bottom] = expected as [number, number, number, number];
  expect(hits(frame, { left, top, right, bottom })).toBe(true);
});

it('what was brought out is brought in again', async () => {
  const { frame, stage } = await framed(
    'position: fixed; left: 33px; top: 44px; border: 3px solid; transform: scale(1.3)',
  );
  const box = boxIn(frame);
  const back = stage.inwardBox(stage.outward(box));
  for (const side of ['left', 'top', 'right', 'bottom'] as const)
    expect(back[side]).toBeCloseTo(box[side], 4);
});

it('follows the scrolling of the frame, and knows what has scrolled out of it', async () => {
  const { frame, stage } = await framed('position: fixed; left: 0; top: 0; border: 0');
  expect(stage.shows(boxIn(frame))).toBe(true);
  const before = stage.outward(boxIn(frame)).top;
  frame.contentWindow!.scrollTo(0, 10);
  expect(before - stage.outward(boxIn(frame)).top).toBeCloseTo(10, 0);
  frame.contentWindow!.scrollTo(0, 500);
  expect(stage.shows(boxIn(frame))).toBe(false);
});

it('is the frame’s own document where the one around is of another origin', async () => {
  const { frame } = await framed('', '', 'sandbox="allow-scripts"');
  // What a frame of another origin sees of the frame around it.
  const own = { frameElement: null, document: frame.ownerDocument } as unknown as View;
  expect(new Stage(own).isOwn).toBe(true);
  const denied = {
    get frameElement() {
      throw new DOMException('', 'SecurityError');
    },
  } as unknown as View;
  expect(new Stage(denied).view).toBe(denied);
});

it('knows the way inward from every document around it', async () => {
  const { frame } = await framed('position: fixed; left: 20px; top: 30px; border: 0');
  const inside = frame.contentDocument!.createElement('iframe');
  inside.style.cssText = 'position: fixed; left: 5px; top: 6px; border: 0';
  frame.contentDocument!.body.append(inside);
  const stage = new Stage(inside.contentWindow as View);
  const [middle, outer] = stage.outer;
  expect(middle!.view).toBe(frame.contentWindow);
  expect(middle!.inward({ x: 15, y: 16 })).toEqual({ x: 10, y: 10 });
  expect(outer!.view).toBe(window);
  expect(outer!.inward({ x: 35, y: 46 })).toEqual({ x: 10, y: 10 });
});

it('knows when its frame is gone', async () => {
  const { frame, stage } = await framed('');
  expect(stage.stands).toBe(true);
  frame.remove();
  expect(stage.stands).toBe(false);
});

it('finds the focus in the frame', async () => {
  const { frame, stage } = await framed('');
  const button = frame.contentDocument!.createElement('button');
  frame.contentDocument!.body.append(button);
  button.focus();
  onTestFinished(() => button.blur());
  expect(stage.activeElement()).toBe(button);
});
