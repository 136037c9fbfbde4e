/** What differs between two states of all choices, so that the reader knows before one takes the other's place. */
import type { EntityRef, TopicRef } from '../facts/views.ts';
import { CHOICES, type ChoiceKey, type Chosen, DEFAULTS } from './choices.ts';
import type { Pause, Settings } from './settings.ts';
import type { SiteRule } from './sites.ts';

/** `null`: no choice, so the default holds. */
export type Change =
  | { readonly of: 'topic'; readonly topic: TopicRef; readonly on: boolean }
  | { readonly of: 'name'; readonly name: EntityRef; readonly on: boolean }
  | {
      readonly of: 'site';
      readonly site: string;
      readonly from: SiteRule | null;
      readonly to: SiteRule | null;
    }
  | { readonly of: 'pause'; readonly to: Pause | null }
  | ChangeOfOne;

export type ChangeOfOne = {
  [K in ChoiceKey]: {
    readonly of: 'one';
    readonly key: K;
    readonly from: Chosen[K];
    readonly to: Chosen[K];
  };
}[ChoiceKey];

/** @param now ms since 1970: what has passed by then makes no difference */
export function changesBetween(before: Settings, after: Settings, now: number): Change[] {
  const topics = switched(before.topicsOff, after.topicsOff);
  const names = switched(before.namesOff, after.namesOff);
  return [
    ...topics.map(([topic, on]): Change => ({ of: 'topic', topic, on })),
    ...names.map(([name, on]): Change => ({ of: 'name', name, on })),
    ...changedSites(new Map(before.sites.list(now)), new Map(after.sites.list(now))),
    ...(before.pause === after.pause ? [] : [{ of: 'pause', to: after.pause } as const]),
    ...changedOnes(before.chosen, after.chosen),
  ];
}

/** How many choices of each kind are made; `others`: those of which there is one each. */
export function countChoices(settings: Settings, now: number) {
  return {
    topics: settings.topicsOff.size,
    names: settings.namesOff.size,
    sites: settings.sites.list(now).length,
    others:
      (settings.pause === null ? 0 : 1) +
      (Object.keys(CHOICES) as ChoiceKey[]).filter((key) => settings.chosen[key] !== DEFAULTS[key]).length,
  };
}

/** What is off in one and not in the other, with whether it will be on. */
function switched(before: ReadonlySet<string>, after: ReadonlySet<string>): [string, boolean][] {
  return [...before.symmetricDifference(after)].sort().map((id) => [id, before.has(id)]);
}

function changedSites(before: ReadonlyMap<string, SiteRule>, after: ReadonlyMap<string, SiteRule>): Change[] {
  const sites = [...new Set([...before.keys(), ...after.keys()])].sort();
  return sites
    .map((site) => ({
      of: 'site' as const,
      site,
      from: before.get(site) ?? null,
      to: after.get(site) ?? null,
    }))
    .filter(({ from, to }) => !isSame(from, to));
}

function isSame(a: SiteRule | null, b: SiteRule | null): boolean {
  if (typeof a !== 'object' || typeof b !== 'object') return a === b;
  return a?.until === b?.until;
}

function changedOnes(before: Chosen, after: Chosen): Change[] {
  return (Object.keys(CHOICES) as ChoiceKey[])
    .filter((key) => before[key] !== after[key])
    .map((key) => ({ of: 'one', key, from: before[key], to: after[key] }) as ChangeOfOne);
}
