import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';

const project = resolve(import.meta.dirname, '../..');

interface Room {
  /** Rooms (or files of rooms) whose code it may import. */
  readonly rooms: readonly string[];
  /** Rooms of which it may know types alone. */
  readonly types?: readonly string[];
  /** Packages and platform modules. */
  readonly packages: readonly string[];
}

/** Who may import whom; drawn in docs/architecture.md. A room always knows itself. */
const ROOMS: Readonly<Record<string, Room>> = {
  data: { rooms: [], packages: [] },
  facts: { rooms: [], packages: ['valibot'] },
  matcher: { rooms: [], packages: [] },
  spotting: {
    // What a sentence is and how its fingerprint is taken is one rule for documents and for pages.
    rooms: ['matcher', 'facts/pack.ts', 'facts/sentences.ts', 'facts/fingerprint.ts'],
    types: ['facts'],
    packages: [],
  },
  settings: {
    rooms: ['spotting/marking.ts', 'texts/catalog.ts'],
    types: ['facts'],
    packages: ['@wxt-dev/storage', 'valibot', 'wxt/browser'],
  },
  messages: {
    rooms: [],
    types: ['facts', 'spotting', 'settings', 'texts'],
    packages: ['valibot', 'wxt/browser'],
  },
  page: {
    rooms: ['matcher/marks.ts', 'spotting/found.ts', 'spotting/evidence.ts', 'spotting/marking.ts'],
    types: ['facts'],
    packages: [],
  },
  texts: { rooms: [], packages: ['#i18n', 'wxt/browser'] },
  components: {
    // What may be chosen is drawn where it is chosen.
    rooms: ['spotting/marking.ts', 'settings/choices.ts', 'texts'],
    types: ['facts'],
    packages: ['preact', 'preact/hooks'],
  },
  entrypoints: {
    rooms: ['facts', 'matcher', 'spotting', 'settings', 'messages', 'page', 'components', 'texts'],
    packages: [
      'preact',
      'preact/hooks',
      /* and wxt's own: */ 'wxt/browser',
      'wxt/utils/define-background',
      'wxt/utils/define-unlisted-script',
    ],
  },
};

interface Import {
  readonly from: string;
  readonly isType: boolean;
}

const IMPORT = /(?:^|\n)\s*(?:import|export)\s+(type\s)?(?:[^'";]*?\sfrom\s+)?'([^']+)'/g;
const DYNAMIC = /\bimport\(\s*'([^']+)'/g;

function importsOf(source: string): Import[] {
  const fixed = [...source.matchAll(IMPORT)].map(([, type, from]) => ({
    from: from!,
    isType: type !== undefined,
  }));
  const dynamic = [...source.matchAll(DYNAMIC)].map(([, from]) => ({ from: from!, isType: false }));
  return [...fixed, ...dynamic];
}

function filesOf(room: string): string[] {
  const files = readdirSync(join(project, room), { recursive: true, encoding: 'utf8' });
  return files.filter((file) => /\.(?:tsx?|mjs)$/.test(file)).map((file) => `${room}/${file}`);
}

/** What is wrong with an import, or null. */
function breach(file: string, room: string, { from, isType }: Import): string | null {
  const { rooms, types = [], packages } = ROOMS[room]!;
  if (!from.startsWith('.')) return packages.includes(from) ? null : `the package ${from}`;
  const target = relative(project, resolve(project, dirname(file), from))
    .replace(/\?.*$/, '')
    .replaceAll('\\', '/');
  const isIn = (place: string) => target === place || target.startsWith(`${place}/`);
  if (
    isIn(room) ||
    rooms.some(isIn) ||
    (isType && [...rooms, ...types].some((place) => target.startsWith(place.split('/')[0]!)))
  )
    return null;
  return isType ? `types of ${target}` : target;
}

describe.each(Object.keys(ROOMS).filter((room) => room !== 'data'))('the walls of %s hold', (room) => {
  const files = filesOf(room);
  test.each(files)('%s', (file) => {
    const breaches = importsOf(readFileSync(join(project, file), 'utf8')).flatMap(
      (found) => breach(file, room, found) ?? [],
    );
    expect(breaches, `${file} may not import these; docs/architecture.md says what ${room} may know`).toEqual(
      [],
    );
  });
});

test('data/ holds no code', () => {
  expect(filesOf('data')).toEqual([]);
});

test('the test sees a breach: every kind of import is read', () => {
  const source = `import { a } from '../settings/store.ts';\nimport type { B } from './x.ts';\nexport * from 'left-pad';\nawait import('../y.ts');\nimport\n  'side-effect';`;
  expect(importsOf(source)).toEqual([
    { from: '../settings/store.ts', isType: false },
    { from: './x.ts', isType: true },
    { from: 'left-pad', isType: false },
    { from: 'side-effect', isType: false },
    { from: '../y.ts', isType: false },
  ]);
  expect(breach('page/x.ts', 'page', { from: '../settings/store.ts', isType: false })).toBe(
    'settings/store.ts',
  );
  expect(breach('matcher/x.ts', 'matcher', { from: '../facts/pack.ts', isType: true })).toBe(
    'types of facts/pack.ts',
  );
  expect(breach('facts/x.ts', 'facts', { from: 'preact', isType: false })).toBe('the package preact');
});

describe('house rules', () => {
  const code = Object.keys(ROOMS).flatMap(filesOf);

  test.each(code)('%s is one thing: at most 300 lines', (file) => {
    expect(readFileSync(join(project, file), 'utf8').split('\n').length).toBeLessThanOrEqual(300);
  });

  test('no file or folder is a store-room', () => {
    expect(code.filter((file) => /(?:^|\/)(?:utils?|helpers?|common|misc)(?:\/|\.)/.test(file))).toEqual([]);
  });

  test('one file talks to the storage of choices, one sends messages', () => {
    const using = (pattern: RegExp) =>
      code.filter((file) => pattern.test(readFileSync(join(project, file), 'utf8')));
    expect(using(/browser\.storage\.(?!session)|@wxt-dev\/storage/)).toEqual(['settings/store.ts']);
    expect(using(/\.sendMessage\(/)).toEqual(['messages/sender.ts']);
  });
});
