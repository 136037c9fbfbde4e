/**
 * One page being read: scan, watch, paint and point, tied together for as long as its signal lives.
 * Given `find` and what to do with a mention; knows nothing of packs, messages or cards.
 */
import { dependsOnLanguage } from '../spotting/evidence.ts';
import type { Marking } from '../spotting/marking.ts';
import { Painter } from './highlight.ts';
import type { HitTest } from './hit-test.ts';
import type { LateParts } from './late-parts.ts';
import { LateRoots } from './late-roots.ts';
import type { Mention, Place } from './mention.ts';
import { PageLanguage } from './page-language.ts';
import { PlaceIndex } from './place-index.ts';
import { type Find, type Pace, Scanner, type ScanReport } from './scan.ts';
import { Selection } from './selection.ts';
import { isSeen } from './sight.ts';
import { inReadingOrder } from './steps.ts';
import type { Tally, TallyNeeds } from './tally.ts';
import { textsIn } from './tree.ts';
import { type Changes, Watcher } from './watch.ts';

/** Pause between looks at what style changes have shown or hidden, ms. */
const LOOK_PAUSE = 250;

export interface PageNeeds {
  readonly find: Find;
  /** Which language a text is in; '' where it does not tell. */
  readonly guessLanguage: (text: string) => Promise<string>;
  readonly marking: Marking;
  readonly isOurs: (node: Node) => boolean;
  /** Mentions came or went. */
  readonly onChange: () => void;
  /** A name was found, whatever it means: told of each, before any is painted. */
  readonly onFound: () => void;
  /** Something cannot be marked as it should be without the late parts. */
  readonly onIncomplete: () => void;
  readonly onProblem: (problem: unknown) => void;
  /** The page was written anew over itself, which takes every listener off it. */
  readonly onReplaced: () => void;
  readonly signal: AbortSignal;
  readonly pace?: Pace;
}

export class PageSpotting {
  /** There once somebody wants to count; see {@link countWith}. */
  tally: Tally | null = null;
  readonly #roots = new Set<ShadowRoot>();
  /** All places where names were found, whether they count or not. */
  readonly index: PlaceIndex;
  readonly #painter: Painter;
  readonly #scanner: Scanner;
  readonly #watcher: Watcher;
  #hits: HitTest | null = null;
  #styleRoot: LateParts['styleRoot'] | null = null;
  readonly #unstyled = new Set<ShadowRoot>();
  readonly #language: PageLanguage;
  readonly #selection: Selection;
  readonly #lateRoots: LateRoots;
  readonly #needs: PageNeeds;
  #lookTimer: ReturnType<typeof setTimeout> | undefined;

