import type { ComponentChildren, HTMLAttributes, Ref } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { EntityBrief } from '../facts/views.ts';
import type { Chosen } from '../settings/choices.ts';
import { interfaceLanguage, t } from '../texts/texts.ts';
import { Filled } from './Filled.tsx';
import { ownLanguage } from './own-language.ts';

export interface PreviewProps {
  /** A few names that are marked; none where all are off. */
  readonly names: readonly EntityBrief[];
  readonly look: Chosen['style'];
  readonly opens: Chosen['opens'];
  /** The name whose card is open, counted from 0, and the card. */
  readonly opened: { readonly nth: number; readonly card: ComponentChildren } | null;
  /** What brings the card and takes it away: listeners on all of the preview. Names carry `data-nth`. */
  readonly listeners: HTMLAttributes<HTMLElement>;
  readonly placeRef?: Ref<HTMLElement> | undefined;
}

/** A paragraph as pages look, with the real card. Its names are buttons: this page is ours, and its reader's keys too. */
export function Preview({ names, look, opens, opened, listeners, placeRef }: PreviewProps) {
  return (
    <section class="preview panel" aria-labelledby="preview" ref={placeRef ?? null} {...listeners}>
      <p class="preview-title" id="preview">
        {t('preview.title')}
      </p>
      {names.length === 0 ? (
        <p>{t('preview.none')}</p>
      ) : (
        <>
          <div class="preview-text">
            <Filled
              text={t('preview.text', { names: '{names}' })}
              parts={{ names: <NamesInText names={names} look={look} opened={opened} /> }}
            />
          </div>
          <p class="aside">{t(`preview.${opens}`)}</p>
        </>
      )}
    </section>
  );
}

type NamesInTextProps = Pick<PreviewProps, 'names' | 'look' | 'opened'>;

/** "A, B and C" as the interface's language joins them. */
function NamesInText({ names, look, opened }: NamesInTextProps) {
  const format = new Intl.ListFormat(interfaceLanguage().lang, { type: 'conjunction' });
  const parts = format.formatToParts(names.map((_, nth) => String(nth)));
  return (
    <>
      {parts.map(({ type, value }, index) => {
        if (type === 'literal') return value;
        const nth = Number(value);
        return (
          <NameInText
            // A name's place is its identity: it stays where it is.
            key={index}
            nth={nth}
            name={names[nth]!}
            look={look}
            card={opened?.nth === nth ? opened.card : null}
          />
        );
      })}
    </>
  );
}

interface NameInTextProps extends Pick<PreviewProps, 'look'> {
  readonly nth: number;
  readonly name: EntityBrief;
  readonly card: ComponentChildren | null;
}

/** The card follows its name in the order of reading, so that Tab leads into it. */
function NameInText({ nth, name, look, card }: NameInTextProps) {
  const button = useRef<HTMLButtonElement>(null);
  const place = useRef<HTMLSpanElement>(null);
  const isOpen = card !== null;
  useLayoutEffect(() => {
    if (isOpen && button.current && place.current) putUnder(button.current, place.current);
  }, [isOpen]);
  return (
    <span>
      <button
        type="button"
        ref={button}
        class={`preview-name looks-${look}`}
        data-nth={nth}
        aria-haspopup="dialog"
        aria-expanded={isOpen}
        {...ownLanguage(name.language)}
      >
        {name.name}
      </button>
      {isOpen && (
        <span class="preview-card" ref={place}>
          {card}
        </span>
      )}
    </span>
  );
}

/** Gap between the name and its card, px. */
const GAP = 6;

function putUnder(name: HTMLElement, place: HTMLElement): void {
  const around = name.closest<HTMLElement>('.preview')!;
  const [room, word] = [around.getBoundingClientRect(), name.getBoundingClientRect()];
  const width = place.getBoundingClientRect().width;
  const isFromRight = getComputedStyle(around).direction === 'rtl';
  const wanted = isFromRight ? word.right - width : word.left;
  const left = Math.max(room.left, Math.min(wanted, room.right - width));
  place.style.left = `${left - room.left - around.clientLeft}px`;
  place.style.top = `${word.bottom + GAP - room.top - around.clientTop}px`;
}
