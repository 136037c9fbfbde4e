import type { CardView } from '../facts/views.ts';
import { t } from '../texts/texts.ts';
import type { Part } from './CardFoot.tsx';
import { CardPanel } from './CardPanel.tsx';
import { CopyField } from './CopyField.tsx';
import { CopyFormats } from './CopyFormats.tsx';
import type { CardHiding, CardMark, CardTools } from './card-tools.ts';
import { HideChoices } from './HideChoices.tsx';
import { ReportForm } from './ReportForm.tsx';
import { WhyMarked } from './WhyMarked.tsx';

export interface CardPartProps {
  readonly view: CardView;
  readonly id: string;
  readonly tools: CardTools;
  readonly mark?: CardMark | null | undefined;
  readonly hiding?: CardHiding | undefined;
  readonly part: Part;
  readonly onCopy: (text: string) => void;
  readonly onClose: () => void;
}

export function CardPart(props: CardPartProps) {
  const { part, id, onClose } = props;
  const title = part.is === 'refused' ? t('copying.refused') : t(TITLES[part.is]);
  return (
    <CardPanel key={keyOf(part)} id={`${id}-part`} title={title} onClose={onClose}>
      <Inside {...props} />
    </CardPanel>
  );
}

/** Keyed: another part takes the focus anew. */
function keyOf(part: Part): string {
  return part.is === 'report' ? `report ${part.fact?.id}` : part.is;
}

const TITLES = {
  why: 'why.title',
  copy: 'copying.title',
  hide: 'hiding.title',
  report: 'report.title',
} as const;

function Inside({ view, tools, mark, hiding, part, onCopy }: CardPartProps) {
  switch (part.is) {
    case 'why':
      return mark ? <WhyMarked mark={mark.name} view={view} /> : null;
    case 'copy':
      return (
        <>
          <p class="aside">{t('copying.help')}</p>
          <CopyFormats
            label={t('copying.title')}
            onCopy={(format) => onCopy(tools.cite(view, view.facts, format))}
          />
        </>
      );
    case 'hide':
      return hiding ? <HideChoices view={view} hiding={hiding} /> : null;
    case 'report': {
      const sentence = part.fact ? null : (mark?.sentence() ?? null);
      const write = (withSentence: boolean) =>
        tools.report(view, {
          fact: part.fact,
          mark: mark?.name ?? null,
          pageSentence: withSentence ? sentence : null,
        });
      return <ReportForm write={write} hasSentence={sentence !== null} onCopy={onCopy} />;
    }
    case 'refused':
      return (
        <>
          <p>{t('copying.refusedHelp')}</p>
          <CopyField label={t('copying.words')} text={part.text} selected />
        </>
      );
  }
}
