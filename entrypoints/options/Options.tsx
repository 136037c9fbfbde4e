/** The options' container: knows where its values come from; OptionsView draws them. */
import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { OptionsView } from '../../components/OptionsView.tsx';
import type { Shortcut } from '../../components/ShortcutList.tsx';
import type { TopicView } from '../../facts/views.ts';
import { ask } from '../../messages/sender.ts';
import { markingOf } from '../../settings/settings.ts';
import { choose, chooseSite, chooseTopic, loadSettings, watchSettings } from '../../settings/store.ts';
import { DEFAULT_MARKING } from '../../spotting/marking.ts';
import { t } from '../../texts/texts.ts';
import { useAttempt } from '../attempt/use-attempt.ts';

export function Options() {
  /** null: not known yet; that there is none is for the packs to say. */
  const [topics, setTopics] = useState<readonly TopicView[] | null>(null);
  const [sitesOff, setSitesOff] = useState<readonly string[]>([]);
  const [marking, setMarking] = useState(DEFAULT_MARKING);
  const [shortcuts, setShortcuts] = useState<readonly Shortcut[]>([]);
  const { problem, attempt, report } = useAttempt();

  const refresh = async () => {
    const settings = await loadSettings();
    setSitesOff(settings.sites.list(Date.now()).flatMap(([site, rule]) => (rule === 'on' ? [] : [site])));
    setMarking(markingOf(settings.chosen));
    // Told by this page's own reading of the choices, so that a worker still catching up shows nothing old.
    const all = await ask('topics', null);
    setTopics(all.map((topic) => ({ ...topic, on: !settings.topicsOff.has(topic.ref) })));
  };
  useEffect(() => {
    refresh().catch((error: unknown) => {
      setTopics([]);
      report(error);
    });
    presentShortcuts().then(setShortcuts, report);
    watchSettings(() => void refresh().catch(report));
  }, []);

  if (topics === null) return null;
  return (
    <OptionsView
      topics={topics}
      onTopic={(ref, on) => void attempt(() => chooseTopic(ref, on))}
      marking={marking}
      onAmount={(amount) => void attempt(() => choose('amount', amount))}
      onMenus={(on) => void attempt(() => choose('menus', on ? 'on' : 'off'))}
      sitesOff={sitesOff}
      onSiteOn={(host) => void attempt(() => chooseSite(host, null))}
      shortcuts={shortcuts}
      problem={problem}
    />
  );
}

/** The browser describes commands too, but in its own language. */
async function presentShortcuts(): Promise<Shortcut[]> {
  const commands = await browser.commands.getAll();
  const keysOf = (command: string) => commands.find(({ name }) => name === command)?.shortcut ?? '';
  return [
    { description: t('commands.nextMention'), keys: keysOf('next-mention') },
    { description: t('commands.previousMention'), keys: keysOf('previous-mention') },
  ];
}
