import type { RefObject } from 'preact';
import { useLayoutEffect } from 'preact/hooks';
import type { CardView, EntityRef } from '../facts/views.ts';
import { interfaceLanguage, t } from '../texts/texts.ts';
import { OpenedEntity } from './OpenedEntity.tsx';
import { mentionsIn, PopupBody, type PopupBodyProps } from './PopupBody.tsx';
import { PopupHead, type PopupHeadProps } from './PopupHead.tsx';
import { useListKeys } from './use-list-keys.ts';
import { useReturnedFocus } from './use-returned-focus.ts';

export interface PanelViewProps extends PopupHeadProps, PopupBodyProps {
  /** The entity whose facts the reader opened. */
  readonly opened: CardView | null;
  /** The one that the reader is at on the page: its facts stand beside the list while none are opened. */
  readonly followed: CardView | null;
  readonly onBack: () => void;
}

/**
 * The side panel: the popup's brief, which stays with the page. Where it is wide, list and facts stand beside each
 * other, and the facts follow the reader until some are opened; where it is narrow, the list alone follows, and facts
 * come in its place when they are asked for. What follows moves nothing that the reader is at, and takes no focus.
 */
export function PanelView(props: PanelViewProps) {
  const { opened, followed, onBack } = props;
  const root = useReturnedFocus(opened?.ref ?? null);
  const keys = useListKeys({ ...props, onBack: opened ? onBack : null, onLeave: null });
  useCurrentInView(root, props.current);
  const view = opened ?? followed;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: hears the keys of the controls within it
    <div
      class={opened ? 'popup panel panel-opened' : 'popup panel'}
      ref={root}
      onKeyDown={keys.onKeyDown}
      {...interfaceLanguage()}
    >
      <PopupHead {...props} fieldRef={keys.fieldRef} isShort={false} />
      <main class="panel-columns">
        <div class="panel-list">
          <PopupBody {...props} />
        </div>
        <section class="panel-facts" aria-label={t('popup.beside')}>
          {view === null ? (
            <p class="panel-empty">{t('popup.besideEmpty')}</p>
          ) : (
            <OpenedEntity
              {...props}
              view={view}
              mentions={mentionsIn(props.state, view.ref)}
              onBack={opened ? onBack : null}
            />
          )}
        </section>
      </main>
    </div>
  );
}

/** Brings the row of the current name into view; not while the reader is busy in the panel. */
function useCurrentInView(root: RefObject<HTMLElement | null>, current: EntityRef | null): void {
  useLayoutEffect(() => {
    const panel = root.current;
    if (!panel || panel.matches(':hover') || panel.contains(document.activeElement)) return;
    panel.querySelector('.row-current')?.scrollIntoView({ block: 'nearest' });
  }, [current]);
}
