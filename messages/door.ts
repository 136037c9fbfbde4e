/** The door: what arrives is checked against the contract before any of our code believes it. */
import * as v from 'valibot';
import type { CallName, LateScriptName } from './contract.ts';

/**
 * Longest text of one batch that the worker accepts, in UTF-16 units. Pages send far less, unless a single text node
 * is that long; browsers refuse messages somewhat beyond it.
 */
const LONGEST_TEXT = 20_000_000;

const nothing = v.null();
const entity = v.pipe(v.string(), v.maxLength(300));
const count = v.pipe(v.number(), v.integer(), v.minValue(0));
const named = v.strictObject({
  count,
  inHeadings: count,
  inFull: v.boolean(),
  first: v.pipe(v.number(), v.minValue(0), v.maxValue(1)),
});

const batch = v.strictObject({ text: v.pipe(v.string(), v.maxLength(LONGEST_TEXT)) });

const about = {
  here: nothing,
  find: batch,
  language: batch,
  cited: batch,
  load: v.strictObject({ script: v.picklist(['interaction', 'card'] satisfies LateScriptName[]) }),
  card: v.strictObject({ entity }),
  search: v.strictObject({ query: v.pipe(v.string(), v.maxLength(1000)) }),
  summary: v.strictObject({ named: v.record(entity, named) }),
  topics: nothing,
  texts: v.nullable(v.strictObject({ language: v.pipe(v.string(), v.maxLength(35)) })),
  names: nothing,
  counted: nothing,
} satisfies Partial<Record<CallName, v.GenericSchema>>;

export type WorkerCallName = keyof typeof about;

/** @returns null for anything that is not one of our calls. @throws {Error} naming the call and what is wrong. */
export function readCall(message: unknown): { call: WorkerCallName; about: unknown } | null {
  if (typeof message !== 'object' || message === null || !('call' in message)) return null;
  const { call } = message;
  if (typeof call !== 'string' || !Object.hasOwn(about, call)) return null;
  const checked = v.safeParse(about[call as WorkerCallName], 'about' in message ? message.about : undefined);
  if (!checked.success) throw new Error(`The message "${call}" is malformed: ${v.summarize(checked.issues)}`);
  return { call: call as WorkerCallName, about: checked.output };
}
