import type { Problem } from '../../components/problem.ts';
import { SettingsNotKept } from '../../settings/store.ts';

export function problemOf(error: unknown): Problem {
  if (error instanceof SettingsNotKept) {
    const { choice, isFull, reason } = error;
    return { is: 'not-kept', choice, isFull, reason };
  }
  return { is: 'failed', reason: error instanceof Error ? error.message : String(error) };
}
