import { useRef, useState } from 'preact/hooks';
import type { SiteFault } from '../settings/typed-site.ts';
import { t } from '../texts/texts.ts';

export interface SiteFormProps {
  /** @returns what is wrong with what was typed; null: it is added */
  readonly onAdd: (typed: string) => SiteFault | null;
}

const FAULTS = {
  empty: 'fault.empty',
  star: 'fault.star',
  closed: 'fault.closed',
  'no-site': 'fault.noSite',
} as const;

/** Adds a site by typing it. */
export function SiteForm({ onAdd }: SiteFormProps) {
  const field = useRef<HTMLInputElement>(null);
  const [fault, setFault] = useState<SiteFault | null>(null);
  const add = (event: Event) => {
    event.preventDefault();
    const { current } = field;
    if (!current) return;
    const wrong = onAdd(current.value);
    setFault(wrong);
    if (wrong === null) current.value = '';
    current.focus();
  };
  return (
    <form class="panel-item site-form" onSubmit={add} noValidate>
      <label class="field-label" for="site">
        {t('options.siteAdd')}
      </label>
      <p class="aside" id="site-help">
        {t('options.siteAddHelp')}
      </p>
      <div class="field-row">
        <input
          id="site"
          ref={field}
          class="field"
          type="text"
          inputMode="url"
          dir="ltr"
          autocomplete="off"
          autocapitalize="none"
          spellcheck={false}
          aria-describedby={fault === null ? 'site-help' : 'site-help site-fault'}
          aria-invalid={fault !== null}
          onInput={() => setFault(null)}
        />
        <button type="submit" class="button">
          {t('options.siteAddIt')}
        </button>
      </div>
      <p class="fault" id="site-fault" role="alert">
        {fault !== null && t(FAULTS[fault])}
      </p>
    </form>
  );
}
