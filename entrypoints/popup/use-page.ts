/** The page in front, followed through switched tabs and new pages, and what its frames say of themselves. */
import { useEffect, useRef, useState } from 'preact/hooks';
import { type Browser, browser } from 'wxt/browser';
import type { PopupState, Position } from '../../components/popup-state.ts';
import type { Standing } from '../../components/standing.ts';
import type { EntityRef } from '../../facts/views.ts';
import type { Attempts } from '../attempt/use-attempt.ts';
import { type PageInFront, PageLine, pageInFront } from './page-line.ts';
import { popupStateOf } from './popup-state-of.ts';

type Report = Attempts['report'];

/** @returns undefined before it is known, null where there is none */
export function usePageInFront(report: Report): PageInFront | null | undefined {
  const [page, setPage] = useState<PageInFront | null | undefined>(undefined);
  useEffect(() => {
    let latest = 0;
    const find = () => {
      const turn = ++latest;
      pageInFront()
        .then((found) => turn === latest && setPage((before) => (isSame(before, found) ? before : found)))
        .catch((error: unknown) => {
          report(error);
          setPage((before) => before ?? null);
        });
    };
    const updated = (_tab: number, change: Browser.tabs.OnUpdatedInfo) => {
      if (change.url !== undefined || change.status !== undefined) find();
    };
    find();
    browser.tabs.onActivated.addListener(find);
    browser.tabs.onUpdated.addListener(updated);
    return () => {
      browser.tabs.onActivated.removeListener(find);
      browser.tabs.onUpdated.removeListener(updated);
    };
  }, []);
  return page;
}

function isSame(a: PageInFront | null | undefined, b: PageInFront | null): boolean {
  if (!a || !b) return a === b;
  return a.tab === b.tab && a.address === b.address && a.isLoading === b.isLoading;
}

export interface Told {
  readonly state: PopupState;
  /** The entity that the reader is at on the page. */
  readonly current: EntityRef | null;
  readonly position: Position | null;
}

const NOTHING: Told = { state: { is: 'loading' }, current: null, position: null };

export interface PageAnswers extends Told {
  readonly onStep: (ref: EntityRef, by: 1 | -1) => void;
}

/** @param follows whether to hear where the reader is on the page, too */
export function usePageAnswers(
  page: PageInFront | null | undefined,
  standing: Standing | null,
  { report, follows }: { readonly report: Report; readonly follows: boolean },
): PageAnswers {
  const [told, setTold] = useState(NOTHING);
  const line = useRef<PageLine | null>(null);
  const isOn = standing?.on;
  const isPaused = standing && standing.paused !== null;

  useEffect(() => {
    if (page === undefined || isOn === undefined || isPaused === null) return;
    if (page === null) {
      setTold({ ...NOTHING, state: { is: 'unreadable', reason: 'browser-page' } });
      return;
    }
    let latest = 0;
    const tell = async (seen: Parameters<typeof popupStateOf>[0]) => {
      const turn = ++latest;
      try {
        const state = await popupStateOf(seen, page, { isOn, isPaused });
        if (turn === latest) setTold({ state, current: seen.current, position: seen.position });
      } catch (error) {
        // Never silence: what cannot be told of a page is a state too.
        report(error);
        setTold({ ...NOTHING, state: { is: 'unreadable', reason: 'no-answer' } });
      }
    };
    const opened = new PageLine(page.tab, (seen) => void tell(seen), follows);
    line.current = opened;
    return () => {
      latest++;
      opened.close();
    };
  }, [page, isOn, isPaused]);

  return { ...told, onStep: (ref, by) => line.current?.step(ref, by) };
}
