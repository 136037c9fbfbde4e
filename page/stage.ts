/**
 * The stage: the document in which a frame's cards are drawn. That is the outermost one that the frame may reach, so
 * that no card is cut off at the frame's edge; for a frame of another origin it is its own.
 *
 * Boxes and points are px of a viewport: outward from the frame's to the stage's, inward the other way.
 */
import type { Box, Point } from './wedge.ts';

export type View = Window & typeof globalThis;

/** How a frame's viewport lies in the one around it. */
interface Lie {
  readonly left: number;
  readonly top: number;
  readonly scaleX: number;
  readonly scaleY: number;
}

export class Stage {
  readonly view: View;
  /** From ours outward; none: our own document is the stage. */
  readonly #frames: readonly HTMLElement[];

  constructor(own: View = window) {
    const frames: HTMLElement[] = [];
    let view = own;
    for (let frame = frameOf(view); frame; frame = frameOf(view)) {
      frames.push(frame);
      view = viewOf(frame);
    }
    this.view = view;
    this.#frames = frames;
  }

  get document(): Document {
    return this.view.document;
  }

  get isOwn(): boolean {
    return this.#frames.length === 0;
  }

  /** Whether the frames between us and the stage still stand. */
  get stands(): boolean {
    return this.#frames.every((frame) => frame.isConnected);
  }

  /** What stands on the stage for a node of ours: itself, or the frame that holds it. */
  around(node: Node): Node {
    return this.#frames.at(-1) ?? node;
  }

  outward(box: Box): Box {
    return this.#frames.reduce((at, frame) => outOf(lieOf(frame), at), box);
  }

  inward(at: Point): Point {
    return inTo(this.#frames, at);
  }

  /** The documents around ours, out to the stage's, each with its own way inward. */
  get outer(): readonly { readonly view: View; readonly inward: (at: Point) => Point }[] {
    return this.#frames.map((frame, i) => ({
      view: viewOf(frame),
      inward: (at) => inTo(this.#frames.slice(0, i + 1), at),
    }));
  }

  inwardBox(box: Box): Box {
    const from = this.inward({ x: box.left, y: box.top });
    const to = this.inward({ x: box.right, y: box.bottom });
    return { left: from.x, top: from.y, right: to.x, bottom: to.y };
  }

  /** Whether some of a box of ours lies within each viewport on the way out. */
  shows(box: Box): boolean {
    let at = box;
    for (const frame of this.#frames) {
      if (!isWithin(at, (frame as HTMLIFrameElement).contentWindow!)) return false;
      at = outOf(lieOf(frame), at);
    }
    return isWithin(at, this.view);
  }

  /** What has the focus, in whichever of these documents. */
  activeElement(): Element | null {
    let active = this.document.activeElement;
    for (const frame of [...this.#frames].reverse()) {
      if (active !== frame) return active;
      active = (frame as HTMLIFrameElement).contentDocument?.activeElement ?? active;
    }
    return active;
  }
}

/** The frame element around a document, where it may be reached and can be drawn over. */
function frameOf(view: View): HTMLElement | null {
  let frame: Element | null = null;
  try {
    frame = view.frameElement;
  } catch {
    // Of another origin.
  }
  // A frameset draws nothing but its frames.
  return frame && frame.ownerDocument.body?.localName === 'body' ? (frame as HTMLElement) : null;
}

function viewOf({ ownerDocument }: Node): View {
  return ownerDocument!.defaultView as View;
}

/** Of frames that are turned or skewed, the box around them is all that is known. */
function lieOf(frame: HTMLElement): Lie {
  const box = frame.getBoundingClientRect();
  const style = viewOf(frame).getComputedStyle(frame);
  const padding = (side: 'Left' | 'Right' | 'Top' | 'Bottom') =>
    Number.parseFloat(style[`padding${side}`]) || 0;
  const inner = (frame as HTMLIFrameElement).contentWindow!;
  const [drawnX, drawnY] = [box.width / frame.offsetWidth || 1, box.height / frame.offsetHeight || 1];
  const width = (frame.clientWidth - padding('Left') - padding('Right')) * drawnX;
  const height = (frame.clientHeight - padding('Top') - padding('Bottom')) * drawnY;
  return {
    left: box.left + (frame.clientLeft + padding('Left')) * drawnX,
    top: box.top + (frame.clientTop + padding('Top')) * drawnY,
    scaleX: scaleOf(width, inner.innerWidth, drawnX),
    scaleY: scaleOf(height, inner.innerHeight, drawnY),
  };
}

/** The frame's own zoom may reach into its document or not: what the document takes itself to be tells. */
function scaleOf(drawn: number, own: number, likely: number): number {
  const scale = drawn / own;
  // Sizes are told in whole px.
  return Number.isFinite(scale) && scale > 0 && Math.abs(scale / likely - 1) > 0.02 ? scale : likely;
}

/** @param frames from ours outward */
function inTo(frames: readonly HTMLElement[], at: Point): Point {
  return frames
    .map(lieOf)
    .reduceRight(
      ({ x, y }, { left, top, scaleX, scaleY }) => ({ x: (x - left) / scaleX, y: (y - top) / scaleY }),
      at,
    );
}

function outOf({ left, top, scaleX, scaleY }: Lie, box: Box): Box {
  return {
    left: left + box.left * scaleX,
    top: top + box.top * scaleY,
    right: left + box.right * scaleX,
    bottom: top + box.bottom * scaleY,
  };
}

function isWithin({ left, top, right, bottom }: Box, { innerWidth, innerHeight }: Window): boolean {
  return bottom >= 0 && top <= innerHeight && right >= 0 && left <= innerWidth;
}
