import { type Chosen, SITES } from '../settings/choices.ts';
import type { Pause } from '../settings/settings.ts';
import type { SiteRule } from '../settings/sites.ts';
import type { SiteFault } from '../settings/typed-site.ts';
import { t } from '../texts/texts.ts';
import { timeText } from '../texts/times.ts';
import { Filled } from './Filled.tsx';
import { RadioList } from './RadioList.tsx';
import { SiteForm } from './SiteForm.tsx';
import { UndoLine } from './UndoLine.tsx';

/** What may be chosen for a site. */
export type RuleChoice = (typeof RULES)[number];
const RULES = ['on', 'off', 'hour', 'day'] as const;

export interface SiteListProps {
  readonly where: Chosen['sites'];
  readonly onWhere: (where: Chosen['sites']) => void;
  /** By name. */
  readonly sites: readonly (readonly [pattern: string, rule: SiteRule])[];
  readonly onRule: (pattern: string, rule: RuleChoice) => void;
  /** @returns what is wrong with what was typed; null: it is added */
  readonly onAdd: (typed: string) => SiteFault | null;
  readonly onRemove: (pattern: string) => void;
  /** The site that was taken off the list last, as long as that can be undone. */
  readonly removed: { readonly pattern: string; readonly isUndone: boolean } | null;
  readonly onUndo: () => void;
  readonly pause: Pause | null;
  readonly onResume: () => void;
  /** ms since 1970. */
  readonly now: number;
}

/** Where names are marked: everywhere or on listed sites only, and the sites for which something else holds. */
export function SiteList(props: SiteListProps) {
  const { where, onWhere, sites, removed, onUndo } = props;
  return (
    <section class="part" aria-labelledby="sites">
      <h2 id="sites">{t('options.sites')}</h2>
      <p class="part-lead">{t('options.sitesHelp')}</p>
      <div class="panel">
        <Paused {...props} />
        <div class="panel-item">
          <RadioList
            labelledBy="sites"
            name="sites"
            values={SITES}
            value={where}
            onChoose={onWhere}
            labelOf={(value) => t(`where.${value}`)}
          />
        </div>
        {sites.length === 0 ? (
          <p class="panel-item aside">{t('options.noSites')}</p>
        ) : (
          <ul class="sites">
            {sites.map(([pattern, rule]) => (
              <SiteItem key={pattern} {...props} pattern={pattern} rule={rule} />
            ))}
          </ul>
        )}
        {removed !== null && (
          <div class="panel-item" key={removed.pattern}>
            <UndoLine isUndone={removed.isUndone} onUndo={onUndo}>
              <Filled
                text={t('options.siteRemoved', { host: '{host}' })}
                parts={{ host: <bdi>{removed.pattern}</bdi> }}
              />
            </UndoLine>
          </div>
        )}
        <SiteForm onAdd={props.onAdd} />
      </div>
    </section>
  );
}

function Paused({ pause, now, onResume }: SiteListProps) {
  if (pause === null) return null;
  return (
    <div class="panel-item site-item">
      <p>
        <strong>
          {pause === 'for-good'
            ? t('options.paused')
            : t('options.pausedUntil', { time: timeText(pause, now) })}
        </strong>
      </p>
      <button type="button" class="button" onClick={onResume}>
        {t('options.resume')}
      </button>
    </div>
  );
}

interface SiteItemProps extends Pick<SiteListProps, 'onRule' | 'onRemove' | 'now'> {
  readonly pattern: string;
  readonly rule: SiteRule;
}

function SiteItem({ pattern, rule, onRule, onRemove, now }: SiteItemProps) {
  const host = <bdi>{pattern}</bdi>;
  return (
    <li class="panel-item site-item">
      <bdi class="host">{pattern}</bdi>
      <span class="site-tools">
        <select
          class="field"
          aria-label={t('options.siteRule', { host: pattern })}
          value={typeof rule === 'object' ? 'until' : rule}
          onChange={(event) => onRule(pattern, event.currentTarget.value as RuleChoice)}
        >
          {typeof rule === 'object' && (
            <option value="until">{t('rule.until', { time: timeText(rule.until, now) })}</option>
          )}
          {RULES.map((one) => (
            <option key={one} value={one}>
              {t(`rule.${one}`)}
            </option>
          ))}
        </select>
        <button type="button" class="button" onClick={() => onRemove(pattern)}>
          <span aria-hidden="true">{t('options.siteRemove')}</span>
          <span class="unseen">
            <Filled text={t('options.siteRemoveAt', { host: '{host}' })} parts={{ host }} />
          </span>
        </button>
      </span>
    </li>
  );
}
