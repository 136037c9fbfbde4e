type Name = 'chromium' | 'firefox';
export const oldest: Readonly<Record<Name, number>>;
export const override: Readonly<Record<Name, string>>;
export function browserPlaces(name: Name, env?: NodeJS.ProcessEnv, platform?: NodeJS.Platform): string[];
export function majorVersion(printed: string): number | null;
