import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  DELAYS,
  dueAt,
  type HoverEvent,
  type HoverState,
  hover,
  RESTING,
  type Where,
} from '../../page/hover.ts';

type Event = HoverEvent<string>;
type State = HoverState<string>;

const on = (mention: string): Where<string> => ({ over: 'mention', mention });
const move = (time: number, to: Where<string>, speed = 0): Event => ({ is: 'moved', to, speed, time });
const tick = (time: number): Event => ({ is: 'tick', time });
const CARD: Where<string> = { over: 'card' };
const WEDGE: Where<string> = { over: 'wedge' };
const PAGE: Where<string> = { over: 'page' };
const dismissed: Event = { is: 'dismissed' };
const lifted: Event = { is: 'lifted' };
const shown: Event = { is: 'shown', mention: 'a' };
const openAt400 = [move(0, on('a')), tick(400)];

/** Open at 400 ms, left at 500, closed at 800. */
const closedAt800 = [...openAt400, move(500, PAGE), tick(800)];

const stateAfter = (events: readonly Event[]): State =>
  events.reduce<State>((state, event) => hover(state, event), RESTING);

/** What the reader notices of a state. */
function seen(state: State): string {
  if (state.is === 'resting') return 'nothing';
  if (state.is === 'dwelling') return state.prepared ? `prepared ${state.mention}` : 'nothing';
  return `card of ${state.mention}`;
}

