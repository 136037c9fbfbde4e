import { Card } from '../../components/Card.tsx';
import type { Hiding } from '../../components/hiding.ts';
import { Notice } from '../../components/Notice.tsx';
import { OptionsView, type OptionsViewProps } from '../../components/OptionsView.tsx';
import { Preview, type PreviewProps } from '../../components/Preview.tsx';
import { WelcomeView } from '../../components/WelcomeView.tsx';
import { PREVIEW_TOOLS, previewMark } from '../../entrypoints/preview/preview-tools.ts';
import type { NameView } from '../../facts/views.ts';
import type { Change } from '../../settings/changes.ts';
import { DEFAULTS } from '../../settings/choices.ts';
import { MARK_STYLES } from '../../spotting/marking.ts';
import type { Face } from './faces.tsx';
import * as samples from './samples.ts';

/** The options and the first-run page in every state. */

const nothing = () => {};
/** In the summer of 2030, in the middle of the day. */
const NOW = Date.UTC(2030, 5, 12, 12, 30);
const HOUR = 3_600_000;

const previewProps: PreviewProps = {
  names: [samples.people.port, samples.people.treaty, samples.people.mayor],
  look: 'dots',
  opens: 'hover',
  opened: null,
  listeners: {},
};

function preview(more: Partial<PreviewProps> = {}) {
  return <Preview {...previewProps} {...more} />;
}

const card = (
  <Card
    id="preview-card"
    view={samples.shortCard}
    canGoBack={false}
    onBack={nothing}
    canGoForward={false}
    onForward={nothing}
    onOpenRelated={nothing}
    isPinned={true}
    onPin={nothing}
    onClose={nothing}
    site={null}
    onHide={nothing}
    tools={PREVIEW_TOOLS}
    mark={previewMark(samples.shortCard)}
  />
);
const hiding: Hiding = {
  of: 'topic',
  topic: samples.topics[0]!.ref,
  name: samples.topics[0]!.name,
  language: 'en',
};

export const names: readonly NameView[] = Object.values(samples.people).map((brief) => ({
  ...brief,
  on: brief !== samples.people.reporter,
  packTitle: 'Two northern ports',
}));

export const optionsProps: OptionsViewProps = {
  topics: samples.topics,
  onTopic: nothing,
  names,
  onName: nothing,
  chosen: DEFAULTS,
  onChoose: nothing,
  sites: {
    sites: [
      ['*.example.org', 'on'],
      ['news.example.org', 'off'],
      ['xn--bcher-kva.example', { until: NOW + HOUR }],
    ],
    onRule: nothing,
    onAdd: () => null,
    onRemove: nothing,
    removed: null,
    onUndo: nothing,
    pause: null,
    onResume: nothing,
  },
  preview: preview(),
  shortcuts: [
    { description: 'Go to the next name on the page and show its card', keys: 'Alt+Shift+N' },
    { description: 'Go to the previous name on the page and show its card', keys: '' },
  ],
  onShortcuts: nothing,
  own: {
    stored: { topics: 1, names: 1, sites: 3, others: 0, taken: { of: 'keys', used: 6, granted: 512 } },
    file: { address: 'about:blank', name: 'backgrounder.json' },
    restoring: null,
    onFile: nothing,
    onReplace: nothing,
    onCancel: nothing,
    onErase: nothing,
    done: null,
    onUndo: nothing,
  },
  welcome: 'about:blank',
  now: NOW,
  problem: null,
};

const changes: readonly Change[] = [
  { of: 'topic', topic: 'harbour/fishing', on: true },
  { of: 'topic', topic: 'gone/topic-of-a-pack-that-is-not-here', on: false },
  { of: 'name', name: samples.people.mayor.ref, on: false },
  {
    of: 'site',
    site: 'a-site-with-a-rather-long-name.news.example.org:8080',
    from: null,
    to: { until: NOW + 40 * HOUR },
  },
  { of: 'pause', to: null },
  { of: 'pause', to: 'for-good' },
  { of: 'one', key: 'delay', from: '400', to: '1500' },
  { of: 'one', key: 'language', from: 'browser', to: 'nb' },
  { of: 'one', key: 'menus', from: 'off', to: 'on' },
  { of: 'one', key: 'amount', from: 'auto', to: 'page' },
];

function options(name: string, props: Partial<OptionsViewProps>): Face {
  return {
    name: `options ${name}`,
    kind: 'options',
    draw: () => <OptionsView {...optionsProps} {...props} />,
  };
}

function own(name: string, more: Partial<OptionsViewProps['own']>): Face {
  return options(name, { own: { ...optionsProps.own, ...more } });
}

function sites(name: string, more: Partial<OptionsViewProps['sites']>): Face {
  return options(name, { sites: { ...optionsProps.sites, ...more } });
}

function welcomeAfterHiding(state: 'hidden' | 'undone'): Face {
  const tried = (
    <>
      {preview()}
      <div class="preview-notice">
        <Notice hiding={hiding} state={state} onUndo={nothing} onClose={nothing} />
      </div>
    </>
  );
  return {
    name: `welcome, topic ${state}`,
    kind: 'options',
    draw: () => <WelcomeView preview={tried} options="about:blank" />,
  };
}

export const optionsFaces: readonly Face[] = [
  options('page', {}),
  options('two packs', { topics: [...samples.topics, samples.otherPackTopic] }),
  options('bare', {
    topics: [],
    names: [],
    sites: { ...optionsProps.sites, sites: [] },
    preview: preview({ names: [] }),
    shortcuts: [],
    onShortcuts: null,
    own: {
      ...optionsProps.own,
      stored: { topics: 0, names: 0, sites: 0, others: 0, taken: { of: 'bytes', used: 0, granted: 102_400 } },
    },
  }),
  options('only listed sites', { chosen: { ...DEFAULTS, sites: 'listed', opens: 'click', style: 'wave' } }),
  sites('paused', { pause: NOW + HOUR }),
  sites('paused for good', { pause: 'for-good' }),
  sites('site removed', { removed: { pattern: 'news.example.org', isUndone: false } }),
  sites('site back', { removed: { pattern: 'news.example.org', isUndone: true } }),
  own('restoring', { restoring: { changes, unknown: ['sound', 'topic:old/thing'] } }),
  own('restoring the same', { restoring: { changes: [], unknown: [] } }),
  own('restoring no backup', { restoring: { fault: 'no-backup' } }),
  own('replaced', { done: { what: 'replaced', isUndone: false } }),
  own('erased', { done: { what: 'erased', isUndone: false } }),
  own('erased and undone', { done: { what: 'erased', isUndone: true } }),
  options('card in the preview', { preview: preview({ opened: { nth: 1, card } }) }),
  ...MARK_STYLES.map((look) => options(`look ${look}`, { preview: preview({ look }) })),
  options('topic not kept', { problem: samples.topicNotKept }),
  options('marking not kept', {
    problem: { ...samples.topicNotKept, choice: { of: 'one' }, isFull: false },
  }),
  options('failed', { problem: samples.failed }),
  {
    name: 'welcome',
    kind: 'options',
    draw: () => <WelcomeView preview={preview()} options="about:blank" />,
  },
  {
    name: 'welcome with a card',
    kind: 'options',
    draw: () => <WelcomeView preview={preview({ opened: { nth: 0, card } })} options="about:blank" />,
  },
  welcomeAfterHiding('hidden'),
  welcomeAfterHiding('undone'),
];
