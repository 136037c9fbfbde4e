/** The one sender. */
import { browser } from 'wxt/browser';
import type { About, Answer, CallName, Envelope, TabCalls, WorkerCalls } from './contract.ts';

/** Pauses before asking again, ms: a worker that is just ending is gone within the first, a slow start takes the rest. */
const PAUSES = [50, 250, 1000];

/**
 * Asks the worker, which may be asleep or just ending: then it is asked again.
 * @throws {Error} when it never answers, or when it answers with an error (then at once).
 */
export async function ask<N extends keyof WorkerCalls>(call: N, about: About<N>): Promise<Answer<N>> {
  for (let attempt = 0; ; attempt++) {
    try {
      const reply = (await browser.runtime.sendMessage({ call, about } satisfies Envelope<N>)) as Reply<N>;
      if (reply && 'answer' in reply) return reply.answer;
      if (reply && 'problem' in reply) throw new WorkerProblem(reply.problem);
      throw new Error('The extension gave no answer.');
    } catch (error) {
      const pause = PAUSES[attempt];
      if (error instanceof WorkerProblem || pause === undefined) throw error;
      await new Promise((resolve) => setTimeout(resolve, pause));
    }
  }
}

/** Tells every frame of a tab; a tab without our script is no error. */
export async function tell<N extends keyof TabCalls>(tab: number, call: N, about: About<N>): Promise<void> {
  const envelope = { call, about } satisfies Envelope<N>;
  await browser.tabs.sendMessage(tab, envelope).catch(() => undefined);
}

/** Asks one frame of a tab; null where none of our scripts answers. */
export async function askFrame<N extends keyof TabCalls>(
  { tab, frame }: { readonly tab: number; readonly frame: number },
  call: N,
  about: About<N>,
): Promise<Answer<N> | null> {
  const envelope = { call, about } satisfies Envelope<N>;
  const answer = browser.tabs.sendMessage(tab, envelope, { frameId: frame });
  return ((await answer.catch(() => null)) ?? null) as Answer<N> | null;
}

/** How an answer travels: errors of the worker's own code are told from a worker that is not there. */
export type Reply<N extends CallName> = { readonly answer: Answer<N> } | { readonly problem: string };

class WorkerProblem extends Error {}
