/** What has the focus in the tree that an element stands in, be that a shadow tree. */
export function focusedBeside(element: Element | null): Element | null {
  const root = element?.getRootNode() as Partial<DocumentOrShadowRoot> | undefined;
  return root?.activeElement ?? null;
}
