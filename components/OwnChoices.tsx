import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { t } from '../texts/texts.ts';
import { RestoreBox, type RestoreBoxProps } from './RestoreBox.tsx';
import { UndoLine } from './UndoLine.tsx';

/** What is stored, by kind, and how much room it takes. */
export interface StoredCounts {
  readonly topics: number;
  readonly names: number;
  readonly sites: number;
  readonly others: number;
  /** Of what the browser grants, by the limit that would be reached first. */
  readonly taken: { readonly of: 'keys' | 'bytes'; readonly used: number; readonly granted: number };
}

export interface OwnChoicesProps extends RestoreBoxProps {
  readonly stored: StoredCounts;
  /** A backup of what is chosen now. */
  readonly file: { readonly address: string; readonly name: string };
  readonly onErase: () => void;
  /** What was done to all choices, as long as it can be undone. */
  readonly done: { readonly what: 'replaced' | 'erased'; readonly isUndone: boolean } | null;
  readonly onUndo: () => void;
}

/** All choices together: kept in a file, brought back from one, and erased. */
export function OwnChoices(props: OwnChoicesProps) {
  const { stored, file, onErase, done, onUndo } = props;
  return (
    <section class="part" aria-labelledby="choices">
      <h2 id="choices">{t('options.choices')}</h2>
      <p class="part-lead">{t('options.choicesHelp')}</p>
      <div class="panel">
        <div class="panel-item">
          <h3>{t('backup.stored')}</h3>
          <Stored {...stored} />
          <EraseButton onErase={onErase} />
        </div>
        <div class="panel-item">
          <h3>{t('backup.save')}</h3>
          <p class="aside">{t('backup.saveHelp')}</p>
          <a class="button" href={file.address} download={file.name}>
            {t('backup.saveIt')}
          </a>
        </div>
        <RestoreBox {...props} />
        {done !== null && (
          <div class="panel-item" key={done.what}>
            <UndoLine isUndone={done.isUndone} onUndo={onUndo}>
              {t(`backup.${done.what}`)}
            </UndoLine>
          </div>
        )}
      </div>
    </section>
  );
}

const KINDS = ['topics', 'names', 'sites', 'others'] as const;

function Stored(stored: StoredCounts) {
  const kinds = KINDS.filter((kind) => stored[kind] > 0);
  const { of, used, granted } = stored.taken;
  let list: ComponentChildren = <p>{t('backup.storedNothing')}</p>;
  if (kinds.length > 0) {
    list = (
      <ul class="stored">
        {kinds.map((kind) => (
          <li key={kind}>{t(`backup.${kind}`, { count: stored[kind] })}</li>
        ))}
      </ul>
    );
  }
  return (
    <>
      {list}
      <p class="aside">
        {t(of === 'keys' ? 'backup.roomKeys' : 'backup.roomBytes', { used, room: granted })}
      </p>
    </>
  );
}

/** Takes two presses; going elsewhere between them takes the first one back. */
function EraseButton({ onErase }: Pick<OwnChoicesProps, 'onErase'>) {
  const [isSure, setSure] = useState(false);
  const press = () => {
    if (isSure) onErase();
    setSure(!isSure);
  };
  return (
    <button
      type="button"
      class={isSure ? 'button button-warning' : 'button'}
      onClick={press}
      onBlur={() => setSure(false)}
      onKeyDown={({ key }) => key === 'Escape' && setSure(false)}
    >
      <span aria-live="polite">{t(isSure ? 'backup.eraseSure' : 'backup.erase')}</span>
    </button>
  );
}
