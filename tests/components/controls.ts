/** What can be pressed, typed into or chosen in a face. */

const CONTROL =
  'button, a[href], input, select, textarea, summary, [contenteditable="true"], [role="button"], [role="option"], [role="switch"], [tabindex="0"]';

/** Those that are there for the pointer and for Tab. */
export function controlsOf(root: Document | ShadowRoot): HTMLElement[] {
  return [...root.querySelectorAll<HTMLElement>(CONTROL)].filter(
    (control) => control.checkVisibility({ visibilityProperty: true }) && !control.closest('[inert]'),
  );
}

/** Those that Tab comes to; others take focus by an arrow key or from code. */
export function tabStops(root: Document | ShadowRoot): HTMLElement[] {
  return controlsOf(root).filter((control) => control.tabIndex >= 0 && !control.matches(':disabled'));
}

/** The boxes that a press may land on: the control's own and its labels'. */
export function targetsOf(control: HTMLElement): DOMRect[] {
  const labels = 'labels' in control ? [...(control as HTMLInputElement).labels!] : [];
  return [control, ...labels].map((target) => target.getBoundingClientRect());
}

/** A link or button within a sentence takes the height of its line (an exception of WCAG 2.5.8). */
export function isWithinSentence(control: HTMLElement): boolean {
  return getComputedStyle(control).display === 'inline';
}
