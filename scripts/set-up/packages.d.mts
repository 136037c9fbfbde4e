export function packagesAreStale(root?: string): boolean;
export function npmCommand(
  env?: NodeJS.ProcessEnv,
  platform?: NodeJS.Platform,
): { command: string; args: string[]; shell: boolean };
export function ensurePackages(root?: string): void;
