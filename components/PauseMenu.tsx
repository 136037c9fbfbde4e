import { useRef, useState } from 'preact/hooks';
import { t } from '../texts/texts.ts';
import { IconButton } from './IconButton.tsx';
import type { PauseHow, PauseWhere } from './standing.ts';

export interface PauseMenuProps {
  /** Null: there is no site in front. */
  readonly host: string | null;
  readonly onPause: (where: PauseWhere, how: PauseHow) => void;
  readonly startsOpen?: boolean | undefined;
}

const HOWS = ['hour', 'for-good'] as const;

/** To let it rest here or everywhere, for an hour or for good: the button that opens the choices, and the choices. */
export function usePauseMenu({ host, onPause, startsOpen = false }: PauseMenuProps) {
  const [isOpen, setOpen] = useState(startsOpen);
  const button = useRef<HTMLButtonElement>(null);
  const close = () => {
    setOpen(false);
    // What was pressed is gone now.
    button.current?.focus();
  };
  const choose = (where: PauseWhere, how: PauseHow) => {
    close();
    onPause(where, how);
  };
  const opener = (
    <IconButton
      glyph="pause"
      label={t('pause.title')}
      data-opens="pause"
      aria-expanded={isOpen}
      aria-controls={isOpen ? 'pause' : undefined}
      title={t('pause.title')}
      buttonRef={button}
      onClick={() => setOpen(!isOpen)}
    />
  );
  const closeByEscape = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    event.stopPropagation();
    close();
  };
  const wheres: readonly PauseWhere[] = host === null ? ['everywhere'] : ['here', 'everywhere'];
  const menu = isOpen && (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset's legend would be drawn
    <div class="pause" id="pause" role="group" aria-label={t('pause.title')} onKeyDown={closeByEscape}>
      {wheres.map((where) => (
        <PauseRow key={where} where={where} onChoose={choose} />
      ))}
    </div>
  );
  return { opener, menu };
}

interface PauseRowProps {
  readonly where: PauseWhere;
  readonly onChoose: (where: PauseWhere, how: PauseHow) => void;
}

function PauseRow({ where, onChoose }: PauseRowProps) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset's legend would be drawn
    <div class="pause-row" role="group" aria-labelledby={`pause-${where}`}>
      <span class="pause-where" id={`pause-${where}`}>
        {where === 'here' ? t('pause.here') : t('pause.everywhere')}
      </span>
      {HOWS.map((how) => (
        <button
          key={how}
          type="button"
          class="button"
          data-pause={`${where} ${how}`}
          onClick={() => onChoose(where, how)}
        >
          {how === 'hour' ? t('pause.hour') : t('pause.forGood')}
        </button>
      ))}
    </div>
  );
}
