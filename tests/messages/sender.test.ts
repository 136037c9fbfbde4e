import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { ask } from '../../messages/sender.ts';

beforeEach(() => vi.useFakeTimers());
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

/** Answers in turn; an Error is thrown as a worker that is not there. */
function workerThatSays(...answers: unknown[]) {
  return vi.spyOn(browser.runtime, 'sendMessage').mockImplementation(async () => {
    const answer = answers.shift();
    if (answer instanceof Error) throw answer;
    return answer;
  });
}

const gone = new Error('Could not establish connection. Receiving end does not exist.');

test('a worker that was just ending is asked again', async () => {
  const worker = workerThatSays(gone, undefined, { answer: { amount: 'all', menus: true } });
  const asked = ask('here', null);
  await vi.runAllTimersAsync();
  await expect(asked).resolves.toEqual({ amount: 'all', menus: true });
  expect(worker).toHaveBeenCalledTimes(3);
});

test('a worker that is gone for good is given up, with its own words', async () => {
  const worker = workerThatSays(gone, gone, gone, gone);
  const asked = expect(ask('here', null)).rejects.toThrow('Receiving end does not exist');
  await vi.runAllTimersAsync();
  await asked;
  expect(worker).toHaveBeenCalledTimes(4);
});

test('an error of the worker itself is passed on at once', async () => {
  const worker = workerThatSays({ problem: 'no such pack' });
  await expect(ask('topics', null)).rejects.toThrow('no such pack');
  expect(worker).toHaveBeenCalledTimes(1);
});

test('an answer may be null or false', async () => {
  workerThatSays({ answer: null }, { answer: null });
  await expect(ask('card', { entity: 'a/b' })).resolves.toBeNull();
  await expect(ask('here', null)).resolves.toBeNull();
});
