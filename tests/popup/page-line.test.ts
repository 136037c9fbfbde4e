import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { PageLine, type PageState } from '../../entrypoints/popup/page-line.ts';
import type { FrameSummary } from '../../messages/summary-port.ts';

beforeEach(() => vi.useFakeTimers());
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

/** Longer than any frame that is gone may be counted. */
const TWO_ROUNDS = 3100;

/** A tab whose frames answer each connection, as ours do. */
function tabOf(...frames: FrameSummary[]) {
  const living = new Map(frames.map((frame) => [frame.frame, frame]));
  const sent: unknown[] = [];
  let hangUp = () => {};
  const connect = vi.spyOn(browser.tabs, 'connect').mockImplementation(() => {
    let isOpen = true;
    const port = {
      onMessage: {
        addListener: (hear: (message: unknown) => void) => {
          queueMicrotask(() => {
            if (isOpen) for (const frame of living.values()) hear(frame);
          });
        },
      },
      onDisconnect: {
        addListener: (listener: () => void) => {
          hangUp = listener;
          if (living.size === 0) queueMicrotask(listener);
        },
      },
      postMessage: (message: unknown) => sent.push(message),
      disconnect: () => {
        isOpen = false;
      },
    };
    return port as unknown as ReturnType<typeof browser.tabs.connect>;
  });
  return { living, sent, connect, hangUp: () => hangUp() };
}

const times = (count: number) => ({ count, inHeadings: 0, inFull: true, first: 0 });

function frame(name: string, counts: Record<string, number>, more: Partial<FrameSummary> = {}): FrameSummary {
  const named = Object.fromEntries(Object.entries(counts).map(([entity, count]) => [entity, times(count)]));
  const reader = null;
  return { frame: name, top: name === 'top', on: true, settled: true, failed: false, named, reader, ...more };
}

function follow(follows = false) {
  const states: PageState[] = [];
  const line = new PageLine(1, (state) => states.push(state), follows);
  const counts = ({ named } = states.at(-1)!) =>
    Object.fromEntries(Object.entries(named).map(([entity, { count }]) => [entity, count]));
  return { line, states, last: () => states.at(-1)!, counts };
}

test('counts are of all frames, and said once while nothing changes', async () => {
  tabOf(frame('top', { a: 1 }), frame('ad', { a: 2, b: 1 }));
  const { states, last, counts } = follow();
  await vi.advanceTimersByTimeAsync(1);
  expect(last()).toMatchObject({ top: 'marks', waited: false, settled: true });
  expect(counts()).toEqual({ a: 3, b: 1 });
  const said = states.length;
  await vi.advanceTimersByTimeAsync(TWO_ROUNDS);
  expect(states).toHaveLength(said);
});

test('a frame that went is forgotten, one that came is counted, and the others never flicker', async () => {
  const { living } = tabOf(frame('top', { a: 1 }), frame('ad', { a: 2 }));
  const { states, counts } = follow();
  await vi.advanceTimersByTimeAsync(1);
  living.delete('ad');
  await vi.advanceTimersByTimeAsync(TWO_ROUNDS);
  expect(counts()).toEqual({ a: 1 });
  living.set('late', frame('late', { a: 5 }));
  await vi.advanceTimersByTimeAsync(TWO_ROUNDS);
  expect(counts()).toEqual({ a: 6 });
  const different = states.map((state) => counts(state).a).filter((count, at, all) => count !== all[at - 1]);
  expect(different).toEqual([1, 3, 1, 6]);
});

test('a way leads to the top frame first, and past a frame that is gone', async () => {
  const { living, sent } = tabOf(
    frame('many', { a: 9, b: 2 }),
    frame('top', { a: 1 }),
    frame('few', { b: 1 }),
  );
  const { line } = follow();
  await vi.advanceTimersByTimeAsync(1);
  line.step('a', 1);
  await vi.advanceTimersByTimeAsync(1000);
  expect(sent).toEqual([{ frame: 'top', entity: 'a', index: 0 }]);
  living.delete('many');
  line.step('b', 1);
  await vi.advanceTimersByTimeAsync(1000);
  expect(sent.slice(1)).toEqual([
    { frame: 'many', entity: 'b', index: 0 },
    { frame: 'few', entity: 'b', index: 0 },
  ]);
});