const CASES: [name: string, events: Event[], noticed: string][] = [
  ['nothing before it is asked', [], 'nothing'],
  ['149 ms are not enough to prepare', [move(0, on('a')), tick(149)], 'nothing'],
  ['prepares at 150 ms', [move(0, on('a')), tick(150)], 'prepared a'],
  ['399 ms are not enough to open', [move(0, on('a')), tick(150), tick(399)], 'prepared a'],
  ['opens at 400 ms', openAt400, 'card of a'],
  [
    'slow moves on the word keep the dwell',
    [move(0, on('a')), move(300, on('a'), 0.5), tick(400)],
    'card of a',
  ],
  [
    'a fast move on the word begins it anew',
    [move(0, on('a')), move(300, on('a'), 0.51), tick(400)],
    'nothing',
  ],
  [
    'what was prepared stays so',
    [move(0, on('a')), tick(150), move(300, on('a'), 0.51), tick(301)],
    'prepared a',
  ],
  ['a fast pointer that stops opens', [move(0, on('a'), 3), tick(400)], 'card of a'],
  ['leaving the word ends the dwell', [move(0, on('a')), move(399, PAGE), tick(400)], 'nothing'],
  ['another word begins anew', [move(0, on('a')), move(300, on('b')), tick(400)], 'nothing'],
  ['another word opens in its own time', [move(0, on('a')), move(300, on('b')), tick(700)], 'card of b'],
  ['stays open while the pointer rests', [...openAt400, tick(100_000)], 'card of a'],
  ['stays open on the card', [...openAt400, move(500, CARD), tick(100_000)], 'card of a'],
  ['stays open on the way to the card', [...openAt400, move(500, WEDGE), tick(100_000)], 'card of a'],
  ['still open 299 ms after leaving', [...openAt400, move(500, PAGE), tick(799)], 'card of a'],
  ['closes 300 ms after leaving', [...openAt400, move(500, PAGE), tick(800)], 'nothing'],
  [
    'moves elsewhere do not put closing off',
    [...openAt400, move(500, PAGE), move(700, PAGE), tick(800)],
    'nothing',
  ],
  ['comes back to the word', [...openAt400, move(500, PAGE), move(700, on('a')), tick(800)], 'card of a'],
  ['comes back to the card', [...openAt400, move(500, PAGE), move(700, CARD), tick(800)], 'card of a'],
  ['comes back to the way', [...openAt400, move(500, PAGE), move(700, WEDGE), tick(800)], 'card of a'],
  ['comes back however late the clock', [...openAt400, move(500, PAGE), move(900, CARD)], 'card of a'],
  ['the next word waits for the first to close', [...openAt400, move(500, on('b')), tick(799)], 'card of a'],
  ['and has dwelt meanwhile', [...openAt400, move(500, on('b')), tick(800)], 'prepared b'],
  [
    'and opens 400 ms after it was reached',
    [...openAt400, move(500, on('b')), tick(800), tick(900)],
    'card of b',
  ],
  [
    'not 400 ms after the first was left',
    [...openAt400, move(500, PAGE), move(790, on('b')), tick(900)],
    'nothing',
  ],
  [
    'passing over the next word fast',
    [...openAt400, move(500, on('b')), move(700, on('b'), 2), tick(849)],
    'nothing',
  ],
  [
    'a word that was just left opens again sooner',
    [...closedAt800, move(900, on('a')), tick(1050)],
    'card of a',
  ],
  ['but not at once', [...closedAt800, move(900, on('a')), tick(1049)], 'nothing'],
  [
    'also when the pointer comes back fast',
    [...closedAt800, move(900, on('a'), 3), move(920, on('a'), 2), tick(1070)],
    'card of a',
  ],
  [
    'also over another word',
    [...closedAt800, move(900, on('b')), move(950, on('a')), tick(1100)],
    'card of a',
  ],
  ['also by way of the page', [...closedAt800, move(900, PAGE), move(950, on('a')), tick(1100)], 'card of a'],
  ['sooner up to a second after', [...closedAt800, move(1800, on('a')), tick(1950)], 'card of a'],
  ['later as ever', [...closedAt800, move(1801, on('a')), tick(2200)], 'prepared a'],
  ['another word as ever', [...closedAt800, move(900, on('b')), tick(1299)], 'prepared b'],
  [
    'not sooner after a dismissal',
    [...openAt400, dismissed, move(450, PAGE), move(500, on('a')), tick(899)],
    'prepared a',
  ],
  ['a pen that is lifted from the card leaves it open', [...openAt400, lifted, tick(9000)], 'card of a'],
  ['and comes back elsewhere', [...openAt400, lifted, move(500, PAGE), tick(9000)], 'card of a'],
  ['a pen that is lifted from the word opens nothing', [move(0, on('a')), lifted, tick(400)], 'nothing'],
  [
    'a pen that has left the card and is lifted closes it',
    [...openAt400, move(500, PAGE), lifted, tick(800)],
    'nothing',
  ],
  [
    'a pen that is lifted opens no other word',
    [...openAt400, move(500, on('b')), lifted, tick(800), tick(900)],
    'nothing',
  ],
  [
    'a pen that is lifted leaves alone what a press opened',
    [shown, lifted, move(0, PAGE), tick(9000)],
    'card of a',
  ],
  ['opens by key at once', [{ is: 'shown', mention: 'a' }], 'card of a'],
  [
    'a pointer elsewhere leaves it open',
    [{ is: 'shown', mention: 'a' }, move(0, PAGE), tick(9000)],
    'card of a',
  ],
  ['another word leaves it open', [{ is: 'shown', mention: 'a' }, move(0, on('b')), tick(9000)], 'card of a'],
  [
    'once the pointer has been on it, leaving closes',
    [{ is: 'shown', mention: 'a' }, move(0, CARD), move(100, PAGE), tick(400)],
    'nothing',
  ],
  ['by key from another card', [...openAt400, { is: 'shown', mention: 'b' }], 'card of b'],
  ['dismissed', [...openAt400, dismissed], 'nothing'],
  ['dismissed while leaving', [...openAt400, move(500, PAGE), dismissed, tick(849)], 'nothing'],
  ['dismissed while dwelling', [move(0, on('a')), dismissed, tick(400)], 'nothing'],
  [
    'does not come back under a pointer that stays',
    [...openAt400, dismissed, move(500, on('a')), tick(999)],
    'nothing',
  ],
  [
    'comes back after the pointer has been elsewhere',
    [...openAt400, dismissed, move(500, PAGE), move(600, on('a')), tick(1000)],
    'card of a',
  ],
  [
    'other words open after a dismissal',
    [...openAt400, dismissed, move(500, on('b')), tick(900)],
    'card of b',
  ],
];

it.each(CASES)('%s', (_, events, noticed) => expect(seen(stateAfter(events))).toBe(noticed));

const where = fc.oneof(
  fc.constantFrom('a', 'b', 'c').map(on),
  fc.constantFrom<Where<string>>(CARD, WEDGE, PAGE),
);
/** Events on a clock that only goes forward. */
const events = fc
  .array(
    fc.record({
      wait: fc.nat({ max: 500 }),
      event: fc.oneof(
        where.chain((to) => fc.double({ min: 0, max: 2, noNaN: true }).map((speed) => move(0, to, speed))),
        fc.constant(tick(0)),
        fc.constant(dismissed),
        fc.constant(lifted),
        fc.constantFrom('a', 'b').map((mention): Event => ({ is: 'shown', mention })),
      ),
    }),
    { maxLength: 30 },
  )
  .map((steps) => {
    let time = 0;
    return steps.map(({ wait, event }) => {
      time += wait;
      return { time, event: 'time' in event ? { ...event, time } : event };
    });
  });

