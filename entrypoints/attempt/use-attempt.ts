/** What the popup and the options do when something fails: say so, and go on. */
import { useState } from 'preact/hooks';
import type { Problem } from '../../components/problem.ts';
import { problemOf } from './problem-of.ts';

export interface Attempts {
  readonly problem: Problem | null;
  /** For what the reader does: what went wrong before is forgotten, and said anew if it goes wrong again. */
  readonly attempt: (action: () => Promise<void>) => Promise<void>;
  /** For what happens by itself, which leaves alone what the reader is being told. */
  readonly report: (error: unknown) => void;
}

/** Each report draws everything anew, so a switch whose choice was not kept goes back to what holds. */
export function useAttempt(): Attempts {
  const [problem, setProblem] = useState<Problem | null>(null);
  const report = (error: unknown) => {
    console.warn(error);
    setProblem(problemOf(error));
  };
  const attempt = async (action: () => Promise<void>) => {
    setProblem(null);
    await action().catch(report);
  };
  return { problem, attempt, report };
}
