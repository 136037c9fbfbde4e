import type { Ref } from 'preact';
import { interfaceLanguage, t } from '../texts/texts.ts';
import { Filled } from './Filled.tsx';
import type { Hiding } from './hiding.ts';
import { IconButton } from './IconButton.tsx';
import { ownLanguage } from './own-language.ts';
import { ProblemLine } from './ProblemLine.tsx';
import type { Problem } from './problem.ts';

export interface NoticeProps {
  readonly hiding: Hiding;
  /** `undone`: the choice was taken back; a problem: it could not be made, or not be taken back. */
  readonly state: 'hidden' | 'undone' | Problem;
  readonly onUndo: () => void;
  readonly onClose: () => void;
  readonly noticeRef?: Ref<HTMLDivElement> | undefined;
  readonly theme?: 'light' | 'dark' | undefined;
}

/** Says what was just hidden, with a way back, where its card has been. */
export function Notice({ hiding, state, onUndo, onClose, noticeRef, theme }: NoticeProps) {
  return (
    <div class="card notice" ref={noticeRef ?? null} data-theme={theme} {...interfaceLanguage()}>
      {typeof state === 'object' ? (
        <ProblemLine problem={state} />
      ) : (
        <p class="notice-said" role="status" id="notice-said">
          {state === 'undone' ? t('notice.undone') : <Hidden hiding={hiding} />}
        </p>
      )}
      {state === 'hidden' && (
        <button type="button" class="button notice-undo" aria-describedby="notice-said" onClick={onUndo}>
          {t('notice.undo')}
        </button>
      )}
      <IconButton
        of="notice-close"
        glyph="close"
        label={t('card.close')}
        title={t('card.close')}
        onClick={onClose}
      />
    </div>
  );
}

function Hidden({ hiding }: { readonly hiding: Hiding }) {
  if (hiding.of === 'site') {
    const site = <bdi>{hiding.site}</bdi>;
    return <Filled text={t('notice.site', { site: '{site}' })} parts={{ site }} />;
  }
  const name = <bdi {...ownLanguage(hiding.language)}>{hiding.name}</bdi>;
  const key = hiding.of === 'name' ? 'notice.name' : 'notice.topic';
  return <Filled text={t(key, { name: '{name}' })} parts={{ name }} />;
}
