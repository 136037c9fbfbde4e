import { t } from '../texts/texts.ts';

const PROMISES = ['neverSend', 'neverFetch', 'neverChange', 'neverGuess'] as const;

/** What a reader should not have to take on trust from a store's page: said where the switches are. */
export function Promises() {
  return (
    <section class="part" aria-labelledby="never">
      <h2 id="never">{t('options.never')}</h2>
      <ul class="panel">
        {PROMISES.map((promise) => (
          <li key={promise} class="panel-item">
            <strong>{t(`options.${promise}`)}</strong> {t(`options.${promise}More`)}
          </li>
        ))}
      </ul>
    </section>
  );
}
