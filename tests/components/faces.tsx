import type { ComponentChildren } from 'preact';
import { Card } from '../../components/Card.tsx';
import { CardContents } from '../../components/CardContents.tsx';
import type { Part } from '../../components/CardFoot.tsx';
import { CardFrame } from '../../components/CardFrame.tsx';
import { CardProblem } from '../../components/CardProblem.tsx';
import type { CardMark, CardTools } from '../../components/card-tools.ts';
import { Notice, type NoticeProps } from '../../components/Notice.tsx';
import { PanelView, type PanelViewProps } from '../../components/PanelView.tsx';
import { PopupView, type PopupViewProps } from '../../components/PopupView.tsx';
import { report } from '../../facts/report.ts';
import type { CardView } from '../../facts/views.ts';
import { t } from '../../texts/texts.ts';
import { optionsFaces } from './options-faces.tsx';
import * as samples from './samples.ts';

/** Every face in every state, by name: rendered, checked with axe, and looked at. */
export type FaceKind = 'card' | 'popup' | 'panel' | 'options';
export interface Face {
  readonly name: string;
  readonly kind: FaceKind;
  readonly draw: () => ComponentChildren;
}

const nothing = () => {};

export const frame = {
  id: 'card',
  canGoBack: false,
  onBack: nothing,
  canGoForward: false,
  onForward: nothing,
  isPinned: false,
  onPin: nothing,
  move: { onGrab: nothing, onStep: nothing, onCorner: nothing },
  onClose: nothing,
};

const found = { is: 'found', summary: samples.summary, counting: false } as const;
const standing = {
  host: 'news.example.org',
  on: true,
  offUntil: null,
  onlyListed: false,
  paused: null,
} as const;
const noSite = { ...standing, host: null };
/** In the summer of 2030, in the middle of the day. */
const LATER = Date.UTC(2030, 5, 12, 12, 30);

export const popupProps: PopupViewProps = {
  state: found,
  standing,
  onSite: nothing,
  onPause: nothing,
  onResume: nothing,
  current: null,
  position: null,
  onStep: nothing,
  onOpenOptions: nothing,
  onOpenPanel: nothing,
  onLeave: nothing,
  query: '',
  results: null,
  onQuery: nothing,
  opened: null,
  onOpen: nothing,
  onBack: nothing,
  problem: null,
};

export const panelProps: PanelViewProps = { ...popupProps, onOpenPanel: null, followed: null };

function card(name: string, view: CardView, canGoBack = false): Face {
  const draw = () => (
    <Card
      {...frame}
      canGoBack={canGoBack}
      view={view}
      onOpenRelated={nothing}
      site="news.example.org"
      onHide={nothing}
      tools={tools}
      mark={mark}
    />
  );
  return { name: `card ${name}`, kind: 'card', draw };
}

const pinned = (
  <Card
    {...frame}
    canGoForward
    isPinned
    view={samples.card}
    onOpenRelated={nothing}
    site={null}
    onHide={nothing}
  />
);

const notices: Readonly<Record<string, Pick<NoticeProps, 'hiding' | 'state'>>> = {
  name: { hiding: { of: 'name', entity: 'a/b', name: samples.card.name, language: 'en' }, state: 'hidden' },
  topic: { hiding: { of: 'topic', topic: 'a/b', name: 'Harbours', language: 'en' }, state: 'hidden' },
  site: { hiding: { of: 'site', site: 'news.example.org' }, state: 'hidden' },
  undone: { hiding: { of: 'site', site: 'news.example.org' }, state: 'undone' },
  'not kept': { hiding: { of: 'site', site: 'news.example.org' }, state: samples.siteNotKept },
};

function notice([name, props]: [string, Pick<NoticeProps, 'hiding' | 'state'>]): Face {
  const draw = () => <Notice {...props} onUndo={nothing} onClose={nothing} />;
  return { name: `card notice ${name}`, kind: 'card', draw };
}

export const tools: CardTools = {
  cite: (_view, facts, format) => `${format}: ${facts.map(({ id }) => id).join(' ')}`,
  report,
  copy: async () => true,
  onPage: async () => new Set([samples.citation.sha256]),
  goTo: async () => true,
};

export const mark: CardMark = {
  name: samples.markedName,
  sentence: () => 'Nordhavns havn er isfri hele året.',
};

