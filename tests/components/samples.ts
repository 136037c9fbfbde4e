import type { Problem } from '../../components/problem.ts';
import type {
  CardView,
  CitationView,
  EntityBrief,
  FactView,
  MarkedName,
  PageSummary,
  TopicView,
} from '../../facts/views.ts';

/** Data for looking at the faces: an invented pack, in the shapes of the real one. */

export function brief(kind: EntityBrief['kind'], name: string, summary: string, more?: Partial<EntityBrief>) {
  const slug = name.toLowerCase().replace(/[^\p{Letter}]+/gu, '-');
  const whole: EntityBrief = {
    ref: `harbour/${slug}`,
    kind,
    name,
    summary,
    language: 'en',
    topics: ['harbour/port-talks'],
    ...more,
  };
  return whole;
}

export const people = {
  mayor: brief(
    'person',
    'Ingrid Solheim',
    'Harbour master of Nordhavn, who speaks for the port in the talks with its neighbours.',
  ),
  reporter: brief(
    'organisation',
    'Nordhavn Tidende',
    'Newspaper that first reported the monthly calls between the two ports.',
  ),
  port: brief(
    'place',
    'Nordhavn',
    'Ice-free port on the north coast, with a fishing fleet and a small naval quay.',
  ),
  treaty: brief(
    'treaty',
    'Sandvik Convention on the Marking of Fishing Grounds',
    'Treaty that obliges its parties to mark and share the grounds near the border.',
  ),
  calls: brief(
    'event',
    'Monthly port calls',
    'Regular radio calls between the harbour masters on both sides.',
  ),
  gift: brief('object', 'Glass lighthouse', 'Gift that one port sent the other for midsummer.'),
};

export const citation: CitationView = {
  document: 'ports-article',
  documentTitle: 'Article on the calls between two northern ports',
  titleIsOurs: true,
  documentKind: 'news article',
  publisher: null,
  author: null,
  address: null,
  documentDate: null,
  paragraph: 3,
  sentence: 2,
  sha256: '5f1d0c9a3be27468c0d1a7e94b6f83225f1d0c9a3be27468c0d1a7e94b6f8322',
};

export const knownCitation: CitationView = {
  ...citation,
  document: 'harbour-agreement',
  documentTitle: 'Harbour agreement, annex B',
  titleIsOurs: false,
  documentKind: 'agreement',
  publisher: 'Nordhavn Port Authority',
  author: 'J. Lund',
  address: 'https://port.example/agreements/2019/annex-b-with-a-rather-long-address.html',
  documentDate: '4 June 2019',
  paragraph: 12,
  sentence: 1,
};

export function fact(id: string, statement: string, more?: Partial<FactView>): FactView {
  return {
    id,
    statement,
    by: null,
    via: null,
    certainty: 'stated',
    date: null,
    citations: [citation],
    ...more,
  };
}

const facts: readonly FactView[] = [
  fact('calls', 'Staff of the two ports speak by radio once a month about traffic near the border.', {
    by: 'Ingrid Solheim',
    via: 'Nordhavn Tidende',
    certainty: 'reported',
  }),
  fact('quay', 'Foreign officials raised concern about the new quay at a meeting with the ambassador.', {
    date: '14 May, year not stated',
  }),
  fact('escalation', 'Some observers characterised the building of the quay as a needless escalation.', {
    by: 'Unnamed observers',
    certainty: 'characterised',
    citations: [citation, knownCitation],
  }),
  fact('gift', 'The port received a glass lighthouse as a midsummer gift.', { certainty: 'reported' }),
  fact('share', 'Both ports share their ice charts from November to April.', { date: '2019' }),
];

const filed = {
  pack: { id: 'harbour', title: 'Two northern ports', version: '1.2.0' },
  filedUnder: [{ ref: 'harbour/places', name: 'Places' }],
};

export const card: CardView = {
  ...people.port,
  facts,
  related: [people.mayor, people.calls, people.treaty, people.gift, people.reporter],
  ...filed,
};

export const shortCard: CardView = { ...people.gift, facts: facts.slice(3, 4), related: [], ...filed };

export const emptyCard: CardView = { ...people.reporter, facts: [], related: [people.mayor], ...filed };

