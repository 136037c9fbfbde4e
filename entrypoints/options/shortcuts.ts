/** The browser's keyboard shortcuts for us, and its page where they are changed. */
import { browser } from 'wxt/browser';
import type { Shortcut } from '../../components/ShortcutList.tsx';
import { t } from '../../texts/texts.ts';

/** Firefox only, from 137 on. */
const inFirefox = browser.commands as typeof browser.commands & {
  openShortcutSettings?: () => Promise<void>;
};

/** The browser describes commands too, but in its own language. */
export async function presentShortcuts(): Promise<Shortcut[]> {
  const commands = await browser.commands.getAll();
  const keysOf = (command: string) => commands.find(({ name }) => name === command)?.shortcut ?? '';
  return [
    { description: t('commands.nextMention'), keys: keysOf('next-mention') },
    { description: t('commands.previousMention'), keys: keysOf('previous-mention') },
  ];
}

/** Opens the browser's own page; null: it has none that we could open. */
export function shortcutsPage(): (() => Promise<void>) | null {
  if (inFirefox.openShortcutSettings) return () => inFirefox.openShortcutSettings!();
  if (import.meta.env.FIREFOX) return null;
  return async () => {
    await browser.tabs.create({ url: 'chrome://extensions/shortcuts' });
  };
}
