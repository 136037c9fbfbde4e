/** The browser's own place beside the page: Chromium's side panel, Firefox's sidebar. */
import { browser } from 'wxt/browser';

/** As far as the browser has them. */
interface Panels {
  readonly sidePanel?: { open(where: { windowId: number }): Promise<void> };
  readonly sidebarAction?: { open(): Promise<void> };
}

/** Opens the panel in a window: to be called in the reader's own press, at once. @returns null: the browser has none */
export function panelOpener(window: number | undefined): (() => Promise<void>) | null {
  const { sidePanel, sidebarAction } = browser as Panels;
  if (sidePanel && window !== undefined) return () => sidePanel.open({ windowId: window });
  return sidebarAction ? () => sidebarAction.open() : null;
}
