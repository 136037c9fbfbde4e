/** Composition root of the worker: names, facts and settings in, answers to pages and popup out. */

import { defineBackground } from 'wxt/utils/define-background';
import type { Pack } from '../../facts/pack.ts';
import { loadSettings, watchSettings } from '../../settings/store.ts';
import { Badge } from './badge.ts';
import { answerCalls } from './calls.ts';
import { listenToCommands } from './commands.ts';
import { showWhenInstalled } from './first-run.ts';
import { Library } from './library.ts';
import { ownFile } from './own-file.ts';
import { awaitPauseEnd, onPauseEnd } from './pauses.ts';
import { tellAllTabs } from './tabs.ts';

export default defineBackground({
  type: 'module',
  main() {
    // Listeners first, in the first turn: a worker that was woken by an event gets it only then.
    const library = new Library({
      settings: loadSettings,
      names: async () => (await ownFile('/names.bin')).arrayBuffer(),
      packs: async () => [(await (await ownFile('/pack.json')).json()) as Pack],
    });
    const badge = new Badge();
    answerCalls(library, badge);
    listenToCommands();
    showWhenInstalled();
    const renew = async () => {
      await library.reload();
      const settings = await library.settings();
      await awaitPauseEnd(settings);
      if (settings.chosen.badge === 'off') await badge.clear();
      await tellAllTabs('renew', null);
    };
    watchSettings(renew);
    onPauseEnd(renew);
  },
});
