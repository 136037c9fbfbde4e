import { browser } from 'wxt/browser';
import type { About, TabCalls } from '../../messages/contract.ts';
import { tell } from '../../messages/sender.ts';

/** Tells every frame of every tab. */
export async function tellAllTabs<N extends keyof TabCalls>(call: N, about: About<N>): Promise<void> {
  const tabs = await browser.tabs.query({});
  await Promise.all(tabs.map(async ({ id }) => id !== undefined && tell(id, call, about)));
}
