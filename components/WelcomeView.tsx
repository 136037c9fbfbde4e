import type { ComponentChildren } from 'preact';
import { interfaceLanguage, t } from '../texts/texts.ts';
import { Mark } from './Mark.tsx';
import { Promises } from './Promises.tsx';

export interface WelcomeViewProps {
  /** Where the reader tries it out. */
  readonly preview: ComponentChildren;
  /** Address of the options page. */
  readonly options: string;
}

/** The first-run page: what Backgrounder does, in half a minute, tried and not told. */
export function WelcomeView({ preview, options }: WelcomeViewProps) {
  return (
    <main class="welcome" {...interfaceLanguage()}>
      <header class="options-head">
        <Mark />
        <div>
          <h1>{t('welcome.title')}</h1>
          <p>{t('welcome.lead')}</p>
        </div>
      </header>
      <div class="welcome-try">{preview}</div>
      <div class="welcome-ways">
        <section class="panel panel-item" aria-labelledby="where">
          <h2 id="where">
            {t('welcome.where')} <Mark />
          </h2>
          <p>{t('welcome.whereHelp')}</p>
        </section>
        <section class="panel panel-item" aria-labelledby="off">
          <h2 id="off">{t('welcome.off')}</h2>
          <p>{t('welcome.offHelp')}</p>
          <a class="button" href={options}>
            {t('welcome.options')}
          </a>
        </section>
      </div>
      <Promises />
      <p class="aside welcome-done">{t('welcome.done')}</p>
    </main>
  );
}
