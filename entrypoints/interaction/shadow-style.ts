/** Makes a style reach into shadow trees: in Firefox the manifest's style sheets do not. */
export function shadowStyle(css: string): (root: ShadowRoot) => void {
  let sheet: CSSStyleSheet | null = null;
  return (root) => {
    if (!sheet) {
      sheet = new CSSStyleSheet();
      sheet.replaceSync(css);
    }
    if (!root.adoptedStyleSheets.includes(sheet)) root.adoptedStyleSheets.push(sheet);
  };
}
