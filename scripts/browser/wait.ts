import { setTimeout as sleep } from 'node:timers/promises';

export interface UntilOptions {
  readonly timeoutMs?: number;
  readonly everyMs?: number;
}

/** Asks again until the answer is truthy; `what` completes "Waited for …" when it never is. */
export async function until<T>(
  what: string,
  ask: () => Promise<T> | T,
  { timeoutMs = 10_000, everyMs = 50 }: UntilOptions = {},
): Promise<NonNullable<T>> {
  const end = Date.now() + timeoutMs;
  for (;;) {
    const answer = await ask();
    if (answer) return answer;
    if (Date.now() > end) throw new Error(`Waited ${timeoutMs} ms for ${what}, and it did not come.`);
    await sleep(everyMs);
  }
}
