/** The options' container: knows where its values come from; OptionsView draws them. */
import { useEffect, useRef, useState } from 'preact/hooks';
import { OptionsView } from '../../components/OptionsView.tsx';
import type { Shortcut } from '../../components/ShortcutList.tsx';
import type { EntityBrief, NameView, TopicView } from '../../facts/views.ts';
import { ask } from '../../messages/sender.ts';
import { countChoices } from '../../settings/changes.ts';
import { readSettings } from '../../settings/settings.ts';
import {
  choose,
  chooseName,
  chooseTopic,
  loadStored,
  loadTaken,
  type Stored,
  type Taken,
  watchSettings,
} from '../../settings/store.ts';
import { useAttempt } from '../attempt/use-attempt.ts';
import { LivePreview } from '../preview/LivePreview.tsx';
import { markedNames } from '../preview/marked-names.ts';
import { loadPageTexts } from '../texts/load-texts.ts';
import { presentShortcuts, shortcutsPage } from './shortcuts.ts';
import { useRestore } from './use-restore.ts';
import { useSites } from './use-sites.ts';

/** All that the page shows of packs and choices. */
interface Known {
  readonly stored: Stored;
  readonly taken: Taken;
  readonly topics: readonly TopicView[];
  readonly names: readonly NameView[];
  /** Names that are marked. */
  readonly shown: readonly EntityBrief[];
  readonly shortcuts: readonly Shortcut[];
}

const NOTHING: Known = {
  stored: {},
  taken: { of: 'keys', used: 0, granted: 0 },
  topics: [],
  names: [],
  shown: [],
  shortcuts: [],
};

export function Options() {
  /** null: not known yet; that there is none is for the packs to say. */
  const [known, setKnown] = useState<Known | null>(null);
  const { problem, attempt, report } = useAttempt();
  const language = useRef<string | null>(null);

  const refresh = async () => {
    const stored = await loadStored();
    const settings = readSettings(stored);
    const wanted = settings.chosen.language;
    // As it came, the page speaks the language that was chosen then.
    if (language.current !== null && language.current !== wanted)
      await loadPageTexts('options.title', wanted);
    language.current = wanted;
    setKnown(await learn(stored));
  };
  useEffect(() => {
    refresh().catch((error: unknown) => {
      setKnown((before) => before ?? NOTHING);
      report(error);
    });
    watchSettings(() => void refresh().catch(report));
    // Shortcuts are changed on another page, and time passes.
    const shown = () => document.visibilityState === 'visible' && void refresh().catch(report);
    document.addEventListener('visibilitychange', shown);
  }, []);

  const now = Date.now();
  const settings = readSettings(known?.stored ?? {});
  const sites = useSites(settings, attempt, now);
  const restore = useRestore(known?.stored ?? NOTHING.stored, attempt);
  if (known === null) return null;

  const { chosen } = settings;
  const { topics, names, shown, shortcuts, taken } = known;
  const openShortcuts = shortcutsPage();
  return (
    <OptionsView
      topics={topics}
      onTopic={(ref, on) => void attempt(() => chooseTopic(ref, on))}
      names={names}
      onName={(ref, on) => void attempt(() => chooseName(ref, on))}
      chosen={chosen}
      onChoose={(key, value) => void attempt(() => choose(key, value))}
      sites={sites}
      preview={<LivePreview chosen={chosen} names={shown} attempt={attempt} />}
      shortcuts={shortcuts}
      onShortcuts={openShortcuts && (() => void attempt(openShortcuts))}
      own={{ ...restore, stored: { ...countChoices(settings, now), taken } }}
      welcome="/welcome.html"
      now={now}
      problem={problem}
    />
  );
}

/** On and off are told by this page's own reading of the choices, so that a worker still catching up shows nothing old. */
async function learn(stored: Stored): Promise<Known> {
  const { topicsOff, namesOff } = readSettings(stored);
  const [topics, names, shortcuts, taken] = await Promise.all([
    ask('topics', null),
    ask('names', null),
    presentShortcuts(),
    loadTaken(),
  ]);
  return {
    stored,
    taken,
    topics: topics.map((topic) => ({ ...topic, on: !topicsOff.has(topic.ref) })),
    names: names.map((name) => ({ ...name, on: !namesOff.has(name.ref) })),
    shown: markedNames(names, { topicsOff, namesOff }),
    shortcuts,
  };
}
