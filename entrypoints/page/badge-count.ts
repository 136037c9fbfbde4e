/** Tells the toolbar's button how many mentions this frame has, where the reader wants to see it there. */
import { ask } from '../../messages/sender.ts';
import type { Session } from './session.ts';

/** Pages change faster than a number can be read, ms. */
const PAUSE = 500;

export function tellCount(session: Session, signal: AbortSignal): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let told: number | null = null;
  const tell = () => {
    timer = undefined;
    const mentions = session.spotting.mentions().length;
    if (mentions === told) return;
    told = mentions;
    // A worker that does not answer is told of elsewhere; a number on a button is worth no message of its own.
    ask('count', { mentions }).catch(() => undefined);
  };
  const soon = () => {
    timer ??= setTimeout(tell, PAUSE);
  };
  session.onChange(soon, signal);
  signal.addEventListener('abort', () => clearTimeout(timer), { once: true });
  soon();
}
