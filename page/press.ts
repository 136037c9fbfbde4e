/**
 * Presses: a tap or a long press of a finger or pen opens a card, and so does a click where the reader chose clicks. On
 * a link the first press shows the card and the second follows the link.
 */
import { styleOf } from './look.ts';
import type { Place } from './mention.ts';
import { elementAround } from './tree.ts';
import type { Point } from './wedge.ts';

/** How long a finger stays for a long press, ms: before the browser opens a menu. How far it may stray meanwhile, px. */
const LONG = 350;
const STRAY = 10;

export interface PressNeeds {
  /** The visible mention under a point, or null. */
  readonly mentionAt: (x: number, y: number) => Place | null;
  /** Whether an event's target is our card. */
  readonly isCard: (target: EventTarget | null) => boolean;
  /** The mention whose card is open. */
  readonly opened: () => Place | null;
  /** @param at where it was pressed */
  readonly open: (place: Place, at: Point) => void;
  readonly dismiss: () => void;
}

interface Down extends Point {
  readonly mention: Place | null;
  /** Its card was open already: this press is the page's. */
  readonly wasOpen: boolean;
  /** It has lasted, and its card is open: what the browser makes of the release is not meant. */
  isLong: boolean;
}

export class Press {
  #down: Down | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;
  readonly #needs: PressNeeds;
  readonly #withMouse: boolean;

  /** @param withMouse whether a click of a mouse opens too */
  constructor(needs: PressNeeds, withMouse: boolean, signal: AbortSignal) {
    this.#needs = needs;
    this.#withMouse = withMouse;
    const passive = { capture: true, passive: true, signal };
    const active = { capture: true, signal };
    window.addEventListener('pointerdown', (event) => this.#pressed(event), passive);
    window.addEventListener('pointermove', (event) => this.#moved(event), passive);
    window.addEventListener('pointerup', (event) => event.isTrusted && this.#released(), passive);
    window.addEventListener('pointercancel', (event) => event.isTrusted && this.#forget(), passive);
    window.addEventListener('click', (event) => this.#clicked(event), active);
    window.addEventListener('contextmenu', (event) => this.#menu(event), active);
    signal.addEventListener('abort', () => this.#forget(), { once: true });
  }

  #pressed(event: PointerEvent): void {
    if (!event.isTrusted) return;
    this.#forget();
    if (this.#needs.isCard(event.target)) return;
    const opened = this.#needs.opened();
    if (!this.#opensBy(event)) {
      this.#needs.dismiss();
      return;
    }
    const { clientX: x, clientY: y } = event;
    const mention = this.#needs.mentionAt(x, y);
    const wasOpen = mention !== null && mention === opened;
    this.#down = { x, y, mention, wasOpen, isLong: false };
    if (!wasOpen) this.#needs.dismiss();
    if (mention && !wasOpen && event.pointerType !== 'mouse')
      this.#timer = setTimeout(() => this.#lasted(), LONG);
  }

  #moved({ isTrusted, clientX, clientY }: PointerEvent): void {
    const down = this.#down;
    if (down && isTrusted && Math.hypot(clientX - down.x, clientY - down.y) > STRAY && !down.isLong)
      this.#forget();
  }

  #lasted(): void {
    if (!this.#down?.mention) return;
    this.#down.isLong = true;
    this.#needs.open(this.#down.mention, this.#down);
  }

  /** What the browser makes of the release comes at once, the menu of some a little later. */
  #released(): void {
    clearTimeout(this.#timer);
    if (this.#down) this.#timer = setTimeout(() => this.#forget(), LONG);
  }

  #clicked(event: PointerEvent | MouseEvent): void {
    const down = this.#down;
    // A key that presses a link has no pointer; a script's click is the page's own.
    if (!event.isTrusted || !down || event.detail === 0) return;
    this.#forget();
    const { mention, wasOpen, isLong } = down;
    if (!mention || wasOpen || isModified(event) || isSelecting()) return;
    if (!isLong) this.#needs.open(mention, down);
    if (isLong || isPressable(mention)) keepFromPage(event);
  }

  /** A long press that has opened a card wants no menu over it. */
  #menu(event: Event): void {
    if (event.isTrusted && this.#down?.isLong) keepFromPage(event);
  }

  #opensBy({ pointerType, button, isPrimary }: PointerEvent): boolean {
    return isPrimary && button === 0 && (pointerType !== 'mouse' || this.#withMouse);
  }

  #forget(): void {
    clearTimeout(this.#timer);
    this.#down = null;
  }
}

/** With these a link opens elsewhere: the reader means the link. */
function isModified({ ctrlKey, metaKey, shiftKey, altKey }: MouseEvent): boolean {
  return ctrlKey || metaKey || shiftKey || altKey;
}

function isSelecting(): boolean {
  return getSelection()?.isCollapsed === false;
}

const PRESSABLE =
  'a[href], button, summary, label, [onclick], :is([role=link], [role=button], [role=tab], [role=menuitem], [role=option])';

/** Whether a press means something to the page already. */
function isPressable({ startNode }: Place): boolean {
  const element = elementAround(startNode);
  if (!element) return false;
  // What listens cannot be asked, but pages show it by the pointer.
  return element.closest(PRESSABLE) !== null || styleOf(element).cursor === 'pointer';
}

function keepFromPage(event: Event): void {
  event.preventDefault();
  event.stopImmediatePropagation();
}
