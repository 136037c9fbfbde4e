/**
 * Shadow roots that come late. Attaching one makes no sound: no observer is told. Custom elements whose script comes
 * after the page was read are looked at again, less and less often; and when the look of the page has changed, all
 * elements are, since any may have got a root meanwhile.
 */

/** Pauses between looks, ms. A script that takes longer is noticed with the next change of the page. */
const PAUSES = [250, 500, 1000, 2000, 4000, 8000];
/** From a change of the look to the search through all elements, ms: so often at most, and less often on a long page. */
const SEARCH_PAUSE = 1000;
/** Elements searched without a pause: about a millisecond. Each such slice makes the pause one longer. */
const SLICE = 5000;

export interface LateRootsNeeds {
  /** The document and its open shadow roots, as far as they are known. */
  readonly rootsToSearch: () => Iterable<Node & ParentNode>;
  readonly isKnown: (root: ShadowRoot) => boolean;
  /** Told of an element that now has a shadow root. */
  readonly appeared: (host: Element) => void;
  readonly signal: AbortSignal;
}

export class LateRoots {
  readonly #waiting = new Set<Element>();
  readonly #needs: LateRootsNeeds;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #searching = false;
  #slices = 1;

  constructor(needs: LateRootsNeeds) {
    this.#needs = needs;
    needs.signal.addEventListener('abort', () => clearTimeout(this.#timer), { once: true });
  }

  /** Looks at undefined elements now, and again later as long as there are any. */
  look(turn = 0): void {
    for (const host of this.#waiting) {
      if (host.isConnected) this.#tellOf(host);
      if (!host.isConnected || host.matches(':defined')) this.#waiting.delete(host);
    }
    for (const root of this.#needs.rootsToSearch()) {
      for (const host of root.querySelectorAll(':not(:defined)')) this.#waiting.add(host);
    }
    clearTimeout(this.#timer);
    const pause = PAUSES[turn];
    if (this.#waiting.size > 0 && pause !== undefined)
      this.#timer = setTimeout(() => this.look(turn + 1), pause);
  }

  /** Looks at all elements, a little later. */
  async search(): Promise<void> {
    if (this.#searching) return;
    this.#searching = true;
    await pause(SEARCH_PAUSE * this.#slices);
    let count = 0;
    for (const element of this.#elements()) {
      this.#tellOf(element);
      if (!element.shadowRoot && element.localName.includes('-')) this.#waiting.add(element);
      if (++count % SLICE === 0) await pause(0);
      if (this.#needs.signal.aborted) return;
    }
    this.#slices = 1 + Math.floor(count / SLICE);
    this.#searching = false;
    if (this.#waiting.size > 0) this.look();
  }

  #tellOf(host: Element): void {
    const { shadowRoot } = host;
    if (shadowRoot && !this.#needs.isKnown(shadowRoot)) this.#needs.appeared(host);
  }

  /** A walker goes on behind where it stands, whatever happens before it meanwhile. */
  *#elements(): Generator<Element> {
    for (const root of this.#needs.rootsToSearch()) {
      const walker = document.createTreeWalker(root, NodeFilter.SHOW_ELEMENT);
      while (walker.nextNode()) yield walker.currentNode as Element;
    }
  }
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
