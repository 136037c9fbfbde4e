import { t } from '../texts/texts.ts';
import { timeText } from '../texts/times.ts';
import { Filled } from './Filled.tsx';
import { Switch } from './Switch.tsx';
import type { Standing } from './standing.ts';

export interface SiteSwitchProps {
  readonly standing: Standing;
  readonly onSite: (on: boolean) => void;
  /** Takes back that nothing is marked anywhere. */
  readonly onResume: () => void;
}

/** This site on or off, by the host that the reader sees in the address bar; or that everything rests. */
export function SiteSwitch({ standing, onSite, onResume }: SiteSwitchProps) {
  if (standing.paused !== null) return <Paused until={standing.paused} onResume={onResume} />;
  if (standing.host === null) return null;
  const host = <bdi class="host">{standing.host}</bdi>;
  return (
    <div class="site">
      <Switch
        on={standing.on}
        onChange={onSite}
        labelledBy="site-name"
        describedBy={standing.onlyListed ? 'only-listed' : undefined}
      >
        <span id="site-name">
          <Filled text={textOf(standing)} parts={{ host }} />
        </span>
        {standing.onlyListed && (
          <span class="site-help" id="only-listed">
            {t('popup.onlyListed')}
          </span>
        )}
      </Switch>
    </div>
  );
}

function textOf({ on, offUntil }: Standing): string {
  const host = '{host}';
  if (on) return t('popup.onHere', { host });
  if (offUntil === null) return t('popup.offHere', { host });
  return t('popup.offHereUntil', { host, time: timeText(offUntil, Date.now()) });
}

interface PausedProps {
  readonly until: number | 'for-good';
  readonly onResume: () => void;
}

function Paused({ until, onResume }: PausedProps) {
  return (
    <div class="site site-paused">
      <p>
        {until === 'for-good'
          ? t('pause.paused')
          : t('pause.pausedUntil', { time: timeText(until, Date.now()) })}
      </p>
      <button type="button" class="button" data-pause="resume" onClick={onResume}>
        {t('pause.resume')}
      </button>
    </div>
  );
}
