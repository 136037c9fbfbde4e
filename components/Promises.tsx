import { i18n } from '#i18n';

const PROMISES = ['neverSend', 'neverFetch', 'neverChange', 'neverGuess'] as const;

/** What a reader should not have to take on trust from a store's page: said where the switches are. */
export function Promises() {
  return (
    <section class="part" aria-labelledby="never">
      <h2 id="never">{i18n.t('options.never')}</h2>
      <ul class="panel">
        {PROMISES.map((promise) => (
          <li key={promise} class="panel-item">
            <strong>{i18n.t(`options.${promise}`)}</strong> {i18n.t(`options.${promise}More`)}
          </li>
        ))}
      </ul>
    </section>
  );
}
