/** Makes the mark visible in shadow trees: in Firefox the manifest's style sheet does not reach into them. */
import markCss from '../mark.css?inline';

let sheet: CSSStyleSheet | null = null;

export function styleShadowRoot(root: ShadowRoot): void {
  sheet ??= makeSheet();
  if (!root.adoptedStyleSheets.includes(sheet)) root.adoptedStyleSheets.push(sheet);
}

function makeSheet(): CSSStyleSheet {
  const made = new CSSStyleSheet();
  made.replaceSync(markCss);
  return made;
}
