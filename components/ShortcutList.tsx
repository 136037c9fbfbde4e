import { t } from '../texts/texts.ts';

/** A command and its keys as the browser names them ("Alt+Shift+N"); '' where none are set. */
export interface Shortcut {
  readonly description: string;
  readonly keys: string;
}

/** The keys as they are now; only the browser's own page can change them. */
export function ShortcutList({ shortcuts }: { readonly shortcuts: readonly Shortcut[] }) {
  return (
    <section class="part" aria-labelledby="shortcuts">
      <h2 id="shortcuts">{t('options.shortcuts')}</h2>
      <p class="part-lead">{t('options.shortcutsHelp')}</p>
      {shortcuts.length > 0 && (
        <dl class="panel">
          {shortcuts.map(({ description, keys }) => (
            <div key={description} class="panel-item shortcut">
              <dt>{description}</dt>
              <dd>{keys === '' ? t('options.noKeys') : <kbd>{keys}</kbd>}</dd>
            </div>
          ))}
        </dl>
      )}
    </section>
  );
}
