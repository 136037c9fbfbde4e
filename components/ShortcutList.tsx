import { t } from '../texts/texts.ts';

/** A command and its keys as the browser names them ("Alt+Shift+N"); '' where none are set. */
export interface Shortcut {
  readonly description: string;
  readonly keys: string;
}

export interface ShortcutListProps {
  readonly shortcuts: readonly Shortcut[];
  /** Opens the browser's own page for them; null: this browser lets nobody open it. */
  readonly onChange: (() => void) | null;
}

/** The keys as they are now; only the browser's own page can change them. */
export function ShortcutList({ shortcuts, onChange }: ShortcutListProps) {
  return (
    <section class="part" aria-labelledby="shortcuts">
      <h2 id="shortcuts">{t('options.shortcuts')}</h2>
      <p class="part-lead">{t(onChange ? 'options.shortcutsHelp' : 'options.shortcutsAway')}</p>
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
      {onChange && (
        <button type="button" class="button part-button" onClick={onChange}>
          {t('options.shortcutsChange')}
        </button>
      )}
    </section>
  );
}
