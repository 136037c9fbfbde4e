import type { CardView, EntityRef } from '../facts/views.ts';
import { t } from '../texts/texts.ts';
import { CardFrame, type CardFrameProps } from './CardFrame.tsx';
import { EntityFacts } from './EntityFacts.tsx';
import type { Hiding } from './hiding.ts';
import { useNameFocus } from './use-name-focus.ts';

export interface CardProps extends CardFrameProps {
  readonly view: CardView;
  readonly onOpenRelated: (ref: EntityRef) => void;
  /** The site that the reader is on; null: none that could be switched off. */
  readonly site: string | null;
  readonly onHide: (hiding: Hiding) => void;
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
      <div class="card-body" key={view.ref}>
        <EntityFacts view={view} id={id} onOpenRelated={onOpenRelated} nameRef={nameRef} />
      </div>
    </CardFrame>
  );
}
