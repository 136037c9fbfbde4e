import { afterEach } from 'vitest';
import { cdp } from 'vitest/browser';

type Feature = 'forced-colors' | 'prefers-color-scheme' | 'prefers-reduced-motion';

/** Lets the browser be set as a reader would have set the system, until the end of the test. */
export async function emulate(features: Partial<Record<Feature, string>>): Promise<void> {
  await set(Object.entries(features).map(([name, value]) => ({ name, value })));
}

afterEach(() => set([]));

async function set(features: readonly { name: string; value: string }[]): Promise<void> {
  // The driver's types know no command by name.
  const session = cdp() as unknown as { send(command: string, params: object): Promise<unknown> };
  await session.send('Emulation.setEmulatedMedia', { features });
}
