import { i18n } from '#i18n';

/** What a reader should not have to take on trust from a store's page: said where the switches are. */
export function Promises() {
  return (
    <section class="part" aria-labelledby="never">
      <h2 id="never">{i18n.t('options.never')}</h2>
      <ul class="panel promises">
        <li class="panel-item">{i18n.t('options.neverSend')}</li>
        <li class="panel-item">{i18n.t('options.neverFetch')}</li>
        <li class="panel-item">{i18n.t('options.neverChange')}</li>
        <li class="panel-item">{i18n.t('options.neverGuess')}</li>
      </ul>
    </section>
  );
}
