/** The first-run page's container: knows where its values come from; WelcomeView draws them. */
import { useEffect, useState } from 'preact/hooks';
import { ProblemLine } from '../../components/ProblemLine.tsx';
import { WelcomeView } from '../../components/WelcomeView.tsx';
import type { EntityBrief } from '../../facts/views.ts';
import { ask } from '../../messages/sender.ts';
import { type Chosen, DEFAULTS } from '../../settings/choices.ts';
import { loadSettings, watchSettings } from '../../settings/store.ts';
import { useAttempt } from '../attempt/use-attempt.ts';
import { LivePreview } from '../preview/LivePreview.tsx';
import { markedNames } from '../preview/marked-names.ts';

export function Welcome() {
  const [chosen, setChosen] = useState<Chosen>(DEFAULTS);
  const [names, setNames] = useState<readonly EntityBrief[] | null>(null);
  const { problem, attempt, report } = useAttempt();

  const refresh = async () => {
    const [settings, found] = await Promise.all([loadSettings(), ask('names', null)]);
    setChosen(settings.chosen);
    setNames(markedNames(found, settings));
  };
  useEffect(() => {
    refresh().catch(report);
    watchSettings(() => void refresh().catch(report));
  }, []);

  if (names === null && problem === null) return null;
  const preview = (
    <>
      {problem !== null && <ProblemLine problem={problem} />}
      <LivePreview chosen={chosen} names={names ?? []} attempt={attempt} />
    </>
  );
  return <WelcomeView preview={preview} options="/options.html" />;
}
