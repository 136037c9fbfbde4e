import type { ComponentChildren } from 'preact';
import { i18n } from '#i18n';
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
      <Notice glyph="quiet" title={i18n.t('state.empty')}>
        <p>{i18n.t('state.emptyHelp')}</p>
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
    <Notice glyph="quiet" title={<Filled text={i18n.t('state.off', { host: '{host}' })} parts={{ host }} />}>
      <p>{i18n.t('state.offHelp')}</p>
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
      <p class="aside">{i18n.t('state.searchHint')}</p>
    </section>
  );
}

function unreadable(reason: UnreadableReason): { readonly title: string; readonly help: string } {
  switch (reason) {
    case 'browser-page':
      return { title: i18n.t('state.browserPage'), help: i18n.t('state.browserPageHelp') };
    case 'no-access':
      return { title: i18n.t('state.noAccess'), help: i18n.t('state.noAccessHelp') };
    case 'pdf':
      return { title: i18n.t('state.pdf'), help: i18n.t('state.pdfHelp') };
    case 'no-answer':
      return { title: i18n.t('state.noAnswer'), help: i18n.t('state.noAnswerHelp') };
    case 'not-read':
      return { title: i18n.t('state.notRead'), help: i18n.t('state.notReadHelp') };
  }
}