test('steps lead from mention to mention and frame to frame, around the end, both ways, and say where', async () => {
  const { sent } = tabOf(frame('ad', { a: 1 }), frame('top', { a: 2 }));
  const { line, last } = follow();
  await vi.advanceTimersByTimeAsync(1);
  const positions: unknown[] = [];
  for (const by of [1, 1, 1, 1, -1, -1] as const) {
    line.step('a', by);
    positions.push(`${last().position?.at} of ${last().position?.of}`);
  }
  expect(sent.map((order) => Object.values(order as object).join(' '))).toEqual([
    'top a 0',
    'top a 1',
    'ad a 0',
    'top a 0',
    'ad a 0',
    'top a 1',
  ]);
  expect(positions).toEqual(['1 of 3', '2 of 3', '3 of 3', '1 of 3', '3 of 3', '2 of 3']);
});

test('a step goes on from the mention whose card the reader opened on the page', async () => {
  const { living, sent } = tabOf(frame('top', { a: 5 }));
  const { line, last } = follow();
  await vi.advanceTimersByTimeAsync(1);
  living.set('top', frame('top', { a: 5 }, { reader: { by: 'card', entity: 'a', index: 3 } }));
  await vi.advanceTimersByTimeAsync(TWO_ROUNDS);
  expect(last()).toMatchObject({ current: 'a', position: { entity: 'a', at: 4, of: 5 } });
  line.step('a', 1);
  expect(sent).toEqual([{ frame: 'top', entity: 'a', index: 4 }]);
});

test('what is in view is followed, without changing where steps go on', async () => {
  const { living, connect } = tabOf(frame('top', { a: 5, b: 1 }));
  const { line, last } = follow(true);
  expect(connect).toHaveBeenLastCalledWith(1, { name: 'follow' });
  await vi.advanceTimersByTimeAsync(1);
  line.step('a', 1);
  living.set('top', frame('top', { a: 5, b: 1 }, { reader: { by: 'view', entity: 'b' } }));
  await vi.advanceTimersByTimeAsync(TWO_ROUNDS);
  expect(last()).toMatchObject({ current: 'b', position: { entity: 'a', at: 1 } });
});

test('a frame within the page is not what the page begins with', async () => {
  tabOf(frame('ad', { a: 1, b: 1 }), frame('top', { b: 1 }));
  const { last } = follow();
  await vi.advanceTimersByTimeAsync(1);
  expect(last().named).toMatchObject({ a: { first: 1 }, b: { count: 2, first: 0 } });
});

test('a line that stays open calls the roll less often once the page is known', async () => {
  const { connect } = tabOf(frame('top', { a: 1 }));
  follow(true);
  await vi.advanceTimersByTimeAsync(60_000);
  expect(connect.mock.calls.length).toBeLessThan(18);
});

test.each([
  [[frame('top', {}, { failed: true })], 'failed', false],
  [[frame('top', {}, { on: false })], 'off', false],
  [[frame('ad', {})], 'silent', false],
  [[], 'silent', true],
] as const)('what the top frame does, %#: %s', async (frames, top, waited) => {
  tabOf(...frames);
  const { last } = follow();
  await vi.advanceTimersByTimeAsync(1);
  expect(last()).toMatchObject({ top, waited });
  await vi.advanceTimersByTimeAsync(2 * TWO_ROUNDS);
  expect(last()).toMatchObject({ top, waited: true });
});

test('a page that is left takes all its counts along, and the next one is heard', async () => {
  const { living, hangUp } = tabOf(frame('top', { a: 1 }));
  const { last } = follow();
  await vi.advanceTimersByTimeAsync(1);
  hangUp();
  expect(last()).toMatchObject({ top: 'silent', waited: true, named: {} });
  living.set('top', frame('top', { b: 1 }));
  await vi.advanceTimersByTimeAsync(TWO_ROUNDS);
  expect(last()).toMatchObject({ top: 'marks', named: { b: { count: 1 } } });
});

test('a closed line calls no more', async () => {
  const { connect } = tabOf(frame('top', {}));
  const { line } = follow();
  line.close();
  await vi.advanceTimersByTimeAsync(TWO_ROUNDS);
  expect(connect).toHaveBeenCalledTimes(1);
});
