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
import { optionsFaces } from './options-faces.tsx';
import * as samples from './samples.ts';

/** Every face in every state, by name: rendered, checked with axe, and looked at. */
export type FaceKind = 'card' | 'popup' | 'options';
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

export const popupProps: PopupViewProps = {
  state: { is: 'found', summary: samples.summary },
  host: 'news.example.org',
  siteOn: true,
  onSite: nothing,
  onGoTo: nothing,
  onOpenOptions: nothing,
  query: '',
  results: null,
  onQuery: nothing,
  opened: null,
  onOpen: nothing,
  onBack: nothing,
  problem: null,
};

export const optionsProps: OptionsViewProps = {
  topics: samples.topics,
  onTopic: nothing,
  marking: { amount: 'auto', menus: false, style: 'dots' },
  onAmount: nothing,
  onMenus: nothing,
  sitesOff: ['news.example.org', 'xn--bcher-kva.example'],
  onSiteOn: nothing,
  shortcuts: [
    { description: 'Go to the next name on the page and show its card', keys: 'Alt+Shift+N' },
    { description: 'Go to the previous name on the page and show its card', keys: '' },
  ],
  problem: null,
};

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
    <CardFrame {...frame} glyph={view.kind} label={view.kind} describedBy="card-summary">
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

function popup(name: string, props: Partial<PopupViewProps>): Face {
  return { name: `popup ${name}`, kind: 'popup', draw: () => <PopupView {...popupProps} {...props} /> };
}

function options(name: string, props: Partial<OptionsViewProps>): Face {
  return {
    name: `options ${name}`,
    kind: 'options',
    draw: () => <OptionsView {...optionsProps} {...props} />,
  };
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
  popup('browser page', { state: { is: 'unreadable', reason: 'browser-page' }, host: null }),
  popup('PDF', { state: { is: 'unreadable', reason: 'pdf' }, host: null }),
  popup('no answer', { state: { is: 'unreadable', reason: 'no-answer' } }),
  popup('no access', { state: { is: 'unreadable', reason: 'no-access' }, host: null }),
  popup('not read', { state: { is: 'unreadable', reason: 'not-read' } }),
  popup('site not kept', { problem: samples.siteNotKept }),
  popup('failed', { problem: samples.failed, opened: samples.card }),
  popup('off here', { state: { is: 'off-here', host: 'news.example.org' }, siteOn: false }),
  popup('empty', { state: { is: 'empty' } }),
  popup('search', { query: 'port', results: [samples.people.port, samples.people.calls] }),
  popup('search without result', { query: 'Atlantis', results: [] }),
  popup('opened', { opened: samples.card }),
  popup('opened from search', { opened: samples.longCard, state: { is: 'empty' } }),
  options('page', {}),
  options('two packs', { topics: [...samples.topics, samples.otherPackTopic] }),
  options('bare', { topics: [], sitesOff: [], shortcuts: [] }),
  options('topic not kept', { problem: samples.topicNotKept }),
  options('marking not kept', {
    problem: { ...samples.topicNotKept, choice: { of: 'one' }, isFull: false },
  }),
  options('failed', { problem: samples.failed }),
];
