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

function frame(name: string, counts: Record<string, number>, more: Partial<FrameSummary> = {}): FrameSummary {
  return { frame: name, top: name === 'top', on: true, settled: true, failed: false, counts, ...more };
}

function follow() {
  const states: PageState[] = [];
  const line = new PageLine(1, (state) => states.push(state));
  return { line, states, last: () => states.at(-1)! };
}

test('counts are of all frames, and said once while nothing changes', async () => {
  tabOf(frame('top', { a: 1 }), frame('ad', { a: 2, b: 1 }));
  const { states, last } = follow();
  await vi.advanceTimersByTimeAsync(1);
  expect(last()).toEqual({ top: 'marks', waited: false, settled: true, counts: { a: 3, b: 1 } });
  const said = states.length;
  await vi.advanceTimersByTimeAsync(TWO_ROUNDS);
  expect(states).toHaveLength(said);
});

test('a frame that went is forgotten, one that came is counted, and the others never flicker', async () => {
  const { living } = tabOf(frame('top', { a: 1 }), frame('ad', { a: 2 }));
  const { states, last } = follow();
  await vi.advanceTimersByTimeAsync(1);
  living.delete('ad');
  await vi.advanceTimersByTimeAsync(TWO_ROUNDS);
  expect(last().counts).toEqual({ a: 1 });
  living.set('late', frame('late', { a: 5 }));
  await vi.advanceTimersByTimeAsync(TWO_ROUNDS);
  expect(last().counts).toEqual({ a: 6 });
  const different = states.map(({ counts }) => counts.a).filter((count, at, all) => count !== all[at - 1]);
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
  line.goTo('a');
  await vi.advanceTimersByTimeAsync(1000);
  expect(sent).toEqual([{ frame: 'top', entity: 'a' }]);
  living.delete('many');
  line.goTo('b');
  await vi.advanceTimersByTimeAsync(1000);
  expect(sent.slice(1)).toEqual([
    { frame: 'many', entity: 'b' },
    { frame: 'few', entity: 'b' },
  ]);
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
  expect(last()).toMatchObject({ top: 'silent', waited: true, counts: {} });
  living.set('top', frame('top', { b: 1 }));
  await vi.advanceTimersByTimeAsync(TWO_ROUNDS);
  expect(last()).toMatchObject({ top: 'marks', counts: { b: 1 } });
});

test('a closed line calls no more', async () => {
  const { connect } = tabOf(frame('top', {}));
  const { line } = follow();
  line.close();
  await vi.advanceTimersByTimeAsync(TWO_ROUNDS);
  expect(connect).toHaveBeenCalledTimes(1);
});
