/** Composition root of the worker: packs and settings in, answers to pages and popup out. */

import bundled from 'virtual:bundled-pack';
import { defineBackground } from 'wxt/utils/define-background';
import { loadSettings, watchSettings } from '../../settings/store.ts';
import { answerCalls } from './calls.ts';
import { listenToCommands } from './commands.ts';
import { Library } from './library.ts';
import { tellAllTabs } from './tabs.ts';

export default defineBackground({
  type: 'module',
  main() {
    // Listeners first, in the first turn: a worker that was woken by an event gets it only then.
    const library = new Library([bundled], loadSettings);
    answerCalls(library);
    listenToCommands();
    watchSettings(async () => {
      await library.reload();
      await tellAllTabs('renew', null);
    });
  },
});
