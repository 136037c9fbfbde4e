/** The list of sites: adding, choosing and taking off, with the way back. */
import { useState } from 'preact/hooks';
import type { RuleChoice, SiteListProps } from '../../components/SiteList.tsx';
import type { Settings } from '../../settings/settings.ts';
import type { SiteRule } from '../../settings/sites.ts';
import { choosePause, chooseSite } from '../../settings/store.ts';
import { readTypedSite } from '../../settings/typed-site.ts';
import type { Attempts } from '../attempt/use-attempt.ts';

const HOUR = 3_600_000;

interface Removed {
  readonly pattern: string;
  readonly rule: SiteRule;
  readonly isUndone: boolean;
}

export function useSites(
  { sites, pause, chosen }: Settings,
  attempt: Attempts['attempt'],
  now: number,
): Omit<SiteListProps, 'where' | 'onWhere' | 'now'> {
  const [removed, setRemoved] = useState<Removed | null>(null);
  const list = sites.list(now);
  const remove = async (pattern: string) => {
    const [, rule] = list.find(([site]) => site === pattern) ?? [];
    if (rule === undefined) return;
    await chooseSite(pattern, null);
    setRemoved({ pattern, rule, isUndone: false });
  };
  const undo = async () => {
    if (removed === null) return;
    await chooseSite(removed.pattern, removed.rule);
    setRemoved({ ...removed, isUndone: true });
  };
  return {
    sites: list,
    onRule: (pattern, rule) => void attempt(() => chooseSite(pattern, ruleOf(rule))),
    onAdd: (typed) => {
      const read = readTypedSite(typed);
      if ('fault' in read) return read.fault;
      // What else would one list a site for?
      void attempt(() => chooseSite(read.pattern, chosen.sites === 'listed' ? 'on' : 'off'));
      return null;
    },
    onRemove: (pattern) => void attempt(() => remove(pattern)),
    removed,
    onUndo: () => void attempt(undo),
    pause: typeof pause === 'number' && pause <= now ? null : pause,
    onResume: () => void attempt(() => choosePause(null)),
  };
}

function ruleOf(choice: RuleChoice): SiteRule {
  if (choice === 'on' || choice === 'off') return choice;
  return { until: Date.now() + (choice === 'hour' ? HOUR : 24 * HOUR) };
}
