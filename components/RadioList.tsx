import type { ComponentChildren } from 'preact';

export interface RadioListProps<Value extends string> {
  /** Id of the text that names the group. */
  readonly labelledBy: string;
  /** Unique on the page. */
  readonly name: string;
  readonly values: readonly Value[];
  readonly value: Value;
  readonly onChoose: (value: Value) => void;
  readonly labelOf: (value: Value) => ComponentChildren;
  /** Beside one another where there is room, for short labels. */
  readonly isRow?: boolean;
}

/** One of several, effective at once. */
export function RadioList<Value extends string>(props: RadioListProps<Value>) {
  const { labelledBy, name, values, value, onChoose, labelOf, isRow = false } = props;
  return (
    <div class={isRow ? 'radios radios-row' : 'radios'} role="radiogroup" aria-labelledby={labelledBy}>
      {values.map((one) => (
        <label key={one} class="choice">
          <input type="radio" name={name} checked={one === value} onChange={() => onChoose(one)} />
          <span class="choice-label">{labelOf(one)}</span>
        </label>
      ))}
    </div>
  );
}
