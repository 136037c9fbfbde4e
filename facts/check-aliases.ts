/** What is looked for on pages must be clear: no name may mean two entities, and no line may be in vain. */
import type { Fault } from './fault.ts';
import { conditionsOf, type Entity, type Pack } from './pack.ts';

interface Use {
  readonly entity: Entity;
  readonly afterFullName: boolean;
}

export function checkAliases(pack: Pack): Fault[] {
  const uses = new Map<string, Use[]>();
  return pack.entities.flatMap((entity, e) => [
    ...checkTexts(entity, e, uses),
    ...checkShortForms(entity, e),
    ...checkNotInside(entity, e),
  ]);
}

/** @param uses grows: all texts seen so far. */
function checkTexts(entity: Entity, e: number, uses: Map<string, Use[]>): Fault[] {
  const faults: Fault[] = [];
  const own = new Set<string>();
  for (const [a, alias] of entity.aliases.entries()) {
    const { afterFullName } = alias;
    const texts = [alias.text, ...alias.forms];
    for (const [t, text] of texts.entries()) {
      const path = ['entities', e, 'aliases', a, ...(t === 0 ? ['text'] : ['forms', t - 1])];
      const conditional = `${text} ${conditionsOf(alias)}`;
      if (own.has(conditional)) {
        faults.push({ path, message: `"${text}" stands here twice`, mend: 'Keep one of them.' });
        continue;
      }
      own.add(conditional);
      const others = uses.get(fold(text)) ?? [];
      const clash = others.find((use) => use.entity !== entity && !use.afterFullName && !afterFullName);
      if (clash) {
        const message = `"${text}" is also a name of ${clash.entity.id}`;
        const mend = 'Keep it with one of the two, or mark it "afterFullName: true".';
        faults.push({ path, message, mend });
      }
      uses.set(fold(text), [...others, { entity, afterFullName }]);
    }
  }
  return faults;
}

function checkShortForms(entity: Entity, e: number): Fault[] {
  if (entity.aliases.length === 0 || entity.aliases.some((alias) => !alias.afterFullName)) return [];
  const message = 'all aliases wait for a full name, and there is none';
  return [{ path: ['entities', e, 'aliases'], message, mend: 'Add the full name as an alias of its own.' }];
}

function checkNotInside(entity: Entity, e: number): Fault[] {
  const texts = entity.aliases.flatMap((alias) => [alias.text, ...alias.forms]).map(fold);
  const seen = new Set<string>();
  return entity.notInside.flatMap((phrase, n) => {
    const path = ['entities', e, 'notInside', n];
    if (seen.has(phrase))
      return [{ path, message: `"${phrase}" stands here twice`, mend: 'Keep one of them.' }];
    seen.add(phrase);
    const folded = fold(phrase);
    if (texts.includes(folded)) {
      return [{ path, message: `"${phrase}" is one of its own aliases`, mend: 'Keep it in one place.' }];
    }
    if (texts.some((text) => holdsAsWords(folded, text))) return [];
    return [
      {
        path,
        message: `"${phrase}" holds none of its aliases`,
        mend: 'Take it away, or check its spelling.',
      },
    ];
  });
}

function holdsAsWords(phrase: string, text: string): boolean {
  for (let at = phrase.indexOf(text); at !== -1; at = phrase.indexOf(text, at + 1)) {
    const around = [phrase.slice(0, at).at(-1), phrase[at + text.length]];
    if (around.every((character) => character === undefined || !/[\p{L}\p{Nd}]/u.test(character)))
      return true;
  }
  return false;
}

function fold(text: string): string {
  return text.normalize('NFC').toLowerCase().replace(/[‘’]/gu, "'").replace(/[‐‑–]/gu, '-');
}
