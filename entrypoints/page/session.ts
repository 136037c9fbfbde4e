/** One stretch of time in which names are marked on this page: from switched on to switched off. */
import { browser } from 'wxt/browser';
import type { Here } from '../../messages/contract.ts';
import { ask } from '../../messages/sender.ts';
import type { CardFace } from '../../page/card-face.ts';
import { PageSpotting } from '../../page/spotting.ts';
import { offered } from './late-script.ts';

export interface SessionNeeds {
  /** A name was found: told of each. */
  readonly found: () => void;
  /** Something cannot be marked as it should be before the script of interaction has come. */
  readonly incomplete: () => void;
  /** The page was written anew over itself: this session hears nothing of it then. */
  readonly replaced: () => void;
}

export class Session {
  readonly here: Here;
  readonly spotting: PageSpotting;
  readonly #ending = new AbortController();
  readonly #listeners = new Set<() => void>();
  /** Whether some text could not be looked up: then what was found may not be all, for the rest of this session. */
  failed = false;

  constructor(here: Here, needs: SessionNeeds) {
    this.here = here;
    this.spotting = new PageSpotting({
      find: (text) => ask('find', { text }),
      guessLanguage: (text) => ask('language', { text }),
      marking: here.marking,
      isOurs: (node) => offered<CardFace>('card')?.isHost(node) ?? false,
      onChange: () => this.#changed(),
      onFound: needs.found,
      onIncomplete: needs.incomplete,
      onProblem: (problem) => {
        this.failed = true;
        meet(problem, this);
        this.#changed();
      },
      onReplaced: needs.replaced,
      signal: this.signal,
    });
  }

  /** Ends with the session. */
  get signal(): AbortSignal {
    return this.#ending.signal;
  }

  start(): void {
    this.spotting.start();
  }

  end(): void {
    this.#ending.abort();
  }

  /** The extension is gone. */
  leave(): void {
    this.end();
    offered<CardFace>('card')?.clear();
  }

  /** Calls back when mentions came or went, or could not be looked up; ends with the signal or the session. */
  onChange(listener: () => void, signal: AbortSignal): void {
    this.#listeners.add(listener);
    signal.addEventListener('abort', () => this.#listeners.delete(listener), { once: true });
  }

  #changed(): void {
    for (const listener of this.#listeners) listener();
  }
}

/**
 * The worker could not be asked, or could not answer. When the extension was updated or removed, leave without a
 * trace, and so in a frame that was taken away; otherwise say so in the log and keep what was found.
 */
export function meet(problem: unknown, session: Session | null): void {
  if (browser.runtime?.id === undefined || document.defaultView === null) session?.leave();
  else console.error('Backgrounder could not look up names on this page:', problem);
}
