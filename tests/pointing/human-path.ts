/**
 * Ways of a hand on a mouse: minimum-jerk movements that take as long as Fitts' law says, bent, trembling, and mostly
 * with a second, smaller movement that corrects the first.
 */
import type { Box, Point } from '../../page/wedge.ts';

export interface Step extends Point {
  /** Since the path began, ms. */
  readonly at: number;
}

/** From 0 to below 1; the same for the same seed. */
export type Random = () => number;

/** What a mouse reports in one second. */
const RATE = 125;
const SHORTEST = 250;
const LONGEST = 1200;

/** Mulberry32. */
export function randomFrom(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

export function pointIn({ left, top, right, bottom }: Box, random: Random): Point {
  return { x: left + random() * (right - left), y: top + random() * (bottom - top) };
}

/** From one point to another, which is `width` px wide for the hand. */
export function humanPath(from: Point, to: Point, width: number, random: Random): Step[] {
  const distance = Math.hypot(to.x - from.x, to.y - from.y);
  const fitts = (100 + 140 * Math.log2(distance / width + 1)) * (0.75 + 0.6 * random());
  const lasts = Math.min(LONGEST, Math.max(SHORTEST, fitts));
  const isCorrected = random() < 0.7;
  // The first movement lands a tenth of the way beside the aim, at most.
  const miss = isCorrected ? distance * 0.1 * random() : 0;
  const angle = 2 * Math.PI * random();
  const landing = { x: to.x + miss * Math.cos(angle), y: to.y + miss * Math.sin(angle) };
  const bend = clamp(normal(random) * 0.07, 0.16);
  const tremor = { size: 0.4 + 0.8 * random(), hertz: 8 + 4 * random(), phase: 2 * Math.PI * random() };
  const firstLasts = isCorrected ? lasts * 0.75 : lasts;
  const steps: Step[] = [];
  for (let at = 1000 / RATE; at < lasts + 1000 / RATE; at += 1000 / RATE) {
    const first = bent(from, landing, bend, jerkless(at / firstLasts));
    // It begins before the first has ended.
    const second = isCorrected ? jerkless((at - lasts * 0.65) / (lasts * 0.35)) : 0;
    const shake = tremor.size * Math.sin(tremor.phase + (2 * Math.PI * tremor.hertz * at) / 1000);
    steps.push({
      x: first.x + second * (to.x - landing.x) + shake,
      y: first.y + second * (to.y - landing.y) + shake * 0.7,
      at,
    });
  }
  return steps;
}

/** How far a movement without jerks has come at a part of its time. */
function jerkless(part: number): number {
  const t = Math.min(1, Math.max(0, part));
  return t * t * t * (10 - 15 * t + 6 * t * t);
}

function bent(from: Point, to: Point, bend: number, part: number): Point {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const bow = 4 * part * (1 - part) * bend;
  return { x: from.x + part * dx - bow * dy, y: from.y + part * dy + bow * dx };
}

function normal(random: Random): number {
  return Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
}

function clamp(value: number, most: number): number {
  return Math.min(most, Math.max(-most, value));
}