/** A card with one of its parts open. */
function part(name: string, start: Part, view = samples.card): Face {
  const draw = () => (
    <CardFrame {...frame} glyph={view.kind} label={t(`kind.${view.kind}`)} describedBy="card-summary">
      <CardContents
        view={view}
        id="card"
        onOpenRelated={nothing}
        nameRef={null}
        tools={tools}
        mark={mark}
        hiding={{ site: 'news.example.org', onHide: nothing }}
        start={start}
      />
    </CardFrame>
  );
  return { name: `card ${name}`, kind: 'card', draw };
}

function problem(reason: 'no-answer' | 'missing'): Face {
  const draw = () => <CardProblem {...frame} reason={reason} onRetry={nothing} />;
  return { name: `card problem ${reason}`, kind: 'card', draw };
}

function panel(name: string, props: Partial<PanelViewProps>): Face {
  return { name: `panel ${name}`, kind: 'panel', draw: () => <PanelView {...panelProps} {...props} /> };
}

function popup(name: string, props: Partial<PopupViewProps>): Face {
  return { name: `popup ${name}`, kind: 'popup', draw: () => <PopupView {...popupProps} {...props} /> };
}

export const faces: readonly Face[] = [
  card('full', samples.card, true),
  card('short', samples.shortCard),
  card('without facts', samples.emptyCard),
  card('long name', samples.longCard),
  card('Arabic', samples.arabicCard),
  { name: 'card pinned', kind: 'card', draw: () => pinned },
  ...Object.entries(notices).map(notice),
  part('why it is marked', { is: 'why' }),
  part('copy', { is: 'copy' }),
  part('copied by hand', { is: 'refused', text: 'It is so.\nSource: here.' }),
  part('hide', { is: 'hide' }, samples.longCard),
  part('report a mark', { is: 'report', fact: null }),
  part('report a fact', { is: 'report', fact: samples.card.facts[0]! }, samples.arabicCard),
  problem('no-answer'),
  problem('missing'),
  popup('found', {}),
  popup('loading', { state: { is: 'loading' } }),
  popup('counting', { state: { ...found, counting: true } }),
  popup('long topic', { state: { ...found, summary: samples.longSummary } }),
  popup('at a mention', { position: { entity: samples.people.port.ref, at: 2, of: 12 } }),
  popup('pause', { pauseIsOpen: true }),
  popup('paused', { state: { is: 'paused' }, standing: { ...standing, paused: 'for-good' } }),
  popup('paused until', { state: { is: 'paused' }, standing: { ...standing, paused: LATER } }),
  popup('off until', {
    state: { is: 'off-here', host: 'news.example.org' },
    standing: { ...standing, on: false, offUntil: LATER },
  }),
  popup('listed', { standing: { ...standing, onlyListed: true } }),
  popup('browser page', { state: { is: 'unreadable', reason: 'browser-page' }, standing: noSite }),
  popup('PDF', { state: { is: 'unreadable', reason: 'pdf' }, standing: noSite }),
  popup('no answer', { state: { is: 'unreadable', reason: 'no-answer' } }),
  popup('no access', { state: { is: 'unreadable', reason: 'no-access' }, standing: noSite }),
  popup('not read', { state: { is: 'unreadable', reason: 'not-read' } }),
  popup('site not kept', { problem: samples.siteNotKept }),
  popup('failed', { problem: samples.failed, opened: samples.card }),
  popup('off here', {
    state: { is: 'off-here', host: 'news.example.org' },
    standing: { ...standing, on: false },
  }),
  popup('empty', { state: { is: 'empty' } }),
  popup('search', { query: 'port', results: [samples.people.port, samples.people.calls] }),
  popup('search without result', { query: 'Atlantis', results: [] }),
  popup('opened', { opened: samples.card }),
  popup('opened at a mention', {
    opened: samples.card,
    position: { entity: samples.people.port.ref, at: 2, of: 12 },
  }),
  popup('opened from search', { opened: samples.longCard, state: { is: 'empty' } }),
  panel('found', {}),
  panel('following', { current: samples.people.mayor.ref, followed: samples.shortCard }),
  panel('opened', { opened: samples.card, current: samples.people.mayor.ref }),
  panel('search', { query: 'port', results: [samples.people.port, samples.people.calls] }),
  panel('empty', { state: { is: 'empty' } }),
  ...optionsFaces,
];
