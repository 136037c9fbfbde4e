/**
 * Elements that are upgraded late. A custom element whose script comes after the page was read attaches its shadow
 * root without a sound: no observer is told. So those still undefined are looked at again, less and less often.
 */

/** Pauses between looks, ms. A script that takes longer is noticed with the next change of the page. */
const PAUSES = [250, 500, 1000, 2000, 4000, 8000];

export class LateRoots {
  private readonly waiting = new Set<Element>();
  private readonly rootsToSearch: () => Iterable<ParentNode>;
  private readonly appeared: (host: Element) => void;
  private timer: ReturnType<typeof setTimeout> | undefined;

  /**
   * @param rootsToSearch the document and its open shadow roots
   * @param appeared told of an element that now has a shadow root
   */
  constructor(
    rootsToSearch: () => Iterable<ParentNode>,
    appeared: (host: Element) => void,
    signal: AbortSignal,
  ) {
    this.rootsToSearch = rootsToSearch;
    this.appeared = appeared;
    signal.addEventListener('abort', () => clearTimeout(this.timer), { once: true });
  }

  /** Looks now, and again later as long as there is something to wait for. */
  look(turn = 0): void {
    for (const host of this.waiting) {
      if (host.isConnected && host.shadowRoot) this.appeared(host);
      if (!host.isConnected || host.matches(':defined')) this.waiting.delete(host);
    }
    for (const root of this.rootsToSearch()) {
      for (const host of root.querySelectorAll(':not(:defined)')) this.waiting.add(host);
    }
    clearTimeout(this.timer);
    const pause = PAUSES[turn];
    if (this.waiting.size > 0 && pause !== undefined)
      this.timer = setTimeout(() => this.look(turn + 1), pause);
  }
}
