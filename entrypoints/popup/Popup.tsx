/** The popup's container: knows where its values come from; PopupView draws them. */
import { useEffect, useRef, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { PopupView } from '../../components/PopupView.tsx';
import type { PopupState } from '../../components/popup-state.ts';
import type { CardView, EntityBrief, EntityRef } from '../../facts/views.ts';
import { ask } from '../../messages/sender.ts';
import { siteOf } from '../../settings/settings.ts';
import { chooseSite, loadSettings } from '../../settings/store.ts';
import { type PageInFront, PageLine, type PageState, pageInFront } from './page-line.ts';
import { whyNoAnswer } from './why-no-answer.ts';

export function Popup() {
  const [page, setPage] = useState<PageInFront | null>(null);
  const [state, setState] = useState<PopupState>({ is: 'loading' });
  const [siteOn, setSiteOn] = useState(true);
  const line = usePageLine(page, siteOn, setState);
  const search = useSearch();
  const [opened, setOpened] = useState<CardView[]>([]);
  const site = siteOf(page?.address);

  useEffect(() => {
    void pageInFront().then(async (found) => {
      const at = siteOf(found?.address);
      setSiteOn(at === null || !(await loadSettings()).sitesOff.has(at));
      setPage(found);
    });
  }, []);

  const open = async (ref: EntityRef) => {
    const view = await ask('card', { entity: ref });
    if (view) setOpened((before) => [...before, view]);
  };
  return (
    <PopupView
      state={state}
      host={site}
      siteOn={siteOn}
      onSite={async (on) => {
        if (site === null) return;
        await chooseSite(site, on);
        setSiteOn(on);
      }}
      onGoTo={(ref) => line.current?.goTo(ref)}
      onOpenOptions={() => void browser.runtime.openOptionsPage()}
      {...search}
      opened={opened.at(-1) ?? null}
      onOpen={(ref) => void open(ref)}
      onBack={() => setOpened((before) => before.slice(0, -1))}
    />
  );
}

/** Follows the page in front for as long as the popup is open. */
function usePageLine(page: PageInFront | null, siteOn: boolean, setState: (state: PopupState) => void) {
  const line = useRef<PageLine | null>(null);
  useEffect(() => {
    if (!page) return;
    let latest = 0;
    const opened = new PageLine(page.tab, async (state) => {
      const turn = ++latest;
      const next = await popupState(state, page, siteOn);
      if (turn === latest) setState(next);
    });
    line.current = opened;
    return () => opened.close();
  }, [page, siteOn]);
  return line;
}

async function popupState(state: PageState, page: PageInFront, siteOn: boolean): Promise<PopupState> {
  const site = siteOf(page.address);
  if (site === null) return { is: 'unreadable', reason: 'browser-page' };
  if (!siteOn) return { is: 'off-here', host: site };
  if (!state.answered) return { is: 'unreadable', reason: await whyNoAnswer(page) };
  if (Object.keys(state.counts).length > 0) {
    return { is: 'found', summary: await ask('summary', { counts: state.counts }) };
  }
  return state.settled && state.on ? { is: 'empty' } : { is: 'loading' };
}

function useSearch() {
  const [query, setQuery] = useState('');
  const [results, setResults] = useState<readonly EntityBrief[] | null>(null);
  const latest = useRef('');
  const onQuery = async (next: string) => {
    latest.current = next;
    setQuery(next);
    const found = next.trim() === '' ? null : await ask('search', { query: next });
    if (latest.current === next) setResults(found);
  };
  return { query, results, onQuery: (next: string) => void onQuery(next) };
}
