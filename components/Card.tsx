import type { CardView, EntityRef } from '../facts/views.ts';
import { t } from '../texts/texts.ts';
import { CardContents } from './CardContents.tsx';
import { CardFrame, type CardFrameProps } from './CardFrame.tsx';
import type { CardMark, CardTools } from './card-tools.ts';
import type { Hiding } from './hiding.ts';
import { useNameFocus } from './use-name-focus.ts';

export interface CardProps extends CardFrameProps {
  readonly view: CardView;
  readonly onOpenRelated: (ref: EntityRef) => void;
  /** The site that the reader is on; null: none that could be switched off. */
  readonly site: string | null;
  readonly onHide: (hiding: Hiding) => void;
  /** Absent: the card only shows. */
  readonly tools?: CardTools | undefined;
  /** The mark it was opened from; null: it was opened from another card. */
  readonly mark?: CardMark | null | undefined;
}

/** The card on the page: one entity, its facts and their sources. The way back is the caller's stack. */
export function Card(props: CardProps) {
  const { view, id } = props;
  const { nameRef, expect } = useNameFocus(view.ref);
  const onBack = () => {
    expect();
    props.onBack();
  };
  const onForward = () => {
    expect();
    props.onForward();
  };
  const onOpenRelated = (ref: EntityRef) => {
    expect();
    props.onOpenRelated(ref);
  };
  return (
    <CardFrame
      {...props}
      onBack={onBack}
      onForward={onForward}
      glyph={view.kind}
      label={t(`kind.${view.kind}`)}
      describedBy={`${id}-summary`}
    >
      {/* Keyed: another entity starts unexpanded and at its top. */}
      <CardContents
        key={view.ref}
        view={view}
        id={id}
        onOpenRelated={onOpenRelated}
        nameRef={nameRef}
        tools={props.tools}
        mark={props.mark}
        hiding={{ site: props.site, onHide: props.onHide }}
      />
    </CardFrame>
  );
}
