/** What is wrong with a pack, said so that its author can mend it. */
export interface Fault {
  /** Way to the value within what was read, e.g. `['entities', 3, 'topics', 0]`. */
  readonly path: readonly (string | number)[];
  /** What is wrong, as a clause: `unknown topic "arctik"`. */
  readonly message: string;
  /** What to do about it, as an order: `Did you mean "arctic"?`. */
  readonly mend: string;
}

export function faultText(fault: Fault): string {
  return `${fault.message} → ${fault.mend}`;
}
