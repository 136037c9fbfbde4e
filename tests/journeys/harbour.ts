/** The harbour page: names in it, and in a frame of it. */
import type { Page } from 'puppeteer-core';
import { expectMarks } from './marks.ts';
import type { Visit } from './visit.ts';

const harbour = [
  'svalbard: Svalbard',
  'norway: Norway',
  'svalbard: Svalbard',
  'ottawa-convention: Ottawa Convention',
  'rune-andersen: Rune Andersen',
];
const inner = ['nato: NATO', 'norway: Norway'];

/** Opens it, and waits until all its names are marked. */
export async function openHarbour(visit: Visit): Promise<Page> {
  const tab = await visit.open('/harbour.html');
  await expectMarks(visit, tab, [...harbour, ...inner]);
  return tab;
}
