/** The scoreboard. */
import { basename } from 'node:path';
import type { Evaluation } from './evaluate.ts';
import { Tally } from './score.ts';

const CONTEXT = 30;

export function printEvaluation(title: string, { pages, problems }: Evaluation): void {
  console.log(`\n# ${title}`);
  for (const problem of problems) console.log(`problem ${problem}`);
  const byLanguage = new Map<string, Tally>();
  const byPhenomenon = new Map<string, Tally>();
  for (const { file, language, text, score } of pages) {
    const { right, wrong, missed, alarms } = score;
    const at = (start: number, end: number) => excerpt(text, start, end);
    for (const { entity, start, end } of wrong)
      console.log(`wrong   ${basename(file)}: ${entity} ${at(start, end)}`);
    for (const { entity, start, end } of missed)
      console.log(`missed  ${basename(file)}: ${entity} ${at(start, end)}`);
    for (const key of [language, 'all'])
      tallyOf(byLanguage, key).add(right.length, wrong.length, missed.length);
    for (const { tags } of right) for (const tag of tags) tallyOf(byPhenomenon, tag).add(1, 0, 0);
    for (const { tags } of missed) for (const tag of tags) tallyOf(byPhenomenon, tag).add(0, 0, 1);
    for (const { tags } of alarms) for (const tag of tags) tallyOf(byPhenomenon, tag).add(0, 1, 0);
  }
  printTallies('language', byLanguage);
  printTallies('phenomenon', byPhenomenon);
}

function tallyOf(tallies: Map<string, Tally>, key: string): Tally {
  const tally = tallies.get(key) ?? new Tally();
  tallies.set(key, tally);
  return tally;
}

function printTallies(what: string, tallies: ReadonlyMap<string, Tally>): void {
  console.log(`\n${what.padEnd(22)} right  wrong missed precision recall    F1`);
  for (const [key, { right, wrong, missed, precision, recall, f1 }] of [...tallies].sort(([a], [b]) =>
    a.localeCompare(b),
  )) {
    const counts = [right, wrong, missed].map((count) => String(count).padStart(6)).join(' ');
    const shares = [precision, recall, f1].map((share) => share.toFixed(3).padStart(7)).join(' ');
    console.log(`${key.padEnd(21)} ${counts}  ${shares}`);
  }
}

function excerpt(text: string, start: number, end: number): string {
  if (start === -1) return '(not visible)';
  const before = text.slice(Math.max(0, start - CONTEXT), start);
  return `…${before}[${text.slice(start, end)}]${text.slice(end, end + CONTEXT)}…`.replace(/\s+/g, ' ');
}
