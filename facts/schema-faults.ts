import type * as v from 'valibot';
import type { Fault } from './fault.ts';
import { PART } from './fields.ts';

/** What valibot found, as faults. */
export function schemaFaults(issues: readonly v.BaseIssue<unknown>[]): Fault[] {
  return issues.map((issue) => {
    const [message = '', mend = 'Compare it with docs/packs.md.'] = issue.message.split(PART);
    return { path: (issue.path ?? []).map((item) => item.key as string | number), message, mend };
  });
}
