import type { Ref } from 'preact';
import type { CardView, EntityRef } from '../facts/views.ts';
import { t } from '../texts/texts.ts';
import type { FactTools } from './card-tools.ts';
import { FactList } from './FactList.tsx';
import { Filled } from './Filled.tsx';
import { ownLanguage } from './own-language.ts';
import { RelatedList } from './RelatedList.tsx';

export interface EntityFactsProps {
  readonly view: CardView;
  /** Unique in its tree; the name's id is `${id}-name`, the summary's `${id}-summary`. */
  readonly id: string;
  readonly onOpenRelated: (ref: EntityRef) => void;
  readonly nameRef?: Ref<HTMLHeadingElement> | undefined;
  /** Absent: the facts are only shown. */
  readonly tools?: FactTools | undefined;
}

/** All that is known of one entity: the same in the card and in the popup. */
export function EntityFacts({ view, id, onOpenRelated, nameRef, tools }: EntityFactsProps) {
  const own = ownLanguage(view.language);
  const { title, version } = view.pack;
  return (
    <>
      <h2 class="name" id={`${id}-name`} tabIndex={-1} ref={nameRef ?? null} {...own}>
        {view.name}
      </h2>
      <p class="summary" id={`${id}-summary`} {...own}>
        {view.summary}
      </p>
      <FactList facts={view.facts} language={view.language} id={`${id}-facts`} tools={tools} />
      <RelatedList related={view.related} id={`${id}-related`} onOpenRelated={onOpenRelated} />
      <p class="pack">
        <Filled
          text={t('card.from', { title: '{title}', version })}
          parts={{ title: <bdi {...own}>{title}</bdi> }}
        />
      </p>
    </>
  );
}
