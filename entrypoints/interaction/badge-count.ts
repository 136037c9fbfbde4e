/** Tells the worker that this frame's mentions are others now, where the reader wants to see their number. */
import { ask } from '../../messages/sender.ts';
import type { Interaction } from './interaction.ts';

/** Pages change faster than a number can be read, ms. */
const PAUSE = 500;

export function tellCount(interaction: Interaction, signal: AbortSignal): void {
  const { tally } = interaction;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let told = 0;
  const tell = () => {
    timer = undefined;
    const mentions = [...tally.named().values()].reduce((sum, { count }) => sum + count, 0);
    if (mentions === told) return;
    told = mentions;
    // A worker that does not answer is told of elsewhere; a number on a button is worth no message of its own.
    ask('counted', null).catch(() => undefined);
  };
  const soon = () => {
    timer ??= setTimeout(tell, PAUSE);
  };
  interaction.onChange(soon, signal);
  signal.addEventListener('abort', () => clearTimeout(timer), { once: true });
  tally.want(tell);
}
