import type { Ref } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { CardView, EntityRef, FactView } from '../facts/views.ts';
import { t } from '../texts/texts.ts';
import { CardFoot, type Part } from './CardFoot.tsx';
import { CardPart } from './CardPart.tsx';
import type { CardHiding, CardMark, CardTools, FactTools } from './card-tools.ts';
import { EntityFacts } from './EntityFacts.tsx';
import { focusedBeside } from './focused-beside.ts';
import { useSaying } from './use-saying.ts';

export interface CardContentsProps {
  readonly view: CardView;
  readonly id: string;
  readonly onOpenRelated: (ref: EntityRef) => void;
  readonly nameRef: Ref<HTMLHeadingElement>;
  readonly tools?: CardTools | undefined;
  readonly mark?: CardMark | null | undefined;
  readonly hiding?: CardHiding | undefined;
  /** Open from the start. */
  readonly start?: Part | null;
}

/** One entity in the card: its facts, and at the foot what can be done with them. */
export function CardContents(props: CardContentsProps) {
  const { view, id, tools, start = null } = props;
  const [part, setPart] = useState<Part | null>(start);
  const [said, say] = useSaying();
  const opener = useRef<Element | null>(null);
  const onPage = useOnPage(tools);

  const open = (next: Part) => {
    opener.current = focusedBeside(foot.current);
    setPart(next);
  };
  const close = () => {
    setPart(null);
    // Of another frame's document, perhaps: no instance of this one's classes.
    (opener.current as HTMLElement | null)?.focus?.({ preventScroll: true });
  };
  const foot = useRef<HTMLDivElement>(null);
  const copy = async (text: string) => {
    if (await tools?.copy(text)) say(t('copying.done'));
    else open({ is: 'refused', text });
  };
  const factTools: FactTools | undefined = tools && {
    onCopy: (facts, format) => void copy(tools.cite(view, facts, format)),
    onReport: (fact: FactView) => open({ is: 'report', fact }),
    onPage,
    onGoTo: async (sha256) => say((await tools.goTo(sha256)) ? t('actions.shown') : t('actions.notShown')),
  };
  return (
    <>
      <div class="card-body">
        <EntityFacts
          view={view}
          id={id}
          onOpenRelated={props.onOpenRelated}
          nameRef={props.nameRef}
          tools={factTools}
        />
      </div>
      {tools && part && <CardPart {...props} tools={tools} part={part} onCopy={copy} onClose={close} />}
      {tools && (
        <CardFoot
          id={id}
          footRef={foot}
          parts={{ why: !!props.mark, copy: view.facts.length > 0, hide: !!props.hiding, report: true }}
          open={part?.is ?? null}
          onOpen={(is) => (part?.is === is ? close() : open(is === 'report' ? { is, fact: null } : { is }))}
          said={said}
        />
      )}
    </>
  );
}

/** Asked for when the card is there: reading a page takes a moment. */
function useOnPage(tools: CardTools | undefined): ReadonlySet<string> {
  const [onPage, setOnPage] = useState<ReadonlySet<string>>(new Set());
  useEffect(() => {
    let wanted = true;
    tools?.onPage().then(
      (found) => wanted && setOnPage(found),
      () => undefined,
    );
    return () => {
      wanted = false;
    };
  }, [tools]);
  return onPage;
}
