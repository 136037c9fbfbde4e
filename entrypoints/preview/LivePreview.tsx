/** The preview's container: names and cards of the packs that are read, in the look that is chosen. */
import { useEffect, useRef, useState } from 'preact/hooks';
import { Card } from '../../components/Card.tsx';
import { Notice } from '../../components/Notice.tsx';
import { Preview } from '../../components/Preview.tsx';
import type { CardView, EntityBrief, EntityRef } from '../../facts/views.ts';
import { ask } from '../../messages/sender.ts';
import type { Chosen } from '../../settings/choices.ts';
import type { Attempts } from '../attempt/use-attempt.ts';
import { PREVIEW_TOOLS, previewMark } from './preview-tools.ts';
import { useHidden } from './use-hidden.ts';
import { useHover } from './use-hover.ts';

export interface LivePreviewProps {
  readonly chosen: Chosen;
  /** All names that are on. */
  readonly names: readonly EntityBrief[];
  readonly attempt: Attempts['attempt'];
}

/** Names that need no explanation; where they are off, any others serve. */
const SHOWN = ['svalbard', 'ottawa-convention', 'rune-andersen'];

export function LivePreview({ chosen, names, attempt }: LivePreviewProps) {
  const [isPinned, setPinned] = useState(false);
  const { hidden, onHide, onUndo, onClose, noticeRef } = useHidden(attempt);
  const shown = shownOf(names);
  const hovering = useHover({ by: chosen.opens, after: Number(chosen.delay) }, isPinned);
  const { opened, listeners } = hovering;
  const trail = useTrail(opened === null ? null : (shown[opened]?.ref ?? null), attempt);
  const place = useRef<HTMLElement>(null);
  useEffect(() => setPinned(false), [opened]);

  const close = () => {
    setPinned(false);
    if (place.current) hovering.close(place.current);
  };
  const theme = chosen.theme === 'system' ? {} : { theme: chosen.theme };
  const card = trail.view && (
    <Card
      {...theme}
      id="preview-card"
      view={trail.view}
      canGoBack={trail.canGoBack}
      onBack={trail.back}
      canGoForward={trail.canGoForward}
      onForward={trail.forward}
      onOpenRelated={trail.open}
      isPinned={isPinned}
      onPin={() => setPinned(!isPinned)}
      onClose={close}
      site={null}
      onHide={(hiding) => {
        close();
        onHide(hiding);
      }}
      tools={PREVIEW_TOOLS}
      mark={trail.canGoBack ? null : previewMark(trail.view)}
    />
  );
  return (
    <>
      <Preview
        names={shown}
        look={chosen.style}
        opens={chosen.opens}
        opened={opened !== null && card ? { nth: opened, card } : null}
        listeners={listeners}
        placeRef={place}
      />
      {hidden !== null && (
        <div class="preview-notice">
          <Notice
            {...theme}
            hiding={hidden.hiding}
            state={hidden.isUndone ? 'undone' : 'hidden'}
            onUndo={onUndo}
            onClose={onClose}
            noticeRef={noticeRef}
          />
        </div>
      )}
    </>
  );
}

function shownOf(names: readonly EntityBrief[]): readonly EntityBrief[] {
  const wanted = SHOWN.flatMap((id) => names.find(({ ref }) => ref.endsWith(`/${id}`)) ?? []);
  return [...new Set([...wanted, ...names])].slice(0, SHOWN.length);
}

/** The card's contents, and the way back and forward between entities opened one from the other. */
function useTrail(first: EntityRef | null, attempt: Attempts['attempt']) {
  const [views, setViews] = useState<readonly CardView[]>([]);
  const [at, setAt] = useState(0);
  const latest = useRef<EntityRef | null>(null);
  const fetchInto = (entity: EntityRef, before: readonly CardView[]) =>
    attempt(async () => {
      latest.current = entity;
      const view = await ask('card', { entity });
      if (!view || latest.current !== entity) return;
      setViews([...before, view]);
      setAt(before.length);
    });
  useEffect(() => {
    setViews([]);
    setAt(0);
    latest.current = null;
    if (first !== null) void fetchInto(first, []);
  }, [first]);
  return {
    view: views[at] ?? null,
    canGoBack: at > 0,
    back: () => setAt(at - 1),
    canGoForward: at < views.length - 1,
    forward: () => setAt(at + 1),
    open: (entity: EntityRef) => void fetchInto(entity, views.slice(0, at + 1)),
  };
}
