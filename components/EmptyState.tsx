import type { ComponentChildren } from 'preact';
import { t } from '../texts/texts.ts';
import { Filled } from './Filled.tsx';
import { Glyph, type GlyphName } from './Glyph.tsx';
import type { PopupState, UnreadableReason } from './popup-state.ts';

export interface EmptyStateProps {
  readonly state: Exclude<PopupState, { is: 'found' | 'loading' }>;
}

/** Why there is no summary, and what the reader can do instead. */
export function EmptyState({ state }: EmptyStateProps) {
  if (state.is === 'empty') {
    return (
      <Notice glyph="quiet" title={t('state.empty')}>
        <p>{t('state.emptyHelp')}</p>
      </Notice>
    );
  }
  if (state.is === 'paused') {
    return (
      <Notice glyph="pause" title={t('pause.paused')}>
        <p>{t('pause.pausedHelp')}</p>
      </Notice>
    );
  }
  if (state.is === 'unreadable') {
    const { title, help } = unreadable(state.reason);
    return (
      <Notice glyph="problem" title={title}>
        <p>{help}</p>
      </Notice>
    );
  }
  const host = <bdi>{state.host}</bdi>;
  return (
    <Notice glyph="quiet" title={<Filled text={t('state.off', { host: '{host}' })} parts={{ host }} />}>
      <p>{t('state.offHelp')}</p>
    </Notice>
  );
}

interface NoticeProps {
  readonly glyph: GlyphName;
  readonly title: ComponentChildren;
  readonly children: ComponentChildren;
}

function Notice({ glyph, title, children }: NoticeProps) {
  return (
    <section class="notice" role="status">
      <Glyph name={glyph} />
      <h2>{title}</h2>
      {children}
      <p class="aside">{t('state.searchHint')}</p>
    </section>
  );
}

function unreadable(reason: UnreadableReason): { readonly title: string; readonly help: string } {
  switch (reason) {
    case 'browser-page':
      return { title: t('state.browserPage'), help: t('state.browserPageHelp') };
    case 'no-access':
      return { title: t('state.noAccess'), help: t('state.noAccessHelp') };
    case 'pdf':
      return { title: t('state.pdf'), help: t('state.pdfHelp') };
    case 'no-answer':
      return { title: t('state.noAnswer'), help: t('state.noAnswerHelp') };
    case 'not-read':
      return { title: t('state.notRead'), help: t('state.notReadHelp') };
  }
}
