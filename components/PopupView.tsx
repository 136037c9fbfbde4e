import { useLayoutEffect } from 'preact/hooks';
import type { CardView } from '../facts/views.ts';
import { interfaceLanguage } from '../texts/texts.ts';
import { OpenedEntity } from './OpenedEntity.tsx';
import { mentionsIn, PopupBody, type PopupBodyProps } from './PopupBody.tsx';
import { PopupHead, type PopupHeadProps } from './PopupHead.tsx';
import { useListKeys } from './use-list-keys.ts';
import { useReturnedFocus } from './use-returned-focus.ts';

export interface PopupViewProps extends PopupHeadProps, PopupBodyProps {
  /** The entity whose facts are shown in place of the list. */
  readonly opened: CardView | null;
  readonly onBack: () => void;
  /** Escape where there is nothing left to close or clear. */
  readonly onLeave: () => void;
}

/** The toolbar popup: what this page names, a search over all packs, and the switches. */
export function PopupView(props: PopupViewProps) {
  const { opened, onBack } = props;
  const root = useReturnedFocus(opened?.ref ?? null);
  const keys = useListKeys({ ...props, onBack: opened ? onBack : null });
  // Whoever opens the popup by a key can type at once.
  useLayoutEffect(() => keys.fieldRef.current?.focus(), []);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: hears the keys of the controls within it
    <div class="popup" ref={root} onKeyDown={keys.onKeyDown} {...interfaceLanguage()}>
      <PopupHead {...props} fieldRef={keys.fieldRef} isShort={opened !== null} />
      <main>
        {opened === null ? (
          <PopupBody {...props} />
        ) : (
          <OpenedEntity {...props} view={opened} mentions={mentionsIn(props.state, opened.ref)} />
        )}
      </main>
    </div>
  );
}
