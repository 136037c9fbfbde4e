/** What the start script and the script of all interaction have of each other. */
import type { Browser } from 'wxt/browser';
import type { Standing, Step } from '../../messages/contract.ts';
import type { Session } from './session.ts';

export interface InteractionFace {
  /** From now on this is what is marked; null: nothing is. */
  follow(session: Session | null): void;
  /** Where the pointer was last, while this script was coming. */
  pointed(event: PointerEvent): void;
  /** Popup, panel or badge want to know of this frame. */
  opened(port: Browser.runtime.Port): void;
  /** Where the reader is in this frame; null: nothing is marked in it. */
  standing(): Standing | null;
  /** To another mention; false past the end. */
  step(step: Step): boolean;
}