describe('whatever happens', () => {
  it('a tick when it is due leaves nothing due', () => {
    fc.assert(
      fc.property(events, (steps) => {
        let state: State = RESTING;
        for (const { time, event } of steps) {
          state = hover(state, event);
          const due = dueAt(state);
          if (due === null || due > time) continue;
          // Late timers: some ticks bring it up to date.
          for (let i = 0; i < 3; i++) state = hover(state, tick(time));
          expect(dueAt(state) ?? Number.POSITIVE_INFINITY).toBeGreaterThan(time);
        }
      }),
    );
  });

  it('a tick before it is due changes nothing', () => {
    fc.assert(
      fc.property(events, fc.nat(), (steps, early) => {
        const state = stateAfter(steps.map(({ event }) => event));
        const due = dueAt(state) ?? Number.POSITIVE_INFINITY;
        const time = Number.isFinite(due) ? due - 1 - (early % 100) : early;
        expect(hover(state, tick(time))).toBe(state);
      }),
    );
  });

  it('a dismissal rests, with nothing due', () => {
    fc.assert(
      fc.property(events, (steps) => {
        const state = stateAfter([...steps.map(({ event }) => event), dismissed]);
        expect([state.is, dueAt(state)]).toEqual(['resting', null]);
      }),
    );
  });

  it('a card opens only by key or after resting on its word; sooner only where it has just been left', () => {
    fc.assert(
      fc.property(events, (steps) => {
        let state: State = RESTING;
        let [came, reached] = [0, 0];
        let last: Where<string> = PAGE;
        const closed = new Map<string, number>();
        for (const { time, event } of steps) {
          if (event.is === 'moved') {
            if (!isSame(event.to, last)) came = time;
            if (!isSame(event.to, last) || event.speed > DELAYS.speed) reached = time;
            last = event.to;
          }
          const before = cardOf(state);
          state = hover(state, event);
          const now = cardOf(state);
          if (before !== null && now !== before && event.is !== 'dismissed') closed.set(before, time);
          if (now === null || now === before || event.is === 'shown') continue;
          expect(last).toEqual(on(now));
          const wasLeft = came - (closed.get(now) ?? -Infinity) <= DELAYS.lately;
          expect(time - reached).toBeGreaterThanOrEqual(wasLeft ? DELAYS.prepare : DELAYS.open);
        }
      }),
      { numRuns: 3000 },
    );
  });

  it('a pointer that never rests opens nothing', () => {
    fc.assert(
      fc.property(
        fc.array(fc.record({ to: where, wait: fc.nat({ max: 149 }) }), { maxLength: 60 }),
        (steps) => {
          let state: State = RESTING;
          let time = 0;
          for (const { to, wait } of steps) {
            time += wait;
            state = hover(hover(state, tick(time)), move(time, to, 0.6));
            expect(cardOf(state)).toBe(null);
          }
        },
      ),
    );
  });

  it('a card that is open stays as long as the pointer is on word, way or card', () => {
    const near = fc.constantFrom<Where<string>>(on('a'), CARD, WEDGE);
    const steps = fc.array(fc.record({ to: near, wait: fc.nat({ max: 5000 }) }), { maxLength: 30 });
    fc.assert(
      fc.property(steps, (ways) => {
        let state = stateAfter(openAt400);
        let time = 400;
        for (const { to, wait } of ways) {
          time += wait;
          state = hover(hover(state, tick(time)), move(time, to, 2));
          expect(cardOf(state)).toBe('a');
        }
      }),
    );
  });

  it('one card gives way to another only by key or after it has closed', () => {
    fc.assert(
      fc.property(events, (steps) => {
        let state: State = RESTING;
        for (const { event } of steps) {
          const before = cardOf(state);
          state = hover(state, event);
          if (before === null || event.is === 'shown' || event.is === 'tick') continue;
          expect([before, null]).toContain(cardOf(state));
        }
      }),
    );
  });
});

function cardOf(state: State): string | null {
  return state.is === 'open' || state.is === 'leaving' ? state.mention : null;
}

function isSame(a: Where<string>, b: Where<string>): boolean {
  return a.over === 'mention' && b.over === 'mention' && a.mention === b.mention;
}
