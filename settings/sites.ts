/** Where names are marked: rules for sites, each for a host or, with "*.", for a host and all below it. */

/** `until`: off up to then, ms since 1970. */
export type SiteRule = 'on' | 'off' | { readonly until: number };

export class Sites {
  readonly #rules: ReadonlyMap<string, SiteRule>;
  readonly #onlyListed: boolean;

  constructor(rules: ReadonlyMap<string, SiteRule>, onlyListed: boolean) {
    this.#rules = rules;
    this.#onlyListed = onlyListed;
  }

  /** @param site as {@link siteOf} gives it @param now ms since 1970 */
  isOn(site: string, now: number): boolean {
    const rule = this.#ruleAt(site, now);
    return rule === null ? !this.#onlyListed : rule === 'on';
  }

  /** Until when a site is off, ms since 1970; null: it is on, or off for good. */
  offUntil(site: string, now: number): number | null {
    const rule = this.#ruleAt(site, now);
    return typeof rule === 'object' && rule !== null ? rule.until : null;
  }

  #ruleAt(site: string, now: number): SiteRule | null {
    for (const pattern of patternsFor(site)) {
      const rule = this.#rules.get(pattern);
      if (rule !== undefined && !hasPassed(rule, now)) return rule;
    }
    return null;
  }

  /** The rule that makes marking on or off at a site; null: without one for it alone it is so already. */
  ruleFor(site: string, on: boolean, now: number): 'on' | 'off' | null {
    const others = new Map(this.#rules);
    others.delete(site);
    if (new Sites(others, this.#onlyListed).isOn(site, now) === on) return null;
    return on ? 'on' : 'off';
  }

  /** Patterns with their rules, by name; what has passed is left out. */
  list(now: number): readonly (readonly [pattern: string, rule: SiteRule])[] {
    return [...this.#rules]
      .filter(([, rule]) => !hasPassed(rule, now))
      .sort(([a], [b]) => a.localeCompare(b));
  }
}

function hasPassed(rule: SiteRule, now: number): boolean {
  return typeof rule === 'object' && rule.until <= now;
}

/** The most particular first: the host itself, then "*." with it, then with each part less. */
function* patternsFor(site: string): Generator<string> {
  yield site;
  for (let host = site; host !== ''; host = host.slice(host.indexOf('.') + 1)) {
    yield `*.${host}`;
    if (!host.includes('.')) return;
  }
}

/**
 * The site that a switch speaks of: the host of the address, or the scheme for local files.
 * null where extensions cannot run (browser pages) or there is no address.
 */
export function siteOf(address: string | undefined): string | null {
  if (!address || !URL.canParse(address)) return null;
  const url = new URL(address);
  if (url.protocol === 'http:' || url.protocol === 'https:') return url.host;
  return url.protocol === 'file:' ? 'file:' : null;
}

/** What a reader types for a site, as a pattern: a host, "*.host", or an address; null: it is none of these. */
export function patternOf(typed: string): string | null {
  const text = typed.trim().toLowerCase();
  if (text === '') return null;
  const site = siteOf(text);
  if (site !== null) return site;
  const wildcard = text.startsWith('*.') ? '*.' : '';
  const host = siteOf(`https://${text.slice(wildcard.length)}`);
  return host !== null && !host.includes('*') && (host.includes('.') || host.startsWith('localhost'))
    ? wildcard + host
    : null;
}
