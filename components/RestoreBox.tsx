import { useEffect, useRef, useState } from 'preact/hooks';
import type { NameView, TopicView } from '../facts/views.ts';
import type { Change } from '../settings/changes.ts';
import { t } from '../texts/texts.ts';
import { ChangeLine } from './ChangeLine.tsx';

/** What a file that the reader gave turned out to be. */
export type Restoring =
  | { readonly changes: readonly Change[] /** Keys. */; readonly unknown: readonly string[] }
  | { readonly fault: RestoreFault };

export type RestoreFault = keyof typeof FAULTS;

const FAULTS = {
  'no-json': 'backup.noJson',
  'no-backup': 'backup.noBackup',
  newer: 'backup.newer',
  'too-large': 'backup.tooLarge',
  unreadable: 'backup.unreadable',
} as const;

export interface RestoreBoxProps {
  /** Null: no file was given. */
  readonly restoring: Restoring | null;
  readonly onFile: (file: File) => void;
  readonly onReplace: () => void;
  readonly onCancel: () => void;
  readonly topics: readonly TopicView[];
  readonly names: readonly NameView[];
  /** ms since 1970. */
  readonly now: number;
}

/** Takes a backup, by choosing or dropping a file, and says what it would change before it does. */
export function RestoreBox(props: RestoreBoxProps) {
  const { restoring, onFile } = props;
  const [isOver, setOver] = useState(false);
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    const file = event.dataTransfer?.files[0];
    if (file) onFile(file);
  };
  const over = (event: DragEvent) => {
    if (!event.dataTransfer?.types.includes('Files')) return;
    event.preventDefault();
    setOver(true);
  };
  return (
    // A file can be chosen as well: dropping is but a shortcut.
    // biome-ignore lint/a11y/noStaticElementInteractions: see above
    <div
      class={isOver ? 'panel-item drop drop-over' : 'panel-item drop'}
      onDragEnter={over}
      onDragOver={over}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <h3 id="restore">{t('backup.restore')}</h3>
      <p class="aside">{isOver ? t('backup.drop') : t('backup.restoreHelp')}</p>
      <input
        type="file"
        class="file"
        accept=".json,application/json"
        aria-label={t('backup.file')}
        onChange={(event) => {
          const [file] = event.currentTarget.files ?? [];
          if (file) onFile(file);
          // So that the same file can be given again.
          event.currentTarget.value = '';
        }}
      />
      {restoring !== null && <Plan {...props} restoring={restoring} />}
    </div>
  );
}

function Plan({
  restoring,
  onReplace,
  onCancel,
  ...places
}: RestoreBoxProps & { readonly restoring: Restoring }) {
  const box = useRef<HTMLFieldSetElement>(null);
  // What is said of the file is long: the reader is taken there, to go through it at leisure.
  useEffect(() => box.current?.focus({ preventScroll: true }), [restoring]);
  if ('fault' in restoring) {
    return (
      <p class="fault" role="alert">
        {t(FAULTS[restoring.fault])}
      </p>
    );
  }
  const { changes, unknown } = restoring;
  return (
    <fieldset class="plan" ref={box} tabIndex={-1} aria-labelledby="plan">
      <p id="plan">
        <strong>
          {changes.length === 0 ? t('backup.same') : t('backup.changes', { count: changes.length })}
        </strong>
      </p>
      <ul>
        {changes.map((change, index) => (
          // The lines have no identity but their place: the list is drawn once for a file.
          <li key={index}>
            <ChangeLine change={change} {...places} />
          </li>
        ))}
      </ul>
      {unknown.length > 0 && (
        <p class="aside">{t('backup.unknown', { count: unknown.length, keys: unknown.join(', ') })}</p>
      )}
      <p class="plan-buttons">
        {changes.length > 0 && (
          <button type="button" class="button" onClick={onReplace}>
            {t('backup.replace')}
          </button>
        )}
        <button type="button" class="button" onClick={onCancel}>
          {t('backup.cancel')}
        </button>
      </p>
    </fieldset>
  );
}
