export interface FoundBrowser {
  readonly path: string;
  /** Major version; null on Windows, where browsers print none. */
  readonly version: number | null;
}
type Name = 'chromium' | 'firefox';
export function findBrowser(name: Name): FoundBrowser | undefined;
export function requireBrowser(name: Name, tried?: readonly string[]): FoundBrowser;
export function ensureBrowser(name: Name): Promise<FoundBrowser>;
