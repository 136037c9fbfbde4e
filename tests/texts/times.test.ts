import { expect, test } from 'vitest';
import { timeText } from '../../texts/times.ts';
import '../components/english.ts';

/** Noon, wherever the test runs. */
const NOON = new Date(2030, 5, 12, 12).getTime();
const HOUR = 3_600_000;

test.each([
  ['in an hour, the time of day', 1, /^\d+:\d\d/],
  ['in a week, with the date', 24 * 7, /June? 19/],
])('%s', (_, hours, text) => {
  expect(timeText(NOON + hours * HOUR, NOON)).toMatch(text);
});
