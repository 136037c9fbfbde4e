import { faces } from '../../../tests/components/faces.tsx';
import { looks } from '../../../tests/components/looks.ts';

/** What the gallery shows, as its address says it after the `#`. */
export interface Shown {
  /** Name of a look; none: all of them, for one face. */
  readonly look: string | null;
  /** All faces whose name holds these words; kinds are the first words of names. */
  readonly find: string;
}

export function readAddress(hash: string): Shown {
  const said = new URLSearchParams(hash.replace(/^#/, ''));
  const find = said.get('find') ?? '';
  const isOneFace = faces.some(({ name }) => name === find) && !said.has('look');
  const look = looks.find(({ name }) => name === said.get('look')) ?? looks[0]!;
  return { look: isOneFace ? null : look.name, find };
}

export function addressOf({ look, find }: Shown): string {
  return `#${new URLSearchParams({ ...(look !== null && { look }), ...(find && { find }) })}`;
}
