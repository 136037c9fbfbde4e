/** Where and until when names are marked, followed for as long as the popup or panel is open, and changed from there. */
import { useEffect, useRef, useState } from 'preact/hooks';
import type { PauseHow, PauseWhere, Standing } from '../../components/standing.ts';
import { isPaused, nextEnd, readSettings, type Settings } from '../../settings/settings.ts';
import { choosePause, chooseSite, loadSettings, watchSettings } from '../../settings/store.ts';
import type { Attempts } from '../attempt/use-attempt.ts';

const HOUR = 60 * 60 * 1000;
/** The longest time that a timer can count, ms. */
const LONGEST = 2 ** 31 - 1;

export interface StandingControls {
  /** Null: not known yet. */
  readonly standing: Standing | null;
  readonly onSite: (on: boolean) => void;
  readonly onPause: (where: PauseWhere, how: PauseHow) => void;
  readonly onResume: () => void;
}

/** Until it is known. */
export const UNKNOWN: Standing = { host: null, on: true, offUntil: null, onlyListed: false, paused: null };

/** @param site as `siteOf` gives it */
export function useStanding(site: string | null, { attempt, report }: Attempts): StandingControls {
  const [settings, setSettings] = useState<Settings | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);

  const read = async () => {
    const found = await loadSettings();
    setSettings(found);
    clearTimeout(timer.current);
    const end = nextEnd(found, Date.now());
    if (end === null) return;
    const again = () => void read().catch(report);
    timer.current = setTimeout(again, Math.min(end - Date.now() + 1, LONGEST));
  };
  useEffect(() => {
    const readOrReport = () =>
      void read().catch((error: unknown) => {
        report(error);
        // What is chosen is not known: then what holds without a choice.
        setSettings((before) => before ?? readSettings({}));
      });
    watchSettings(readOrReport);
    readOrReport();
  }, []);

  const change = (choice: () => Promise<void>) =>
    void attempt(async () => {
      await choice();
      await read();
    });
  const switchSite = (on: boolean) =>
    change(async () => {
      if (site === null) return;
      const { sites } = await loadSettings();
      await chooseSite(site, sites.ruleFor(site, on, Date.now()));
    });
  return {
    standing: settings && standingOf(settings, site, Date.now()),
    onSite: switchSite,
    onPause: (where, how) => {
      const until = Date.now() + HOUR;
      if (where === 'everywhere') change(() => choosePause(how === 'hour' ? until : 'for-good'));
      else if (how === 'for-good') switchSite(false);
      else if (site !== null) change(() => chooseSite(site, { until }));
    },
    onResume: () => change(() => choosePause(null)),
  };
}

export function standingOf({ sites, pause, chosen }: Settings, site: string | null, now: number): Standing {
  return {
    host: site,
    on: site === null || sites.isOn(site, now),
    offUntil: site === null ? null : sites.offUntil(site, now),
    onlyListed: chosen.sites === 'listed',
    paused: isPaused(pause, now) ? pause : null,
  };
}
