import { t } from '../texts/texts.ts';
import { Filled } from './Filled.tsx';

export interface SiteListProps {
  readonly sitesOff: readonly string[];
  readonly onSiteOn: (host: string) => void;
}

/** The sites on which the reader switched us off, each with the way back. */
export function SiteList({ sitesOff, onSiteOn }: SiteListProps) {
  return (
    <section class="part" aria-labelledby="sites">
      <h2 id="sites">{t('options.sites')}</h2>
      <p class="part-lead">{t('options.sitesHelp')}</p>
      {sitesOff.length === 0 ? (
        <p class="panel panel-empty">{t('options.noSites')}</p>
      ) : (
        <ul class="panel">
          {sitesOff.map((host) => (
            <li key={host} class="panel-item site-item">
              <bdi class="host">{host}</bdi>
              <button type="button" class="button" onClick={() => onSiteOn(host)}>
                <span aria-hidden="true">{t('options.siteOn')}</span>
                <span class="unseen">
                  <Filled
                    text={t('options.siteOnAt', { host: '{host}' })}
                    parts={{ host: <bdi>{host}</bdi> }}
                  />
                </span>
              </button>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
