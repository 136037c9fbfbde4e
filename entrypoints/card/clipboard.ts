/** Writing to the clipboard from within a page, in the reader's own press. */

/**
 * Pages without https have no clipboard to write to, and others forbid it to all that is in them: there the browser's
 * own copying is asked for, and given our text before the page hears of it.
 * @param view of the document in which the press was
 * @returns false where nothing was written
 */
export async function copyText(text: string, view: Window): Promise<boolean> {
  try {
    if (!mayWrite(view.document)) return copyByCommand(text, view);
    await view.navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copyByCommand(text, view);
  }
}

/** Chromium logs an error on the page for what its policy forbids, so it is asked first. */
function mayWrite(document: Document): boolean {
  const { featurePolicy } = document as { featurePolicy?: { allowsFeature(feature: string): boolean } };
  return featurePolicy?.allowsFeature('clipboard-write') ?? true;
}

function copyByCommand(text: string, view: Window): boolean {
  let written = false;
  const give = (event: ClipboardEvent) => {
    if (!event.isTrusted || !event.clipboardData) return;
    event.clipboardData.setData('text/plain', text);
    event.preventDefault();
    event.stopImmediatePropagation();
    written = true;
  };
  view.addEventListener('copy', give, { capture: true });
  try {
    return view.document.execCommand('copy') && written;
  } finally {
    view.removeEventListener('copy', give, { capture: true });
  }
}