export const longCard: CardView = {
  ...people.treaty,
  name: 'Übereinkommen über die Kennzeichnungs­verpflichtungen in Grenzfischereigewässern und Donaudampfschifffahrtsgesellschaften',
  language: 'de',
  summary: 'Verpflichtet die Vertragsparteien, die Fanggründe nahe der Grenze zu kennzeichnen und zu teilen.',
  facts,
  related: [people.port],
  ...filed,
};

export const arabicCard: CardView = {
  ...people.port,
  name: 'ميناء الشمال',
  summary: 'ميناء لا يتجمد على الساحل الشمالي، وفيه أسطول صيد ورصيف بحري صغير.',
  language: 'ar',
  facts: [
    fact('ar', 'يتحدث موظفو الميناءين باللاسلكي مرة كل شهر عن حركة السفن قرب الحدود.', {
      by: 'إنغريد سولهايم',
      via: 'Nordhavn Tidende',
      certainty: 'reported',
    }),
  ],
  related: [people.mayor, brief('event', 'مكالمات الميناء', 'مكالمات منتظمة.', { language: 'ar' })],
  ...filed,
};

export const summary: PageSummary = {
  mentions: 23,
  about: [people.port, people.treaty, people.mayor],
  topics: [
    {
      ref: 'harbour/port-talks',
      name: 'Port talks',
      mentions: 18,
      entities: [
        { brief: people.port, count: 12 },
        { brief: people.mayor, count: 5 },
        { brief: people.calls, count: 1 },
      ],
    },
    {
      ref: 'harbour/fishing',
      name: 'Fishing grounds and their treaties',
      mentions: 5,
      entities: [
        { brief: people.treaty, count: 3 },
        { brief: people.gift, count: 2 },
      ],
    },
  ],
};

/** More names in a topic than are shown at first. */
export const longSummary: PageSummary = {
  ...summary,
  mentions: 28,
  topics: [
    {
      ref: 'harbour/port-talks',
      name: 'Port talks',
      mentions: 28,
      entities: ['Alta', 'Berg', 'Dale', 'Elv', 'Fjord', 'Gate', 'Havn'].map((name, at) => ({
        brief: brief('place', name, 'Village on the way from the harbour to the border.'),
        count: 7 - at,
      })),
    },
  ],
};

export const topicNotKept = {
  is: 'not-kept',
  choice: { of: 'topic', topic: 'harbour/fishing' },
  isFull: true,
  reason: 'Resource::kMaxItems quota exceeded',
} satisfies Problem;

export const siteNotKept = {
  ...topicNotKept,
  choice: { of: 'site', site: 'a-site-with-a-rather-long-name.news.example.org:8080' },
} satisfies Problem;

export const failed: Problem = { is: 'failed', reason: 'The extension gave no answer.' };

export const topics: readonly TopicView[] = [
  {
    ref: 'harbour/port-talks',
    name: 'Port talks',
    summary: 'How the two ports stay in touch: the calls, who makes them, and what is said about them.',
    language: 'en',
    packTitle: filed.pack.title,
    on: true,
    entities: ['Nordhavn', 'Ingrid Solheim', 'Monthly port calls', 'Glass lighthouse'],
  },
  {
    ref: 'harbour/fishing',
    name: 'Fishing grounds',
    summary: 'Treaties and quarrels about where the fleets may fish.',
    language: 'en',
    packTitle: filed.pack.title,
    on: false,
    entities: ['Sandvik Convention'],
  },
  {
    ref: 'harbour/weather',
    name: 'Weather',
    summary: 'Ice, storms and the stations that measure them.',
    language: 'en',
    packTitle: filed.pack.title,
    on: true,
    entities: [],
  },
];

export const otherPackTopic: TopicView = {
  ref: 'elv/elver',
  name: 'Elver og fosser',
  summary: 'Navn på elver, fosser og innsjøer, og hvem som bestemmer over vannet.',
  language: 'nb',
  packTitle: 'Norske elver',
  on: true,
  entities: ['Tana', 'Alta', 'Pasvik'],
};

/** The name that a mark was made by, with every rule that there is. */
export const markedName: MarkedName = {
  alias: 'Nordhavn',
  form: 'Nordhavns',
  language: 'nb',
  needsFullName: true,
  isShared: true,
  onlyIn: ['nb', 'sv'],
  unless: ['Nordhavn IF', 'Nordhavn Blues'],
};
