/** A site as the reader types it, and what is wrong where it is none. */
import { patternOf } from './sites.ts';

/**
 * `star`: a star stands elsewhere than in front of a dot; `closed`: an address where extensions cannot run;
 * `no-site`: neither a host nor an address.
 */
export type SiteFault = 'empty' | 'star' | 'closed' | 'no-site';

export function readTypedSite(typed: string): { readonly pattern: string } | { readonly fault: SiteFault } {
  const text = typed.trim();
  if (text === '') return { fault: 'empty' };
  const pattern = patternOf(text);
  if (pattern !== null) return { pattern };
  if (/^[a-z][a-z\d+.-]*:(?!\d)/i.test(text)) return { fault: 'closed' };
  return { fault: text.includes('*') ? 'star' : 'no-site' };
}
