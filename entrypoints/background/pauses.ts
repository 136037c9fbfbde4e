/** What rests for a while begins again by itself, also when the worker has slept meanwhile. */
import { browser } from 'wxt/browser';
import { nextEnd, type Settings } from '../../settings/settings.ts';

const ALARM = 'pause-ends';

export function onPauseEnd(ended: () => void): void {
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name === ALARM) ended();
  });
}

export async function awaitPauseEnd(settings: Settings): Promise<void> {
  const when = nextEnd(settings, Date.now());
  if (when === null) await browser.alarms.clear(ALARM);
  else browser.alarms.create(ALARM, { when });
}
