/**
 * Going from mention to mention through all frames of a tab: the top one first, the others in the order in which they
 * came. Frames of other origins know nothing of each other, and the worker keeps no state about tabs: so each frame is
 * asked where the reader is.
 */
import { browser } from 'wxt/browser';
import { askFrame } from '../../messages/sender.ts';

interface Stop {
  readonly frame: number;
  readonly since: number;
}

export async function stepInTab(tab: number, by: 1 | -1): Promise<void> {
  const stops = await stopsIn(tab);
  if (stops.length === 0) return;
  const latest = Math.max(...stops.map(({ since }) => since));
  const at = stops.findIndex(({ since }) => since === latest);
  if (await askFrame({ tab, frame: stops[at]!.frame }, 'step', { by, from: 'present' })) return;
  const { frame } = stops[(at + by + stops.length) % stops.length]!;
  await askFrame({ tab, frame }, 'step', { by, from: 'outside' });
}

/** The frames in which something is marked, in order. */
async function stopsIn(tab: number): Promise<Stop[]> {
  const stops = (await framesOf(tab)).map(async (frame) => {
    const standing = await askFrame({ tab, frame }, 'standing', null);
    return standing && { frame, since: standing.since };
  });
  return (await Promise.all(stops)).filter((stop) => stop !== null);
}

/** Without a permission for navigation, running nothing in all of them is what tells which there are. */
async function framesOf(tab: number): Promise<number[]> {
  const target = { tabId: tab, allFrames: true };
  const ran = await browser.scripting.executeScript({ target, func: () => null }).catch(() => []);
  return ran.map(({ frameId }) => frameId).sort((a, b) => a - b);
}
