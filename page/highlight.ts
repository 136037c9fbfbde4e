/**
 * Painting: mentions near the viewport, with the CSS Custom Highlight API. No node of the page is touched.
 *
 * The registry is shared with the page, so our entry has a name of its own (styled by entrypoints/
 * mark.css) and is put back if the page clears the registry. What is painted is kept in a map of ours: Firefox
 * does not let a content script iterate a Highlight.
 */
import type { MarkStyle } from '../spotting/marking.ts';
import { isBoxless } from './look.ts';
import type { Place } from './mention.ts';
import { isSeen } from './sight.ts';
import type { Stretches } from './stretches.ts';
import { elementAround, isShadowRoot } from './tree.ts';

/** One for each style: the page's style sheets know none of them. */
export function highlightName(style: MarkStyle): string {
  return `mention-x5v2kq8d-${style}`;
}

/** How far around the viewport places are painted ahead of scrolling, as IntersectionObserver margin. */
const AHEAD = '100% 50%';

export type MakeStretches = (each: IntersectionObserver, known: Iterable<Element>) => Stretches;

export class Painter {
  readonly #highlight = new Highlight();
  readonly #name: string;
  readonly #painted = new Map<Place, StaticRange>();
  readonly #byElement = new Map<Element, Set<Place>>();
  readonly #elementOf = new Map<Place, Element>();
  readonly #near = new Set<Element>();
  readonly #observer: IntersectionObserver;
  #stretches: Stretches | null = null;
  readonly #shouldPaint: (place: Place, isSeen: (place: Place) => boolean) => boolean;
  /** Of places near the viewport, as last looked at. */
  readonly #seen = new Map<Place, boolean>();
  readonly #onRoot: (root: ShadowRoot) => void;
  /** Whether the page may look otherwise since all were looked at. */
  #isStale = false;
  #frame = 0;

  /**
   * @param style how marks look
   * @param shouldPaint whether the place is a mention that a reader sees, asked with what was seen last
   * @param onRoot told of a shadow root before something in it is painted, so that it can be styled
   */
  constructor(
    style: MarkStyle,
    shouldPaint: (place: Place, isSeen: (place: Place) => boolean) => boolean,
    onRoot: (root: ShadowRoot) => void,
    signal: AbortSignal,
  ) {
    this.#name = highlightName(style);
    this.#shouldPaint = shouldPaint;
    this.#onRoot = onRoot;
    // The first margin is around the viewport, the second around boxes that scroll.
    const margins = { rootMargin: AHEAD, scrollMargin: AHEAD };
    this.#observer = new IntersectionObserver((entries) => this.#moved(entries), margins);
    signal.addEventListener('abort', () => this.#stop(), { once: true });
  }

  /** Places in elements near the viewport, painted or not. */
  *placesNear(): Generator<Place> {
    for (const element of this.#near) yield* this.#byElement.get(element) ?? [];
  }

  /** From now on what is far rests. @param make the code for it need not be there before any name is found */
  restWith(make: MakeStretches): void {
    this.#stretches ??= make(this.#observer, this.#byElement.keys());
  }

  add(place: Place): void {
    const element = elementAround(place.startNode);
    if (element) this.#follow(place, element);
  }

  #follow(place: Place, element: Element): void {
    this.#elementOf.set(place, element);
    const places = this.#byElement.get(element);
    if (places) {
      places.add(place);
      if (this.#near.has(element)) this.refreshSoon();
      return;
    }
    this.#byElement.set(element, new Set([place]));
    this.#observer.observe(element);
  }

  remove(place: Place): void {
    this.#leave(place);
    const element = this.#elementOf.get(place);
    const places = element && this.#byElement.get(element);
    this.#elementOf.delete(place);
    if (!element || !places?.delete(place) || places.size > 0) return;
    this.#byElement.delete(element);
    this.#near.delete(element);
    this.#stretches?.remove(element);
    this.#observer.unobserve(element);
  }

  /** The page may look otherwise, or be laid out otherwise. */
  lookAgain(): void {
    this.#seen.clear();
    this.#isStale = true;
    this.refreshSoon();
  }

  /** Asks again of all places near the viewport, before the next frame. */
  refreshSoon(): void {
    if (this.#frame) return;
    this.#frame = requestAnimationFrame(() => {
      this.#frame = 0;
      if (this.#isStale) this.#stretches?.check();
      this.#isStale = false;
      for (const element of this.#near)
        for (const place of this.#byElement.get(element) ?? []) this.#update(place);
      this.keepEntry();
    });
  }

  #moved(entries: readonly IntersectionObserverEntry[]): void {
    const far: IntersectionObserverEntry[] = [];
    for (const entry of entries) {
      const { target, isIntersecting, boundingClientRect } = entry;
      if (!this.#byElement.has(target)) continue;
      const isBoxed = boundingClientRect.width > 0 && boundingClientRect.height > 0;
      if (!isIntersecting && !isBoxed && this.#handOn(target)) continue;
      if (!isIntersecting && isBoxed) far.push(entry);
      if (isIntersecting) this.#near.add(target);
      else this.#near.delete(target);
      for (const place of this.#byElement.get(target) ?? []) {
        if (isIntersecting) this.#update(place);
        else this.#leave(place);
      }
    }
    this.#stretches?.rest(far);
    this.keepEntry();
  }

  /** An element without a box of its own is never seen coming near: the nearest around it that has one is. */
  #handOn(element: Element): boolean {
    let around: Element | null = element;
    // Style is at hand: layout has just been done.
    while (around && isBoxless(around)) around = elementAround(around);
    if (!around || around === element) return false;
    for (const place of this.#byElement.get(element) ?? []) {
      this.remove(place);
      this.#follow(place, around);
    }
    return true;
  }

  #update(place: Place): void {
    if (!this.#shouldPaint(place, this.#sees)) this.#unpaint(place);
    else if (!this.#painted.has(place)) this.#paint(place);
  }

  readonly #sees = (place: Place): boolean => {
    const sees = this.#seen.get(place) ?? isSeen(place);
    this.#seen.set(place, sees);
    return sees;
  };

  #leave(place: Place): void {
    this.#seen.delete(place);
    this.#unpaint(place);
  }

  #paint(place: Place): void {
    const root = place.startNode.getRootNode();
    if (isShadowRoot(root)) this.#onRoot(root);
    const range = new StaticRange({
      startContainer: place.startNode,
      startOffset: place.startOffset,
      endContainer: place.endNode,
      endOffset: place.endOffset,
    });
    this.#painted.set(place, range);
    this.#highlight.add(range);
  }

  #unpaint(place: Place): void {
    const range = this.#painted.get(place);
    if (!range) return;
    this.#highlight.delete(range);
    this.#painted.delete(place);
  }

  /** Puts our entry back where the page has cleared or replaced it. */
  keepEntry(): void {
    if (this.#painted.size > 0 && CSS.highlights.get(this.#name) !== this.#highlight) {
      CSS.highlights.set(this.#name, this.#highlight);
    }
  }

  #stop(): void {
    this.#observer.disconnect();
    this.#stretches?.stop();
    cancelAnimationFrame(this.#frame);
    this.#near.clear();
    this.#byElement.clear();
    this.#elementOf.clear();
    this.#painted.clear();
    this.#seen.clear();
    this.#highlight.clear();
    if (CSS.highlights.get(this.#name) === this.#highlight) CSS.highlights.delete(this.#name);
  }
}
