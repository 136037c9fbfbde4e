import { browser } from 'wxt/browser';
import { stepInTab } from './steps.ts';

const STEPS: Readonly<Record<string, 1 | -1>> = { 'next-mention': 1, 'previous-mention': -1 };

/** Keyboard commands go to the tab in front. */
export function listenToCommands(): void {
  browser.commands.onCommand.addListener(async (command) => {
    const by = STEPS[command];
    const [tab] = await browser.tabs.query({ active: true, lastFocusedWindow: true });
    if (by && tab?.id !== undefined) await stepInTab(tab.id, by);
  });
}
