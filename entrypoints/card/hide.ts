/** Keeps the choice to hide something. */
import type { Hiding } from '../../components/hiding.ts';
import { chooseName, chooseSite, chooseTopic, loadSettings } from '../../settings/store.ts';

/** @returns what takes the choice back. @throws {SettingsNotKept} */
export async function hide(hiding: Hiding): Promise<() => Promise<void>> {
  switch (hiding.of) {
    case 'name':
      await chooseName(hiding.entity, false);
      return () => chooseName(hiding.entity, true);
    case 'topic':
      await chooseTopic(hiding.topic, false);
      return () => chooseTopic(hiding.topic, true);
    case 'site':
      return hideSite(hiding.site);
  }
}

async function hideSite(site: string): Promise<() => Promise<void>> {
  const { sites } = await loadSettings();
  const now = Date.now();
  const before = sites.list(now).find(([pattern]) => pattern === site)?.[1] ?? null;
  await chooseSite(site, sites.ruleFor(site, false, now));
  return () => chooseSite(site, before);
}
