import { t } from '../texts/texts.ts';
import { Filled } from './Filled.tsx';
import { Switch } from './Switch.tsx';

export interface SiteSwitchProps {
  readonly host: string;
  readonly siteOn: boolean;
  readonly onSite: (on: boolean) => void;
}

/** This site on or off, by the host that the reader sees in the address bar. */
export function SiteSwitch({ host, siteOn, onSite }: SiteSwitchProps) {
  const text = siteOn ? t('popup.onHere', { host: '{host}' }) : t('popup.offHere', { host: '{host}' });
  return (
    <div class="site">
      <Switch on={siteOn} onChange={onSite}>
        <Filled text={text} parts={{ host: <bdi class="host">{host}</bdi> }} />
      </Switch>
    </div>
  );
}