  constructor(needs: PageNeeds) {
    this.#needs = needs;
    const { find, onProblem, signal } = needs;
    this.#language = new PageLanguage({
      roots: () => this.#allRoots(),
      guess: needs.guessLanguage,
      changed: () => {
        this.index.judgeAnew();
        this.#selection.recount();
        this.#reconsider();
        needs.onChange();
      },
    });
    this.#painter = new Painter(
      needs.marking.style,
      (place, sees) => this.#markedMention(place, sees) !== null,
      (root) => this.#style(root),
      signal,
    );
    this.index = new PlaceIndex(({ startNode }) => this.#language.at(startNode), {
      added: (place) => {
        needs.onFound();
        // Asked for as soon as it is needed, so that it is there when the place is looked at.
        if (place.names.some(dependsOnLanguage)) this.#language.at(place.startNode);
        this.#painter.add(place);
        this.tally?.added(place);
        this.#selection.added(place);
        this.#remark();
      },
      removed: (place) => {
        this.#painter.remove(place);
        this.tally?.removed(place);
        this.#selection.removed(place);
        this.#remark();
      },
      reconsider: () => this.#reconsider(),
    });
    this.#selection = new Selection(needs.marking, {
      places: this.index,
      mentionAt: (place) => this.index.mentionAt(place),
      isSeen,
      units: () => this.report.units,
      onLimited: needs.onIncomplete,
    });
    this.#scanner = new Scanner({
      find,
      index: this.index,
      onShadow: (root) => this.#meetRoot(root),
      onRead: () => this.#wasRead(),
      onProblem,
      signal,
      pace: needs.pace,
    });
    this.#lateRoots = new LateRoots({
      rootsToSearch: () => this.#allRoots(),
      isKnown: (root) => this.#roots.has(root),
      appeared: (host) => this.#scanner.read(host),
      signal,
    });
    this.#watcher = new Watcher(this.#changes(), needs.isOurs, signal);
    signal.addEventListener('abort', () => clearTimeout(this.#lookTimer), { once: true });
  }

  start(): void {
    this.#watcher.watch(document);
    this.#scanner.readPage();
    void this.#scanner.settled().then(() => this.#lateRoots.look());
  }

  /** From now on mentions are counted. @param make the code for it need not be there before anybody counts */
  countWith(make: (needs: Omit<TallyNeeds, 'changed' | 'pace'>) => Tally): Tally {
    this.tally ??= make({
      places: this.index,
      nameAt: (place) => this.index.mentionAt(place)?.name ?? null,
      isSeen,
      signal: this.#needs.signal,
    });
    return this.tally;
  }

  /** From now on dense pages are marked, marks can be pointed at, and what is far rests. */
  completeWith({ firsts, stretches, hits, styleRoot }: LateParts): void {
    this.#hits ??= hits(this.index, this.#roots);
    this.#styleRoot = styleRoot;
    for (const root of this.#unstyled) styleRoot(root);
    this.#unstyled.clear();
    this.#selection.limitWith(firsts);
    this.#painter.restWith(stretches);
    this.#painter.refreshSoon();
  }

  get report(): Readonly<ScanReport> {
    return this.#scanner.report;
  }

  /** Resolves when everything so far has been read and answered. */
  async settled(): Promise<void> {
    this.#watcher.flush();
    await this.#scanner.settled();
    await this.#language.settled();
  }

  /** All mentions that a reader sees, in reading order, whether marked or not. */
  mentions(): Mention[] {
    this.#watcher.flush();
    return inReadingOrder(this.#allSeen());
  }

  /** All that count, whether a reader sees them or not: looks at none. */
  *counting(): Generator<Mention> {
    for (const place of this.index) {
      const mention = this.index.mentionAt(place);
      if (mention) yield mention;
    }
  }

  /** Places near the viewport, whatever they mean. */
  placesNear(): Iterable<Place> {
    this.#watcher.flush();
    return this.#painter.placesNear();
  }

  /** The mention at a place, if it is still there, counts and is seen. */
  mentionIn(place: Place): Mention | null {
    this.#watcher.flush();
    return this.#seenMention(place);
  }

  /** The mention at a place, if it is marked besides. */
  markedIn(place: Place): Mention | null {
    this.#watcher.flush();
    return this.#markedMention(place);
  }

  placeAt(x: number, y: number): Place | null {
    this.#watcher.flush();
    this.#painter.keepEntry();
    const place = this.#hits?.at(x, y);
    return place && this.#markedMention(place) ? place : null;
  }

  *#allSeen(): Generator<Mention> {
    for (const place of this.index) {
      const mention = this.#seenMention(place);
      if (mention) yield mention;
    }
  }

  #markedMention(place: Place, sees = isSeen): Mention | null {
    const mention = this.#seenMention(place, sees);
    return mention && this.#selection.isMarked(mention) ? mention : null;
  }

  #seenMention(place: Place, sees = isSeen): Mention | null {
    const mention = this.index.mentionAt(place);
    return mention && sees(place) ? mention : null;
  }

  /** Where not all mentions are marked, one that comes or goes may change which ones are. */
  #remark(): void {
    if (this.#needs.marking.amount !== 'all') this.#painter.refreshSoon();
  }

  /** Whether places count may have changed. */
  #reconsider(): void {
    this.tally?.recount();
    this.#selection.forget();
    this.#painter.refreshSoon();
  }

  #wasRead(): void {
    this.#language.read(this.report.units);
    this.#needs.onChange();
  }

  #style(root: ShadowRoot): void {
    if (this.#styleRoot) this.#styleRoot(root);
    else {
      this.#unstyled.add(root);
      this.#needs.onIncomplete();
    }
  }

  #allRoots(): (Document | ShadowRoot)[] {
    return [document, ...this.#roots];
  }

  #meetRoot(root: ShadowRoot): void {
    if (this.#roots.has(root)) return;
    this.#roots.add(root);
    this.#watcher.watch(root);
  }

  #changes(): Changes {
    return {
      changed: (node) => {
        if (node === document.documentElement) this.#needs.onReplaced();
        this.#scanner.read(node);
        this.#selection.partChanged(node);
        this.#painter.keepEntry();
      },
      textChanged: (node) => this.index.dropChanged(node),
      left: (roots) => this.#left(roots),
      lookChanged: () => this.lookAgain(),
    };
  }

  /** What was moved is read again where it is now. Of what is gone, hardly more is looked through than there are places. */
  #left(roots: Iterable<Node>): void {
    for (const root of this.#roots) if (!root.isConnected) this.#roots.delete(root);
    let most = this.index.nodeCount + 100;
    for (const root of roots) {
      this.#selection.partChanged(root);
      for (const text of textsIn(root)) {
        this.index.drop(text);
        this.#scanner.left(text);
        if (--most < 0 && !root.isConnected) break;
      }
    }
    if (most >= 0) return;
    this.index.dropDetached();
    this.#scanner.left(null);
  }

  /** The page may look otherwise now: a little later, what is near the viewport is looked at again. */
  lookAgain(): void {
    this.#lookTimer ??= setTimeout(() => {
      this.#lookTimer = undefined;
      // Languages are declared by attributes too.
      this.index.judgeAnew();
      this.#selection.forget();
      this.#painter.lookAgain();
      this.tally?.lookAgain();
      void this.#scanner.settled().then(() => this.#lateRoots.search());
      this.#needs.onChange();
    }, LOOK_PAUSE);
  }
}
