import type { ComponentChildren } from 'preact';

export interface SwitchProps {
  readonly on: boolean;
  readonly onChange: (on: boolean) => void;
  /** The label: pressing it switches too. */
  readonly children: ComponentChildren;
  /** Ids within the label, where it holds more than a name: which text names the switch, which tells more. */
  readonly labelledBy?: string | undefined;
  readonly describedBy?: string | undefined;
}

/** On or off, at once. A real checkbox, so that keys, labels and assistive technology need nothing of ours. */
export function Switch({ on, onChange, children, labelledBy, describedBy }: SwitchProps) {
  return (
    <label class="switch">
      <span class="switch-label">{children}</span>
      <input
        type="checkbox"
        role="switch"
        checked={on}
        aria-checked={on}
        aria-labelledby={labelledBy}
        aria-describedby={describedBy}
        onChange={(event) => onChange(event.currentTarget.checked)}
      />
    </label>
  );
}
