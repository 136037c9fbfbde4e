/** The popup's container: knows where its values come from; PopupView draws them. */
import { useEffect, useRef, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { PopupView } from '../../components/PopupView.tsx';
import type { PopupState } from '../../components/popup-state.ts';
import type { CardView, EntityBrief, EntityRef } from '../../facts/views.ts';
import { ask } from '../../messages/sender.ts';
import { siteOf } from '../../settings/sites.ts';
import { chooseSite, loadSettings } from '../../settings/store.ts';
import { type Attempts, useAttempt } from '../attempt/use-attempt.ts';
import { type PageInFront, PageLine, pageInFront } from './page-line.ts';
import { popupStateOf } from './popup-state-of.ts';

export function Popup() {
  const { problem, attempt, report } = useAttempt();
  const { page, state, siteOn, setSiteOn, goTo } = usePage(report);
  const search = useSearch(attempt);
  const [opened, setOpened] = useState<CardView[]>([]);
  const site = siteOf(page?.address);

  const open = async (ref: EntityRef) => {
    const view = await ask('card', { entity: ref });
    if (view) setOpened((before) => [...before, view]);
  };
  const switchSite = async (on: boolean) => {
    if (site === null) return;
    const { sites } = await loadSettings();
    await chooseSite(site, sites.ruleFor(site, on, Date.now()));
    setSiteOn(on);
  };
  return (
    <PopupView
      state={state}
      host={site}
      siteOn={siteOn}
      onSite={(on) => void attempt(() => switchSite(on))}
      onGoTo={goTo}
      onOpenOptions={() => void attempt(() => browser.runtime.openOptionsPage())}
      {...search}
      opened={opened.at(-1) ?? null}
      onOpen={(ref) => void attempt(() => open(ref))}
      onBack={() => setOpened((before) => before.slice(0, -1))}
      problem={problem}
    />
  );
}

/** Finds the page in front, and follows it for as long as the popup is open. */
function usePage(report: Attempts['report']) {
  const [page, setPage] = useState<PageInFront | null>(null);
  const [state, setState] = useState<PopupState>({ is: 'loading' });
  const [siteOn, setSiteOn] = useState(true);
  const line = useRef<PageLine | null>(null);

  /** Never silence: what cannot be told of a page is a state too. */
  const giveUp = (error: unknown) => {
    report(error);
    setState({ is: 'unreadable', reason: 'no-answer' });
  };
  const find = async () => {
    const found = await pageInFront();
    const site = siteOf(found?.address);
    setSiteOn(site === null || (await loadSettings()).sites.isOn(site, Date.now()));
    if (found) setPage(found);
    else setState({ is: 'unreadable', reason: 'browser-page' });
  };
  useEffect(() => void find().catch(giveUp), []);

  useEffect(() => {
    if (!page) return;
    let latest = 0;
    const opened = new PageLine(page.tab, (seen) => {
      const turn = ++latest;
      const showing = popupStateOf(seen, page, siteOn);
      showing.then((next) => turn === latest && setState(next)).catch(giveUp);
    });
    line.current = opened;
    return () => opened.close();
  }, [page, siteOn]);

  return { page, state, siteOn, setSiteOn, goTo: (ref: EntityRef) => line.current?.goTo(ref) };
}

function useSearch(attempt: Attempts['attempt']) {
  const [query, setQuery] = useState('');
  const [results, setResults] = useState<readonly EntityBrief[] | null>(null);
  const latest = useRef('');
  const search = async (next: string) => {
    latest.current = next;
    setQuery(next);
    const found = next.trim() === '' ? null : await ask('search', { query: next });
    if (latest.current === next) setResults(found);
  };
  return { query, results, onQuery: (next: string) => void attempt(() => search(next)) };
}
